import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { problem } from '../platform/problem.ts'
import { peopleEvents } from './events.ts'

export interface HistoryRow { seq: number; at: Temporal.Instant; type: string; data: Record<string, unknown>; actor: { kind: string; id: string; name: string | null } }

/** What was done to a person or an organisation, the newest first: their own log. What stands in it tells no names or addresses. */
export async function historyOf(q: Queries, subjectId: string, page: { limit: number; cursor?: string }): Promise<{ items: HistoryRow[]; nextCursor: string | null }> {
  const rows = await q.query<HistoryRow>(sql`select e.seq, e.at, e.type, e.data, json_build_object('kind', e.actor_kind, 'id', e.actor_id, 'name', coalesce(p.name, v.name)) as actor
    from events e left join rule_versions v on v.rule_id = case when ${isRule} then substr(e.actor_id, 6, 36)::uuid end and v.version = case when ${isRule} then substr(e.actor_id, 43)::integer end
    left join people p on e.actor_kind = 'person' and p.id = case when e.actor_kind = 'person' then e.actor_id::uuid end
    where e.subject_id = ${subjectId} and e.type = any(${SHOWN}) ${page.cursor ? sql`and e.seq < ${before(page.cursor)}` : sql``} order by e.seq desc limit ${page.limit + 1}`)
  const items = rows.slice(0, page.limit)
  return { items, nextCursor: rows.length > page.limit ? cursorOf([items.at(-1)!.seq]) : null }
}

/** The actors of an admin's rules are named by the version that acted. */
const isRule = sql`e.actor_kind = 'policy' and e.actor_id ~ '^rule:[0-9a-f-]{36}@[0-9]{1,9}$'`

/** With what rules could not do. Not how somebody signs in: that is for admins, in the audit log. */
const SHOWN = [...Object.keys(peopleEvents), 'rule.failed', 'automation.stopped']

function before(cursor: string): number {
  const [seq] = readCursor(cursor, 1)
  if (typeof seq === 'number' && Number.isSafeInteger(seq)) return seq
  throw problem.badRequest('cursor', 'This cursor is not one of this list. Start again without a cursor.')
}
