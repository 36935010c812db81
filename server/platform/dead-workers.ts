import sql from 'sql-template-tag'
import type { App } from './app.ts'

export const WORKERS = 'pomost jobs'
const EVERY_MILLISECONDS = 10_000

/** This process among all that work on jobs: the name of its connections, and under which ids it holds locks. */
export interface Own { connection: string; holders: Set<string> }

/**
 * Gives back jobs that a killed process holds locked; the queue itself would wait four hours. While nobody else's workers are
 * connected, every lock that is not our own is a dead one's; else one that is older than any job takes. A job given back too
 * early is done twice, which all jobs bear.
 */
export async function freeDeadLocks(app: App, own: Own): Promise<void> {
  await app.db.query(sql`select graphile_worker.force_unlock_workers(array(
    select distinct locked_by from graphile_worker.jobs
    where locked_by is not null and locked_by <> all(${[...own.holders]}::text[])
      and (locked_at < now() - interval '15 minutes' or not exists (
        select from pg_stat_activity where datname = current_database() and starts_with(application_name, ${WORKERS}) and application_name <> ${own.connection}))))`)
}

/** Looks for dead locks at once, and then again and again: right after a kill the dead one's connections may still stand. */
export async function watchDeadLocks(app: App, own: Own): Promise<() => void> {
  await freeDeadLocks(app, own)
  const timer = setInterval(() => {
    freeDeadLocks(app, own).catch((error: unknown) => app.log.warn({ error }, 'could not look for jobs of dead processes'))
  }, EVERY_MILLISECONDS)
  timer.unref()
  return () => clearInterval(timer)
}
