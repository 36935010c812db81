import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Actor, PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { cursorOf } from '../platform/http/shapes.ts'
import { iso } from '../platform/iso.ts'
import { problem } from '../platform/problem.ts'
import { byIdOrNumber, readableMessages, ticketNotFound, visibleTickets } from './access.ts'
import type { Fields } from '../conditions/fields.ts'
import { isColumn } from './columns.ts'
import { TICKET_TABLES, ticketFields, type TicketFacts } from './fields.ts'
import { linksOf } from './links/queries.ts'
import { tasksOf, timeOf } from './tasks/shown.ts'
import type { Reason } from './ranking/rank.ts'
import { groupKeys, orderOf, sortKeys, stretchesOf } from './sorting.ts'
import { PRIORITIES, type Aside, type Category, type Channel, type Priority, type SlaState } from './ticket.ts'

interface Ref { id: string; name: string }
export interface TicketRow {
  id: string; number: number; subject: string; status: { id: string; category: Category; name: string | null }; priority: Priority; channel: Channel
  tags: string[]; requester: Ref & { vip: boolean }; organisation: Ref | null; assignee: Ref | null; team: Ref | null
  snippet: string; messageCount: number; unread: boolean
  createdAt: Temporal.Instant; updatedAt: Temporal.Instant; lastMessageAt: Temporal.Instant | null; version: number
  aside: Aside | null; snoozedAt: Temporal.Instant | null; snoozedUntil: Temporal.Instant | null; openTasks: number; nextDueAt: Temporal.Instant | null
  deadlineAt: Temporal.Instant | null; slaState: SlaState | null
  /** Of a grouped list: which group it is in. */
  group?: string | null
  /** The values of the columns that were asked for. */
  values?: Record<string, unknown>
  /** Of the order of what should be done next: why it stands there. */
  why?: Reason[]
}

export interface ListOptions {
  where?: Sql
  /** Also what is merged, spam or in the bin. */
  everywhere?: boolean
  /** A field, with a minus before it for the other way round. */
  sort?: string
  /** A field by which tickets stand together. */
  group?: string | null
  /** Fields whose values are wanted besides. */
  columns?: readonly string[]
  /** What there is to sort, group and show; the fixed ones without it. */
  fields?: Fields<TicketFacts>
  /** The least of TICKET_TABLES that `where`, sort and group need. */
  tables?: Sql
  limit: number
  cursor?: string
}

const TICKET_SOURCE = raw('tickets t left join people r on r.id = t.requester_id left join organisations o on o.id = t.organisation_id')

const ref = (alias: string) => raw(`case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`)
const priorityName = raw(`(array[${PRIORITIES.map(name => `'${name}'`).join(', ')}])[t.priority]`)

/** Columns of a row of a list, over t and what refJoins joins to it. */
const rowColumns = sql`t.id, t.number, t.subject, json_build_object('id', s.id, 'category', s.category, 'name', s.name) as status, ${priorityName} as priority, t.channel, t.tags,
  json_build_object('id', r.id, 'name', r.name, 'vip', r.vip or coalesce(o.vip, false)) as requester, ${ref('o')} as organisation, ${ref('a')} as assignee, ${ref('m')} as team,
  t.message_count as "messageCount", coalesce(t.last_customer_message_at > coalesce(x.read_at, '-infinity'), false) or coalesce(x.read_at = '-infinity', false) as unread,
  t.created_at as "createdAt", t.updated_at as "updatedAt", t.last_message_at as "lastMessageAt", t.version,
  t.aside, t.snoozed_at as "snoozedAt", t.snoozed_until as "snoozedUntil"`
/** What customers do not see: how much of the work is done, and until when it has to be. */
const workColumns = (staff: boolean) => staff ? sql`t.open_tasks as "openTasks", t.next_due_at as "nextDueAt", t.deadline_at as "deadlineAt", t.sla_state as "slaState"`
  : sql`0 as "openTasks", null::timestamptz as "nextDueAt", null::timestamptz as "deadlineAt", null as "slaState"`
const refJoins = (me: string) => sql`join statuses s on s.id = t.status_id left join people a on a.id = t.assignee_id left join teams m on m.id = t.team_id
  left join reads x on x.ticket_id = t.id and x.person_id = ${me}`

/**
 * A page of the tickets that the actor sees and `where` allows (over TICKET_TABLES). Keyset paging: reads what it shows where an index
 * has its order, whatever the number of tickets. What is merged, spam or in the bin is left out unless `everywhere`.
 */
