import { header, type ParsedMail } from '../mail.ts'
import type { Filter } from './filter.ts'

/** Any of these present means a machine; what they say does not matter. */
const MACHINE_HEADERS = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply', 'x-mail-autoreply', 'x-fc-machinegenerated', 'x-autoreply-from', 'x-auto-response-id']
const REPLY_PRECEDENCE = /^(?:auto_reply|auto-reply|autoreply)$/i
const BULK_PRECEDENCE = /^(?:bulk|junk|list)$/i
/** Weak evidence: counts only from a null sender or together with another sign. */
const ABSENT = /^(?:auto(?:matic)?[- ]?(?:reply|response|antwort)|out of (?:the )?office|automatische antwort|abwesenheit|réponse automatique|respuesta autom|risposta automatica|resposta autom|automatisch antwoord|automatyczna odpowiedź|odpowiedź automatyczna|автоматичен отговор|автоматический ответ|автоматична відповідь|autosvar|automatická odpověď)/i

/** Whether the mail says of itself that a machine answered. */
export function saysAutomaticReply(mail: ParsedMail): boolean {
  return /^auto-replied\b/i.test(header(mail, 'auto-submitted')) || REPLY_PRECEDENCE.test(header(mail, 'precedence'))
    || MACHINE_HEADERS.some(name => name in mail.headers)
}

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

function reason(mail: ParsedMail, envelopeFrom: string | null): string | null {
  const submitted = header(mail, 'auto-submitted').split(/[;\s]/)[0]?.toLowerCase() ?? ''
  if (submitted !== '' && submitted !== 'no') return `Auto-Submitted: ${submitted}`
  const machine = MACHINE_HEADERS.find(name => name in mail.headers)
  if (machine) return `It carries ${machine}.`
  const precedence = header(mail, 'precedence').trim()
  if (REPLY_PRECEDENCE.test(precedence) || BULK_PRECEDENCE.test(precedence)) return `Precedence: ${precedence.toLowerCase()}`
  const nobody = envelopeFrom === '' || header(mail, 'return-path').trim() === '<>'
  if (nobody) return ABSENT.test(mail.subject) ? 'Out of office, from the null sender.' : 'It comes from the null sender, to whom nobody may answer.'
  if (ABSENT.test(mail.subject) && mail.inReplyTo.length + mail.references.length > 0) return 'Its subject says that it is an automatic answer.'
  return null
}
