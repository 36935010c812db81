import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { accessTicket } from '../../tickets/access.ts'
import { keepRemaining, markDelivery } from '../../tickets/deliveries.ts'
import { forgetReports } from '../../tickets/report-delivery.ts'
import { deliverJob } from './deliver.ts'

/**
 * Sends a message again that did not arrive, or of which that is not known: of one that came back to those alone who did not get it.
 * Refused with 409 when it is under way or was taken, and when nobody knows whom of several it did not reach.
 */
export async function retryDelivery(tx: Tx, id: string): Promise<void> {
  const found = isId(id) ? await tx.maybe<{ ticketId: string }>(sql`select ticket_id as "ticketId" from deliveries where id = ${id}`) : undefined
  if (!found) throw problem.notFound('delivery', 'There is no such delivery, or you may not see it.')
  const ticket = await accessTicket(tx, found.ticketId, 'update')
  const { state } = await tx.one<{ state: string }>(sql`select state from deliveries where id = ${id} for update`)
  if (!['failed', 'uncertain', 'bounced', 'queued'].includes(state)) throw problem.conflict('delivery-state', `This delivery is ${state}: there is nothing to send again.`)
  const failed = state === 'bounced' ? await failedRecipients(tx, id) : null
  if (failed?.length === 0) throw problem.conflict('recipients-unknown', 'The report does not say which of the recipients it did not reach, and the others have it. Write a new message to whom you mean.')
  if (failed) await keepRemaining(tx, id, failed)
  await forgetReports(tx, id, failed && 'failed')
  await markDelivery(tx, ticket.id, id, { state: 'queued', error: null, attempts: 0 })
  deliverJob(tx, id)
}

/** Those of a delivery's recipients of whom a report says that they did not get it. */
async function failedRecipients(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.query<{ address: string }>(sql`select distinct w.address from deliveries d,
      jsonb_array_elements_text(coalesce(d.recipients->'to', '[]') || coalesce(d.recipients->'cc', '[]') || coalesce(d.recipients->'bcc', '[]')) as w(address)
    where d.id = ${id} and exists (select from delivery_recipients r where r.delivery_id = d.id and r.state = 'failed' and lower(r.address) = lower(w.address))`)
  return rows.map(row => row.address)
}
