import { z } from 'zod'
import { conditionSchema } from '../../conditions/condition-schema.ts'
import { toSql } from '../../conditions/to-sql.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import { onceOnly } from '../../platform/http/idempotency.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { id, idParams, pageQuery } from '../../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../../platform/http/versions.ts'
import { askingFor } from '../asking.ts'
import { listTickets, sorts } from '../queries.ts'
import { ticketPage } from '../schemas.ts'
import { createView } from './create-view.ts'
import { deleteView } from './delete-view.ts'
import { countViews, isAskable, viewOf, viewsOf, type Count } from './queries.ts'
import { updateView } from './update-view.ts'
import { askedBy, mayEditView, type View } from './view.ts'

const viewBody = z.object({
  id, key: z.string().nullable().describe('Of a built-in view: mine, unassigned, open, waiting, snoozed, solved, spam, bin, or team-<id>.'), name: z.string().nullable(),
  condition: z.record(z.string(), z.unknown()), sort: z.enum(sorts), ownerId: id.nullable(), teamId: id.nullable(), position: z.int(), version: z.int(),
  count: z.int(), capped: z.boolean().describe('There are more than `count`.'), can: z.object({ edit: z.boolean() }),
})
const changes = z.object({ name: z.string().trim().min(1).max(80), condition: conditionSchema, sort: z.enum(sorts), position: z.int().min(0).max(1000) })
const newView = changes.extend({
  sort: z.enum(sorts).default('-updatedAt'), position: z.int().min(0).max(1000).default(0),
  personal: z.boolean().default(true).describe('Only for oneself; otherwise for the team, or for everyone.'), teamId: id.nullable().default(null),
})
const viewParams = z.object({ id: z.string().max(60).describe('Id, or key of a built-in view.') })
const tags = ['Views']

export function viewRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/views', access: 'staff', scope: 'tickets:read', summary: 'List one’s views with their counts', tags,
    response: z.object({ items: z.array(viewBody), nextCursor: z.null() }),
    handler: async ({ actor }) => {
      const views = await viewsOf(app.db, actor)
      const counts = await countViews(app.db, actor, views.map(view => view.condition), await askingFor(app, actor))
      return { items: views.map((view, i) => answer(actor, view, counts[i]!)), nextCursor: null }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/views', access: 'staff', scope: 'tickets:write', summary: 'Keep a view', tags, body: newView, response: viewBody, status: 201,
    handler: async ({ actor, body, request }) => counted(app, actor, await app.change(actor, tx => onceOnly(tx, request, () => createView(tx, actor, body)))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/views/:id', access: 'staff', scope: 'tickets:write', summary: 'Change a view', tags, params: idParams, body: changes.partial(), response: viewBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const view = await app.change(actor, tx => updateView(tx, actor, params.id, body, expectedVersion(request)))
      setVersion(reply, view.version)
      return counted(app, actor, view)
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/views/:id', access: 'staff', scope: 'tickets:write', summary: 'Remove a view', tags, params: idParams, response: 'nothing',
    handler: async ({ actor, params }) => app.change(actor, tx => deleteView(tx, actor, params.id)),
  })
  route(http, {
    method: 'GET', url: '/api/v1/views/:id/tickets', access: 'staff', scope: 'tickets:read', summary: 'List the tickets of a view', tags,
    params: viewParams, query: pageQuery.extend({ sort: z.enum(sorts).optional() }), response: ticketPage,
    handler: async ({ actor, params, query }) => {
      const view = await viewOf(app.db, actor, params.id)
      const { fields, context } = await askingFor(app, actor)
      if (!isAskable(view.condition, fields)) return { items: [], nextCursor: null }
      const where = toSql(askedBy(view.condition), fields, context)
      return listTickets(app.db, actor, { where, everywhere: true, sort: query.sort ?? view.sort, limit: query.limit, cursor: query.cursor })
    },
  })
}

async function counted(app: App, actor: PersonActor, view: View) {
  const [count] = await countViews(app.db, actor, [view.condition], await askingFor(app, actor))
  return answer(actor, view, count!)
}

function answer(actor: PersonActor, view: View, count: Count) {
  return { ...view, ...count, condition: view.condition as unknown as Record<string, unknown>, can: { edit: mayEditView(actor, view) } }
}
