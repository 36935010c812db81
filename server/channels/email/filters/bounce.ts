import { header } from '../mail.ts'
import type { Filter } from './filter.ts'
import { saysAutomaticReply } from './automatic.ts'

const KNOWN = new Set(['delivery-status', 'disposition-notification', 'feedback-report'])
const DAEMON = /^(?:mailer-?daemon|postmaster|mail-?daemon|mailerdaemon|bounces?|double-bounce|mdaemon|mail[-_.]?delivery[-_.]?(?:sub)?system)$/i
const SUBJECT = /undeliver|delivery\s+(?:status|failure|has failed|report|problem|incomplete|delayed)|returned\s+(?:to sender|mail)|mail(?:\s+system)?\s+error|failure\s+notice|non\s*remis|nicht\s+zustellbar|unzustellbar|zustellung|non\s+recapit|niedostarczon|nie\s+dostarczon|недоставен|не\s+(?:е\s+)?доставен|не\s+доставлен|nedoručiteln|could\s+not\s+(?:be\s+delivered|send)|warning:\s+could\s+not/i

/**
 * A report about a mail that we sent: not delivered, delayed, read, complained about (RFC 3464, 8098, 5965). Never a ticket of its own
 * and never a customer's words (H15, H16). An out-of-office answer from a null sender is none.
 */
export const bounce: Filter = {
  step: 'report',
  judge(mail, { envelopeFrom }) {
    if (mail.report) return { ruling: 'report', cause: KNOWN.has(mail.report.type) ? mail.report.type : 'other-report', why: `A report by a machine: ${mail.report.type}.` }
    if (header(mail, 'x-failed-recipients') !== '') return { ruling: 'report', cause: 'delivery-status', why: 'It names recipients that were not reached (X-Failed-Recipients).' }
    const sender = mail.from ?? mail.sender
    const daemon = sender === null ? envelopeFrom === '' : DAEMON.test(sender.address.slice(0, sender.address.lastIndexOf('@')))
    if (!daemon || saysAutomaticReply(mail)) return null
    const nobody = envelopeFrom === '' || header(mail, 'return-path').trim() === '<>'
    return nobody || SUBJECT.test(mail.subject)
      ? { ruling: 'report', cause: 'delivery-status', why: `${sender?.address ?? 'The null sender'} reports on a mail that we sent.` }
      : null
  },
}
