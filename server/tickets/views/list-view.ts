import sql, { raw, type Sql } from 'sql-template-tag'
import type { Condition } from '../../conditions/condition.ts'
import { toSql } from '../../conditions/to-sql.ts'
import { validate } from '../../conditions/validate.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Queries } from '../../platform/db.ts'
import { problem } from '../../platform/problem.ts'
import { visibleTickets } from '../access.ts'
import { askingFor, type Asking } from '../asking.ts'
import { arrangementFault, BEST, possible, type Arrangement } from '../columns.ts'
import { tablesFor, TICKET_REFS, TICKET_TABLES } from '../fields.ts'
import { listTickets, rowCount, type TicketRow } from '../queries.ts'
import { bestFirst } from '../ranking/best-first.ts'
import { groupKeys } from '../sorting.ts'
import { isAskable, viewOf } from './queries.ts'
import { askedBy } from './view.ts'

/** What is asked of a list: a kept view by its id or key, or a condition of the moment; what is given besides holds instead of the view's. */
export interface Asked { viewId?: string; condition?: Condition; sort?: string; groupBy?: string | null; columns?: readonly string[] }

export interface Question extends Arrangement { condition: Condition; asking: Asking; name: string | null }

/**
 * The whole question: 404 when the view is not the actor's, 422 when the condition or the arrangement of the moment is wrong. What an
 * older definition left in a kept view is passed over; undefined when its condition cannot be asked any more.
 */
export async function questionOf(app: Pick<App, 'db' | 'clock'>, actor: PersonActor, { viewId, condition, ...wanted }: Asked): Promise<Question | undefined> {
  const asking = await askingFor(app, actor)
  const fault = arrangementFault(wanted, asking.fields)
  if (fault) throw problem.unprocessable('arrangement', fault)
  const view = viewId === undefined ? undefined : await viewOf(app.db, actor, viewId)
  if (condition) {
    const faults = validate(condition, asking.fields, TICKET_REFS)
    if (faults.length > 0) throw problem.unprocessable('condition', faults.map(each => each.message).join(' '), { faults })
  }
  const asked = condition ?? view?.condition
  if (!asked) throw problem.badRequest('asked', 'Name a view by viewId, or ask by a condition.')
  if (!isAskable(asked, asking.fields)) return undefined
  const kept = possible(view ?? { sort: '-updatedAt', groupBy: null, columns: [] }, asking.fields)
  return { condition: asked, asking, name: view?.name ?? null, sort: wanted.sort ?? kept.sort, groupBy: wanted.groupBy === undefined ? kept.groupBy : wanted.groupBy, columns: wanted.columns ?? kept.columns }
}

/** A page of the answer, of what the actor sees; `besides`: what else has to hold. What should be done next stands in no groups. */
export function listQuestion(q: Queries, actor: PersonActor, { condition, asking, ...arrangement }: Question, page: { limit: number; cursor?: string }, besides: Sql = sql`true`): Promise<{ items: TicketRow[]; nextCursor: string | null }> {
  const where = sql`${toSql(askedBy(condition), asking.fields, asking.context)} and ${besides}`
  if (arrangement.sort === BEST) return bestFirst(q, actor, { where, now: asking.context.now, columns: arrangement.columns, fields: asking.fields, ...page })
  return listTickets(q, actor, { where, everywhere: true, sort: arrangement.sort, group: arrangement.groupBy, columns: arrangement.columns, fields: asking.fields, tables: tablesFor(condition, [arrangement.sort.replace(/^-/, ''), ...arrangement.groupBy ? [arrangement.groupBy] : []]), ...page })
}

/** Beyond so many tickets counting groups would cost more than it tells. */
const MOST_GROUPED = 5000

/** How many tickets each group has; undefined when there are too many to count them in passing. */
export async function countGroups(q: Queries, actor: PersonActor, { condition, asking: { fields, context }, groupBy }: Question): Promise<{ group: string | null; count: number }[] | undefined> {
  const key = groupBy ? groupKeys(groupBy, fields)?.at(-1) : undefined
  if (!key) return undefined
  const rows = await q.query<{ group: string | null; count: number }>(sql`select x.k::text as "group", count(*) as count
    from (select ${key.sql} as k from ${TICKET_TABLES} where ${visibleTickets(actor)} and ${toSql(askedBy(condition), fields, context)} limit ${rowCount(MOST_GROUPED + 1)}) x
    group by ${raw('x.k')}`)
  return rows.reduce((sum, row) => sum + row.count, 0) > MOST_GROUPED ? undefined : rows
}
