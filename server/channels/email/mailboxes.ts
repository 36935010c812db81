import sql from 'sql-template-tag'
import type { App } from '../../platform/app.ts'
import type { Queries } from '../../platform/db.ts'
import { remembered } from '../../platform/remembered.ts'
import { MAILBOX_COLUMNS, type Mailbox } from './mailbox.ts'

const CHANNEL = 'mailboxes'

/** All mailboxes in use, the oldest first, kept in memory: every mail asks for them. `announceMailboxes` tells every node on commit that they changed. */
export const { current: activeMailboxes, announce: announceMailboxes, watch: rememberMailboxes } = remembered(CHANNEL, readMailboxes)

/** The same as they stand in the database now. */
export function readMailboxes(q: Queries): Promise<Mailbox[]> {
  return q.query(sql`select ${MAILBOX_COLUMNS} from mailboxes m where m.active order by m.created_at, m.id`)
}

/** Whose address the desk's own mails carry: the oldest mailbox that is none of the demonstration. */
export async function sendingMailbox(q: Queries): Promise<Mailbox | undefined> {
  return (await activeMailboxes(q)).find(mailbox => !mailbox.demo)
}

/** Has every node fetch mail anew. */
export async function lookAgain(q: Queries): Promise<void> {
  await q.query(sql`select pg_notify(${CHANNEL}, '')`)
}

/** Calls `changed` after every change of a mailbox, on whichever node. */
export function watchMailboxes(app: App, changed: () => void): Promise<() => Promise<void>> {
  return app.db.listen(CHANNEL, changed, changed)
}
