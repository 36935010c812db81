import { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, instant, page, pageQuery } from '../platform/http/shapes.ts'
import { macroChanges } from '../macros/schemas.ts'
import { AT_ONCE, type Bulk } from './bulk.ts'
import { cancelBulk, undoBulk } from './end-bulk.ts'
import { bulkOf, itemsOf, latestBulks, type ShownBulk } from './queries.ts'
import { runWhole } from './run-bulk.ts'
import { sizeOf, startBulk } from './start-bulk.ts'

const tags = ['Bulk changes']
const agent = { access: 'agent' as const, tags }
const outcome = z.enum(['changed', 'unchanged', 'refused'])
const viewId = z.string().max(60).describe('Id of a view, or key of a built-in one.')

const bulkIn = z.object({
  ids: z.array(id).min(1).max(5000).optional(), viewId: viewId.optional(), exceptIds: z.array(id).max(5000).optional().describe('Of a view: those left out.'),
  changes: macroChanges.optional(), macroId: id.optional(),
}).refine(({ ids, viewId: view }) => (ids === undefined) !== (view === undefined), 'Name the tickets by ids, or all of a view by viewId.')
const item = z.object({
  ticketId: id, number: z.int().nullable().describe('null: out of your sight.'), subject: z.string().nullable(), outcome: outcome.nullable().describe('null: not yet done.'),
  code: z.string().nullable(), why: z.string().nullable(), kept: z.array(z.string()).nullable().describe('Of an undo: fields that somebody changed since, and that stay as they are.'),
})
const bulkBody = z.object({
  id, state: z.enum(['running', 'cancelled', 'finished']), undoOf: id.nullable(), macro: z.string().nullable().describe('Name of the macro.'), changes: macroChanges,
  total: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int(), createdAt: instant, finishedAt: instant.nullable(), can: z.object({ cancel: z.boolean(), undo: z.boolean() }),
})

/** One change of many tickets: up to 100 at once, more in the background, with progress, results and undo. */
export function bulkRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/bulk-changes', ...agent, scope: 'tickets:write', summary: 'Change many tickets', body: bulkIn, response: bulkBody, status: 201,
    handler: async ({ actor, body, request }) => answered(app, actor, await app.change(actor, tx => onceOnly(tx, request, () => startBulk(tx, actor, body)))),
  })
  route(http, {
    method: 'GET', url: '/api/v1/bulk-changes', ...agent, scope: 'tickets:read', summary: 'One’s last bulk changes', response: z.object({ items: z.array(bulkBody) }),
    handler: async ({ actor }) => ({ items: (await latestBulks(app.db, actor)).map(shown) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/bulk-changes/size', ...agent, scope: 'tickets:read', summary: 'How many tickets a view has, exactly', query: z.object({ viewId }), response: z.object({ count: z.int() }),
    handler: async ({ actor, query }) => ({ count: await sizeOf(app.db, actor, query.viewId, app.clock()) }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/bulk-changes/:id', ...agent, scope: 'tickets:read', summary: 'How far a bulk change has come', params: idParams, response: bulkBody,
    handler: async ({ actor, params }) => shown(await bulkOf(app.db, actor, params.id)),
  })
  route(http, {
    method: 'GET', url: '/api/v1/bulk-changes/:id/items', ...agent, scope: 'tickets:read', summary: 'What became of each ticket', params: idParams, query: pageQuery.extend({ outcome: outcome.optional() }), response: page(item),
    handler: async ({ actor, params, query }) => {
      await bulkOf(app.db, actor, params.id)
      return await itemsOf(app.db, actor, params.id, query) as z.input<ReturnType<typeof page<typeof item>>>
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/bulk-changes/:id/cancel', ...agent, scope: 'tickets:write', summary: 'Stop a bulk change', params: idParams, response: bulkBody,
    handler: async ({ actor, params }) => {
      await app.change(actor, tx => cancelBulk(tx, actor, params.id))
      return shown(await bulkOf(app.db, actor, params.id))
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/bulk-changes/:id/undo', ...agent, scope: 'tickets:write', summary: 'Set the former values again', params: idParams, response: bulkBody, status: 201,
    handler: async ({ actor, params, request }) => answered(app, actor, await app.change(actor, tx => onceOnly(tx, request, () => undoBulk(tx, actor, params.id)))),
  })
}

async function answered(app: App, actor: PersonActor, { id: bulkId, total }: Pick<Bulk, 'id' | 'total'>) {
  if (total <= AT_ONCE) await runWhole(app, bulkId)
  return shown(await bulkOf(app.db, actor, bulkId))
}

function shown({ what, authorId: _, undone, ...bulk }: ShownBulk) {
  return { ...bulk, changes: what.changes, macro: what.macro?.name ?? null, can: { cancel: bulk.state === 'running', undo: bulk.state !== 'running' && bulk.undoOf === null && !undone && bulk.changed > 0 } }
}
