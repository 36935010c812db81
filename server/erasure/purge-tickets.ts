import sql, { raw } from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { eraseDocuments } from '../search/vocabulary.ts'

/** What hangs on a ticket and goes with it. */
const OF_TICKET = ['mail_ids', 'deliveries', 'scheduled_messages', 'reads', 'drafts', 'participants', 'former_subjects', 'ticket_links', 'merged_places', 'ticket_tasks', 'time_entries'] as const

/** Deletes tickets with their messages, files and everything found by them. Their log is another matter, and the caller's. */
export async function purgeTickets(tx: Tx, tickets: readonly string[]): Promise<void> {
  const ids = sql`${[...tickets]}::uuid[]`
  await eraseDocuments(tx, tickets)
  await tx.query(sql`delete from attachments where message_id in (select id from messages where ticket_id = any(${ids})) or carrier_id = any(${ids})`)
  await tx.query(sql`update arrivals set ticket_id = null, message_id = null where ticket_id = any(${ids})`)
  await tx.query(sql`delete from former_messages where message_id in (select id from messages where ticket_id = any(${ids}))`)
  for (const table of OF_TICKET) await tx.query(sql`delete from ${raw(table)} where ticket_id = any(${ids})`)
  await tx.query(sql`delete from ticket_links where other_id = any(${ids})`)
  await tx.query(sql`delete from messages where ticket_id = any(${ids})`)
  await tx.query(sql`delete from tickets where id = any(${ids})`)
}
