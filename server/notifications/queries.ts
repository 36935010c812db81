import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { cursorOf, id, instant, readCursor } from '../platform/http/shapes.ts'
import { NOTICES, type Notice } from '../settings/notification-ways.ts'
import { visibleTickets } from '../tickets/access.ts'
import { rowCount } from '../tickets/queries.ts'

export const notificationBody = z.object({
  id, kind: z.enum(NOTICES), ticket: z.object({ id, number: z.int(), subject: z.string() }), actor: z.object({ id, name: z.string() }).nullable().describe('Who did it; null: the desk itself.'),
  messageId: id.nullable(), snippet: z.string().describe('The beginning of what was said.'), createdAt: instant, read: z.boolean().describe('In the list, or by reading the ticket.'),
})

/** More is not counted: nobody has to know whether it is 100 or 130. */
export const MOST_COUNTED = 99

interface Row { id: string; kind: Notice; ticket: { id: string; number: number; subject: string }; actor: { id: string; name: string } | null; messageId: string | null; snippet: string; createdAt: Temporal.Instant; read: boolean }

/** Whether a notification n was read: here, or with its ticket, until when x says. */
export const wasRead: Sql = sql`(n.read_at is not null or coalesce(x.read_at >= n.created_at, false))`
const tables = sql`notifications n join tickets t on t.id = n.ticket_id left join reads x on x.ticket_id = n.ticket_id and x.person_id = n.person_id`

/** What somebody was told, newest first; nothing of tickets that they see no more. */
export async function notificationsOf(q: Queries, actor: PersonActor, { limit, cursor, unread, kind }: { limit: number; cursor?: string; unread?: boolean; kind?: Notice }): Promise<{ items: Row[]; nextCursor: string | null }> {
  const after = cursor === undefined ? sql`true` : sql`n.id < ${readCursor(cursor, 1)[0]}::uuid`
  const rows = await q.query<Row>(sql`select n.id, n.kind, json_build_object('id', t.id, 'number', t.number, 'subject', t.subject) as ticket,
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as actor, n.message_id as "messageId",
      coalesce((select left(g.text, 160) from messages g where g.id = n.message_id), '') as snippet, n.created_at as "createdAt", ${wasRead} as read
    from ${tables} left join people a on a.id = n.actor_id
    where n.person_id = ${actor.id} and ${visibleTickets(actor)} and ${after} and ${unread ? sql`n.read_at is null and not ${wasRead}` : sql`true`} and ${kind ? sql`n.kind = ${kind}` : sql`true`}
    order by n.id desc limit ${rowCount(limit + 1)}`)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? cursorOf([last.id]) : null }
}

/** How many are unread, and how many of those name the person; each up to MOST_COUNTED. */
export async function unreadOf(q: Queries, actor: PersonActor): Promise<{ unread: number; mentions: number }> {
  const count = (and: Sql) => sql`(select count(*) from (select from ${tables} where n.person_id = ${actor.id} and n.read_at is null and not ${wasRead} and ${visibleTickets(actor)} and ${and} limit ${rowCount(MOST_COUNTED)}) y)`
  return q.one(sql`select ${count(sql`true`)} as unread, ${count(sql`n.kind = 'mentioned'`)} as mentions`)
}

/** Marks what somebody was told as read: these, those about a ticket, or all until a moment. Nobody else's business: no event. */
export async function markNotificationsRead(q: Queries, actor: PersonActor, which: { ids?: readonly string[]; ticketId?: string; until?: Temporal.Instant }, now: Temporal.Instant): Promise<void> {
  const parts = which.ids ? sql`id = any(${[...which.ids]}::uuid[])` : which.ticketId ? sql`ticket_id = ${which.ticketId}` : sql`created_at <= ${which.until ?? now}`
  await q.query(sql`update notifications set read_at = ${now} where person_id = ${actor.id} and read_at is null and ${parts}`)
}
