import sql, { raw, type Sql } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { mayEditMacro, type Macro } from './macro.ts'

export const MACRO_COLUMNS = raw('m.id, m.name, m.category, m.replies, m.notes, m.changes, m.owner_id as "ownerId", m.team_id as "teamId", m.archived, m.version')

/** The macros an actor sees: their own, their teams', everyone's; an admin sees those of every team. */
function visibleMacros(actor: PersonActor): Sql {
  return sql`(m.owner_id = ${actor.id} or (m.owner_id is null and (m.team_id is null or m.team_id = any(${actor.teams}::uuid[]) or ${actor.role === 'admin'})))`
}

export interface MacroRow extends Omit<Macro, 'replies' | 'notes'> { html: string; languages: string[]; replyCount: number; noteCount: number; uses: number }

/** What the actor may use, without the texts: what they use most comes first. */
export function listMacros(q: Queries, actor: PersonActor, options: { archived: boolean }): Promise<MacroRow[]> {
  return q.query(sql`
    select ${MACRO_COLUMNS}, coalesce(u.uses, 0) as uses, left(coalesce(m.replies->0->>'html', m.notes->0->>'html', ''), 2000) as html, jsonb_array_length(m.replies) as "replyCount",
      jsonb_array_length(m.notes) as "noteCount", array(select distinct x->>'language' from jsonb_array_elements(m.replies || m.notes) x order by 1) as languages
    from macros m left join macro_uses u on u.macro_id = m.id and u.person_id = ${actor.id}
    where ${visibleMacros(actor)} and m.archived = ${options.archived}
    order by coalesce(u.uses, 0) desc, u.used_at desc nulls last, lower(m.name), m.id limit 3000`)
}

/** Macros whole, as they are exported: those that the actor sees and that are in use. */
export function wholeMacros(q: Queries, actor: PersonActor): Promise<Macro[]> {
  return q.query(sql`select ${MACRO_COLUMNS} from macros m where ${visibleMacros(actor)} and not m.archived order by lower(m.name), m.id limit 1000`)
}

/** One that the actor sees; 404 otherwise. */
export async function macroOf(q: Queries, actor: PersonActor, id: string, lock = false): Promise<Macro> {
  const found = isId(id) ? await q.maybe<Macro>(sql`select ${MACRO_COLUMNS} from macros m where m.id = ${id} and ${visibleMacros(actor)} ${lock ? sql`for update` : sql``}`) : undefined
  if (!found) throw problem.notFound('macro-not-found', 'There is no such macro, or it is not shared with you.')
  return found
}

/** The macro, locked until the end of the change. 403 when it is not the actor's to change. */
export async function accessMacro(tx: Tx, actor: PersonActor, id: string): Promise<Macro> {
  const macro = await macroOf(tx, actor, id, true)
  if (!mayEditMacro(actor, macro)) throw problem.forbidden('macro-ability', 'This macro is not yours to change. Copy it, and change the copy.')
  return macro
}
