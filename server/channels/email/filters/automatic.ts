import { header, type ParsedMail } from '../mail.ts'
import { autoSubmitted, BULK_PRECEDENCE, MACHINE_HEADERS, REPLY_PRECEDENCE, soundsAbsent } from './automatic-marks.ts'
import type { Filter } from './filter.ts'

/**
 * Mail by a machine (RFC 3834 §2 and §5, H9). It is kept, because orders and alarms are mails of machines too, but it is never answered
 * and moves nothing. X-Auto-Response-Suppress is the sender's wish for silence and no sign of a machine.
 */
export const automatic: Filter = {
  step: 'automatic',
  judge(mail, { envelopeFrom }) {
    const why = reason(mail, envelopeFrom)
    return why === null ? null : { ruling: 'automatic', cause: 'automatic', why }
  },
}

const MACHINE_SENDER = /^(?:mailer-?daemon|mail-?daemon|postmaster)@/i

function reason(mail: ParsedMail, envelopeFrom: string | null): string | null {
  const submitted = autoSubmitted(mail)
  if (submitted !== '' && submitted !== 'no') return `Auto-Submitted: ${submitted}`
  const machine = MACHINE_HEADERS.find(name => name in mail.headers)
  if (machine) return `It carries ${machine}.`
  const precedence = header(mail, 'precedence').trim()
  if (REPLY_PRECEDENCE.test(precedence) || BULK_PRECEDENCE.test(precedence)) return `Precedence: ${precedence.toLowerCase()}`
  const away = soundsAbsent(mail)
  const nobody = envelopeFrom === '' || header(mail, 'return-path').trim() === '<>'
  if (nobody) return away ? 'Out of office, from the null sender.' : 'It comes from the null sender, to whom nobody may answer.'
  // a subject alone proves nothing: somebody may write about "out of office chairs"
  if (away && mail.inReplyTo.length + mail.references.length > 0) return 'Its subject says that it is an automatic answer.'
  if (away && MACHINE_SENDER.test(mail.from?.address ?? '')) return 'Its sender and its subject say that a machine answered.'
  return isCalendarReply(mail) ? 'The answer of a calendar to an invitation (iTIP METHOD:REPLY).' : null
}

/** Somebody's calendar accepted or declined: nothing that anybody wrote (RFC 5546 §3.2.3, H16). With words of its own it is a mail. */
function isCalendarReply(mail: ParsedMail): boolean {
  const calendar = mail.attachments.some(each => /^text\/calendar\b/.test(each.type) && /^METHOD:\s*REPLY\s*$/im.test(Buffer.from(each.content.subarray(0, 16_384)).toString('latin1')))
  return calendar || /\bmethod\s*=\s*"?reply\b/i.test(header(mail, 'content-type'))
}
