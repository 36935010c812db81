import type { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { abilities } from './access.ts'
import { seenBody, ticketBody, type TicketBody } from './queries.ts'
import type { ticketBody as ticketShape } from './schemas.ts'
import { nextAction, type Standing } from './tasks/next-action.ts'

type Answer = z.input<typeof ticketShape>

/** What of a ticket a route answers: the page's body with what the caller may do. */
export async function answerTicket(q: Queries, actor: PersonActor, ticketId: string): Promise<Answer> {
  return withAbilities(actor, await ticketBody(q, actor, ticketId))
}

/** The same, or undefined when the actor does not see it. */
export async function answerSeen(q: Queries, actor: PersonActor, ticketId: string): Promise<Answer | undefined> {
  const body = await seenBody(q, actor, ticketId)
  return body && withAbilities(actor, body)
}

export function withAbilities(actor: PersonActor, body: TicketBody): Answer {
  const { category } = body.status
  const next = actor.role === 'customer' ? null : nextAction({ ...body as TicketBody & Pick<Standing, 'lastCustomerMessageAt' | 'lastReplyAt'>, category, assigneeId: body.assignee?.id ?? null })
  return { ...body, nextAction: next, can: abilities(actor, { category, aside: body.aside, requesterId: body.requester.id, participants: (body['participants'] as { id: string }[]).map(each => each.id) }) } as Answer
}
