import sql from 'sql-template-tag'
import type { App, Service } from './app.ts'
import type { Queries } from './db.ts'

/** Removes what has served its time. It may run on several nodes at once, and again at any time. */
export type Sweep = (q: Queries, now: Temporal.Instant, app: App) => Promise<unknown>

const EVERY_MS = 3_600_000

/** Runs the sweeps at the start and every hour. One that fails is logged, and tried again with the next. */
export function housekeeping(sweeps: readonly Sweep[]): Service {
  return {
    name: 'housekeeping',
    async start(app) {
      let running = sweepAll(app, sweeps)
      const timer = setInterval(() => { running = running.then(() => sweepAll(app, sweeps)) }, EVERY_MS)
      return async () => {
        clearInterval(timer)
        await running
      }
    },
  }
}

export async function sweepAll(app: App, sweeps: readonly Sweep[]): Promise<void> {
  for (const sweep of sweeps) {
    await sweep(app.db, app.clock(), app).catch((error: unknown) => app.log.error({ error, sweep: sweep.name }, 'a sweep failed'))
  }
}

/** An idempotency key holds for a day (idempotency.ts). */
export const sweepIdempotencyKeys: Sweep = (q, now) => q.query(sql`delete from idempotency_keys where created_at < ${now.subtract({ hours: 24 })}`)
