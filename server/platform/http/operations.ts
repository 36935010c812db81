import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { App } from '../app.ts'
import { apiPage } from './api-page.ts'
import { registerFigures, type Figure } from './figures.ts'
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
  const metrics = measure(app, http, figures)
  route(http, {
    method: 'GET', url: '/metrics', access: 'public', summary: 'Figures for Prometheus', tags, response: 'raw',
    handler: async ({ request, reply }) => {
      // figures tell of the desk's business: they are for this machine, or for whoever holds the token
      if (!mayReadMetrics(app, request.ip, request.headers.authorization)) return reply.code(404).send()
      return reply.header('content-type', metrics.contentType).send(await metrics.metrics())
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

function measure(app: App, http: Http, figures: readonly Figure[]): Registry {
  const registers = [new Registry()]
  const registry = registers[0]!
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({ name: 'pomost_http_request_seconds', help: 'Time of requests', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5], registers })
  const problems = new Counter({ name: 'pomost_http_errors_total', help: 'Requests that failed through our fault', registers })
  http.addHook('onResponse', async (request, reply) => {
    seconds.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    if (reply.statusCode >= 500) problems.inc()
  })
  new Gauge({
    name: 'pomost_jobs', help: 'Jobs by state', labelNames: ['state'], registers,
    async collect() {
      const row = await app.db.one<{ waiting: number; failed: number }>(sql`
        select count(*) filter (where attempts < max_attempts) as waiting, count(*) filter (where attempts >= max_attempts) as failed from graphile_worker.jobs`)
      this.set({ state: 'waiting' }, row.waiting)
      this.set({ state: 'failed' }, row.failed)
    },
  })
  new Gauge({
    name: 'pomost_database_connections', help: 'Connections of this process', labelNames: ['state'], registers,
    collect() {
      this.set({ state: 'open' }, app.db.pool.totalCount)
      this.set({ state: 'idle' }, app.db.pool.idleCount)
      this.set({ state: 'awaited' }, app.db.pool.waitingCount)
    },
  })
  registerFigures(app, registry, figures)
  return registry
}
