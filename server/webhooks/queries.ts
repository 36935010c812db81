import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { noWebhook } from './change-webhooks.ts'
import { WEBHOOK_COLUMNS } from './registry.ts'
import type { DeliveryState, Webhook } from './webhook.ts'

export interface ShownWebhook extends Webhook {
  headers: string[]; secrets: number; waiting: number; failed: number
  failingSince: Temporal.Instant | null; error: string | null; pausedUntil: Temporal.Instant | null; createdAt: Temporal.Instant
}

/** All webhooks by name, or the one with that id, with how they stand. Secrets and values of headers stay where they are. */
export async function shownWebhooks(app: Pick<App, 'db' | 'secrets'>, id?: string): Promise<ShownWebhook[]> {
  const rows = await app.db.query<Omit<ShownWebhook, 'headers'> & { headers: string | null }>(sql`select ${WEBHOOK_COLUMNS}, w.headers, cardinality(w.secrets) as secrets, w.failing_since as "failingSince", w.error,
      w.paused_until as "pausedUntil", w.created_at as "createdAt",
      (select count(*)::integer from (select from webhook_deliveries d where d.webhook_id = w.id and d.state = 'waiting' limit 1000) x) as waiting,
      (select count(*)::integer from (select from webhook_deliveries d where d.webhook_id = w.id and d.state = 'failed' limit 1000) x) as failed
    from webhooks w where ${id === undefined ? sql`true` : sql`w.id = ${isId(id) ? id : null}`} order by lower(w.name), w.id`)
  if (id !== undefined && rows.length === 0) throw noWebhook()
  return rows.map(row => ({ ...row, headers: row.headers === null ? [] : Object.keys(JSON.parse(app.secrets.open(row.headers)) as object) }))
}

export interface ShownDelivery {
  id: string; type: string; subjectId: string; state: DeliveryState; attempts: number; nextAt: Temporal.Instant | null; status: number | null; error: string | null
  tookMs: number | null; createdAt: Temporal.Instant; doneAt: Temporal.Instant | null
}

const DELIVERY_COLUMNS = sql`d.id, d.type, d.subject_id as "subjectId", d.state, d.attempts, case when d.state = 'waiting' then d.next_at end as "nextAt", d.status, d.error, d.took_ms as "tookMs", d.created_at as "createdAt", d.done_at as "doneAt"`

/** What a webhook was told, the latest first. */
export async function deliveriesOf(q: Queries, webhookId: string, { limit, cursor, state }: { limit: number; cursor?: string; state?: DeliveryState }): Promise<{ items: ShownDelivery[]; nextCursor: string | null }> {
  if (!isId(webhookId)) throw noWebhook()
  const [before] = cursor === undefined ? [] : readCursor(cursor, 1)
  const rows = await q.query<ShownDelivery & { place: number }>(sql`select ${DELIVERY_COLUMNS}, d.place from webhook_deliveries d where d.webhook_id = ${webhookId}
    and ${state ? sql`d.state = ${state}` : sql`true`} and ${before === undefined ? sql`true` : sql`d.place < ${before}::bigint`} order by d.place desc limit ${limit + 1}`)
  const items = rows.slice(0, limit)
  return { items, nextCursor: rows.length > limit ? cursorOf([items.at(-1)!.place]) : null }
}

/** One delivery with what was said and answered. 404. */
export async function deliveryOf(q: Queries, webhookId: string, id: string): Promise<ShownDelivery & { body: string; answer: string | null }> {
  const row = await q.maybe<ShownDelivery & { body: string; answer: string | null }>(sql`select ${DELIVERY_COLUMNS}, d.body, d.answer from webhook_deliveries d where d.webhook_id = ${webhookId} and d.id = ${id}`)
  if (!row) throw problem.notFound('webhook-delivery', 'There is no such delivery of this webhook.')
  return row
}
