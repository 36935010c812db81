import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import type { Ticket } from './ticket.ts'

export const MOST_PARTICIPANTS = 100

/** Adds a person in copy or as a follower; nothing happens when they take part already or are the requester. `because`: the merged ticket that brings them along, or the person who was merged. */
export function addParticipant(tx: Tx, ticket: Ticket, personId: string, role: 'cc' | 'follower', because: { mergedFrom?: string; mergedPerson?: string } = {}): void {
  const held = heldTicket(tx, ticket.id)
  if (held.ticket.requesterId === personId || held.ticket.participants.includes(personId)) return
  if (held.ticket.participants.length >= MOST_PARTICIPANTS) throw problem.unprocessable('too-many-participants', `A ticket takes ${MOST_PARTICIPANTS} participants at most.`)
  held.participants.set(personId, role)
  recordTicket(tx, ticket.id, 'participant.added', { personId, role, ...because })
}

/** Takes a person out of the conversation; nothing happens when they are not in it. `mergedPerson`: because people were merged. */
export function removeParticipant(tx: Tx, ticket: Ticket, personId: string, mergedPerson?: string): void {
  const held = heldTicket(tx, ticket.id)
  if (!held.ticket.participants.includes(personId)) return
  held.participants.set(personId, null)
  recordTicket(tx, ticket.id, 'participant.removed', { personId, ...(mergedPerson && { mergedPerson }) })
}
