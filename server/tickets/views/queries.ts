import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Condition } from '../../conditions/condition.ts'
import type { Fields } from '../../conditions/fields.ts'
import { toSql } from '../../conditions/to-sql.ts'
import { validate } from '../../conditions/validate.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { Queries } from '../../platform/db.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { visibilityOf } from '../access.ts'
import type { Asking } from '../asking.ts'
import { tablesFor, TICKET_REFS, type TicketFacts } from '../fields.ts'
import { rowCount } from '../queries.ts'
import { askedBy, builtInViews, type View } from './view.ts'

export interface Count { count: number; capped: boolean }

/** Beyond it a count only says "more than that": nobody reads on, and counting a million rows helps nobody. */
export const MOST_COUNTED = 999

export const VIEW_COLUMNS = raw(`v.id, v.key, v.name, v.condition, v.sort, v.group_by as "groupBy", v.columns, v.emoji, v.folder, v.owner_id as "ownerId",
  v.team_id as "teamId", v.role, v.archived, v.position, v.version`)

/** Which views are the actor's to see: their own, their teams', their role's and everyone's. */
function visibleViews(actor: PersonActor): Sql {
  return sql`(v.owner_id = ${actor.id} or v.team_id = any(${actor.teams}::uuid[]) or v.role = ${actor.role} or (v.owner_id is null and v.team_id is null and v.role is null))`
}

/** Which views the actor may edit (`mayEditView`), also of those that they do not see in the sidebar. */
function editableViews(actor: PersonActor): Sql {
  const shared = actor.role === 'admin' ? sql`v.owner_id is null` : actor.role === 'lead' ? sql`(v.owner_id is null and (v.team_id is null or v.team_id = any(${actor.teams}::uuid[])))` : sql`false`
  return sql`(v.owner_id = ${actor.id} or ${shared})`
}

/** The actor's views: the built-in ones, everyone's, their role's, their teams' and their own, in the order of the sidebar. */
export async function viewsOf(q: Queries, actor: PersonActor): Promise<View[]> {
  const rows = await q.query<View>(sql`select ${VIEW_COLUMNS} from views v where not v.archived and v.key is null and ${visibleViews(actor)} order by v.position, v.name, v.id`)
  return [...builtInViews(actor), ...rows]
}

/** Every view that the actor may edit, also of other roles and teams, and what is archived. */
export function ownViews(q: Queries, actor: PersonActor): Promise<View[]> {
  return q.query<View>(sql`select ${VIEW_COLUMNS} from views v where v.key is null and ${editableViews(actor)} order by v.archived, v.position, v.name, v.id limit 1000`)
}

/** One of the actor's views by id, or by key where it is built in. 404 when it is not theirs. */
export async function viewOf(q: Queries, actor: PersonActor, idOrKey: string): Promise<View> {
  const known = builtInViews(actor).find(view => view.id === idOrKey || view.key === idOrKey)
  const view = known ?? (isId(idOrKey) ? await q.maybe<View>(sql`select ${VIEW_COLUMNS} from views v
    where v.id = ${idOrKey} and v.key is null and (${editableViews(actor)} or (not v.archived and ${visibleViews(actor)}))`) : undefined)
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
