import sql, { join, type Sql } from 'sql-template-tag'
import type { PersonActor } from '../../platform/actor.ts'
import type { Queries } from '../../platform/db.ts'
import { cursorOf, readCursor } from '../../platform/http/shapes.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { visibleTickets } from '../../tickets/access.ts'
import type { Cause } from '../../tickets/deliveries.ts'
import type { Decision, Outcome } from './arrival.ts'

interface TicketRef { id: string; number: number; subject: string }

export interface ArrivalRow {
  id: string; channel: string; accountId: string | null; receivedAt: Temporal.Instant; via: string; size: number; sender: string | null; subject: string | null
  outcome: Outcome; cause: string | null; error: string | null; attempts: number; forgottenAt: Temporal.Instant | null; ticket: TicketRef | null; messageId: string | null; processedAt: Temporal.Instant | null
}
export interface ArrivalDetails extends ArrivalRow { envelope: Record<string, unknown>; decisions: Decision[]; parser: number | null; rawHash: string | null }

const TICKET: Sql = sql`case when t.id is not null then json_build_object('id', t.id, 'number', t.number, 'subject', t.subject) end as ticket`
const ROW: Sql = sql`a.id, a.channel, a.account_id as "accountId", a.received_at as "receivedAt", a.via, a.size, a.sender, a.subject, a.outcome, a.cause, a.error,
  a.attempts, a.forgotten_at as "forgottenAt", a.message_id as "messageId", a.processed_at as "processedAt", ${TICKET}`

export interface LedgerFilter { outcome?: Outcome; mailbox?: string; q?: string; limit: number; cursor?: string }

/** What arrived, the newest first. */
export async function listArrivals(q: Queries, filter: LedgerFilter): Promise<{ items: ArrivalRow[]; nextCursor: string | null }> {
  const after = filter.cursor === undefined ? undefined : readCursor(filter.cursor, 2)
  const pattern = filter.q && `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
  const where = [
    filter.outcome && sql`a.outcome = ${filter.outcome}`,
    filter.mailbox && sql`a.account_id = ${filter.mailbox}`,
    pattern && sql`(a.sender ilike ${pattern} or a.subject ilike ${pattern})`,
    after && sql`(a.received_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
  ].filter(each => typeof each === 'object')
  const rows = await q.query<ArrivalRow>(sql`select ${ROW} from arrivals a left join tickets t on t.id = a.ticket_id
    where ${where.length > 0 ? join(where, ' and ') : sql`true`} order by a.received_at desc, a.id desc limit ${filter.limit + 1}`)
  return paged(rows, filter.limit, row => [row.receivedAt.toString(), row.id])
}

/** One arrival with the decisions on its way. Throws 404. */
export async function arrivalById(q: Queries, id: string): Promise<ArrivalDetails> {
  const found = isId(id) ? await q.maybe<ArrivalDetails>(sql`select ${ROW}, a.envelope, a.decisions, a.parser, a.raw_hash as "rawHash"
    from arrivals a left join tickets t on t.id = a.ticket_id where a.id = ${id}`) : undefined
  if (!found) throw problem.notFound('arrival', 'There is no such entry in the ledger.')
  return found
}

export interface DeliveryRow {
  id: string; messageId: string; ticket: TicketRef; channel: string; accountId: string | null; recipients: { to: string[]; cc: string[]; bcc: string[] }
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'bounced' | 'cancelled'; attempts: number; externalId: string | null; response: string | null; error: string | null; cause: Cause | null
  createdAt: Temporal.Instant; updatedAt: Temporal.Instant
}

/** What leaves, the latest change first; only of tickets that the actor sees. */
export async function listDeliveries(q: Queries, actor: PersonActor, filter: { state?: string; limit: number; cursor?: string }): Promise<{ items: DeliveryRow[]; nextCursor: string | null }> {
  const after = filter.cursor === undefined ? undefined : readCursor(filter.cursor, 2)
  const rows = await q.query<DeliveryRow>(sql`select ${DELIVERY} from deliveries d join tickets t on t.id = d.ticket_id
    where ${visibleTickets(actor)} and ${filter.state ? sql`d.state = ${filter.state}` : sql`true`}
      and ${after ? sql`(d.updated_at, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by d.updated_at desc, d.id desc limit ${filter.limit + 1}`)
  return paged(rows, filter.limit, row => [row.updatedAt.toString(), row.id])
}

export async function deliveryById(q: Queries, actor: PersonActor, id: string): Promise<DeliveryRow> {
  return q.one<DeliveryRow>(sql`select ${DELIVERY} from deliveries d join tickets t on t.id = d.ticket_id where d.id = ${id} and ${visibleTickets(actor)}`)
}

const DELIVERY: Sql = sql`d.id, d.message_id as "messageId", ${TICKET}, d.channel, d.account_id as "accountId", d.recipients, d.state, d.attempts, d.external_id as "externalId",
  d.response, d.error, d.cause, d.created_at as "createdAt", d.updated_at as "updatedAt"`

function paged<R>(rows: R[], limit: number, place: (row: R) => string[]): { items: R[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? cursorOf(place(last)) : null }
}
