import sql from 'sql-template-tag'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import type { Reactor } from '../../platform/jobs.ts'
import { ARRIVAL_COLUMNS, type Arrival, type Intake } from './arrival.ts'

const TASK = 'process-arrival'
/** With the worker's back-off the last try comes after some two minutes; then it is set aside and a person can look. */
const MOST_ATTEMPTS = 5

/** Has an arrival understood after the commit. */
export function processJob(tx: Tx, arrivalId: string): void {
  tx.job(TASK, { arrivalId }, { key: `${TASK}:${arrivalId}`, maxAttempts: MOST_ATTEMPTS })
}

/**
 * Understands what arrived. What fails is tried again, then quarantined with its error: nothing is lost, and the next arrival goes on.
 */
export function processArrivals(intakes: readonly Intake[]): Reactor {
  return {
    task: TASK,
    async run(app: App, { arrivalId }: { arrivalId: string }, job) {
      const arrival = await app.db.maybe<Arrival>(sql`select ${ARRIVAL_COLUMNS} from arrivals a where a.id = ${arrivalId} and a.outcome = 'waiting'`)
      if (!arrival) return
      try {
        const intake = intakes.find(each => each.channel === arrival.channel)
        if (!intake) throw new Error(`No channel called ${arrival.channel} is installed.`)
        await intake.process(app, arrival)
      } catch (error) {
        const last = job.attempts >= job.maxAttempts
        app.log.warn({ error, arrivalId, last }, 'an arrival could not be processed')
        await noteFailure(app, arrivalId, error instanceof Error ? error.message : String(error), last)
        if (!last) throw error
      }
    },
  }
}

async function noteFailure(app: App, arrivalId: string, error: string, last: boolean): Promise<void> {
  await app.db.query(sql`update arrivals set attempts = attempts + 1, error = ${error.slice(0, 1000)},
      outcome = case when ${last} then 'quarantined' else outcome end, cause = case when ${last} then 'processing-failed' else cause end,
      processed_at = case when ${last} then ${app.clock()}::timestamptz else processed_at end
    where id = ${arrivalId} and outcome = 'waiting'`)
}
