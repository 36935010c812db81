import sql, { raw, type Sql } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { isId } from '../platform/ids.ts'
import { readableMessages } from './access.ts'
import { rowCount, visibleTicketId } from './queries.ts'

interface Row {
  seq: number; at: Temporal.Instant; type: string; data: Record<string, unknown>
  actorKind: 'person' | 'policy' | 'system'; actorId: string; actorName: string | null
  message: Record<string, unknown> | null
}

/** What customers see of a log: their conversation, and where it stands. */
const FOR_CUSTOMERS = ['message.added', 'ticket.opened', 'ticket.statusChanged']
/** What a message's meta tells colleagues only: blind copies, and what was found out about its sender. */
const FOR_STAFF = ['bcc', 'signs', 'authentication', 'forwardedBy']
const SILENT = ['delivery.changed']

const iso = (column: string) => raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** A message with its attachments and its delivery, as JSON, over messages g and its author w. */
const messageAs = (hidden: readonly string[]): Sql => sql`json_build_object('id', g.id, 'kind', g.kind, 'direction', g.direction, 'channel', g.channel, 'automatic', g.automatic, 'html', g.html, 'text', g.text,
  'author', case when w.id is not null then json_build_object('id', w.id, 'name', w.name, 'vip', w.vip) end, 'meta', g.meta - ${hidden}::text[], 'arrivalId', g.arrival_id, 'createdAt', ${iso('g.created_at')},
  'attachments', coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'type', f.type, 'inline', f.inline, 'contentId', f.content_id,
      'url', '/api/v1/files/' || f.id) order by f.created_at, f.id) from attachments f where f.message_id = g.id), '[]'),
  'delivery', (select json_build_object('id', d.id, 'state', d.state, 'attempts', d.attempts, 'error', d.error, 'cause', d.cause, 'updatedAt', ${iso('d.updated_at')},
        'recipients', coalesce((select json_agg(json_build_object('address', n.address, 'state', n.state, 'class', n.class, 'reason', n.reason, 'status', n.status, 'diagnostic', n.diagnostic,
          'at', ${iso('n.at')}) order by n.key) from delivery_recipients n where n.delivery_id = d.id), '[]'))
      from deliveries d where d.message_id = g.id limit 1))`

/**
 * Everything said and done on a ticket in the order of its log, from the oldest or (`descending`) from the newest on, with
 * the names of those the events name by id. Customers see neither notes nor the desk's own doings, and whoever was
 * put in copy sees what was said from then on.
 */
export async function timelineOf(q: Queries, actor: PersonActor, idOrNumber: string, page: { limit: number; cursor?: string; descending: boolean }) {
  const ticketId = await visibleTicketId(q, actor, idOrNumber)
  const customer = actor.role === 'customer'
  const after = page.cursor === undefined ? undefined : Number(readCursor(page.cursor, 1)[0])
  const rows = await q.query<Row>(sql`
    select e.seq, e.at, e.type, e.data, e.actor_kind as "actorKind", e.actor_id as "actorId", p.name as "actorName",
      case when g.id is not null then ${messageAs(customer ? FOR_STAFF : [])} end as message
    from events e
    left join people p on e.actor_kind = 'person' and p.id = case when e.actor_kind = 'person' then e.actor_id::uuid end
    left join messages g on e.type = 'message.added' and g.id = (e.data->>'messageId')::uuid
    left join people w on w.id = g.author_id
    where e.subject_id = ${ticketId} and e.type <> all(${SILENT})
      and ${customer ? sql`e.type = any(${FOR_CUSTOMERS}) and (g.id is null or ${readableMessages(actor)})` : sql`true`}
      and ${after === undefined ? sql`true` : page.descending ? sql`e.seq < ${after}` : sql`e.seq > ${after}`}
    order by e.seq ${raw(page.descending ? 'desc' : 'asc')} limit ${rowCount(page.limit + 1)}`)
  const shown = rows.slice(0, page.limit)
  return {
    items: shown.map(row => ({
      kind: row.message ? 'message' as const : 'event' as const, seq: row.seq, at: row.at, type: row.type, data: row.data,
      actor: { kind: row.actorKind, id: row.actorId, name: row.actorName }, message: row.message as never,
    })),
    nextCursor: rows.length > page.limit ? cursorOf([shown.at(-1)!.seq]) : null,
    names: await namesIn(q, shown),
  }
}

const NAMED = ['from', 'to', 'personId', 'requesterId', 'assigneeId', 'teamId', 'fromBrandId', 'toBrandId', 'brandId']

/** What fields of the admin's own were and became: some of them are ids of people and organisations. */
function ownValues({ data }: Row): unknown[] {
  return Object.values((data['changes'] ?? {}) as Record<string, { from: unknown; to: unknown }>).flatMap(({ from, to }) => [from, to])
}

async function namesIn(q: Queries, rows: Row[]): Promise<Record<string, string>> {
  const ids = [...new Set(rows.filter(row => !row.message).flatMap(row => [...NAMED.map(key => row.data[key]), ...ownValues(row)]).filter(id => typeof id === 'string' && isId(id)))]
  if (ids.length === 0) return {}
  const names = await q.query<{ id: string; name: string }>(sql`
    select id, name from people where id = any(${ids}::uuid[]) union all select id, name from teams where id = any(${ids}::uuid[])
    union all select id, name from organisations where id = any(${ids}::uuid[]) union all select id, name from brands where id = any(${ids}::uuid[])
    union all select id, coalesce(name, category) from statuses where id = any(${ids}::uuid[])`)
  return Object.fromEntries(names.map(({ id, name }) => [id, name]))
}
