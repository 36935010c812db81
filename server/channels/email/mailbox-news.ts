import sql from 'sql-template-tag'
import type { App } from '../../platform/app.ts'
import type { Queries } from '../../platform/db.ts'

const CHANNEL = 'mailboxes'

/** Tells every node on commit that mailboxes changed: whoever fetches mail looks again. */
export async function announceMailboxes(q: Queries): Promise<void> {
  await q.query(sql`select pg_notify(${CHANNEL}, '')`)
}

export function watchMailboxes(app: App, changed: () => void): Promise<() => Promise<void>> {
  return app.db.listen(CHANNEL, changed, changed)
}
