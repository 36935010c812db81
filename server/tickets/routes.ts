import { z } from 'zod'
import { findOrCreatePerson } from '../people/find-or-create-person.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, pageQuery } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { problem } from '../platform/problem.ts'
import { accessTicket } from './access.ts'
import { answerSeen, answerTicket, withAbilities } from './answer-ticket.ts'
import { checkAssignee } from './assign.ts'
import { refuseUnfitOpening } from './forms/check-opening.ts'
import { openTicket } from './open-ticket.ts'
import { openedBody } from './opened-body.ts'
import { personRoot } from '../people/queries.ts'
import { checkFollower } from './follow.ts'
import { addParticipant, removeParticipant } from './participants.ts'
import { listTickets } from './queries.ts'
import { sorts } from './sorting.ts'
import { compose, say } from './reply.ts'
import { ticketFilter, ticketFilterQuery } from './filter.ts'
import { newTicketIn, openedTicket, ticketBody as ticketShape, ticketChanges, ticketPage, timeline } from './schemas.ts'
import { tagsLike } from './tags.ts'
import { timelineOf } from './timeline.ts'
import { PRIORITIES } from './ticket.ts'
import { refuseConflicts, updateTicket } from './update-ticket.ts'

const ticketParams = z.object({ id: z.string().max(40).describe('Id or number.') })
const tags = ['Tickets']

export function ticketRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/tickets', access: 'signed-in', scope: 'tickets:read', summary: 'List tickets', tags,
    query: pageQuery.extend({ sort: z.enum(sorts).default('-updatedAt'), ...ticketFilterQuery }), response: ticketPage,
    handler: async ({ actor, query }) => listTickets(app.db, actor, { where: ticketFilter(query, actor), everywhere: query.aside !== undefined, sort: query.sort, limit: query.limit, cursor: query.cursor }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets', access: 'signed-in', scope: 'tickets:write', summary: 'Open a ticket', tags, body: newTicketIn, response: openedTicket, status: 201,
    handler: async ({ actor, body, request, reply }) => {
      const { opened, ticket } = await app.change(actor, tx => onceOnly(tx, request, () => open(tx, actor, body)), {
        read: async (tx, opened) => ({ opened, ticket: await openedBody(tx, actor, opened.id) }),
      })
      reply.header('location', `/api/v1/tickets/${opened.id}`)
      if (!ticket) return { ...opened, handedOver: true as const }
      setVersion(reply, ticket.version)
      return withAbilities(actor, ticket)
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id', access: 'signed-in', scope: 'tickets:read', summary: 'Read a ticket', tags, params: ticketParams, response: ticketShape,
    handler: async ({ actor, params, reply }) => {
      const ticket = await answerTicket(app.db, actor, params.id)
      setVersion(reply, ticket.version)
      return ticket
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/tickets/:id', access: 'agent', scope: 'tickets:write', summary: 'Change fields of a ticket', tags, params: ticketParams, body: ticketChanges, response: ticketShape,
    handler: async ({ actor, params, body, request, reply }) => {
      const changed = await app.change(actor, async tx => {
        const ticket = await accessTicket(tx, params.id, 'update')
        await refuseConflicts(tx, ticket, expectedVersion(request), body)
        await updateTicket(tx, ticket, body)
        return ticket.id
      })
      const ticket = await answerSeen(app.db, actor, changed)
      // to a private team the caller is not in, or there to somebody else: done, but not theirs to see any more
      if (!ticket) throw problem.gone('handed-over', 'It is done: the ticket was handed over to where you do not see it any more.')
      setVersion(reply, ticket.version)
      return ticket
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/timeline', access: 'signed-in', scope: 'tickets:read', summary: 'Read everything said and done on a ticket', tags, params: ticketParams,
    query: pageQuery.extend({ order: z.enum(['oldest', 'newest']).default('oldest') }), response: timeline,
    handler: async ({ actor, params, query }) => timelineOf(app.db, actor, params.id, { limit: query.limit, cursor: query.cursor, descending: query.order === 'newest' }),
  })
  const participantParams = z.object({ id: ticketParams.shape.id, personId: id })
  route(http, {
    method: 'PUT', url: '/api/v1/tickets/:id/participants/:personId', access: 'agent', scope: 'tickets:write', summary: 'Add somebody to the conversation', tags,
    params: participantParams, body: z.object({ role: z.enum(['cc', 'follower']).default('cc') }), response: ticketShape,
    handler: async ({ actor, params, body }) => answerTicket(app.db, actor, await app.change(actor, async tx => {
      const ticket = await accessTicket(tx, params.id, 'update')
      const personId = await personRoot(tx, params.personId)
      if (body.role === 'follower') await checkFollower(tx, ticket, personId)
      addParticipant(tx, ticket, personId, body.role)
      return ticket.id
    })),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/tickets/:id/participants/:personId', access: 'agent', scope: 'tickets:write', summary: 'Take somebody out of the conversation', tags,
    params: participantParams, response: ticketShape,
    handler: async ({ actor, params }) => answerTicket(app.db, actor, await app.change(actor, async tx => {
      const ticket = await accessTicket(tx, params.id, 'update')
      removeParticipant(tx, ticket, await personRoot(tx, params.personId))
      return ticket.id
    })),
  })
  route(http, {
    method: 'GET', url: '/api/v1/tags', access: 'staff', scope: 'tickets:read', summary: 'Tags in use', tags, query: z.object({ prefix: z.string().max(60).default('') }),
    response: z.object({ items: z.array(z.object({ tag: z.string(), count: z.int() })) }),
    handler: async ({ query, actor }) => ({ items: await tagsLike(app.db, actor, query.prefix) }),
  })
}

async function open(tx: Tx, actor: PersonActor, { message, requester, requesterId, priority, ...fields }: z.infer<typeof newTicketIn>): Promise<{ id: string; number: number }> {
  if (actor.role === 'light') throw problem.forbidden('role', 'Light agents read and comment; they do not open tickets.')
  if (actor.role === 'customer') return openOwn(tx, actor, fields.subject, message, requester ?? requesterId)
  if (!requesterId && !requester) throw problem.badRequest('requester', 'Say who asks: requesterId, or requester with an address.')
  if (fields.assigneeId) await checkAssignee(tx, fields.assigneeId, fields.teamId ?? null)
  await refuseUnfitOpening(tx, fields, priority)
  const forWhom = requesterId ? { requesterId } : { requester: findOrCreatePerson(tx, requester!) }
  const ticket = await openTicket(tx, { ...fields, ...forWhom, priority: priority && PRIORITIES.indexOf(priority) + 1 })
  if (message) await say(tx, ticket, actor, compose(message), { of: message.from === 'requester' && message.kind === 'public' ? ticket.requesterId : actor.id })
  return { id: ticket.id, number: ticket.number }
}

async function openOwn(tx: Tx, actor: PersonActor, subject: string, message: z.infer<typeof newTicketIn>['message'], forOther: unknown): Promise<{ id: string; number: number }> {
  if (forOther !== undefined && forOther !== actor.id) throw problem.forbidden('requester', 'You can open tickets for yourself only.')
  const ticket = await openTicket(tx, { subject, requesterId: actor.id, channel: 'web' })
  if (message) await say(tx, ticket, actor, compose({ ...message, kind: 'public' }), { of: actor.id })
  return { id: ticket.id, number: ticket.number }
}
