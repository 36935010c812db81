import { Logger, run, runOnce, type Runner, type TaskList } from 'graphile-worker'
import pg from 'pg'
import sql from 'sql-template-tag'
import type { App } from './app.ts'
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

/** Writes jobs within the caller's transaction. */
export function addJobs(q: Queries, jobs: Job[]): Promise<unknown> {
  const specs = jobs.map(({ task, payload, options }) => ({
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
function workerPool(url: string, size: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, application_name: 'pomost jobs' })
  pool.on('error', () => undefined)
  pool.on('connect', client => { client.on('error', () => undefined) })
  return pool
}

/** Starts working through the jobs. `stop` lets those that run end first. */
export async function startJobs(app: App, url: string, reactors: readonly Reactor[], concurrency: number): Promise<{ stop(): Promise<void> }> {
  const pool = workerPool(url, concurrency + 2)
  await freeDeadLocks(app)
  const runner: Runner = await run({
    pgPool: pool, concurrency, noHandleSignals: true, pollInterval: 2000, taskList: taskList(app, reactors), logger: loggerOf(app),
  })
  return {
    async stop() {
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

/** A worker that was killed keeps its jobs locked for four hours; one that is not connected any more cannot be working. */
async function freeDeadLocks(app: App): Promise<void> {
  await app.db.query(sql`select graphile_worker.force_unlock_workers(array(
    select distinct locked_by from graphile_worker.jobs where locked_by is not null
      and locked_at < now() - interval '1 second'))
    where not exists (select from pg_stat_activity where application_name = 'pomost jobs' and datname = current_database())`)
}
