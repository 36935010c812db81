import sql, { type Sql } from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { recordTicket } from './internal/unit.ts'
import type { Message, Ticket } from './ticket.ts'

export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'bounced' | 'cancelled'

/** Why a delivery stands where it does: a code of its channel, and what stands in the sentence; `said` are the other side's own words. */
export interface Cause { code: string; values: Readonly<Record<string, string>> }

/** Whom a delivery goes to, by address. */
export interface Addressees { to: string[]; cc: string[]; bcc: string[] }

export interface NewDelivery {
  channel: string
  accountId: string | null
  recipients: Addressees
  /** The id the other side will know the message by, fixed before the first attempt. */
  externalId: string | null
}

/** Puts a message into the outbox. The channel's own job sends it after the commit. Returns the delivery's id. */
export async function queueDelivery(tx: Tx, ticket: Pick<Ticket, 'id'>, message: Pick<Message, 'id'>, delivery: NewDelivery): Promise<string> {
  const id = newId()
  await tx.flush() // the row of the message must stand before the delivery refers to it
  await tx.query(sql`insert into deliveries (id, message_id, ticket_id, channel, account_id, recipients, not_before, external_id, created_at, updated_at)
    values (${id}, ${message.id}, ${ticket.id}, ${delivery.channel}, ${delivery.accountId}, ${JSON.stringify(delivery.recipients)}, ${tx.now}, ${delivery.externalId}, ${tx.now}, ${tx.now})`)
  return id
}

/** Counts one more attempt of a delivery that waits, and gives it as `columns` over deliveries `d` ask; nothing when it was sent or given up. */
export function takeDelivery<R>(q: Queries, deliveryId: string, columns: Sql): Promise<R | undefined> {
  return q.maybe(sql`update deliveries d set attempts = attempts + (state = 'queued')::integer
    where id = ${deliveryId} and state in ('queued', 'sending') returning ${columns}`)
}

/** Who of several recipients is still to get it; null: all, or nobody any more. */
export async function keepRemaining(q: Queries, deliveryId: string, remaining: readonly string[] | null): Promise<void> {
  await q.query(sql`update deliveries set remaining = ${remaining}::text[] where id = ${deliveryId} and remaining is distinct from ${remaining}::text[]`)
}

/** Other addresses for those that were wrong. */
export async function correctRecipients(q: Queries, deliveryId: string, recipients: Addressees): Promise<void> {
  await q.query(sql`update deliveries set recipients = ${JSON.stringify(recipients)}::jsonb where id = ${deliveryId}`)
}

/** Right before what cannot be taken back: whoever finds it so later knows that it may have arrived. */
export async function beginSending(q: Queries, deliveryId: string, now: Temporal.Instant): Promise<void> {
  await q.query(sql`update deliveries set state = 'sending', updated_at = ${now} where id = ${deliveryId}`)
}

/**
 * Says what became of a delivery, on the message and in the ticket's log, so that open screens show it. The ticket must be
 * locked in this change.
 */
export async function markDelivery(tx: Tx, ticketId: string, deliveryId: string, now: { state: DeliveryState; error?: string | null; cause?: Cause | null; response?: string | null; attempts?: number; corrected?: number }): Promise<void> {
  const { messageId } = await tx.one<{ messageId: string }>(sql`
    update deliveries set state = ${now.state}, error = ${now.error ?? null}, cause = ${now.cause ? JSON.stringify(now.cause) : null}::jsonb, response = coalesce(${now.response ?? null}, response),
      attempts = coalesce(${now.attempts ?? null}::integer, attempts), updated_at = ${tx.now}
    where id = ${deliveryId} returning message_id as "messageId"`)
  recordTicket(tx, ticketId, 'delivery.changed', { messageId, state: now.state, ...(now.corrected && { corrected: now.corrected }) })
}
