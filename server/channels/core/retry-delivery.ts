import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { emailKey, isAddress } from '../../people/person.ts'
import { accessTicket } from '../../tickets/access.ts'
import { correctRecipients, keepRemaining, markDelivery, type Addressees } from '../../tickets/deliveries.ts'
import { forgetReports } from '../../tickets/report-delivery.ts'
import { deliverJob } from './deliver.ts'

/** An address of a delivery, and the one that was meant. */
export interface Correction { address: string; instead: string }

/**
 * Sends a message again that did not arrive, or of which that is not known: of one that came back to those alone who did not get it, or
 * whose address is corrected. Refused with 409 when it is under way or was taken, and when nobody knows whom of several it did not reach;
 * with 400 and 422 where a correction makes no sense.
 */
export async function retryDelivery(tx: Tx, id: string, corrections: readonly Correction[] = []): Promise<void> {
  const found = isId(id) ? await tx.maybe<{ ticketId: string }>(sql`select ticket_id as "ticketId" from deliveries where id = ${id}`) : undefined
  if (!found) throw problem.notFound('delivery', 'There is no such delivery, or you may not see it.')
  const ticket = await accessTicket(tx, found.ticketId, 'update')
  const { state, recipients } = await tx.one<{ state: string; recipients: Addressees }>(sql`select state, recipients from deliveries where id = ${id} for update`)
  if (!['failed', 'uncertain', 'bounced', 'queued'].includes(state)) throw problem.conflict('delivery-state', `This delivery is ${state}: there is nothing to send again.`)
  const failed = state === 'bounced' ? await failedRecipients(tx, id) : null
  if (failed?.length === 0 && corrections.length === 0) throw problem.conflict('recipients-unknown', 'The report does not say which of the recipients it did not reach, and the others have it. Write a new message to whom you mean.')
  // of one that came back without a name nobody gets it twice: it goes to whose address is corrected
  const again = failed?.length === 0 ? corrections.map(each => each.address) : failed
  const correct = correcting(recipients, corrections, again)
  if (corrections.length > 0) await correctRecipients(tx, id, { to: recipients.to.map(correct), cc: recipients.cc.map(correct), bcc: recipients.bcc.map(correct) })
  if (again) await keepRemaining(tx, id, again.map(correct))
  await forgetReports(tx, id, failed && 'failed')
  await markDelivery(tx, ticket.id, id, { state: 'queued', error: null, attempts: 0, corrected: corrections.length })
  deliverJob(tx, id)
}

/** What an address becomes. Only whom the message goes to again can be corrected, and nobody gets it twice. */
function correcting({ to, cc, bcc }: Addressees, corrections: readonly Correction[], again: readonly string[] | null): (address: string) => string {
  const all = [...to, ...cc, ...bcc].map(emailKey)
  const open = new Set((again ?? all).map(emailKey))
  const instead = new Map<string, string>()
  for (const each of corrections) {
    const key = emailKey(each.address)
    if (!all.includes(key) || !open.has(key)) throw problem.unprocessable('no-recipient', `${each.address} is none of those this message did not reach.`)
    if (!isAddress(each.instead)) throw problem.badRequest('address', `${each.instead} is not an e-mail address.`)
    if (all.includes(emailKey(each.instead))) throw problem.unprocessable('recipient-twice', `${each.instead} is a recipient of this message already.`)
    all.push(emailKey(each.instead))
    instead.set(key, each.instead.trim())
  }
  return address => instead.get(emailKey(address)) ?? address
}

/** Those of a delivery's recipients of whom a report says that they did not get it. */
async function failedRecipients(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.query<{ address: string }>(sql`select distinct w.address from deliveries d,
      jsonb_array_elements_text(coalesce(d.recipients->'to', '[]') || coalesce(d.recipients->'cc', '[]') || coalesce(d.recipients->'bcc', '[]')) as w(address)
    where d.id = ${id} and exists (select from delivery_recipients r where r.delivery_id = d.id and r.state = 'failed' and lower(r.address) = lower(w.address))`)
  return rows.map(row => row.address)
}
