import sql from 'sql-template-tag'
import { system } from '../../../platform/actor.ts'
import type { App } from '../../../platform/app.ts'
import { raiseAccountAlarm } from '../guards/alarm.ts'

const AFTER_MINUTES = 30
const MOST = 20

interface Troubled { id: string; address: string; error: string | null; recovered: boolean }

/** Tells the admins once of accounts that fail for half an hour, and once when they work again: one mail for all, an event of each mailbox. */
export async function tellAdmins(app: App): Promise<void> {
  const since = app.clock().subtract({ minutes: AFTER_MINUTES })
  const wanted = sql`(a.told_at is null and a.failing_since <= ${since}) or (a.told_at is not null and a.failing_since is null)`
  if (!await app.db.maybe(sql`select 1 from imap_accounts a join mailboxes m on m.id = a.mailbox_id and m.active where ${wanted} limit 1`)) return
  await app.change(system('imap-intake'), async tx => {
    const found = await tx.query<Troubled>(sql`select m.id, m.address, a.error, a.failing_since is null as recovered from imap_accounts a join mailboxes m on m.id = a.mailbox_id and m.active
      where ${wanted} order by m.id limit ${MOST} for update of a skip locked`)
    for (const recovered of [false, true]) {
      const accounts = found.filter(each => each.recovered === recovered)
      if (accounts.length === 0) continue
      await tx.query(sql`update imap_accounts set told_at = ${recovered ? null : tx.now} where mailbox_id = any(${accounts.map(each => each.id)}::uuid[])`)
      await raiseAccountAlarm(tx, app, accounts, recovered)
    }
  })
}
