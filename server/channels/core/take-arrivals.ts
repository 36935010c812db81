import type { App, Service } from '../../platform/app.ts'
import type { Arrival, Intake } from './arrival.ts'
import { processAtOnce, resumeArrivals } from './process-arrivals.ts'

/** Those that arrive while so many wait get a job: whichever process has time does it. */
const MOST_WAITING = 200
const LOOK_EVERY = 60_000
/** Whatever waits for longer without a job was taken by a process that is gone. */
const GONE_AFTER = { minutes: 2 }

/** Of each database, where something in this process works for it. */
const takers = new WeakMap<object, Taker>()

/** Who understands arrivals at once in this process; undefined where nobody does, or there is enough to do. */
export function takerOf(app: App): Taker | undefined {
  const taker = takers.get(app.db.home)
  return taker?.hasRoom() ? taker : undefined
}

/**
 * Understands at once what this process has taken. The ledger's row, which says `waiting`, is what keeps it: written, taken and finished
 * as a job, a mail cost the database half as much again (8.9 and 6.0 ms). A process that is killed leaves its rows waiting; they get jobs when one
 * starts, and every minute.
 */
export function takeArrivals(intakes: readonly Intake[]): Service {
  return {
    name: 'arrivals',
    async start(app: App) {
      const resume = async (since: Temporal.Instant) => { while (await resumeArrivals(app, since) > 0) { /* until none is left */ } }
      await resume(app.clock())
      const timer = setInterval(() => {
        resume(app.clock().subtract(GONE_AFTER)).catch((error: unknown) => app.log.warn({ error }, 'could not look for arrivals of processes that are gone'))
      }, LOOK_EVERY)
      timer.unref()
      const taker = makeTaker(app, intakes)
      takers.set(app.db.home, taker)
      return async () => {
        takers.delete(app.db.home)
        clearInterval(timer)
        await taker.stop()
      }
    },
  }
}

export interface Taker {
  hasRoom(): boolean
  take(arrival: Arrival): void
  stop(): Promise<void>
}

/** As many at once as there are jobs at once, in the order of their coming. Those not yet begun when it stops wait for the next start. */
function makeTaker(app: App, intakes: readonly Intake[]): Taker {
  const waiting: Arrival[] = []
  const running = new Set<Promise<void>>()
  const next = () => {
    while (running.size < app.config.JOBS && waiting.length > 0) {
      const work = processAtOnce(app, intakes, waiting.shift()!)
        .catch((error: unknown) => app.log.warn({ error }, 'an arrival waits until the next look'))
        .finally(() => {
          running.delete(work)
          next()
        })
      running.add(work)
    }
  }
  return {
    hasRoom: () => waiting.length < MOST_WAITING,
    take(arrival) {
      waiting.push(arrival)
      next()
    },
    async stop() {
      waiting.length = 0
      await Promise.all(running)
    },
  }
}
