import sql, { type Sql } from 'sql-template-tag'
import type { App } from '../../platform/app.ts'
import type { Reread } from './reread.ts'

/** What became of something that arrived. `waiting`: kept, not yet understood. */
export const OUTCOMES = ['waiting', 'ticket', 'reply', 'note', 'report', 'automatic', 'quarantined', 'rejected', 'ignored'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A step on the way of an arrival, with its reason in words. */
export interface Decision { step: string; decision: string; why: string }

/** Something that came from outside, as it was received: first kept, then understood. */
export interface Arrival {
  id: string
  channel: string
  accountId: string | null
  /** What makes this arrival the same one again. */
  key: string
  via: string
  /** What the way said about it: sender, recipients, the other side's address. */
  envelope: Record<string, unknown>
  rawHash: string
  size: number
  attempts: number
  /** The bytes themselves, where they are still at hand. */
  raw?: Buffer
}

export const ARRIVAL_COLUMNS: Sql = sql`a.id, a.channel, a.account_id as "accountId", a.key, a.via, a.envelope, a.raw_hash as "rawHash", a.size, a.attempts`

/** A channel's way to understand what arrived. */
export interface Intake {
  channel: string
  /** Raised whenever what is read changes: arrivals that an older one read can be read anew. */
  parser: number
  /** Causes of a quarantine for want of reading: worth another try when more can be read. */
  unread: readonly string[]
  /** Settles the arrival in the transaction in which it acts. */
  process(app: App, arrival: Arrival): Promise<void>
  /** Only reads, and puts what comes along into the file store. */
  reread(app: App, arrival: Arrival): Promise<Reread>
}
