import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { accessTicket } from '../../tickets/access.ts'
import { markDelivery } from '../../tickets/deliveries.ts'
import type { Arrival, Decision } from '../core/arrival.ts'
import { settleArrival } from '../core/settle-arrival.ts'
import type { ParsedMail } from './mail.ts'
import { parentIds } from './message-ids.ts'

/**
 * A report about a mail of ours: never a ticket and never a customer's words. When it says which mail did not arrive, the message shows
 * it (RFC 3464, H15); a delay or a receipt only stands in the ledger, with its ticket.
 */
export async function applyReport(tx: Tx, arrival: Arrival, mail: ParsedMail, decisions: Decision[], facts: { cause: string; sender: string | null; subject: string | null; parser: number }): Promise<void> {
  const ids = [...(mail.report?.originalMessageId ? [mail.report.originalMessageId] : []), ...parentIds(mail)]
  const about = ids.length === 0 ? undefined : await tx.maybe<{ ticketId: string; messageId: string }>(sql`
    select ticket_id as "ticketId", message_id as "messageId" from mail_ids where mail_id = any(${ids}::text[]) and own limit 1`)
  const failure = about && failureIn(mail)
  if (about && failure) {
    await accessTicket(tx, about.ticketId, 'read')
    const delivery = await tx.maybe<{ id: string }>(sql`select id from deliveries where message_id = ${about.messageId} and channel = 'email' and state in ('sent', 'uncertain')`)
    if (delivery) await markDelivery(tx, about.ticketId, delivery.id, { state: 'bounced', error: failure })
    decisions.push({ step: 'report', decision: 'bounced', why: failure })
  } else {
    decisions.push({ step: 'report', decision: 'noted', why: about ? 'It speaks of a mail of ours, but of no failure.' : 'It names no mail that this desk sent.' })
  }
  await settleArrival(tx, arrival.id, tx.now, { outcome: 'report', decisions, ticketId: about?.ticketId ?? null, ...facts })
}

/** In words, when a permanent failure is reported (RFC 3464 §2.3.3); null for delays and receipts. */
function failureIn(mail: ParsedMail): string | null {
  const failed = mail.report?.fields.find(fields => fields.action?.toLowerCase() === 'failed' || fields.status?.startsWith('5.'))
  if (!failed) return mail.report ? null : 'The mail was returned as undeliverable. Read the report in the ledger.'
  const recipient = (failed['final-recipient'] ?? failed['original-recipient'] ?? '').replace(/^[^;]*;\s*/, '')
  const diagnosis = (failed['diagnostic-code'] ?? failed.status ?? '').replace(/^[^;]*;\s*/, '')
  return `It did not reach ${recipient || 'its recipient'}: ${diagnosis || 'no reason given'}. Check the address.`.slice(0, 500)
}
