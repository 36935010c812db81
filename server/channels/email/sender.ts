import type { MailAddress, ParsedMail } from './mail.ts'

/** Whoever a mail is from: From, else what else the mail or its server says (H18: Reply-To is where answers go, not who wrote). */
export function senderOf(mail: ParsedMail, envelopeFrom: string | null): MailAddress | null {
  return mail.from ?? mail.sender ?? mail.replyTo[0] ?? (envelopeFrom ? { name: '', address: envelopeFrom } : null)
}
