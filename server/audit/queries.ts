import sql, { join, type Sql } from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'

export interface AuditFilter {
  limit: number; cursor?: string
  kind?: string; type?: string; subjectId?: string; actorId?: string; from?: Temporal.Instant; to?: Temporal.Instant
}
export interface AuditRow {
  id: string; at: Temporal.Instant; type: string; data: Record<string, unknown>; version: number
  subjectKind: string; subjectId: string; subjectName: string | null
  actorKind: 'person' | 'policy' | 'system'; actorId: string; actorName: string | null
  causeId: string | null; depth: number
}

/** Subjects that are named in their events' types; all other types are a ticket's. */
const NAMED_KINDS = new Set(['person', 'organisation', 'team', 'setting', 'brand', 'mailbox', 'view', 'status', 'product', 'calendar', 'webhook', 'rule', 'ledger', 'export'])

/** The log of everything, the newest first. `from` is included, `to` is not. */
export async function auditLog(q: Queries, filter: AuditFilter): Promise<{ items: AuditRow[]; nextCursor: string | null }> {
  const rows = await q.query<AuditRow>(sql`select e.id, e.at, e.type, e.data, e.seq as version, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
      case e.subject_kind
        when 'ticket' then (select '#' || t.number from tickets t where t.id = e.subject_id)
        when 'person' then (select s.name from people s where s.id = e.subject_id)
        when 'organisation' then (select s.name from organisations s where s.id = e.subject_id)
        when 'team' then (select s.name from teams s where s.id = e.subject_id)
        when 'brand' then (select s.name from brands s where s.id = e.subject_id)
        when 'product' then (select s.name from products s where s.id = e.subject_id)
        when 'calendar' then (select s.name from calendars s where s.id = e.subject_id)
        when 'webhook' then (select s.name from webhooks s where s.id = e.subject_id)
        when 'rule' then (select s.name from rules s where s.id = e.subject_id)
        when 'setting' then (select s.key from settings s where s.id = e.subject_id)
        when 'mailbox' then (select s.address from mailboxes s where s.id = e.subject_id)
      end as "subjectName",
      e.actor_kind as "actorKind", e.actor_id as "actorId", a.name as "actorName", e.cause_id as "causeId", e.depth
    from events e left join people a on e.actor_kind = 'person' and a.id = case when e.actor_kind = 'person' then e.actor_id::uuid end
    where ${join(conditions(filter), ' and ')} order by e.at desc, e.seq desc, e.id desc limit ${filter.limit + 1}`)
  const items = rows.slice(0, filter.limit)
  return { items, nextCursor: rows.length > filter.limit ? cursorOf(placeOf(items.at(-1)!)) : null }
}

function conditions({ kind, type, subjectId, actorId, from, to, cursor }: AuditFilter): Sql[] {
  const where: Sql[] = [sql`true`]
  // of a type its subject's kind is known, and of that there is an index
  const ofKind = kind ?? (type && kindOf(type))
  if (ofKind) where.push(sql`e.subject_kind = ${ofKind}`)
  if (type) where.push(sql`e.type = ${type}`)
  if (subjectId) where.push(sql`e.subject_id = ${subjectId}`)
  if (actorId) where.push(sql`e.actor_id = ${actorId}`)
  if (from) where.push(sql`e.at >= ${from}`)
  if (to) where.push(sql`e.at < ${to}`)
  if (cursor) where.push(sql`(e.at, e.seq, e.id) < ${afterPlace(cursor)}`)
  return where
}

// events of one change have the same instant; within a subject their number tells the order
function placeOf({ at, version, id }: AuditRow): (string | number)[] {
  return [at.toString(), version, id]
}

function afterPlace(cursor: string): Sql {
  const [at, seq, id] = readCursor(cursor, 3)
  if (typeof at === 'string' && /^\d{4}-[\d:.TZ-]{5,40}$/.test(at) && Number.isSafeInteger(seq) && typeof id === 'string' && isId(id)) {
    return sql`(${at}::timestamptz, ${seq}::integer, ${id}::uuid)`
  }
  throw problem.badRequest('cursor', 'This cursor is not one of this list. Start again without a cursor.')
}

function kindOf(type: string): string {
  const first = type.split('.')[0] ?? ''
  return NAMED_KINDS.has(first) ? first : 'ticket'
}
