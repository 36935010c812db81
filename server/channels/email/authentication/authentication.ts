import { getDomain } from 'tldts'

/** What is known of a mail's sender. `fail`: the domain says that this is none of its mails. `none`: nobody vouches for it. */
export type Verdict = 'pass' | 'fail' | 'none'

/** Kept with the message, so that everyone can see what was checked (RFC 8601, H20). */
export interface Authentication {
  /** Results in the words of RFC 8601 §2.7: pass, fail, none, temperror … `none` also where nothing was looked at. */
  spf: string
  dkim: string
  dmarc: string
  arc: string
  /** The domain in From, which all of it is about; null when From names no single one. */
  domain: string | null
  /** Who looked: this desk, or the mail server in front of it. */
  by: 'own' | 'trusted header'
  result: Verdict
}

/** An authentication and the reason for its result, for the ledger. */
export interface Checked { authentication: Authentication; why: string }

export const unchecked = (domain: string | null, by: Authentication['by'] = 'own'): Authentication => ({ spf: 'none', dkim: 'none', dmarc: 'none', arc: 'none', domain, by, result: 'none' })

/** The part of a domain that somebody registered: example.co.uk of mail.example.co.uk; the domain itself where there is none. */
export function registrable(domain: string): string {
  return getDomain(domain, { allowPrivateDomains: true, extractHostname: false, validateHostname: false }) ?? domain
}

/** Whether two domains are one owner's (relaxed alignment, RFC 7489 §3.1). */
export function aligned(one: string, other: string): boolean {
  return one === other || registrable(one) === registrable(other)
}
