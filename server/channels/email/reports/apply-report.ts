import { addressState, noteBounce, noteComplaint } from '../../../people/identity-state.ts'
import { emailKey } from '../../../people/person.ts'
import type { Tx } from '../../../platform/change.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import { accessTicket } from '../../../tickets/access.ts'
import { reportDelivery, type RecipientReport } from '../../../tickets/report-delivery.ts'
import type { Arrival, Decision } from '../../core/arrival.ts'
import { settleArrival } from '../../core/settle-arrival.ts'
import type { MailEnvelope } from '../accept-mail.ts'
import { applySideReport } from './apply-side-report.ts'
import { findReported, type Reported } from './find-reported.ts'
import type { ParsedMail } from '../mail.ts'
import { parentIds } from '../message-ids.ts'
import { readBounce, type Bounce } from './read-bounce.ts'
import { readComplaint } from './read-complaint.ts'
import { readNotification } from './read-notification.ts'
import { readReceipt } from './read-receipt.ts'
import { whom } from './whom.ts'

interface Facts { cause: string; sender: string | null; subject: string | null; parser: number }

/**
 * A report about a mail of ours: never a ticket and never a customer's words (H15, H16). It is tied to the very message: not delivered,
 * delayed, or read, each recipient for themselves; a complaint stops automatic mail to whoever complained. The ledger says what it was.
 */
export async function applyReport(tx: Tx, secrets: Secrets, arrival: Arrival, mail: ParsedMail, decisions: Decision[], facts: Facts): Promise<void> {
  const envelope = arrival.envelope as MailEnvelope
  const parents = parentIds(mail)
  const ours = [...(envelope.to ?? []), ...mail.deliveredTo, ...mail.to.map(each => each.address)]
  const find = (ids: readonly (string | null)[], recipients: readonly string[], answersTo: readonly string[] = []) =>
    findReported(tx, secrets, { messageIds: [...ids.filter(id => id !== null), ...parents], addresses: [...answersTo, ...ours], recipients })

  if (facts.cause === 'feedback-report') {
    const { addresses, originalMessageId } = readComplaint(mail)
    const named = [...addresses, ...readNotification(mail)?.recipients.flatMap(row => row.address ?? []) ?? []]
    const about = await find([originalMessageId, readNotification(mail)?.originalMessageId ?? null], named)
    return conclude(tx, arrival, decisions, facts, about, await applyComplaint(tx, about, named))
  }
  const receipt = readReceipt(mail)
  if (receipt) {
    const about = await find([receipt.originalMessageId], receipt.recipients)
    return conclude(tx, arrival, decisions, facts, about, about?.proof ? await applyRead(tx, about, receipt.recipients, receipt.read) : 'It is a receipt for no mail that this desk sent.')
  }
  const bounce = readBounce(mail, envelope.from ?? null)
  if (!bounce) return conclude(tx, arrival, decisions, facts, await find([mail.report?.originalMessageId ?? null], []), 'It says nothing that the desk understands; read it in the ledger.')
  const addresses = bounce.recipients.flatMap(each => [each.original, each.address].filter(address => address !== null))
  const about = await find([bounce.originalMessageId], addresses.length > 0 ? addresses : bounce.originalRecipients, bounce.originalReplyTo)
  // what is only guessed from an address and a time does not stand against what the report shows
  const side = about?.proof ? undefined : await applySideReport(tx, secrets, bounce, [bounce.originalMessageId, ...parents], [...bounce.originalReplyTo, ...ours])
  if (side) return settleArrival(tx, arrival.id, tx.now, { outcome: 'report', decisions: [...decisions, ...side.decisions], ticketId: side.ticketId, ...facts })
  return conclude(tx, arrival, decisions, facts, about, about ? await applyBounce(tx, about, bounce) : 'It names no mail that this desk sent.')
}

async function conclude(tx: Tx, arrival: Arrival, decisions: Decision[], facts: Facts, about: Reported | undefined, said: string | Decision[]): Promise<void> {
  if (about) decisions.push({ step: 'original', decision: 'found', why: about.why })
  decisions.push(...typeof said === 'string' ? [{ step: 'report', decision: 'noted', why: said }] : said)
  await settleArrival(tx, arrival.id, tx.now, { outcome: 'report', decisions, ticketId: about?.ticketId ?? null, ...facts })
}

async function applyBounce(tx: Tx, about: Reported, bounce: Bounce): Promise<Decision[]> {
  await accessTicket(tx, about.ticketId, 'read')
  const rows = bounce.recipients.map(each => ({ ...each, ...whom(about.recipients, each) }))
  const reports: RecipientReport[] = []
  for (const row of rows) {
    const { action, class: kind, reason, status, diagnostic, key, address } = row
    const personId = row.ours ? (await addressState(tx, address))?.personId ?? null : null
    reports.push({ key, address, personId, state: action, class: kind, reason: kind === 'delivered' ? null : reason, status, diagnostic })
  }
  const fresh = await reportDelivery(tx, about.ticketId, about.deliveryId, reports)
  // anybody may claim that an address is dead: only who shows our own mail is believed so far
  for (const row of rows) if (row.class === 'hard' && row.ours && about.proof) await noteBounce(tx, row.address, row.reason)
  return rows.map(row => ({ step: 'report', decision: row.action, why: `${row.address || 'A recipient'}: ${row.status}, ${row.reason} (${row.class}). ${row.diagnostic}${fresh ? '' : ' This was known already.'}`.slice(0, 600) }))
}

async function applyRead(tx: Tx, about: Reported, readers: readonly string[], read: boolean): Promise<string> {
  if (!read) return 'It is a receipt, but not of somebody who read the mail.'
  await accessTicket(tx, about.ticketId, 'read')
  const keys = readers.map(emailKey)
  const named = about.recipients.filter(address => keys.includes(emailKey(address)))
  const address = named[0] ?? (about.recipients.length === 1 ? about.recipients[0] : undefined)
  if (address === undefined) return 'It is a receipt of somebody to whom the mail was passed on.'
  await reportDelivery(tx, about.ticketId, about.deliveryId, [{ key: emailKey(address), address, personId: null, state: 'read', class: 'delivered', reason: null, status: null, diagnostic: '' }])
  return `${address} has read it.`
}

async function applyComplaint(tx: Tx, about: Reported | undefined, named: readonly string[]): Promise<string> {
  if (!about?.proof) return 'Somebody complained, but about no mail that this desk sent.'
  const keys = named.map(emailKey)
  const matched = about.recipients.filter(address => keys.includes(emailKey(address)))
  // providers hide the address: a mail to one person leaves no doubt
  const complained = matched.length > 0 ? matched : about.recipients.length === 1 ? about.recipients : []
  for (const address of complained) await noteComplaint(tx, address)
  return complained.length > 0 ? `${complained.join(', ')} called our mail unwanted: no automatic mail goes there any more.` : 'One of several recipients complained; which one, it does not say.'
}
