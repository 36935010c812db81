import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'

/** What became of a mail of a side conversation on its way out; its Message-ID from the moment at which it is handed over. What did not arrive: `sideUndelivered`. */
export async function markSideMail(q: Queries, id: string, state: 'queued' | 'sent' | 'uncertain', { error = null, mailId = null }: { error?: string | null; mailId?: string | null } = {}): Promise<void> {
  await q.query(sql`update side_messages set state = ${state}, error = ${error}, mail_id = case when ${state} = 'queued' then null else coalesce(${mailId}, mail_id) end where id = ${id}`)
}
