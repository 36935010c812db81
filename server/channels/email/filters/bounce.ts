import type { Filter } from './filter.ts'
import { isBounce } from '../reports/read-bounce.ts'
import { readNotification } from '../reports/read-notification.ts'
import { isComplaint } from '../reports/read-complaint.ts'

const KNOWN = new Set(['delivery-status', 'disposition-notification', 'feedback-report'])
const NOTIFICATIONS = { Bounce: 'delivery-status', Delivery: 'delivery-status', Complaint: 'feedback-report' } as const

/**
 * A report about a mail that we sent: not delivered, delayed, read, complained about (RFC 3464, 8098, 5965). Never a ticket of its own
 * and never a customer's words (H15, H16). An out-of-office answer from a null sender is none.
 */
export const bounce: Filter = {
  step: 'report',
  judge(mail, { envelopeFrom }) {
    const notified = readNotification(mail)
    if (notified) return { ruling: 'report', cause: NOTIFICATIONS[notified.kind], why: `A relay notifies by JSON: ${notified.kind.toLowerCase()}.` }
    if (isComplaint(mail)) return { ruling: 'report', cause: 'feedback-report', why: 'Somebody told their provider that a mail of ours is unwanted.' }
    if (mail.report) return { ruling: 'report', cause: KNOWN.has(mail.report.type) ? mail.report.type : isBounce(mail, envelopeFrom) ? 'delivery-status' : 'other-report', why: `A report by a machine: ${mail.report.type}.` }
    if (!isBounce(mail, envelopeFrom)) return null
    return { ruling: 'report', cause: 'delivery-status', why: `${mail.from?.address ?? 'The null sender'} reports on a mail that we sent.` }
  },
}
