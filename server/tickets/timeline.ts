import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { isId } from '../platform/ids.ts'
import { iso } from '../platform/iso.ts'
import { byIdOrNumber, readableMessages, ticketNotFound, visibleTickets } from './access.ts'
import { rowCount } from './queries.ts'

interface Row {
  seq: number; at: Temporal.Instant; type: string; data: Record<string, unknown>
  actorKind: 'person' | 'policy' | 'system'; actorId: string; actorName: string | null
  message: Record<string, unknown> | null
  /** Of which log it is, where that is a merged ticket's. */
  origin: { id: string; number: number } | null
  subjectId: string; placeText: string
}

/** What customers see of a log: their conversation, and where it stands. */
const FOR_CUSTOMERS = ['message.added', 'message.movedIn', 'ticket.opened', 'ticket.statusChanged']
/** What a message's meta tells colleagues only: blind copies, and what was found out about its sender. */
const FOR_STAFF = ['bcc', 'mentions', 'signs', 'authentication', 'forwardedBy']
/** What is shown elsewhere: deliveries on their message, clocks and their policies in the history of the service levels. */
const SILENT = ['delivery.changed', 'ticket.deadlineSet', 'sla.clocksChanged', 'sla.applied']
/** What a merged ticket's log tells that the other's tells as well. */
const TOLD_ABOVE = ['ticket.merged', 'ticket.unmerged']

/** A message with its attachments and its delivery, as JSON, over messages g and its author w. */
const messageAs = (hidden: readonly string[]): Sql => sql`json_build_object('id', g.id, 'kind', g.kind, 'direction', g.direction, 'channel', g.channel, 'automatic', g.automatic, 'html', g.html, 'text', g.text,
  'author', case when w.id is not null then json_build_object('id', w.id, 'name', w.name, 'vip', w.vip) end, 'meta', g.meta - ${hidden}::text[], 'arrivalId', g.arrival_id, 'createdAt', ${iso(sql`g.created_at`)},
  'attachments', coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'type', f.type, 'inline', f.inline, 'contentId', f.content_id,
      'url', '/api/v1/files/' || f.id) order by f.created_at, f.id) from attachments f where f.message_id = g.id), '[]'),
  'delivery', (select json_build_object('id', d.id, 'state', d.state, 'attempts', d.attempts, 'error', d.error, 'cause', d.cause, 'updatedAt', ${iso(sql`d.updated_at`)},
        'to', coalesce(d.recipients->'to', '[]') || coalesce(d.recipients->'cc', '[]'), 'recipients', coalesce((select json_agg(json_build_object('address', n.address, 'state', n.state, 'class', n.class, 'reason', n.reason, 'status', n.status, 'diagnostic', n.diagnostic,
          'at', ${iso(sql`n.at`)}) order by n.key) from delivery_recipients n where n.delivery_id = d.id), '[]'))
      from deliveries d where d.message_id = g.id limit 1))`

/** How a page of a timeline is read: of which logs, and in which order. */
interface Source { ticketId: string; logs: Sql; order: readonly Sql[] }

/**
 * Everything said and done on a ticket in the order of its log, from the oldest or (`descending`) from the newest on, with
 * the names of those the events name by id. Tickets merged into it are read with it, and what was moved to it stands at its own time.
 * Customers see neither notes nor the desk's own doings, and whoever was put in copy sees what was said from then on.
 */
export async function timelineOf(q: Queries, actor: PersonActor, idOrNumber: string, page: { limit: number; cursor?: string; descending: boolean }) {
  const { ticketId, logs, order } = await sourceOf(q, actor, idOrNumber)
  const after = page.cursor === undefined ? sql`true` : sql`(${join(order)}) ${raw(page.descending ? '<' : '>')} (${join(placeIn(page.cursor, order.length))})`
  const direction = raw(page.descending ? 'desc' : 'asc')
  const rows = await q.query<Row>(sql`
    with page as materialized (
      select e.id, ${PLACE} as place, g.id as message_id, ${join(order.map((key, i) => sql`${key} as ${raw(`k${i}`)}`))}
      from events e left join messages g on ${carries(ticketId)}
      where e.subject_kind = 'ticket' and e.subject_id ${logs} and e.type <> all(${SILENT}) and (g.id is not null or ${isEvent(ticketId)})
        and ${actor.role === 'customer' ? forCustomer(actor, ticketId) : sql`true`} and ${after}
      order by ${join(order.map(key => sql`${key} ${direction}`))} limit ${rowCount(page.limit + 1)})
    select e.seq, x.place as at, e.type, e.data, e.actor_kind as "actorKind", e.actor_id as "actorId", p.name as "actorName", x.place::text as "placeText", e.subject_id as "subjectId",
      case when e.subject_id <> ${ticketId} then (select json_build_object('id', t.id, 'number', t.number) from tickets t where t.id = e.subject_id) end as origin,
      case when g.id is not null then ${messageAs(actor.role === 'customer' ? FOR_STAFF : [])} end as message
    from page x join events e on e.id = x.id
    left join people p on e.actor_kind = 'person' and p.id = case when e.actor_kind = 'person' then e.actor_id::uuid end
    left join messages g on g.id = x.message_id left join people w on w.id = g.author_id
    order by ${join(order.map((_, i) => sql`${raw(`x.k${i}`)} ${direction}`))}`)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(row => ({
      kind: row.message ? 'message' as const : 'event' as const, seq: row.seq, at: row.at, type: row.type, data: row.data, origin: row.origin,
      actor: { kind: row.actorKind, id: row.actorId, name: row.actorName }, message: row.message as never,
    })),
    nextCursor: rows.length > page.limit && last ? cursorOf([last.seq, last.placeText, last.subjectId]) : null,
    names: await namesIn(q, shown, actor.role !== 'customer'),
  }
}

