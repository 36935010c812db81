import sql, { type Sql } from 'sql-template-tag'
import type { App } from '../../platform/app.ts'
import type { Cause } from '../../tickets/deliveries.ts'

/** A message on its way out: first written down, then sent. */
export interface Delivery {
  id: string
  messageId: string
  ticketId: string
  channel: string
  accountId: string | null
  recipients: { to: string[]; cc: string[]; bcc: string[] }
  /** Who is still to get it, where the others were taken before; null: all. */
  remaining: string[] | null
  /** Counting the one under way. */
  attempts: number
  /** The id the other side will know the message by, fixed before the first attempt. */
  externalId: string
  createdAt: Temporal.Instant
}

export const DELIVERY_COLUMNS: Sql = sql`d.id, d.message_id as "messageId", d.ticket_id as "ticketId", d.channel, d.account_id as "accountId",
  d.recipients, d.remaining, d.attempts, d.external_id as "externalId", d.created_at as "createdAt"`

/** Why an attempt did not succeed, or is waited for: known causes, which the interface says in its own words. */
export const CAUSES = ['relay-authentication', 'relay-certificate', 'relay-encryption', 'relay-refused', 'relay-busy', 'relay-unknown', 'relay-silent', 'relay-unreachable', 'relay-broke',
  'no-mailbox', 'no-relay', 'mailbox-off', 'desk-stopped', 'waits-order', 'waits-way'] as const
export interface KnownCause extends Cause { code: (typeof CAUSES)[number] }

/**
 * How an attempt ended. `temporary`: the other side asked to come again. `uncertain`: the line broke after everything was said, so that
 * it may or may not have arrived; only a person sends it again. `error` is for people and says what to do, `cause` the same for the interface;
 * `response` is what the other side said.
 */
export type Attempt =
  | { state: 'sent'; response: string; error?: string; /** Whose server asks to come again, while the others were taken. */ later?: string[] }
  | { state: 'temporary'; error: string; cause?: KnownCause; response?: string; /** The way itself has no time or cannot be reached, whatever the message. */ busy?: boolean }
  | { state: 'failed'; error: string; cause?: KnownCause; response?: string }
  | { state: 'uncertain'; error: string; cause?: KnownCause; response?: string }

/** By what a message leaves, such as a mail server, and towards whom: what must not be asked too much at once. */
export interface Way { key: string; domains: readonly string[] }

export interface Deliverer {
  channel: string
  /** null: there is none, which `deliver` says in words. */
  way(app: App, delivery: Delivery): Promise<Way | null>
  /** `begin` is called right before what cannot be taken back. Throws only on faults of ours before that. */
  deliver(app: App, delivery: Delivery, begin: () => Promise<void>): Promise<Attempt>
}
