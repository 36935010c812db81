import sql from 'sql-template-tag'
import type { Queries } from '../../platform/db.ts'
import type { Decision, Outcome } from './arrival.ts'

export interface Settled {
  outcome: Exclude<Outcome, 'waiting'>
  cause?: string | null
  error?: string | null
  decisions: readonly Decision[]
  sender?: string | null
  subject?: string | null
  ticketId?: string | null
  messageId?: string | null
  parser?: number | null
}

/** Writes down what became of an arrival; in the same transaction as what it led to. */
export async function settleArrival(q: Queries, arrivalId: string, now: Temporal.Instant, settled: Settled): Promise<void> {
  await q.query(sql`update arrivals set outcome = ${settled.outcome}, cause = ${settled.cause ?? null}, error = ${settled.error ?? null},
      decisions = ${JSON.stringify(settled.decisions)}, sender = ${settled.sender ?? null}, subject = ${settled.subject ?? null},
      ticket_id = ${settled.ticketId ?? null}, message_id = ${settled.messageId ?? null}, parser = ${settled.parser ?? null}, processed_at = ${now}
    where id = ${arrivalId}`)
}
