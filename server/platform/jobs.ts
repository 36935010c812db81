import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { Logger, run, runOnce, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import sql from 'sql-template-tag'
import type { App } from './app.ts'
import { WORKERS, watchDeadLocks, type Own } from './dead-workers.ts'
import type { Queries } from './db.ts'

export interface JobOptions {
  /** A job with the same key that has not begun is replaced: so a timer moves. */
  key?: string
  runAt?: Temporal.Instant
  /** Jobs of one queue run one after the other. */
  queue?: string
  maxAttempts?: number
}
export interface Job { task: string; payload: object; options: JobOptions }

/** Answers recorded jobs after the commit. It is retried with back-off when it throws, so it must bear being run twice. */
export interface Reactor {
  task: string
  run(app: App, payload: never, job: { attempts: number; maxAttempts: number }): Promise<void>
}

const DEFAULT_ATTEMPTS = 12 // exponential: the last try comes after about two days

/** Writes jobs within the caller's transaction. Of several with the same key the last holds, as it would one after the other. */
export function addJobs(q: Queries, jobs: Job[]): Promise<unknown> {
  const last = new Map(jobs.map((job, i) => [job.options.key, i]))
  const specs = jobs.filter((job, i) => job.options.key === undefined || last.get(job.options.key) === i).map(({ task, payload, options }) => ({
    identifier: task, payload, queue_name: options.queue ?? null, run_at: options.runAt ?? null,
    max_attempts: options.maxAttempts ?? DEFAULT_ATTEMPTS, job_key: options.key ?? null,
  }))
  return q.query(sql`select count(*) from graphile_worker.add_jobs(array(
    select row(j.identifier, j.payload, j.queue_name, j.run_at, j.max_attempts, j.job_key, null, null)::graphile_worker.job_spec
    from json_to_recordset(${JSON.stringify(specs)}::json) as j(identifier text, payload json, queue_name text, run_at timestamptz,
      max_attempts integer, job_key text)))`)
}

function taskList(app: App, reactors: readonly Reactor[]): TaskList {
  return Object.fromEntries(reactors.map(reactor => [reactor.task, async (payload: unknown, helpers: { job: { attempts: number; max_attempts: number } }) => {
    await reactor.run(app, payload as never, { attempts: helpers.job.attempts, maxAttempts: helpers.job.max_attempts })
  }]))
}

function loggerOf(app: App): Logger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const
  return new Logger(() => (level, message) => { app.log[levels[level as keyof typeof levels] ?? 'debug'](message) })
}

/** A pool for the workers alone: they hold their connections, and the pipelined ones are not made for that. */
function workerPool(url: string, size: number, name: string = WORKERS): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, application_name: name })
  pool.on('error', () => undefined)
  pool.on('connect', client => { client.on('error', () => undefined) })
  return pool
}

/** Starts working through the jobs. `stop` lets those that run end first; `own` is how they are known among locks. */
export async function startJobs(app: App, url: string, reactors: readonly Reactor[], concurrency: number): Promise<{ stop(): Promise<void>; own: Own }> {
  const connection = `${WORKERS} ${randomBytes(4).toString('hex')}`
  const own: Own = { connection, holders: new Set<string>() }
  const events: WorkerEvents = new EventEmitter()
  // the pool takes the jobs and holds their locks, whichever of its workers does them
  events.on('pool:create', ({ workerPool }) => { own.holders.add(workerPool.id) })
  const unwatch = await watchDeadLocks(app, own)
  const pool = workerPool(url, concurrency + 2, connection)
  const runner: Runner = await run({
    pgPool: pool, events, concurrency, noHandleSignals: true, pollInterval: 2000, taskList: taskList(app, reactors), logger: loggerOf(app),
  })
  return {
    own,
    async stop() {
      unwatch()
      await runner.stop().catch(() => undefined)
      await pool.end()
    },
  }
}

/** Runs everything that is due until nothing is left: for tests and one-off commands. */
export async function drainJobs(app: App, url: string, reactors: readonly Reactor[]): Promise<void> {
  const pool = workerPool(url, 2)
  try {
    await runOnce({ pgPool: pool, noHandleSignals: true, taskList: taskList(app, reactors), logger: loggerOf(app) })
  } finally {
    await pool.end()
  }
}
