import sql from 'sql-template-tag'
import { system } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import type { Reactor } from '../../platform/jobs.ts'
import { ARRIVAL_COLUMNS, type Arrival, type Intake } from './arrival.ts'

const TASK = 'process-arrival'
/** With the worker's back-off the last try comes after some two minutes; then it is set aside and a person can look. */
const MOST_ATTEMPTS = 5
/** Before what failed at once is tried again: what an answer waits for is mostly done by then. */
const PAUSE = { seconds: 2 }

/** Has an arrival understood by a job. */
export function processJob(tx: Tx, arrivalId: string, runAt?: Temporal.Instant): void {
  tx.job(TASK, { arrivalId }, { key: keyOf(arrivalId), maxAttempts: MOST_ATTEMPTS, ...(runAt && { runAt }) })
}

const keyOf = (arrivalId: string) => `${TASK}:${arrivalId}`

/**
 * Understands what arrived, by job. What fails is tried again, then quarantined with its error: nothing is lost, and the next arrival goes on.
 */
export function processArrivals(intakes: readonly Intake[]): Reactor {
  return {
    task: TASK,
    async run(app: App, { arrivalId }: { arrivalId: string }, job) {
      const arrival = await app.db.maybe<Arrival>(sql`select ${ARRIVAL_COLUMNS} from arrivals a where a.id = ${arrivalId} and a.outcome = 'waiting'`)
      if (!arrival) return
      try {
        await understand(app, intakes, arrival)
      } catch (error) {
        const last = job.attempts >= job.maxAttempts
        app.log.warn({ error, arrivalId, last }, 'an arrival could not be processed')
        await app.change(PROCESSING, tx => noteFailure(tx, arrivalId, error, last))
        if (!last) throw error
      }
    },
  }
}

/** Understands what has just arrived, without a job; what fails gets one. */
export async function processAtOnce(app: App, intakes: readonly Intake[], arrival: Arrival): Promise<void> {
  try {
    await understand(app, intakes, arrival)
  } catch (error) {
    app.log.warn({ error, arrivalId: arrival.id }, 'an arrival could not be processed; it is tried again')
    await app.change(PROCESSING, async tx => {
      await noteFailure(tx, arrival.id, error, false)
      processJob(tx, arrival.id, tx.now.add(PAUSE))
    })
  }
}

const PROCESSING = system('arrivals')

async function understand(app: App, intakes: readonly Intake[], arrival: Arrival): Promise<void> {
  const intake = intakes.find(each => each.channel === arrival.channel)
  if (!intake) throw new Error(`No channel called ${arrival.channel} is installed.`)
  await intake.process(app, arrival)
}

async function noteFailure(tx: Tx, arrivalId: string, error: unknown, last: boolean): Promise<void> {
  const words = error instanceof Error ? error.message : String(error)
  await tx.query(sql`update arrivals set attempts = attempts + 1, error = ${words.slice(0, 1000)},
      outcome = case when ${last} then 'quarantined' else outcome end, cause = case when ${last} then 'processing-failed' else cause end,
      processed_at = case when ${last} then ${tx.now}::timestamptz else processed_at end
    where id = ${arrivalId} and outcome = 'waiting'`)
}

const AT_ONCE_RESUMED = 1000

/** Gives a job to those that wait since before `since` and have none: a process took them and is gone. Answers how many they were. */
export async function resumeArrivals(app: App, since: Temporal.Instant): Promise<number> {
  return app.change(PROCESSING, async tx => {
    const lost = await tx.query<{ id: string }>(sql`select a.id from arrivals a where a.outcome = 'waiting' and a.received_at <= ${since}
      and not exists (select from graphile_worker.jobs j where j.key = ${keyOf('')} || a.id) order by a.received_at limit ${AT_ONCE_RESUMED}`)
    for (const { id } of lost) processJob(tx, id)
    return lost.length
  })
}
