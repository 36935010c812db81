import sql, { raw, type Sql } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { problem } from '../platform/problem.ts'
import { visibleTickets } from '../tickets/access.ts'
import type { Bulk } from './bulk.ts'

export const BULK_COLUMNS = raw(`b.id, b.author_id as "authorId", b.what, b.undo_of as "undoOf", b.state, b.total, b.changed, b.unchanged, b.refused,
  b.created_at as "createdAt", b.finished_at as "finishedAt"`)

const MINE = (actor: PersonActor): Sql => actor.role === 'admin' ? sql`true` : sql`b.author_id = ${actor.id}`

export type ShownBulk = Bulk & { undone: boolean }
const SHOWN = sql`${BULK_COLUMNS}, exists (select from bulk_changes u where u.undo_of = b.id) as undone`

/** A bulk change of the actor's own; admins see everybody's. 404 otherwise. */
export async function bulkOf(q: Queries, actor: PersonActor, id: string): Promise<ShownBulk> {
  const found = await q.maybe<ShownBulk>(sql`select ${SHOWN} from bulk_changes b where b.id = ${id} and ${MINE(actor)}`)
  if (!found) throw problem.notFound('bulk-not-found', 'There is no such bulk change of yours.')
  return found
}

/** The actor's last ones, the newest first. */
export function latestBulks(q: Queries, actor: PersonActor): Promise<ShownBulk[]> {
  return q.query(sql`select ${SHOWN} from bulk_changes b where b.author_id = ${actor.id} order by b.created_at desc limit 20`)
}

export interface ShownItem { ticketId: string; number: number | null; subject: string | null; outcome: string | null; code: string | null; why: string | null; kept: string[] | null }

/** What became of each ticket, in the order in which they were chosen. A ticket out of the actor's sight has no name. */
export async function itemsOf(q: Queries, actor: PersonActor, id: string, page: { outcome?: string; limit: number; cursor?: string }): Promise<{ items: ShownItem[]; nextCursor: string | null }> {
  const after = page.cursor ? Number(readCursor(page.cursor, 1)[0]) || 0 : 0
  const rows = await q.query<ShownItem & { position: number }>(sql`
    select i.position, i.ticket_id as "ticketId", s.number, s.subject, i.outcome, i.code, i.why, i.kept
    from bulk_items i left join lateral (select t.number, t.subject from tickets t where t.id = i.ticket_id and ${visibleTickets(actor)}) s on true
    where i.bulk_id = ${id} and i.position > ${after} and ${page.outcome ? sql`i.outcome = ${page.outcome}` : sql`true`} order by i.position limit ${page.limit + 1}`)
  const items = rows.slice(0, page.limit)
  return { items: items.map(({ position: _, ...item }) => item), nextCursor: rows.length > page.limit ? cursorOf([items.at(-1)!.position]) : null }
}
