import { z } from 'zod'
import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'

const tags = ['Demo data']
const loaded = z.object({ tickets: z.number(), customers: z.number(), organisations: z.number(), teams: z.number() })
const cleared = z.object({ tickets: z.number(), people: z.number(), organisations: z.number(), teams: z.number() })

export function demoRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/demo', access: 'admin', scope: 'admin', summary: 'Whether demo data is loaded', tags, response: z.object({ loaded: z.boolean() }),
    handler: () => app.db.one<{ loaded: boolean }>(sql`select exists (select from people where demo) as loaded`),
  })
  route(http, {
    method: 'POST', url: '/api/v1/demo', access: 'admin', scope: 'admin', summary: 'Load sixty believable tickets in three languages', tags, response: loaded, status: 201,
    // most desks never ask: the stories are not loaded with the start
    handler: async () => (await import('./load-demo.ts')).loadDemo(app),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/demo', access: 'admin', scope: 'admin', summary: 'Remove the demo data whole', tags, response: cleared,
    handler: async () => (await import('./clear-demo.ts')).clearDemo(app),
  })
}
