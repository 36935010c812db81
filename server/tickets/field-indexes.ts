import sql, { raw } from 'sql-template-tag'
import { customSql, isOrdered } from '../conditions/custom.ts'
import { CONDITION_TYPE, type CustomField, type Kind } from '../fields/field.ts'
import { allFields } from '../fields/registry.ts'
import type { Projection } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import type { Sweep } from '../platform/housekeeping.ts'
import { addJobs, type Job, type Reactor } from '../platform/jobs.ts'

const TASK = 'tickets.indexFields'
/** One at a time, and all that wait are one job. */
const JOB: Job = { task: TASK, payload: {}, options: { key: TASK, queue: TASK } }

/**
 * A new number, amount or day of tickets gets an index, so that views that ask for "more than" or are sorted by it read what they show.
 * It holds only the tickets that have a value: two hundred fields cost a ticket without them nothing but the look.
 */
export const indexNewFields: Projection = async (tx, events) => {
  const made = events.some(({ type, data }) => type === 'field.created' && data['carrier'] === 'ticket' && isOrdered(CONDITION_TYPE[data['kind'] as Kind]))
  if (made) tx.job(JOB.task, JOB.payload, JOB.options)
}

/** What an interrupted start, a restored database or an older version of the desk left without its index is asked for again. */
export const sweepFieldIndexes: Sweep = async q => {
  if ((await lacking(q)).length > 0) await addJobs(q, [JOB])
}

/** Beside the running desk: nobody who writes a ticket waits for it. Half an index, as a crash leaves it, is made anew. */
export const indexFields: Reactor = {
  task: TASK,
  async run({ db }) {
    for (const { name, on } of await lacking(db)) {
      await db.query(raw(`drop index concurrently if exists ${name}`))
      // what a partial index knows of its values the planner does not use (measured with PostgreSQL 18): it would take a third of all tickets to be "more than"
      await db.query(raw(`create statistics if not exists ${name} on (${on}) from tickets`))
      await db.query(raw(`create index concurrently ${name} on tickets ((${on}), id) where (${on}) is not null`))
    }
    await db.query(raw('analyze tickets'))
  },
}

/** The indexes that are not there, or not whole. Keys of fields may stand in SQL as they are (CUSTOM_KEY). */
async function lacking(q: Queries): Promise<{ name: string; on: string }[]> {
  const ordered = (await allFields(q)).filter(({ carrier, kind }) => carrier === 'ticket' && isOrdered(CONDITION_TYPE[kind]))
  if (ordered.length === 0) return []
  const whole = await q.query<{ name: string }>(sql`select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = 'tickets'::regclass and i.indisvalid`)
  const there = new Set(whole.map(({ name }) => name))
  return ordered.map(field => ({ name: nameOf(field), on: customSql(field.key, CONDITION_TYPE[field.kind], raw('custom')).text })).filter(({ name }) => !there.has(name))
}

const nameOf = ({ id }: CustomField) => `tickets_field_${id.replaceAll('-', '')}`
