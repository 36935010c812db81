import { domainOf, emailKey } from '../../people/person.ts'
import type { Secrets } from '../../platform/secrets.ts'
import type { Mailbox } from './mailbox.ts'
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
