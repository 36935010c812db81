import { domainOf, emailKey } from '../../people/person.ts'
import type { Mailbox } from './mailbox.ts'

const TOKEN_SHAPED = /(?:^|[+=.-])[0-9a-hjkmnp-tv-z]{40}$/

/**
 * Whether mail to an address would come back to the desk: a mailbox, with or without a sub-address, or what looks like a reply address
 * on its domain, ours or not. What is written there goes to nobody else, and shows nobody a token of somebody else.
 */
export function isOwnAddress(mailboxes: readonly Mailbox[], address: string): boolean {
  const key = emailKey(address)
  const at = key.lastIndexOf('@')
  const local = key.slice(0, at)
  const plain = `${local.replace(/\+.*$/, '')}${key.slice(at)}`
  if (mailboxes.some(mailbox => mailbox.key === key || mailbox.key === plain)) return true
  return TOKEN_SHAPED.test(local) && mailboxes.some(mailbox => domainOf(mailbox.address) === domainOf(address))
}

const NOBODY = /^(?:no|do-?not|don-?t|never)[-_.]?reply|^(?:noreply|donotreply|nepasrepondre|nicht-?antworten|mailer-daemon|postmaster|bounces?|notifications?|verif(?:y|ication)|confirm(?:ation)?)(?:[-_.+].*)?$/i

/** An address of a machine that confirms addresses and notifies: what it sends must never be shown to whoever shares a ticket with it (H22). */
export function isNoReply(address: string): boolean {
  return NOBODY.test(address.slice(0, Math.max(address.lastIndexOf('@'), 0)))
}
