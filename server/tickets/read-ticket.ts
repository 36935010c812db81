import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { byIdOrNumber, ticketNotFound, visibleTickets } from './access.ts'
import { TICKET_COLUMNS } from './internal/rows.ts'
import type { Message, Ticket } from './ticket.ts'

/** A ticket by id or number as its row has it, to be looked at only. 404 when the actor does not see it. */
export async function ticketById(q: Queries, actor: PersonActor, idOrNumber: string): Promise<Ticket> {
  const ticket = await q.maybe<Ticket>(sql`select ${TICKET_COLUMNS} from tickets t where ${byIdOrNumber(idOrNumber)} and ${visibleTickets(actor)}`)
  if (!ticket) throw ticketNotFound()
  return ticket
}

type Words = Pick<Message, 'id' | 'text' | 'kind' | 'direction' | 'automatic' | 'meta'>

/** The last message of a ticket; undefined when there is none. */
export function lastMessage(q: Queries, ticketId: string): Promise<Words | undefined> {
  return q.maybe(sql`select id, text, kind, direction, automatic, meta from messages where ticket_id = ${ticketId} order by created_at desc, id desc limit 1`)
}

/** The message that an event of a ticket names, or the first one of the ticket. */
export function messageOfEvent(q: Queries, ticketId: string, messageId: string | null): Promise<Words | undefined> {
  return q.maybe(sql`select id, text, kind, direction, automatic, meta from messages where ${messageId ? sql`id = ${messageId}` : sql`ticket_id = ${ticketId} and kind = 'public'`} order by created_at, id limit 1`)
}
