import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { reasoned } from './why-schemas.ts'
import { ticketWhy } from './why.ts'

const why = z.object({
  items: z.array(z.object({ field: z.string().describe('status, assignee, priority …; custom.<key>; opened, for whatever was never changed since.'), event: reasoned, causes: z.array(reasoned).describe('What led to it, the nearest first.') })),
  names: z.record(z.string(), z.string()),
})

/** Why a ticket is as it is. */
export function whyRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/why', access: 'staff', scope: 'tickets:read', summary: 'Which event made each field of a ticket what it is, and what led to it', tags: ['Tickets'],
    params: z.object({ id: z.string().max(40).describe('Id or number.') }), response: why, handler: ({ actor, params }) => ticketWhy(app.db, actor, params.id),
  })
}
