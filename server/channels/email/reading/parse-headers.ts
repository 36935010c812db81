import addressparser from 'nodemailer/lib/addressparser'
import { cleanLine, cleanText } from '../../../platform/text.ts'
import type { MailAddress } from '../mail.ts'
import { fieldOf, type Field } from '../mime/fields.ts'
import { decodeRaw, decodeWords } from '../mime/words.ts'

const MOST_HEADERS = 300
const LONGEST_HEADER = 2000
const MOST_ADDRESSES = 500
const LONGEST_LIST = 32 * 1024
const DELIVERED = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to', 'x-rcpt-to', 'apparently-to']

/** All header fields by lower-case name, unfolded; encoded words stand as they came, raw 8-bit bytes are read as UTF-8 (RFC 6532), else as `charset`. */
export function readHeaders(fields: readonly Field[], charset = ''): Record<string, string[]> {
  const headers: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  for (const { name, value } of fields.slice(0, MOST_HEADERS)) (headers[name] ??= []).push(cleanLine(decodeRaw(value, charset), LONGEST_HEADER))
  return { ...headers }
}

/** A header field as a line of text, encoded words and all; ''. */
export function readText(fields: readonly Field[], name: string, charset: string, max: number): string {
  return cleanLine(decodeWords(fieldOf(fields, name), charset), max)
}

/**
 * Message-IDs in a header, in order, each once, with angle brackets. Bare words count as ids only when the header has no
 * bracket at all (some senders forget them); an empty `<>` is no id. (RFC 5322 §3.6.4, H2)
 */
export function readMessageIds(value: string): string[] {
  const clean = cleanText(value)
  const bracketed = [...clean.matchAll(/<([^<>]{1,990})>/g)].map(match => (match[1] ?? '').replace(/[\s\p{Cc}]+/gu, ''))
  const ids = clean.includes('<') ? bracketed : clean.split(/[\s,]+/).filter(word => word.includes('@'))
  return [...new Set(ids.filter(id => id !== '').map(id => `<${id}>`))].slice(0, 200)
}

/** Addresses of all fields of a name: groups opened, names decoded, what has no @ left out (RFC 5322 §3.4, H37). */
export function readAddresses(fields: readonly Field[], name: string, charset = ''): MailAddress[] {
  const found: MailAddress[] = []
  for (const field of fields) {
    if (field.name !== name || found.length >= MOST_ADDRESSES) continue
    for (const entry of addressparser(field.value.slice(0, LONGEST_LIST), { flatten: true })) {
      const each = addressOf(entry, charset)
      if (each) found.push(each)
    }
  }
  return found.slice(0, MOST_ADDRESSES)
}

/** A name may hold the address, within quotes or an encoded word; it is taken only where there is no other. */
function addressOf(entry: { name: string; address: string }, charset: string): MailAddress | null {
  const name = cleanLine(decodeWords(entry.name, charset), 200)
  const address = tidy(decodeWords(entry.address, charset))
  if (isAddress(address)) return { name: name === address ? '' : name.replace(/^(['"])(.*)\1$/, '$2'), address }
  if (entry.address !== '') return null
  const within = /^(.*?)<?([^\s<>"(),;:]+@[^\s<>"(),;:]+)>?$/.exec(name)
  return within && isAddress(within[2]!) ? { name: within[1]!.trim(), address: within[2]! } : null
}

/** Blanks and quotes around it are of the sender's program. */
function tidy(address: string): string {
  return cleanText(address).trim().replace(/^['"]+|['"]+$/g, '').replace(/^mailto:/i, '')
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
  const milliseconds = Date.parse(value.replace(/\([^)]*\)/g, '').replace(/\s*:\s*/g, ':').trim())
  const known = Number.isFinite(milliseconds) && Math.abs(milliseconds) < 4e12
  return known ? Temporal.Instant.fromEpochMilliseconds(milliseconds).toString() : null
}
