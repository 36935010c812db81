import { z } from 'zod'
import type { App } from '../../platform/app.ts'
import { onceOnly } from '../../platform/http/idempotency.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { accessTicket } from '../access.ts'
import { answerTicket } from '../answer-ticket.ts'
import { ticketBody } from '../schemas.ts'
import { timerOf } from './queries.ts'
import { newTime, timerBody } from './schemas.ts'
import { logTime, removeTime, startTimer, stopTimer } from './time.ts'

const ticketParams = z.object({ id: z.string().max(40).describe('Id or number.') })
const tags = ['Tasks and time']

/** Time spent on tickets, noted by hand or by a clock. */
export function timeRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/time', access: 'agent', scope: 'tickets:write', summary: 'Note time spent on a ticket', tags, params: ticketParams, body: newTime, response: ticketBody, status: 201,
    handler: async ({ actor, params, body, request }) => answerTicket(app.db, actor, await app.change(actor, tx => onceOnly(tx, request, async () => {
      const ticket = await accessTicket(tx, params.id, 'update')
      await logTime(tx, ticket, actor.id, body)
      return ticket.id
    }))),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/tickets/:id/time/:entry', access: 'agent', scope: 'tickets:write', summary: 'Remove an entry of time', tags, params: ticketParams.extend({ entry: z.string().max(40) }), response: ticketBody,
    handler: async ({ actor, params }) => answerTicket(app.db, actor, await app.change(actor, async tx => {
      const ticket = await accessTicket(tx, params.id, 'update')
      await removeTime(tx, actor, ticket, params.entry)
      return ticket.id
    })),
  })
  const running = async (actor: Parameters<typeof timerOf>[1]) => ({ timer: await timerOf(app.db, actor) ?? null })
  route(http, {
    method: 'GET', url: '/api/v1/timer', access: 'agent', scope: 'tickets:read', summary: 'The clock that runs for the caller', tags, response: timerBody, handler: ({ actor }) => running(actor),
  })
  route(http, {
    method: 'PUT', url: '/api/v1/tickets/:id/timer', access: 'agent', scope: 'tickets:write', summary: 'Start the caller’s clock on a ticket', tags, params: ticketParams, response: timerBody,
    handler: async ({ actor, params }) => {
      await app.change(actor, async tx => startTimer(tx, actor, (await accessTicket(tx, params.id, 'update')).id))
      return running(actor)
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/timer', access: 'agent', scope: 'tickets:write', summary: 'Stop the caller’s clock and note its time', tags,
    query: z.object({ note: z.string().trim().max(500).default(''), discard: z.stringbool().default(false).describe('Note nothing.') }), response: timerBody,
    handler: async ({ actor, query }) => {
      await app.change(actor, tx => stopTimer(tx, actor, query.note, query.discard))
      return running(actor)
    },
  })
}
