import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, page, pageQuery } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { OPEN_CATEGORIES } from '../tickets/ticket.ts'
import { askingFor } from '../tickets/asking.ts'
import { countViews } from '../tickets/views/queries.ts'
import type { PersonActor } from '../platform/actor.ts'
import { changeRule, createRule, createRules, deleteRule, lockRules, moveRule } from './change-rules.ts'
import { dryRun } from './dry-run.ts'
import { faultsOf } from './faults.ts'
import { fieldsOfRules, ruleById, ruleList, ruleVersions } from './queries.ts'
import { allRules } from './registry.ts'
import { ABOUT, type RuleDefinition, type TicketEvent } from './rule.ts'
import { countCustomers, tryOnCustomer } from './customers/try.ts'
import { isAboutCustomers } from './customers/ready.ts'
import { checkBody, definitionIn, dryRunBody, dryRunIn, exported, exportedShown, fieldOfRules, ruleBody, ruleIn, rulePatch, ruleRow, ruleVersion, templateBody } from './schemas.ts'
import { TEMPLATES, templates } from './templates.ts'
import { isTimeless, partOf } from './static-part.ts'

const tags = ['Rules']
const admin = { access: 'admin' as const, scope: 'admin' as const, tags }

/** What tickets do by themselves, as an admin wishes. */
export function ruleRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/rules', ...admin, summary: 'The rules in their order, and how often each acted', response: z.object({ items: z.array(ruleRow) }),
    handler: async () => ({ items: (await ruleList(app)).map(wire) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/rules/:id', ...admin, summary: 'One rule', params: idParams, response: ruleBody,
    handler: async ({ params, reply }) => {
      const rule = await ruleById(app, params.id)
      setVersion(reply, rule.version)
      return wire(rule)
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/rules', ...admin, summary: 'Make a rule, behind all others', body: ruleIn, response: ruleBody, status: 201,
    handler: async ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => wire({ ...await createRule(tx, body), faults: [] }))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/rules/:id', ...admin, summary: 'Change a rule, or switch it on or off; what it was stays as a version', params: idParams, body: rulePatch, response: ruleBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const rule = await app.change(actor, tx => changeRule(tx, params.id, body, expectedVersion(request)))
      setVersion(reply, rule.version)
      return wire({ ...rule, faults: [] })
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/rules/:id', ...admin, summary: 'Delete a rule; what it did stays, and can still be explained', params: idParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, tx => deleteRule(tx, params.id)),
  })
  route(http, {
    method: 'POST', url: '/api/v1/rules/:id/move', ...admin, summary: 'Put a rule before another one, or behind all', params: idParams, body: z.object({ before: id.nullable() }), response: 'nothing',
    handler: async ({ actor, params, body }) => { await app.change(actor, tx => moveRule(tx, params.id, body.before)) },
  })
  editingRoutes(app, http)
  travelRoutes(app, http)
}

function editingRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/rules/fields', ...admin, summary: 'What rules can ask about', query: z.object({ about: z.enum(ABOUT).default('ticket') }), response: z.object({ items: z.array(fieldOfRules) }),
    handler: async ({ query }) => ({ items: await fieldsOfRules(app.db, query.about) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/rules/templates', ...admin, summary: 'Rules to begin with; an empty id in them is to be chosen', response: z.object({ items: z.array(templateBody) }),
    handler: () => Promise.resolve({ items: TEMPLATES.map(key => wire({ key, definition: templates[key] })) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/rules/:id/versions', ...admin, summary: 'What a rule was over time, the newest first, and who changed it', params: idParams, query: pageQuery, response: page(ruleVersion),
    handler: async ({ params, query }) => {
      const found = await ruleVersions(app.db, params.id, { limit: query.limit, ...(query.cursor && /^\d{1,9}$/.test(query.cursor) && { before: Number(query.cursor) }) })
      const last = found.at(-1)
      return { items: found.map(wire), nextCursor: last && last.version > 1 ? String(last.version) : null }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/rules/check', ...admin, summary: 'What is wrong with a rule that is not kept yet, and how many open tickets it would look at', body: z.object({ definition: definitionIn }), response: checkBody,
    handler: async ({ actor, body }) => {
      const [faults] = await faultsOf(app.db, [body.definition])
      return { faults: faults!, ...await counted(app, actor, body.definition, faults!.some(({ path }) => path === 'condition')) }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/rules/dry-run', ...admin, summary: 'What a rule would find on a ticket, a person or an organisation and do to it; nothing is changed', body: dryRunIn, response: dryRunBody,
    handler: async ({ actor, body }) => {
      const { effects, ...found } = await tried(app, actor, body)
      return { ...found, effects: effects.map(effect => ({ ...effect })) }
    },
  })
}

function tried(app: App, actor: PersonActor, { definition, ticketId, customerId, event }: z.output<typeof dryRunIn>) {
  if (isAboutCustomers(definition)) return tryOnCustomer(app, actor, definition, customerId ?? '')
  return dryRun(app, actor, { definition, ticketId: ticketId ?? '', event: event as TicketEvent | null })
}

async function counted(app: App, actor: PersonActor, definition: RuleDefinition, broken: boolean): Promise<{ count: number; capped: boolean }> {
  if (broken) return { count: 0, capped: false }
  if (isAboutCustomers(definition)) return countCustomers(app, actor, definition)
  const { condition } = definition
  const [count] = await countViews(app.db, actor, [{ all: [{ field: 'category', op: 'in', value: [...OPEN_CATEGORIES, 'solved'] }, partOf(condition, isTimeless)] }], await askingFor(app, actor))
  return count!
}

function travelRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/rules/export', ...admin, summary: 'Take the rules along', response: exportedShown,
    handler: async () => ({ format: 'pomost-rules' as const, version: 1 as const, rules: (await allRules(app)).map(({ id: _id, version: _version, position: _position, name, description, category, enabled, ...definition }) => wire({ name, description, category, enabled, definition })) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/rules/import', ...admin, summary: 'Bring rules in from an export; they begin switched off', body: exported,
    response: z.object({ created: z.int(), skipped: z.array(z.object({ name: z.string(), faults: checkBody.shape.faults })) }),
    handler: async ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      await lockRules(tx)
      const faults = await faultsOf(tx, body.rules.map(({ definition }) => definition))
      const fit = body.rules.filter((_, at) => faults[at]!.length === 0)
      await createRules(tx, fit.map(rule => ({ ...rule, enabled: false })))
      return { created: fit.length, skipped: body.rules.flatMap(({ name }, at) => faults[at]!.length > 0 ? [{ name, faults: faults[at]! }] : []) }
    })),
  })
}

/** Lists as the schemas of answers have them. */
function wire<T extends { definition: RuleDefinition }>({ definition: { about, when, quiet, condition, from, until, actions }, ...rule }: T) {
  return { ...rule, definition: { about, when: [...when], quiet, condition, from, until, actions: actions.map(action => ({ ...action })) } }
}
