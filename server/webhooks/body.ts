import { actorKey } from '../platform/actor.ts'
import type { Recorded } from '../platform/change.ts'
import { PRIORITIES, type Ticket } from '../tickets/ticket.ts'

/** What is told of something that happened, besides which webhook is meant. */
export interface Told {
  type: string
  at: Temporal.Instant
  subject: { kind: string; id: string }
  data: Record<string, unknown>
  /** The event that it tells of. */
  event?: Recorded
  /** As it stands after the change. */
  ticket?: Ticket
}

/**
 * The body of a call (Standard Webhooks: type, timestamp, data). As the log it holds ids and values, never words of messages nor addresses:
 * who wants those asks the API, as somebody who may see them.
 */
export function bodyOf({ type, at, subject, data, event, ticket }: Told): string {
  return JSON.stringify({
    type, timestamp: at.toString(),
    data: {
      subject, ...data,
      ...(event && { event: { id: event.id, version: event.seq, actor: { kind: event.actor.kind, id: actorKey(event.actor) }, causeId: event.causeId, depth: event.depth, data: event.data } }),
      ...(ticket && { ticket: shownTicket(ticket) }),
    },
  })
}

function shownTicket(ticket: Ticket) {
  const { id, number, subject, category, statusId, type, priority, impact, urgency, assigneeId, teamId, requesterId, organisationId, brandId, channel, language, tags, custom, createdAt, updatedAt, deadlineAt, slaState, version } = ticket
  return {
    id, number, subject, category, statusId, type, priority: PRIORITIES[priority - 1], impact, urgency, assigneeId, teamId, requesterId, organisationId, brandId, channel, language, tags, custom,
    createdAt: createdAt.toString(), updatedAt: updatedAt.toString(), deadlineAt: deadlineAt?.toString() ?? null, slaState, version, path: `/tickets/${number}`,
  }
}
