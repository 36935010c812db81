import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Fields } from '../../conditions/fields.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { Queries } from '../../platform/db.ts'
import { cursorOf, readCursor } from '../../platform/http/shapes.ts'
import { visibleTickets } from '../access.ts'
import { TICKET_TABLES, type TicketFacts } from '../fields.ts'
import { listTickets, rowCount, type TicketRow } from '../queries.ts'
import { rank, type Rank, type RankFacts } from './rank.ts'

/** So many candidates of each kind are weighed, whatever the size of the view. */
const OF_EACH = 100

/** Those that may be the next: the most urgent, those that were left longest, the oldest, those whose tasks or service levels are due, and those of important customers. */
const KINDS: readonly { where: Sql; order: Sql }[] = [
  { where: sql`true`, order: raw('order by t.priority desc, t.updated_at desc') },
  { where: sql`true`, order: raw('order by t.updated_at') },
  { where: sql`true`, order: raw('order by t.created_at') },
  { where: raw('t.next_due_at is not null'), order: raw('order by t.next_due_at') },
  { where: raw('t.deadline_at is not null'), order: raw('order by t.deadline_at') },
  { where: raw('t.requester_id = any(array(select p.id from people p where p.vip limit 1000))'), order: sql`` },
  { where: raw('t.organisation_id = any(array(select x.id from organisations x where x.vip limit 1000))'), order: sql`` },
]

interface Weighed extends RankFacts { id: string }

export interface BestOptions { where: Sql; now: Temporal.Instant; columns: readonly string[]; fields: Fields<TicketFacts>; limit: number; cursor?: string }

/** A page of the tickets that ask most to be the next, each with why; at most the few hundred candidates, however many there are behind. */
export async function bestFirst(q: Queries, actor: PersonActor, { where, now, columns, fields, limit, cursor }: BestOptions): Promise<{ items: TicketRow[]; nextCursor: string | null }> {
  const from = cursor === undefined ? 0 : Math.max(0, Math.trunc(Number(readCursor(cursor, 1)[0])) || 0)
  const seen = sql`${visibleTickets(actor)} and ${where}`
  const kinds = KINDS.map(kind => sql`(select t.id from ${TICKET_TABLES} where ${seen} and ${kind.where} ${kind.order} limit ${rowCount(OF_EACH)})`)
  const candidates = await q.query<Weighed>(sql`
    select t.id, t.priority, coalesce(r.vip, false) or coalesce(o.vip, false) as vip, t.next_due_at as "dueAt", t.deadline_at as "deadlineAt", t.created_at as "createdAt",
      case when t.category in ('new', 'open') and t.last_customer_message_at > coalesce(t.last_reply_at, '-infinity') then t.last_customer_message_at end as "waitingSince"
    from (${join(kinds, ' union ')}) c join tickets t on t.id = c.id left join people r on r.id = t.requester_id left join organisations o on o.id = t.organisation_id`)
  const ranked = candidates.map(({ id, ...facts }) => ({ id, createdAt: facts.createdAt, ...rank(facts, now) })).sort(byRank)
  const page = new Map<string, Rank>(ranked.slice(from, from + limit).map(one => [one.id, one]))
  const { items } = await listTickets(q, actor, { where: sql`t.id = any(${[...page.keys()]}::uuid[])`, everywhere: true, sort: 'number', columns, fields, limit })
  const inOrder = [...page].flatMap(([id, { reasons }]) => {
    const item = items.find(one => one.id === id)
    return item ? [{ ...item, why: reasons }] : []
  })
  return { items: inOrder, nextCursor: from + limit < ranked.length ? cursorOf([from + limit]) : null }
}

/** The most points first; of two alike the older one, and then by id, so that pages fit together. */
function byRank(a: Rank & { id: string; createdAt: Temporal.Instant }, b: Rank & { id: string; createdAt: Temporal.Instant }): number {
  return b.points - a.points || Temporal.Instant.compare(a.createdAt, b.createdAt) || a.id.localeCompare(b.id)
}