export async function listTickets(q: Queries, actor: PersonActor, options: ListOptions): Promise<{ items: TicketRow[]; nextCursor: string | null }> {
  const fields = options.fields ?? ticketFields
  const group = options.group ? groupKeys(options.group, fields) : []
  const sort = sortKeys(options.sort ?? '-updatedAt', fields)
  if (!sort || !group) throw problem.badRequest('sort', `Tickets have no order by “${(sort ? options.group : options.sort) ?? ''}”.`)
  const keys = orderOf(group, sort)
  const where = sql`${visibleTickets(actor)} and ${options.where ?? sql`true`} and ${options.everywhere ? sql`true` : sql`t.aside is null`}`
  const stretches = stretchesOf(keys, options.cursor).map(stretch => sql`(
    select t.id, ${join(keys.map((key, i) => sql`${key.sql} as ${raw(`k${i}`)}`))} from ${options.tables ?? TICKET_TABLES}
    where ${where} and ${stretch.where} order by ${stretch.order} limit ${rowCount(options.limit + 1)})`)
  const found = await q.query<{ id: string } & Record<string, string | null>>(sql`select x.id, ${join(keys.map((_, i) => raw(`x.k${i}::text`)))}
    from (${join(stretches, ' union all ')}) x limit ${rowCount(options.limit + 1)}`)
  const places = found.slice(0, options.limit)
  const last = places.at(-1)
  const nextCursor = found.length > options.limit && last ? cursorOf(keys.map((_, i) => last[`k${i}`] as string | null)) : null
  const items = await rowsInOrder(q, actor, places.map(({ id }) => id), moreColumns(options, fields))
  if (group.length > 0) {
    const groups = new Map(places.map(place => [place.id, place[`k${group.length - 1}`] as string | null]))
    for (const item of items) item.group = groups.get(item.id) ?? null
  }
  return { items, nextCursor }
}

/**
 * The rows of tickets that are known to be the actor's to see, in the order of their ids. A statement of its own: it is the same whatever
 * was asked, so that it is planned once, and to plan its joins takes longer than to run them (measured: 9 and 2 ms).
 */
function rowsInOrder(q: Queries, actor: PersonActor, ids: readonly string[], columns: Sql): Promise<TicketRow[]> {
  if (ids.length === 0) return Promise.resolve([])
  const snippet = actor.role === 'customer'
    ? sql`(select left(g.text, 160) from messages g where g.ticket_id = t.id and ${readableMessages(actor)} order by g.created_at desc, g.id desc limit 1)`
    : sql`(select left(g.text, 160) from messages g where g.id = t.last_message_id)`
  return q.query<TicketRow>(sql`select ${rowColumns}, ${workColumns(actor.role !== 'customer')}, coalesce(${snippet}, '') as snippet${columns}
    from unnest(${[...ids]}::uuid[]) with ordinality page(id, place) join tickets t on t.id = page.id left join people r on r.id = t.requester_id left join organisations o on o.id = t.organisation_id ${refJoins(actor.id)}
    order by page.place`)
}

/** Values of fields that stand in the ticket's row, its requester's or its organisation's. */
function moreColumns({ columns = [] }: ListOptions, fields: Fields<TicketFacts>): Sql {
  const wanted = columns.flatMap(key => fields.find(key) ?? []).filter(isColumn)
  return wanted.length === 0 ? sql`` : sql`, json_build_object(${join(wanted.flatMap(field => [sql`${field.key}::text`, field.sql]))}) as values`
}

/**
 * Written out, because of a prepared statement with an unknown limit PostgreSQL thinks that it reads a tenth of all rows,
 * and then plans it anew each time, which takes longer than to answer it.
 */
export function rowCount(count: number): Sql {
  return raw(String(Math.trunc(count)))
}

export type TicketBody = Omit<TicketRow, 'snippet'> & Record<string, unknown>

/** One ticket as its page shows it. 404 when the actor does not see it. */
export async function ticketBody(q: Queries, actor: PersonActor, idOrNumber: string): Promise<TicketBody> {
  const body = await seenBody(q, actor, idOrNumber)
  if (!body) throw ticketNotFound()
  return body
}

