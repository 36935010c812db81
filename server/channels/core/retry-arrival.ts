import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { processJob } from './process-arrivals.ts'

/**
 * Has an arrival understood once more from its raw bytes. `released`: without the filters that set it aside. Refused with 409 when it
 * has become a message already, because that would say everything twice.
 */
export async function retryArrival(tx: Tx, id: string, options: { released: boolean }): Promise<void> {
  const arrival = isId(id) ? await tx.maybe<{ messageId: string | null; forgotten: boolean }>(sql`select message_id as "messageId", raw_hash is null as forgotten from arrivals where id = ${id} for update`) : undefined
  if (!arrival) throw problem.notFound('arrival', 'There is no such entry in the ledger.')
  if (arrival.messageId) throw problem.conflict('arrival-done', 'This has become a message on a ticket already.')
  if (arrival.forgotten) throw problem.conflict('arrival-forgotten', 'Its bytes were given up after the time that the settings keep them for; there is nothing left to read.')
  const envelope = JSON.stringify(options.released ? { released: true } : {})
  await tx.query(sql`update arrivals set outcome = 'waiting', cause = null, error = null, processed_at = null, attempts = 0, envelope = envelope || ${envelope}::jsonb where id = ${id}`)
  processJob(tx, id)
}
