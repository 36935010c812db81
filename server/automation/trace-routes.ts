import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, page, pageQuery } from '../platform/http/shapes.ts'
import { tracesOf, traceOf } from './read-traces.ts'
import { timeRuleBody, timeRuleRow, traceBody, traceRow } from './schemas.ts'
import { timeRuleOf, timeRulesOf } from './time-rules-of.ts'

const staff = { access: 'staff' as const, scope: 'tickets:read' as const, tags: ['Rules'] }
const ticket = z.string().max(40).describe('Id or number of a ticket.')

/** Why rules did what they did on a ticket, and why others did nothing. */
export function traceRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/rule-traces', ...staff, summary: 'When rules were asked on a ticket, the newest first', params: z.object({ id: ticket }), query: pageQuery, response: page(traceRow),
    handler: ({ actor, params, query }) => tracesOf(app, actor, params.id, query),
  })
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/rule-traces/:eventId', ...staff, summary: 'Which rules were asked on an event, and what one of them found', params: z.object({ id: ticket, eventId: id }), query: z.object({ rule: id.optional() }), response: traceBody,
    handler: ({ actor, params, query }) => traceOf(app, actor, params.id, params.eventId, query.rule),
  })
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/time-rules', ...staff, summary: 'How each rule of time stands on a ticket', params: z.object({ id: ticket }), response: z.object({ items: z.array(timeRuleRow) }),
    handler: async ({ actor, params }) => ({ items: await timeRulesOf(app, actor, params.id) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/time-rules/:ruleId', ...staff, summary: 'Why a rule of time did not act on a ticket, or not yet', params: z.object({ id: ticket, ruleId: id }), response: timeRuleBody,
    handler: ({ actor, params }) => timeRuleOf(app, actor, params.id, params.ruleId),
  })
}