/** A ticket of its own is read in the order of its log, by its index; with others merged or moved into it, by time. */
async function sourceOf(q: Queries, actor: PersonActor, idOrNumber: string): Promise<Source> {
  const seen = await q.maybe<{ id: string; several: boolean }>(sql`select t.id,
      exists (select from tickets m where m.merged_into = t.id) or exists (select from messages g where g.ticket_id = t.id and g.added_to is not null) as several
    from tickets t where ${byIdOrNumber(idOrNumber)} and ${visibleTickets(actor)}`)
  if (!seen) throw ticketNotFound()
  const { id: ticketId } = seen
  return seen.several
    ? { ticketId, logs: sql`in (select merged_family(${ticketId})) and (e.subject_id = ${ticketId} or e.type <> all(${TOLD_ABOVE}))`, order: [PLACE, sql`e.seq`, sql`e.subject_id`] }
    : { ticketId, logs: sql`= ${ticketId}`, order: [sql`e.seq`] }
}

/** A message stands at its own time, wherever it was moved. */
const PLACE = sql`coalesce(g.created_at, e.at)`

/** The event by which a message g stands in this timeline: it was added here, or it came later, and then the last time counts. */
function carries(ticketId: string): Sql {
  return sql`e.type in ('message.added', 'message.movedIn') and g.id = (e.data->>'messageId')::uuid and g.ticket_id = ${ticketId} and coalesce(g.home_id, g.ticket_id) = e.subject_id
    and (g.added_to is null) = (e.type = 'message.added')
    and (e.type = 'message.added' or not exists (select from events l where l.subject_id = e.subject_id and l.type = 'message.movedIn' and l.data->>'messageId' = e.data->>'messageId' and l.seq > e.seq))`
}

/** What stands there without a message: no message that is gone, and of one that came only what brought it back. */
function isEvent(ticketId: string): Sql {
  return sql`e.type <> 'message.added' and (e.type <> 'message.movedIn' or exists (select from messages b where b.id = (e.data->>'messageId')::uuid and b.ticket_id = ${ticketId} and b.added_to is null))`
}

function forCustomer(actor: PersonActor, ticketId: string): Sql {
  return sql`e.type = any(${FOR_CUSTOMERS}) and case when g.id is null then e.subject_id = ${ticketId} else ${readableMessages(actor)} end`
}

function placeIn(cursor: string, length: number): Sql[] {
  const [seq, place, subjectId] = readCursor(cursor, 3)
  return length === 1 ? [sql`${seq}::integer`] : [sql`${place}::timestamptz`, sql`${seq}::integer`, sql`${subjectId}::uuid`]
}

type Told = Pick<Row, 'data'> & Partial<Pick<Row, 'message' | 'actorKind' | 'actorId'>>

const NAMED = ['from', 'to', 'personId', 'requesterId', 'assigneeId', 'teamId', 'fromBrandId', 'toBrandId', 'brandId', 'ownerId', 'taskId', 'authorId']

/** What fields of the admin's own were and became: some of them are ids of people and organisations. */
function ownValues({ data }: Told): unknown[] {
  return Object.values((data['changes'] ?? {}) as Record<string, { from: unknown; to: unknown }>).flatMap(({ from, to }) => [from, to])
}

/** The names of those whom events name by id; to staff also those of the rules that acted, as they were called then. */
export async function namesIn(q: Queries, rows: readonly Told[], staff: boolean): Promise<Record<string, string>> {
  const ids = [...new Set(rows.filter(row => !row.message).flatMap(row => [...NAMED.map(key => row.data[key]), ...ownValues(row)]).filter(id => typeof id === 'string' && isId(id)))]
  const rules = staff ? [...new Set(rows.flatMap(row => row.actorKind === 'policy' && row.actorId?.startsWith('rule:') ? [row.actorId] : []))] : []
  if (ids.length + rules.length === 0) return {}
  const names = await q.query<{ id: string; name: string }>(sql`
    select p.id::text, coalesce(k.name, p.name) as name from people p left join people k on p.merged_into is not null and k.id = person_root(p.id) where p.id = any(${ids}::uuid[]) union all select id::text, name from teams where id = any(${ids}::uuid[])
    union all select id::text, name from organisations where id = any(${ids}::uuid[]) union all select id::text, name from brands where id = any(${ids}::uuid[])
    union all select id::text, name from ticket_forms where id = any(${ids}::uuid[]) union all select id::text, coalesce(name, category) from statuses where id = any(${ids}::uuid[])
    union all select id::text, title from ticket_tasks where id = any(${ids}::uuid[])
    union all select r.actor, v.name from unnest(${rules}::text[]) as r(actor) join rule_versions v on v.rule_id = split_part(split_part(r.actor, '@', 1), ':', 2)::uuid and v.version = split_part(r.actor, '@', 2)::integer`)
  return Object.fromEntries(names.map(({ id, name }) => [id, name]))
}
