import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { accessTicket } from '../tickets/access.ts'
import type { Ticket } from '../tickets/ticket.ts'
import type { Side } from './side.ts'

const notFound = () => problem.notFound('side-conversation', 'There is no such side conversation, or you may not see its ticket.')

/**
 * A side conversation with the ticket where it is read, both locked: who sees the ticket reads it, who may change the ticket writes in it.
 * 404 for customers, whatever is theirs.
 */
export async function accessSide(tx: Tx, id: string, wish: 'read' | 'update'): Promise<{ side: Side; ticket: Ticket }> {
  if (tx.actor.kind === 'person' && tx.actor.role === 'customer') throw notFound()
  const place = await tx.maybe<{ ticketId: string }>(sql`select merged_root(ticket_id) as "ticketId" from side_conversations where id = ${id}`)
  if (!place) throw notFound()
  const ticket = await accessTicket(tx, place.ticketId, wish)
  const side = await tx.one<Side>(sql`select id, ticket_id as "ticketId", subject, state, unread from side_conversations where id = ${id} for update`)
  return { side, ticket }
}
