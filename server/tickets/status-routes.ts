import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams } from '../platform/http/shapes.ts'
import { allStatuses, createStatus, updateStatus } from './statuses.ts'
import { CATEGORIES } from './ticket.ts'

const body = z.object({ id, category: z.enum(CATEGORIES), name: z.string().nullable(), position: z.int(), archived: z.boolean(), version: z.int() })
const fields = z.object({ name: z.string().trim().min(1).max(60).nullable(), position: z.int().min(0).max(1000), archived: z.boolean() })
const tags = ['Settings']

export function statusRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/statuses', access: 'signed-in', scope: 'tickets:read', summary: 'List the statuses', tags, response: z.object({ items: z.array(body) }),
    handler: async () => ({ items: await allStatuses(app.db) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/statuses', access: 'admin', scope: 'admin', summary: 'Add a status', tags,
    body: z.object({ category: z.enum(CATEGORIES), name: z.string().trim().min(1).max(60), position: z.int().min(0).max(1000).default(100) }), response: body, status: 201,
    handler: async ({ actor, body: input, request }) => app.change(actor, tx => onceOnly(tx, request, () => createStatus(tx, input))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/statuses/:id', access: 'admin', scope: 'admin', summary: 'Change a status', tags, params: idParams, body: fields.partial(), response: body,
    handler: async ({ actor, params, body: input }) => app.change(actor, tx => updateStatus(tx, params.id, input)),
  })
}
