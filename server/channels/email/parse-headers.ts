import type { AddressObject, EmailAddress, HeaderLines } from 'mailparser'
import { cleanLine, cleanText } from '../../platform/text.ts'
import type { MailAddress } from './mail.ts'

const MOST_HEADERS = 300
const LONGEST_HEADER = 2000
const MOST_ADDRESSES = 500
const DELIVERED = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to', 'x-rcpt-to', 'apparently-to']

/** All header fields by lower-case name, unfolded; raw 8-bit bytes are read as UTF-8 (RFC 6532). */
export function readHeaders(lines: HeaderLines): Record<string, string[]> {
  const headers: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  for (const { key, line } of lines.slice(0, MOST_HEADERS)) {
    const value = Buffer.from(line.slice(line.indexOf(':') + 1), 'latin1').toString('utf8')
    const name = key.toLowerCase()
    ;(headers[name] ??= []).push(cleanLine(value, LONGEST_HEADER))
  }
  return { ...headers }
}

/**
 * Message-IDs in a header, in order, each once, with angle brackets. Bare words count as ids only when the header has no
 * bracket at all (some senders forget them); an empty `<>` is no id. (RFC 5322 §3.6.4, H2)
 */
export function readMessageIds(value: string): string[] {
  const bracketed = [...value.matchAll(/<([^<>]{1,990})>/g)].map(match => (match[1] ?? '').replace(/\s+/g, ''))
  const ids = value.includes('<') ? bracketed : value.split(/[\s,]+/).filter(word => word.includes('@'))
  return [...new Set(ids.filter(id => id !== '').map(id => `<${id}>`))].slice(0, 200)
}

/** Addresses of a header as the MIME parser read them: groups opened, what has no @ left out. */
export function readAddresses(value: AddressObject | AddressObject[] | undefined): MailAddress[] {
  const found: MailAddress[] = []
  const take = (entry: EmailAddress, depth: number) => {
    if (entry.group && depth < 3) entry.group.forEach(member => take(member, depth + 1))
    const address = cleanText(entry.address ?? '').trim().replace(/^['"]+|['"]+$/g, '')
    if (isAddress(address)) found.push({ name: cleanLine(entry.name, 200), address })
  }
  for (const each of value === undefined ? [] : [value].flat()) each.value.forEach(entry => take(entry, 0))
  return found.slice(0, MOST_ADDRESSES)
}

/** Something a mail can be sent to: one @, no white space or control character, within the limits of RFC 5321 §4.5.3.1. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),;:\\\p{Cc}]{1,64}@[^\s@<>"(),;:\\\p{Cc}]{1,253}$/u.test(text)
}

/** The real recipients as servers on the way wrote them down. */
export function readDeliveredTo(headers: Record<string, string[]>): string[] {
  const values = DELIVERED.flatMap(name => headers[name] ?? [])
  const found = values.flatMap(value => value.match(/[^\s<>"(),;:]+@[^\s<>"(),;:]+/g) ?? [])
  return [...new Set(found.filter(isAddress))].slice(0, 50)
}

/** The Date header as an instant in text, or null when it says none that can be read (H36). */
export function readDate(value: string): string | null {
  const milliseconds = Date.parse(value.replace(/\([^)]*\)/g, '').trim())
  const known = Number.isFinite(milliseconds) && Math.abs(milliseconds) < 4e12
  return known ? Temporal.Instant.fromEpochMilliseconds(milliseconds).toString() : null
}
