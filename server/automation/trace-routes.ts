import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, page, pageQuery } from '../platform/http/shapes.ts'
import { organisationById, personById } from '../people/queries.ts'
import type { PersonActor } from '../platform/actor.ts'
import { ticketById } from '../tickets/read-ticket.ts'
import { tracesOf, traceOf, type Traced } from './read-traces.ts'
import { timeRuleBody, timeRuleRow, traceBody, traceRow } from './schemas.ts'
import { timeRuleOf, timeRulesOf } from './time-rules-of.ts'

const staff = { access: 'staff' as const, scope: 'tickets:read' as const, tags: ['Rules'] }
const ticket = z.string().max(40).describe('Id or number of a ticket.')

/** Why rules did what they did on a ticket, a customer or an organisation, and why others did nothing. */
export function traceRoutes(app: App, http: Http): void {
  const subjects = [
    ['tickets', 'tickets:read', 'a ticket', ticket, async (actor, given) => ({ about: 'ticket', id: (await ticketById(app.db, actor, given)).id })],
    ['people', 'people:read', 'a customer', id, async (actor, given) => ({ about: 'person', id: (await personById(app.db, actor, given)).id })],
    ['organisations', 'people:read', 'an organisation', id, async (actor, given) => ({ about: 'organisation', id: (await organisationById(app.db, actor, given)).id })],
  ] as const satisfies [string, string, string, z.ZodType<string>, (actor: PersonActor, given: string) => Promise<Traced>][]
  for (const [path, scope, what, subject, find] of subjects) {
    const { access, tags } = staff
    route(http, {
      method: 'GET', url: `/api/v1/${path}/:id/rule-traces`, access, scope, tags, summary: `When rules were asked on ${what}, the newest first`, params: z.object({ id: subject }), query: pageQuery, response: page(traceRow),
      handler: async ({ actor, params, query }) => tracesOf(app, await find(actor, params.id), query),
    })
    route(http, {
      method: 'GET', url: `/api/v1/${path}/:id/rule-traces/:eventId`, access, scope, tags, summary: `Which rules were asked on an event of ${what}, and what one of them found`, params: z.object({ id: subject, eventId: id }), query: z.object({ rule: id.optional() }), response: traceBody,
      handler: async ({ actor, params, query }) => traceOf(app, await find(actor, params.id), params.eventId, query.rule),
    })
  }
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/time-rules', ...staff, summary: 'How each rule of time stands on a ticket', params: z.object({ id: ticket }), response: z.object({ items: z.array(timeRuleRow) }),
    handler: async ({ actor, params }) => ({ items: await timeRulesOf(app, actor, params.id) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/time-rules/:ruleId', ...staff, summary: 'Why a rule of time did not act on a ticket, or not yet', params: z.object({ id: ticket, ruleId: id }), response: timeRuleBody,
    handler: ({ actor, params }) => timeRuleOf(app, actor, params.id, params.ruleId),
  })
}