/** The same, or undefined when the actor does not see it. */
export async function seenBody(q: Queries, actor: PersonActor, idOrNumber: string): Promise<TicketBody | undefined> {
  const own = actor.role === 'customer'
  return q.maybe<TicketBody>(sql`
    select ${rowColumns}, ${workColumns(!own)}, ${tasksOf(!own)} as tasks, ${timeOf(!own)} as time, ${own ? sql`0` : sql`t.time_spent`} as "timeSpent", t.type, t.impact, t.urgency, t.complexity, ${own ? sql`null` : sql`t.priority_by`} as "priorityBy",
      ${own ? sql`null` : sql`(select json_build_object('id', f.id, 'name', f.name) from ticket_forms f where f.id = t.form_id)`} as form, ${ref('b')} as brand, t.channel_account_id as "channelAccountId", t.language, ${own ? sql`'{}'::jsonb` : sql`t.custom`} as custom,
      t.first_reply_at as "firstReplyAt", t.last_reply_at as "lastReplyAt", t.last_customer_message_at as "lastCustomerMessageAt",
      t.solved_at as "solvedAt", t.closed_at as "closedAt", ${addressOf(sql`t.requester_id`)} as "requesterAddress",
      ${undeliverable(sql`t.requester_id || t.participants`, !own)} as undeliverable,
      ${linked(actor, sql`f.id = o.follow_up_of`)} as "followUpOf", coalesce(${linked(actor, sql`f.follow_up_of = o.id`, 'json_agg')}, '[]') as "followUps",
      ${linked(actor, sql`f.id = o.merged_into`)} as "mergedInto", coalesce(${linked(actor, sql`f.merged_into = o.id`, 'json_agg')}, '[]') as merged, ${linksOf(actor, sql`t.id`)} as links,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'vip', p.vip, 'role', c.role, 'address', ${addressOf(sql`p.id`)}) order by c.added_at)
        from participants c join people p on p.id = c.person_id where c.ticket_id = t.id and (${!own} or c.role = 'cc')), '[]') as participants,
      coalesce((select json_agg(json_build_object('id', h.id, 'kind', h.content->>'kind', 'author', json_build_object('id', p.id, 'name', p.name), 'html', h.content->>'html',
          'sendAt', ${iso(sql`h.send_at`)}, 'state', h.state, 'error', h.error, 'later', h.later) order by h.send_at)
        from scheduled_messages h join people p on p.id = h.author_id where h.ticket_id = t.id and h.state in ('waiting', 'stopped', 'failed') and ${!own}), '[]') as scheduled
    from ${TICKET_SOURCE} left join brands b on b.id = t.brand_id ${refJoins(actor.id)}
    where ${byIdOrNumber(idOrNumber)} and ${visibleTickets(actor)}`)
}

/** The addresses of some people to which mail comes back; for staff only. */
export function undeliverable(people: Sql, staff: boolean): Sql {
  return sql`coalesce((select json_agg(json_build_object('address', i.value, 'reason', i.bounce_reason)) from identities i
    where i.kind = 'email' and i.bounced_at is not null and i.person_id = any(${people}) and ${staff}), '[]')`
}

/** Tickets that `t` is linked with and the actor sees; `on` joins them as f to it as o. */
function linked(actor: PersonActor, on: Sql, gather = ''): Sql {
  const one = sql`json_build_object('id', f.id, 'number', f.number, 'subject', f.subject)`
  return sql`(select ${gather ? sql`json_agg(${one} order by f.number)` : one} from (select t.id, t.follow_up_of, t.merged_into) o
    join lateral (select t.id, t.number, t.subject, t.follow_up_of, t.merged_into from tickets t where ${visibleTickets(actor)}) f on ${on})`
}

export function addressOf(person: Sql): Sql {
  return sql`(select i.value from identities i where i.person_id = ${person} and i.kind = 'email' order by i.is_primary desc, i.created_at limit 1)`
}

/** The ticket's id when the actor sees it; 404 otherwise. For reads of what belongs to a ticket. */
export async function visibleTicketId(q: Queries, actor: Actor, idOrNumber: string): Promise<string> {
  const row = await q.maybe<{ id: string }>(sql`select t.id from tickets t where ${byIdOrNumber(idOrNumber)} and ${visibleTickets(actor)}`)
  if (!row) throw ticketNotFound()
  return row.id
}

/** What changed on a ticket after a version: event types and their data, in order. */
export function eventsSince(q: Queries, ticketId: string, version: number): Promise<{ type: string; seq: number; data: Record<string, unknown> }[]> {
  return q.query(sql`select type, seq, data from events where subject_id = ${ticketId} and seq > ${version} order by seq limit 200`)
}
