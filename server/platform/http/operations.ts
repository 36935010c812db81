import sql from 'sql-template-tag'
import { z } from 'zod'
import type { App } from '../app.ts'
import { apiPage } from './api-page.ts'
import type { Figure } from './figures.ts'
import type { Metrics } from './metrics.ts'
import { route, type Http } from './route.ts'

const tags = ['Operations']

/** What those who run the desk and those who integrate with it ask: health, metrics, and the description of the API. */
export const operationRoutes = (figures: readonly Figure[]) => (app: App, http: Http): void => {
  route(http, {
    method: 'GET', url: '/healthz', access: 'public', summary: 'Whether the process runs', tags, response: z.object({ status: z.literal('ok') }),
    handler: async () => ({ status: 'ok' as const }),
  })
  route(http, {
    method: 'GET', url: '/readyz', access: 'public', summary: 'Whether requests can be served', tags, response: z.object({ status: z.enum(['ready', 'database']) }),
    handler: async ({ reply }) => {
      const ready = await app.db.query(sql`select 1`).then(() => true, () => false)
      if (!ready) await reply.code(503).serializer(JSON.stringify).send({ status: 'database' })
      return { status: 'ready' as const }
    },
  })
  // loaded with whoever asks first: most desks are asked by nobody, and counters may begin with the first answer
  let metrics: Promise<Metrics> | undefined
  let measure: Metrics['measure'] | undefined
  http.addHook('onResponse', async (request, reply) => measure?.(request, reply))
  route(http, {
    method: 'GET', url: '/metrics', access: 'public', summary: 'Figures for Prometheus', tags, response: 'raw',
    handler: async ({ request, reply }) => {
      // figures tell of the desk's business: they are for this machine, or for whoever holds the token
      if (!mayReadMetrics(app, request.ip, request.headers.authorization)) return reply.code(404).send()
      metrics ??= import('./metrics.ts').then(({ makeMetrics }) => makeMetrics(app, figures))
      const { registry, measure: begun } = await metrics
      measure = begun
      return reply.header('content-type', registry.contentType).send(await registry.metrics())
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/openapi.json', access: 'public', summary: 'This description, for programs', tags, response: 'raw',
    handler: async ({ reply }) => reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(http.swagger())),
  })
  route(http, {
    method: 'GET', url: '/api/docs', access: 'public', summary: 'This description, for people', tags, response: 'raw',
    handler: async ({ reply }) => reply.header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'").send(apiPage(http.swagger() as never)),
  })
}

function mayReadMetrics(app: App, ip: string, authorization: string | undefined): boolean {
  if (app.config.METRICS_TOKEN) return authorization === `Bearer ${app.config.METRICS_TOKEN}`
  return ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1'
}
