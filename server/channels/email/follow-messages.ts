import sql from 'sql-template-tag'
import type { Recorded, Tx } from '../../platform/change.ts'
import { reachedTickets } from '../../tickets/merging/moved.ts'

/** A Message-ID leads to where its message stands: what answers a message that was moved goes there as well (H38, H39). */
export async function followMailIds(tx: Tx, events: readonly Recorded[]): Promise<void> {
  const reached = reachedTickets(events)
  if (reached.length > 0) await tx.query(sql`update mail_ids i set ticket_id = m.ticket_id from messages m where m.ticket_id = any(${reached}::uuid[]) and i.message_id = m.id and i.ticket_id <> m.ticket_id`)
}
