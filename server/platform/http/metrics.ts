import type { FastifyReply, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import sql from 'sql-template-tag'
import type { App } from '../app.ts'
import type { Figure } from './figures.ts'

export interface Metrics {
  registry: Registry
  /** Counts an answered request. */
  measure: (request: FastifyRequest, reply: FastifyReply) => void
}

/** Figures of this process and of the desk, for Prometheus. */
export function makeMetrics(app: App, figures: readonly Figure[]): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({ name: 'pomost_http_request_seconds', help: 'Time of requests', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5], registers })
  const problems = new Counter({ name: 'pomost_http_errors_total', help: 'Requests that failed through our fault', registers })
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
    name: 'pomost_alarms', help: 'Alarms by state', labelNames: ['state'], registers,
    async collect() {
      const row = await app.db.one<{ due: number; failed: number }>(sql`
        select count(*) as due, count(*) filter (where attempts > 0) as failed from (select attempts from alarms where due_at <= ${app.clock()} limit 10000) due`)
      this.set({ state: 'due' }, row.due)
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
  return {
    registry,
    measure(request, reply) {
      seconds.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000)
      if (reply.statusCode >= 500) problems.inc()
    },
  }
}

function registerFigures(app: App, registry: Registry, figures: readonly Figure[]): void {
  for (const { name, help, label, read } of figures) {
    new Gauge({
      name, help, labelNames: label ? [label] : [], registers: [registry],
      async collect() {
        this.reset()
        for (const row of await read(app)) this.set(label && row.label !== undefined ? { [label]: row.label } : {}, row.value)
      },
    })
  }
}
