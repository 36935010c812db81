import { domainOf, emailKey } from '../../people/person.ts'
import type { Secrets } from '../../platform/secrets.ts'
import type { MailEnvelope } from './accept-mail.ts'
import type { ParsedMail } from './mail.ts'
import type { Mailbox } from './mailbox.ts'
import { isOwnAddress } from './own-address.ts'
import { readReplyToken } from './reply-token.ts'

/**
 * The mailbox that an address belongs to: its own, with a sub-address (RFC 5233), by a reply token of ours on its domain, or as one of
 * all addresses of a domain. Undefined: it is none of ours.
 */
export function resolveMailbox(secrets: Secrets, mailboxes: readonly Mailbox[], address: string): Mailbox | undefined {
  const key = emailKey(address)
  const at = key.lastIndexOf('@')
  const plain = `${key.slice(0, at).replace(/\+.*$/, '')}${key.slice(at)}`
  const own = mailboxes.find(mailbox => mailbox.key === key) ?? mailboxes.find(mailbox => mailbox.key === plain)
  if (own) return own
  const sameDomain = mailboxes.filter(mailbox => domainOf(mailbox.address) === domainOf(address))
  if (sameDomain.length > 0 && readReplyToken(secrets, address)) return sameDomain[0]
  return sameDomain.find(mailbox => mailbox.intake.kind === 'handed' && mailbox.intake.catchAll === true)
}

/**
 * The mailbox whose ticket a mail becomes. It may be written to several, and come by each of them: then the first in To wins, then in
 * Cc, whichever copy is read first (H8). One that it does not name, as in a blind copy, keeps what came to it.
 */
export function mailboxOf(mailboxes: readonly Mailbox[], mail: Pick<ParsedMail, 'to' | 'cc'>, arrivedAt: string | null): Mailbox | undefined {
  const named = [...mail.to, ...mail.cc].map(({ address }) => mailboxes.find(mailbox => isOwnAddress([mailbox], address))).filter(each => each !== undefined)
  const own = mailboxes.find(each => each.id === arrivedAt)
  return own && !named.includes(own) ? own : named[0] ?? own
}

/** Every address that a mail says it was sent or delivered to, and those that its way named. */
export function addressedTo(mail: ParsedMail, envelope: MailEnvelope): string[] {
  return [...mail.to, ...mail.cc, ...mail.bcc].map(each => each.address).concat(mail.deliveredTo, envelope.to ?? [])
}
