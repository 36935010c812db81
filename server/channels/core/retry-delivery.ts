import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { accessTicket } from '../../tickets/access.ts'
import { markDelivery } from '../../tickets/deliveries.ts'
import { forgetReports } from '../../tickets/report-delivery.ts'
import { deliverJob } from './deliver.ts'

/** Sends a message again that did not arrive, or of which that is not known. Refused with 409 when it is under way or was taken. */
export async function retryDelivery(tx: Tx, id: string): Promise<void> {
  const found = isId(id) ? await tx.maybe<{ ticketId: string }>(sql`select ticket_id as "ticketId" from deliveries where id = ${id}`) : undefined
  if (!found) throw problem.notFound('delivery', 'There is no such delivery, or you may not see it.')
  const ticket = await accessTicket(tx, found.ticketId, 'update')
  const { state } = await tx.one<{ state: string }>(sql`select state from deliveries where id = ${id} for update`)
  if (!['failed', 'uncertain', 'bounced', 'queued'].includes(state)) throw problem.conflict('delivery-state', `This delivery is ${state}: there is nothing to send again.`)
  await forgetReports(tx, id)
  await markDelivery(tx, ticket.id, id, { state: 'queued', error: null, attempts: 0 })
  deliverJob(tx, id)
}
