import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'
import type { Notice } from '../settings/notification-ways.ts'
import { visibleTickets } from '../tickets/access.ts'
import { eventWhy, type Reasoned } from '../tickets/why.ts'

/** What somebody is to a ticket, so that they are told of it; named: a note, a rule or the desk names them. */
export const TOLD_REASONS = ['assignee', 'follower', 'team', 'lead', 'author', 'named'] as const
export type ToldReason = (typeof TOLD_REASONS)[number]

export interface WhyTold { kind: Notice; reason: ToldReason | null; event: Reasoned; causes: Reasoned[]; names: Record<string, string> }

/** Why somebody was told: what they are to the ticket, what happened, and what led to that. 404 for what was told to others, or of a ticket that they see no more. */
export async function whyTold(q: Queries, actor: PersonActor, id: string): Promise<WhyTold> {
  const told = await q.maybe<{ kind: Notice; reason: ToldReason | null; ticketId: string; eventId: string }>(sql`select n.kind, n.reason, n.ticket_id as "ticketId", n.event_id as "eventId"
    from notifications n join tickets t on t.id = n.ticket_id where n.id = ${id} and n.person_id = ${actor.id} and ${visibleTickets(actor)}`)
  if (!told) throw problem.notFound('notification', 'You were not told of this.')
  return { kind: told.kind, reason: told.reason, ...await eventWhy(q, told.ticketId, told.eventId) }
}
