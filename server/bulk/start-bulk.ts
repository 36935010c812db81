import sql, { type Sql } from 'sql-template-tag'
import { toSql } from '../conditions/to-sql.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { countUse } from '../macros/count-use.ts'
import { changesFor, type MacroChanges } from '../macros/macro.ts'
import { macroOf } from '../macros/queries.ts'
import { visibleTickets } from '../tickets/access.ts'
import { checkChanges } from '../tickets/check-changes.ts'
import { askedFields, contextAt, momentOf } from '../tickets/asking.ts'
import { TICKET_TABLES } from '../tickets/fields.ts'
import { isAskable, viewOf } from '../tickets/views/queries.ts'
import { askedBy } from '../tickets/views/view.ts'
import { AT_ONCE, MOST_TICKETS, type What } from './bulk.ts'

export interface BulkInput {
  ids?: readonly string[]
  /** All tickets that the view has now, but for `exceptIds`. */
  viewId?: string
  exceptIds?: readonly string[]
  changes?: MacroChanges
  macroId?: string
}

export const RUN_BULK = 'run-bulk-change'
/** Whoever waits for the answer does it at once; the job is for the case that the desk ends meanwhile. */
const JOB_IN = { seconds: 20 }

/** Writes down what is to be done, with which tickets, frozen now; nothing of it is done yet. 422 when nothing can be changed so. */
export async function startBulk(tx: Tx, actor: PersonActor, input: BulkInput): Promise<{ id: string; total: number }> {
  const what = await whatOf(tx, actor, input)
  const id = newId()
  await tx.query(sql`insert into bulk_changes (id, author_id, what, state, total, created_at) values (${id}, ${actor.id}, ${JSON.stringify(what)}, 'running', 0, ${tx.now})`)
  const total = await freeze(tx, id, await chosen(tx, actor, input))
  if (total > MOST_TICKETS) throw problem.unprocessable('too-many-tickets', `That is more than ${MOST_TICKETS} tickets. Choose fewer at a time.`)
  await begin(tx, id, total)
  return { id, total }
}

/** Says how many there are, and sees to it that they are done: now by whoever waits, or by the job. */
export async function begin(tx: Tx, id: string, total: number): Promise<void> {
  await tx.query(sql`update bulk_changes set total = ${total}, state = ${total === 0 ? 'finished' : 'running'}, finished_at = ${total === 0 ? tx.now : null} where id = ${id}`)
  if (total > 0) tx.job(RUN_BULK, { id }, { key: `${RUN_BULK}:${id}`, ...(total <= AT_ONCE && { runAt: tx.now.add(JOB_IN) }) })
}

async function whatOf(tx: Tx, actor: PersonActor, { changes = {}, macroId }: BulkInput): Promise<What> {
  const macro = macroId === undefined ? null : await macroOf(tx, actor, macroId)
  const custom = { ...macro?.changes.custom, ...changes.custom }
  const all = { ...macro?.changes, ...changes, ...(Object.keys(custom).length > 0 && { custom }) }
  await checkChanges(tx, actor, all)
  if (macro) await countUse(tx, actor.id, macro.id, tx.now)
  const texts = macro && { id: macro.id, name: macro.name, replies: macro.replies, notes: macro.notes }
  if (Object.keys(all).length === 0 && !(texts && texts.replies.length + texts.notes.length > 0)) throw problem.unprocessable('nothing-to-do', 'Say what to change: changes, or a macro.')
  return { changes: changesFor(actor, all), macro: texts }
}

/** A select of the tickets with their places. Of those named by id, what the actor may not see is refused later, one by one. */
async function chosen(tx: Tx, actor: PersonActor, { ids, viewId, exceptIds = [] }: BulkInput): Promise<Sql> {
  if (ids) return sql`select row_number() over (order by min(c.place)) as position, c.id from unnest(${[...ids]}::uuid[]) with ordinality as c(id, place) group by c.id`
  const where = await ofView(tx, actor, viewId!, tx.now)
  return sql`select row_number() over (order by t.updated_at desc, t.id) as position, t.id from ${TICKET_TABLES}
    where ${where} and t.id <> all(${[...exceptIds]}::uuid[]) limit ${MOST_TICKETS + 1}`
}

/** The where clause of a view as the actor sees it. */
async function ofView(q: Queries & Partial<Tx>, actor: PersonActor, viewId: string, now: Temporal.Instant): Promise<Sql> {
  const view = await viewOf(q, actor, viewId)
  const fields = await askedFields(q)
  if (!isAskable(view.condition, fields)) throw problem.unprocessable('view', 'This view names what is there no more. Mend it first.')
  return sql`${visibleTickets(actor)} and ${toSql(askedBy(view.condition), fields, contextAt(actor, await momentOf(q, now)))}`
}

/** How many tickets a view has, exactly, as far as they can be changed at once. */
export async function sizeOf(q: Queries, actor: PersonActor, viewId: string, now: Temporal.Instant): Promise<number> {
  const where = await ofView(q, actor, viewId, now)
  return (await q.one<{ count: number }>(sql`select count(*) from (select from ${TICKET_TABLES} where ${where} limit ${MOST_TICKETS + 1}) x`)).count
}

async function freeze(tx: Tx, id: string, tickets: Sql): Promise<number> {
  const { count } = await tx.one<{ count: number }>(sql`
    with put as (insert into bulk_items (bulk_id, position, ticket_id) select ${id}, c.position, c.id from (${tickets}) c returning 1) select count(*) from put`)
  return count
}
