import sql from 'sql-template-tag'
import { system } from '../../platform/actor.ts'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import { accessTickets } from '../access.ts'
import { heldTicket, recordTicket } from '../internal/unit.ts'
import { addParticipant, removeParticipant } from '../participants.ts'

/** As whom somebody takes part in a ticket, the weightiest first. */
const ROLES = ['requester', 'cc', 'follower'] as const
export type PlaceRole = (typeof ROLES)[number]
export interface Place { ticketId: string; homeId: string; role: PlaceRole; addedAt: Temporal.Instant }

/** Most tickets that change hands in one transaction. */
export const MOST_TICKETS = 5_000

/**
 * Locks the tickets, whoever may see them: somebody who is one person is that on tickets of every team, and the answer says nothing of
 * tickets. 422 when there are too many.
 */
export async function lockForPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > MOST_TICKETS) throw problem.unprocessable('too-many-tickets', `At most ${MOST_TICKETS} tickets change hands at once. Merge the other way round, so that fewer do.`)
  await accessTickets(tx.as(system('people.merge')), ids)
}

/** The role of several places together. */
export function weightiest(places: readonly Pick<Place, 'role'>[]): PlaceRole | null {
  return ROLES.find(role => places.some(place => place.role === role)) ?? null
}

/** Somebody takes part as this from now on, because people were merged or stand for themselves again; null: no more. The requester stays that. */
export function takePart(tx: Tx, ticketId: string, personId: string, role: 'cc' | 'follower' | null, because: string): void {
  const held = heldTicket(tx, ticketId)
  if (held.ticket.requesterId === personId) return
  removeParticipant(tx, held.ticket, personId, because)
  if (role) addParticipant(tx, heldTicket(tx, ticketId).ticket, personId, role, { mergedPerson: because })
}

/** The requester is shown as somebody else, who is the same human; the organisation of the ticket stays. */
export function showRequester(tx: Tx, ticketId: string, to: string, because: string): void {
  const { requesterId, organisationId } = heldTicket(tx, ticketId).ticket
  removeParticipant(tx, heldTicket(tx, ticketId).ticket, to, because)
  recordTicket(tx, ticketId, 'ticket.requesterChanged', { from: requesterId, to, fromOrganisationId: organisationId, toOrganisationId: organisationId, mergedPerson: because })
}

/** Since when each takes part, as their places say: reading begins there. */
export async function since(tx: Tx, personId: string, tickets: readonly string[], places: readonly Place[]): Promise<void> {
  const first = new Map<string, Temporal.Instant>()
  for (const { ticketId, addedAt } of places) {
    const known = first.get(ticketId)
    if (!known || Temporal.Instant.compare(addedAt, known) < 0) first.set(ticketId, addedAt)
  }
  const rows = tickets.flatMap(ticketId => first.has(ticketId) ? [{ ticket_id: ticketId, added_at: first.get(ticketId)!.toString() }] : [])
  if (rows.length === 0) return
  await tx.query(sql`update participants c set added_at = r.added_at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(ticket_id uuid, added_at timestamptz)
    where c.ticket_id = r.ticket_id and c.person_id = ${personId}`)
}

/** The places of a family on these tickets, or on all. */
export function placesOf(tx: Tx, family: string, tickets?: readonly string[]): Promise<Place[]> {
  return tx.query<Place>(sql`select m.ticket_id as "ticketId", m.home_id as "homeId", m.role, m.added_at as "addedAt" from merged_places m
    where m.home_id in (select person_family(${family})) and m.role <> 'organisation' ${tickets ? sql`and m.ticket_id = any(${[...tickets]}::uuid[])` : sql``}`)
}
