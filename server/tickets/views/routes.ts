import { z } from 'zod'
import { conditionSchema } from '../../conditions/condition-schema.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import { onceOnly } from '../../platform/http/idempotency.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { id, idParams, pageQuery } from '../../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../../platform/http/versions.ts'
import { askingFor } from '../asking.ts'
import { ticketPage } from '../schemas.ts'
import { createView } from './create-view.ts'
import { deleteView } from './delete-view.ts'
import { fieldsOfViews } from './fields-of-views.ts'
import { countGroups, listQuestion, questionOf, type Asked } from './list-view.ts'
import { countViews, ownViews, viewOf, viewsOf, type Count } from './queries.ts'
import { arrangementIn, columns, fieldOfViews, newView, viewBody, viewChanges } from './schemas.ts'
import { orderViews, updateView } from './update-view.ts'
import { mayEditView, type View } from './view.ts'

const viewParams = z.object({ id: z.string().max(60).describe('Id, or key of a built-in view.') })
/** Longer than elsewhere: a place by a text carries some of it. */
const placed = { ...pageQuery.shape, cursor: z.string().max(2000).optional() }
const split = (value: unknown) => typeof value === 'string' ? value.split(',').filter(Boolean) : value
const arrangementQuery = {
  sort: arrangementIn.sort, groupBy: z.preprocess(value => value === 'none' ? null : value, arrangementIn.groupBy).describe('A field; none: not grouped; otherwise as the view is.'),
  columns: z.preprocess(split, columns.optional()).describe('Fields whose values are wanted, separated by commas; otherwise those of the view.'),
}
const asked = z.object({ viewId: z.string().max(60).optional().describe('Id of a view, or key of a built-in one.'), condition: conditionSchema.optional(), ...arrangementIn })
const groups = z.object({ items: z.array(z.object({ group: z.string().nullable(), count: z.int() })).nullable().describe('null: not grouped, or too many to count.') })
const counted = z.object({ count: z.int(), capped: z.boolean() })
const tags = ['Views']

export function viewRoutes(app: App, http: Http): void {
  readRoutes(app, http)
  route(http, {
    method: 'POST', url: '/api/v1/views', access: 'staff', scope: 'tickets:write', summary: 'Keep a view', tags, body: newView, response: viewBody, status: 201,
    handler: async ({ actor, body, request }) => withCount(app, actor, await app.change(actor, tx => onceOnly(tx, request, () => createView(tx, actor, body)))),
  })
  route(http, {
    method: 'POST', url: '/api/v1/views/order', access: 'staff', scope: 'tickets:write', summary: 'Put views in order', tags, response: 'nothing',
    body: z.object({ ids: z.array(id).min(1).max(1000).describe('Those that you may not edit keep their place.') }),
    handler: async ({ actor, body }) => app.change(actor, tx => orderViews(tx, actor, body.ids)),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/views/:id', access: 'staff', scope: 'tickets:write', summary: 'Change, share or archive a view', tags, params: idParams, body: viewChanges, response: viewBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const view = await app.change(actor, tx => updateView(tx, actor, params.id, body, expectedVersion(request)))
      setVersion(reply, view.version)
      return withCount(app, actor, view)
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/views/:id', access: 'staff', scope: 'tickets:write', summary: 'Remove a view', tags, params: idParams, response: 'nothing',
    handler: async ({ actor, params }) => app.change(actor, tx => deleteView(tx, actor, params.id)),
  })
}

function readRoutes(app: App, http: Http): void {
  const read = { access: 'staff' as const, scope: 'tickets:read' as const, tags }
  route(http, {
    method: 'GET', url: '/api/v1/views', ...read, summary: 'List one’s views with their counts', response: z.object({ items: z.array(viewBody), nextCursor: z.null() }),
    handler: async ({ actor }) => ({ items: await withCounts(app, actor, await viewsOf(app.db, actor)), nextCursor: null }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/views/editable', ...read, summary: 'List every view that one may edit, also of others and archived ones', response: z.object({ items: z.array(viewBody.omit({ count: true, capped: true })) }),
    handler: async ({ actor }) => ({ items: (await ownViews(app.db, actor)).map(view => answer(actor, view)) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/views/fields', ...read, summary: 'What views can ask about, sort, group by and show', response: z.object({ items: z.array(fieldOfViews) }),
    handler: async () => ({ items: await fieldsOfViews(app.db) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/views/:id', ...read, summary: 'Read a view', params: viewParams, response: viewBody,
    handler: async ({ actor, params, reply }) => {
      const view = await viewOf(app.db, actor, params.id)
      setVersion(reply, view.version)
      return withCount(app, actor, view)
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/views/:id/tickets', ...read, summary: 'List the tickets of a view', params: viewParams, query: z.object({ ...placed, ...arrangementQuery }), response: ticketPage,
    handler: async ({ actor, params, query: { limit, cursor, ...arrangement } }) => list(app, actor, { viewId: params.id, ...arrangement }, { limit, cursor }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/views/:id/groups', ...read, summary: 'How many tickets each group of a view has', params: viewParams, query: z.object({ groupBy: arrangementIn.groupBy }), response: groups,
    handler: async ({ actor, params, query }) => inGroups(app, actor, { viewId: params.id, groupBy: query.groupBy }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/views/ask', ...read, summary: 'List the tickets of a condition that is not kept', body: asked.extend({ limit: z.int().min(1).max(200).default(50), cursor: placed.cursor }), response: ticketPage,
    handler: async ({ actor, body: { limit, cursor, ...question } }) => list(app, actor, question, { limit, cursor }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/views/count', ...read, summary: 'How many tickets a condition has, up to a bound', body: z.object({ condition: conditionSchema }), response: counted,
    handler: async ({ actor, body }) => {
      const question = await questionOf(app, actor, body)
      const [count] = await countViews(app.db, actor, [body.condition], question!.asking)
      return count!
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/views/groups', ...read, summary: 'How many tickets each group of a condition has', body: asked, response: groups,
    handler: async ({ actor, body }) => inGroups(app, actor, body),
  })
}

async function list(app: App, actor: PersonActor, asking: Asked, page: { limit: number; cursor?: string }) {
  const question = await questionOf(app, actor, asking)
  return question ? listQuestion(app.db, actor, question, page) : { items: [], nextCursor: null }
}

async function inGroups(app: App, actor: PersonActor, asking: Asked) {
  const question = await questionOf(app, actor, asking)
  return { items: (question && await countGroups(app.db, actor, question)) ?? null }
}

async function withCounts(app: App, actor: PersonActor, views: readonly View[]) {
  const counts = await countViews(app.db, actor, views.map(view => view.condition), await askingFor(app, actor))
  return views.map((view, i) => ({ ...answer(actor, view), ...counts[i]! satisfies Count }))
}

async function withCount(app: App, actor: PersonActor, view: View) {
  return (await withCounts(app, actor, [view]))[0]!
}

function answer(actor: PersonActor, view: View) {
  return { ...view, columns: [...view.columns], condition: view.condition as unknown as Record<string, unknown>, can: { edit: mayEditView(actor, view) } }
}
