import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, page, pageQuery } from '../platform/http/shapes.ts'
import { organisationById, personById } from '../people/queries.ts'
import type { PersonActor } from '../platform/actor.ts'
import { ticketById } from '../tickets/read-ticket.ts'
import type { CustomerKind } from './customers/fields.ts'
import { standingOnCustomer } from './customers/quiet.ts'
import { tracesOf, traceOf, type Traced } from './read-traces.ts'
import { timeRuleBody, timeRuleRow, traceBody, traceRow } from './schemas.ts'
import { standingOn, timeRuleOf, timeRulesOf, type Standing } from './time-rules-of.ts'

const staff = { access: 'staff' as const, tags: ['Rules'] }
const ticket = z.string().max(40).describe('Id or number of a ticket.')

/** Why rules did what they did on a ticket, a customer or an organisation, and why others did nothing. */
export function traceRoutes(app: App, http: Http): void {
  const { access, tags } = staff
  for (const { path, scope, what, subject, find, standing } of subjects(app)) {
    const params = z.object({ id: subject })
    route(http, {
      method: 'GET', url: `/api/v1/${path}/:id/rule-traces`, access, scope, tags, summary: `When rules were asked on ${what}, the newest first`, params, query: pageQuery, response: page(traceRow),
      handler: async ({ actor, params, query }) => tracesOf(app, await find(actor, params.id), query),
    })
    route(http, {
      method: 'GET', url: `/api/v1/${path}/:id/rule-traces/:eventId`, access, scope, tags, summary: `Which rules were asked on an event of ${what}, and what one of them found`, params: params.extend({ eventId: id }), query: z.object({ rule: id.optional() }), response: traceBody,
      handler: async ({ actor, params, query }) => traceOf(app, await find(actor, params.id), params.eventId, query.rule),
    })
    route(http, {
      method: 'GET', url: `/api/v1/${path}/:id/time-rules`, access, scope, tags, summary: `How each rule of time stands on ${what}`, params, response: z.object({ items: z.array(timeRuleRow) }),
      handler: async ({ actor, params }) => ({ items: await timeRulesOf(app, await standing(actor, params.id)) }),
    })
    route(http, {
      method: 'GET', url: `/api/v1/${path}/:id/time-rules/:ruleId`, access, scope, tags, summary: `Why a rule of time did not act on ${what}, or not yet`, params: params.extend({ ruleId: id }), response: timeRuleBody,
      handler: async ({ actor, params }) => timeRuleOf(app, await standing(actor, params.id), params.ruleId),
    })
  }
}

interface Subject {
  path: string; scope: 'tickets:read' | 'people:read'; what: string; subject: z.ZodType<string>
  /** 404 where the asker does not see it. */
  find: (actor: PersonActor, given: string) => Promise<Traced>
  standing: (actor: PersonActor, given: string) => Promise<Standing | undefined>
}

/** On what rules are asked. */
function subjects(app: App): Subject[] {
  const customers = (about: CustomerKind, seen: (actor: PersonActor, given: string) => Promise<{ id: string }>): Pick<Subject, 'find' | 'standing'> => ({
    find: async (actor, given) => ({ about, id: (await seen(actor, given)).id }),
    standing: async (actor, given) => standingOnCustomer(app, actor, about, (await seen(actor, given)).id),
  })
  return [
    {
      path: 'tickets', scope: 'tickets:read', what: 'a ticket', subject: ticket,
      find: async (actor, given) => ({ about: 'ticket', id: (await ticketById(app.db, actor, given)).id }),
      standing: async (actor, given) => standingOn(app, await ticketById(app.db, actor, given)),
    },
    { path: 'people', scope: 'people:read', what: 'a customer', subject: id, ...customers('person', (actor, given) => personById(app.db, actor, given)) },
    { path: 'organisations', scope: 'people:read', what: 'an organisation', subject: id, ...customers('organisation', (actor, given) => organisationById(app.db, actor, given)) },
  ]
}
