import { emailKey, isAddress } from '../../people/person.ts'
import type { MailAddress, ParsedMail } from './mail.ts'

/** Whoever a mail is from: From, else what else the mail or its server says (H18: Reply-To is where answers go, not who wrote). */
export function senderOf(mail: ParsedMail, envelopeFrom: string | null): MailAddress | null {
  return mail.from ?? mail.sender ?? mail.replyTo[0] ?? (envelopeFrom ? { name: '', address: envelopeFrom } : null)
}

/** The customer for whom a web form wrote, when the form is among the trusted ones and names one; the form itself is shown as "via". */
export function formOf({ from, replyTo }: Pick<ParsedMail, 'from' | 'replyTo'>, forms: readonly string[]): { customer: MailAddress; via: MailAddress } | null {
  const customer = replyTo[0]
  if (!from || !customer || !isAddress(customer.address) || emailKey(customer.address) === emailKey(from.address)) return null
  return isListed(from.address, forms) ? { customer, via: from } : null
}

/** Whether an address, or its domain as @domain, is on a list. */
export function isListed(address: string, list: readonly string[]): boolean {
  const key = emailKey(address)
  return list.some(each => each.startsWith('@') ? key.endsWith(emailKey(`x${each}`).slice(1)) : emailKey(each) === key)
}
