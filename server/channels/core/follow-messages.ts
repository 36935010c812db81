import sql from 'sql-template-tag'
import type { Recorded, Tx } from '../../platform/change.ts'
import { leftTickets } from '../../tickets/merging/moved.ts'

/** The ledger says where the message stands that an arrival has become. */
export async function followArrivals(tx: Tx, events: readonly Recorded[]): Promise<void> {
  const left = leftTickets(events)
  if (left.length > 0) await tx.query(sql`update arrivals a set ticket_id = m.ticket_id from messages m where a.ticket_id = any(${left}::uuid[]) and m.id = a.message_id and m.ticket_id <> a.ticket_id`)
}
