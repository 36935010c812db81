import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import { removeParticipant } from './participants.ts'
import type { Ticket } from './ticket.ts'

/**
 * Says that somebody else asks. Answers go to them from now on, and they see the whole conversation; whoever asked so far sees it no more
 * unless they take part otherwise. The organisation is the new requester's.
 */
export async function changeRequester(tx: Tx, ticket: Ticket, personId: string): Promise<void> {
  const { requesterId, organisationId } = heldTicket(tx, ticket.id).ticket
  if (requesterId === personId) return
  const person = await tx.maybe<{ id: string; organisationId: string | null }>(sql`select id, organisation_id as "organisationId" from people where id = person_root(${personId}) and active`)
  if (!person) throw problem.unprocessable('unknown-requester', 'The requester does not exist.')
  if (person.id === requesterId) return
  removeParticipant(tx, ticket, person.id)
  // by hand: undoing a merge of people does not touch it any more
  await tx.query(sql`delete from merged_places where ticket_id = ${ticket.id} and (role in ('requester', 'organisation') or home_id in (select person_family(${requesterId})))`)
  recordTicket(tx, ticket.id, 'ticket.requesterChanged', { from: requesterId, to: person.id, fromOrganisationId: organisationId, toOrganisationId: person.organisationId })
}
