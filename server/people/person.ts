import { domainToASCII } from 'node:url'
import type { CustomValues } from '../fields/field.ts'
import type { Role, Sharing } from '../platform/actor.ts'

/** Whoever writes to the desk or works at it. */
export interface Person {
  id: string
  name: string
  role: Role
  organisationId: string | null
  /** BCP 47; null: the desk's. */
  language: string | null
  timeZone: string | null
  vip: boolean
  active: boolean
  /** HTML, sanitised. */
  signature: string
  /** What staff keep about a customer; the customer never sees it. */
  notes: string
  /** Values of the admin's own fields by key. */
  custom: CustomValues
  /** What colleagues mark people with; the customer never sees it. */
  tags: string[]
  /** How they like to be reached. */
  preferredChannel: Identity['kind'] | null
  /** How another system calls them; unique. */
  externalId: string | null
  /** What they may do with the tickets of their organisation, where it is not what that shares; said for the organisation `sharingOf`. */
  sharing: Sharing | null
  sharingOf: string | null
  /** The person whom they have become. */
  mergedInto: string | null
  demo: boolean
  createdAt: Temporal.Instant
  version: number
}

/**
 * The exception that holds for somebody where they are now; null: what their organisation shares. One that gives something ends with the
 * organisation for which it was said; one that takes away holds also where that was merged into another.
 */
export function sharingOf({ sharing, sharingOf, organisationId }: Pick<Person, 'sharing' | 'sharingOf' | 'organisationId'>): Sharing | null {
  return sharing === 'none' || sharingOf === organisationId ? sharing : null
}

/** Most tags of a person or an organisation. */
export const MOST_PERSON_TAGS = 50

/** How a person can be reached and recognised. */
export interface Identity {
  id: string
  kind: 'email' | 'phone' | 'handle'
  value: string
  /** Of a handle: the messenger or network where it is theirs, such as telegram. */
  service: string | null
  primary: boolean
  verifiedAt: Temporal.Instant | null
  /** Mail to it came back for good, and why (channels/email/bounce-reasons.ts). */
  bouncedAt: Temporal.Instant | null
  bounceReason: string | null
  /** Its owner told their provider that our mail is unwanted. */
  complainedAt: Temporal.Instant | null
}

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g

/** An address as it is kept: as written, without blanks around and what cannot be seen. */
export function cleanAddress(address: string): string {
  return address.replace(INVISIBLE, '').trim()
}

/**
 * An address as it is compared (H37): without blanks around, lower case, the domain in punycode (RFC 5890). Dots and tags in the
 * local part stay: only its server knows what they mean.
 */
export function emailKey(address: string): string {
  const clean = cleanAddress(address).normalize('NFC').toLowerCase()
  const at = clean.lastIndexOf('@')
  if (at < 0) return clean
  const domain = clean.slice(at + 1).trim()
  return `${clean.slice(0, at).trim()}@${domainToASCII(domain) || domain}`
}

/** The part of an address after the @, in punycode; '' without one. */
export function domainOf(address: string): string {
  const key = emailKey(address)
  return key.includes('@') ? key.slice(key.lastIndexOf('@') + 1) : ''
}

/** A domain as it is compared; undefined when it is none. */
export function domainKey(domain: string): string | undefined {
  const ascii = domainToASCII(domain.trim().replace(/^@/, ''))
  return /^(?=.{1,253}$)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})+$/.test(ascii) ? ascii : undefined
}

/** Whether mail could be sent there: one address, no list, within the limits of RFC 5321 §4.5.3.1. Internal names without a dot are allowed. */
export function isAddress(text: string): boolean {
  const key = emailKey(text)
  const at = key.lastIndexOf('@')
  const local = key.slice(0, Math.max(at, 0))
  const domain = key.slice(at + 1)
  if (at < 1 || Buffer.byteLength(local) > 64 || domain.length > 253 || /[\s\p{Cc}]/u.test(cleanAddress(text))) return false
  if (/[<>(),;:\\@[\]"]/.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false
  return /^(\[[0-9a-f.:]+\]|[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*)$/.test(domain)
}

/** A name from outside made fit to show: no control characters or line ends, one blank between words, 200 characters at most. */
export function cleanName(name: string): string {
  return name.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 200).trim().toWellFormed()
}

/** What to call somebody of whom only the address is known. */
export function nameFromAddress(address: string): string {
  const key = cleanAddress(address)
  return cleanName(key.slice(0, Math.max(key.lastIndexOf('@'), 0)) || key) || 'unknown'
}
