import sql from 'sql-template-tag'
import type { PersonActor } from '../../platform/actor.ts'
import type { Queries } from '../../platform/db.ts'
import { cursorOf, readCursor } from '../../platform/http/shapes.ts'
import { visibleTickets } from '../access.ts'
import { rowCount } from '../queries.ts'

export interface OpenTask { id: string; title: string; dueAt: Temporal.Instant | null; ticket: { id: string; number: number; subject: string }; owner: { id: string; name: string } | null; checklist: string | null }

/** Open tasks of somebody on tickets that the actor sees, the most urgent first, those without a date last. */
export async function openTasks(q: Queries, actor: PersonActor, { ownerId, limit, cursor }: { ownerId: string; limit: number; cursor?: string }): Promise<{ items: OpenTask[]; nextCursor: string | null }> {
  const [due, id] = cursor === undefined ? [] : readCursor(cursor, 2)
  const at = sql`coalesce(k.due_at, 'infinity'::timestamptz)`
  const rows = await q.query<OpenTask & { place: string }>(sql`select k.id, k.title, k.due_at as "dueAt", json_build_object('id', t.id, 'number', t.number, 'subject', t.subject) as ticket,
      json_build_object('id', o.id, 'name', o.name) as owner, k.checklist, ${at}::text as place
    from ticket_tasks k join tickets t on t.id = k.ticket_id join people o on o.id = k.owner_id
    where k.owner_id = ${ownerId} and k.done_at is null and t.aside is null and t.category not in ('solved', 'closed') and ${visibleTickets(actor)}
      and ${cursor === undefined ? sql`true` : sql`(${at}, k.id) > (${due}::timestamptz, ${id}::uuid)`}
    order by ${at}, k.id limit ${rowCount(limit + 1)}`)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? cursorOf([last.place, last.id]) : null }
}

/** The clock that runs for somebody, with its ticket where they see it. */
export function timerOf(q: Queries, actor: PersonActor): Promise<{ startedAt: Temporal.Instant; ticket: { id: string; number: number; subject: string } } | undefined> {
  return q.maybe(sql`select c.started_at as "startedAt", json_build_object('id', t.id, 'number', t.number, 'subject', t.subject) as ticket
    from timers c join tickets t on t.id = merged_root(c.ticket_id) where c.person_id = ${actor.id} and ${visibleTickets(actor)}`)
}
