import sql, { join, raw } from 'sql-template-tag'
import type { Condition } from '../../conditions/condition.ts'
import type { Fields } from '../../conditions/fields.ts'
import { toSql } from '../../conditions/to-sql.ts'
import { validate } from '../../conditions/validate.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { Queries } from '../../platform/db.ts'
import { problem } from '../../platform/problem.ts'
import { visibilityOf } from '../access.ts'
import type { Asking } from '../asking.ts'
import { tablesFor, TICKET_REFS, type TicketFacts } from '../fields.ts'
import { rowCount } from '../queries.ts'
import { askedBy, builtInViews, type View } from './view.ts'

export interface Count { count: number; capped: boolean }

/** Beyond it a count only says "more than that": nobody reads on, and counting a million rows helps nobody. */
export const MOST_COUNTED = 999

export const VIEW_COLUMNS = raw('v.id, v.key, v.name, v.condition, v.sort, v.owner_id as "ownerId", v.team_id as "teamId", v.position, v.version')

/** The actor's views: the built-in ones, everyone's, their teams' and their own, in the order of the sidebar. */
export async function viewsOf(q: Queries, actor: PersonActor): Promise<View[]> {
  const rows = await q.query<View>(sql`select ${VIEW_COLUMNS} from views v
    where not v.archived and v.key is null and (v.owner_id = ${actor.id} or (v.owner_id is null and (v.team_id is null or v.team_id = any(${actor.teams}::uuid[]))))
    order by v.position, v.name, v.id`)
  return [...builtInViews(actor), ...rows]
}

/** One of the actor's views by id, or by key where it is built in. 404 when it is not theirs. */
export async function viewOf(q: Queries, actor: PersonActor, idOrKey: string): Promise<View> {
  const known = builtInViews(actor).find(view => view.id === idOrKey || view.key === idOrKey)
  const view = known ?? (await viewsOf(q, actor)).find(view => view.id === idOrKey)
  if (!view) throw problem.notFound('view-not-found', 'There is no such view, or it is not shared with you.')
  return view
}

/** A condition that an older version of the desk stored may name what is there no more: such a view is empty, not an error. */
export function isAskable(condition: Condition, fields: Fields<TicketFacts>): boolean {
  return validate(condition, fields, TICKET_REFS).length === 0
}

/** How many tickets the actor sees in each view, all in one statement. About 1 ms a view, whatever the size of the desk. */
export async function countViews(q: Queries, actor: PersonActor, conditions: readonly Condition[], { fields, context }: Asking): Promise<Count[]> {
  if (conditions.length === 0) return []
  const counts = conditions.map((condition, i) => {
    const where = isAskable(condition, fields) ? toSql({ all: [visibilityOf(actor), askedBy(condition)] }, fields, context) : sql`false`
    return sql`(select count(*) from (select from ${tablesFor(condition)} where ${where} limit ${rowCount(MOST_COUNTED + 1)}) x) as ${raw(`c${i}`)}`
  })
  const row = await q.one<Record<string, number>>(sql`select ${join(counts)}`)
  return conditions.map((_, i) => ({ count: Math.min(row[`c${i}`]!, MOST_COUNTED), capped: row[`c${i}`]! > MOST_COUNTED }))
}
