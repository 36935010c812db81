import type { ParsedMail } from '../mail.ts'
import { header } from '../mail.ts'
import { DELAY, GIVEN_UP, ORIGINAL } from './bounce-words.ts'
import { readMessageIds } from '../reading/parse-headers.ts'

export interface Told {
  /** What the server says, without the mail that it returns. */
  notice: string
  /** Its first line that says something. */
  firstLine: string
  /** The first answer of a mail server within it. */
  reply: string
  rows: { address: string | null; diagnostic: string; status: string | null }[]
  originalMessageId: string | null
  originalRecipients: string[]
  originalReplyTo: string[]
  /** It speaks of a delay, and does not say that it gave up. */
  stillTrying: boolean
}

const LONGEST_NOTICE = 12_000
const MOST_ROWS = 50
const ADDRESS = '[^\\s<>"(),;:\\[\\]]{1,64}@[A-Za-z0-9_][A-Za-z0-9._-]{1,253}'
const ORIGINALS = new Set(['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global', 'message/global-headers'])

/** Reads the text of a report as people would: who was not reached, in which words, and which mail came back. */
export function readBounceText(mail: ParsedMail): Told {
  const text = mail.text.slice(0, 64_000)
  const cut = beginningOfOriginal(text)
  const notice = text.slice(0, Math.min(cut, LONGEST_NOTICE))
  const original = originalHeaders(mail, text.slice(cut))
  const own = new Set(readAddresses(field(original, 'from')))
  const rows = rowsOf(notice, own)
  const failed = readAddresses(header(mail, 'x-failed-recipients'))
  const known = new Set(rows.map(row => row.address?.toLowerCase()))
  const extra = failed.filter(address => !known.has(address.toLowerCase()))
  return {
    notice, firstLine: notice.split('\n').map(line => line.trim()).find(line => /\p{L}{3}/u.test(line))?.slice(0, 300) ?? '',
    reply: REPLY.exec(notice)?.[1] ?? '',
    rows: [...rows, ...extra.map(address => ({ address, diagnostic: wordsAfter(notice, notice.indexOf(address) + address.length), status: null }))].slice(0, MOST_ROWS),
    originalMessageId: readMessageIds(field(original, 'message-id'))[0] ?? mail.report?.originalMessageId ?? null,
    originalRecipients: readAddresses(`${field(original, 'to')} ${field(original, 'cc')}`),
    originalReplyTo: readAddresses(field(original, 'reply-to')),
    stillTrying: DELAY.test(notice) && !GIVEN_UP.test(notice.replace(/permanent fatal errors/gi, '').slice(0, 2000)),
  }
}

function beginningOfOriginal(text: string): number {
  const marked = ORIGINAL.exec(text)?.index ?? text.length
  const received = /^Received:\s?(?:from|by|\()/im.exec(text)?.index ?? text.length
  return Math.min(marked, received)
}

/** The head of the returned mail: a part of its own, or below the notice. */
function originalHeaders(mail: ParsedMail, rest: string): string {
  const part = mail.attachments.find(each => ORIGINALS.has(each.type)) ?? mail.attachments.find(each => each.type === 'text/plain' && /^(?:Received|Return-Path|From|Message-ID):/im.test(latin(each.content.subarray(0, 2000))))
  const source = part ? latin(part.content.subarray(0, 64_000)).replace(/\r\n/g, '\n') : rest.replace(/^[ \t]+(?=[\w-]+:\s)/gm, '')
  return source.replace(/\n[ \t]+/g, ' ').slice(0, 32_000)
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

function field(headers: string, name: string): string {
  return new RegExp(`^${name}[ \\t]*:[ \\t]*([^\\n]{0,2000})`, 'im').exec(headers)?.[1] ?? ''
}

function readAddresses(text: string): string[] {
  return [...new Set(text.slice(0, 10_000).match(new RegExp(ADDRESS, 'g')) ?? [])].slice(0, MOST_ROWS)
}

/** Shapes in which servers name whom they did not reach, the surest first. The first shape that finds somebody counts. */
const SHAPES: readonly RegExp[] = [
  new RegExp(`^[ \\t]*(?:final|original)-recipient[ \\t]*:[^\\n]{0,30}?(${ADDRESS})`, 'gim'),
  new RegExp(`^[ \\t]{0,8}<(${ADDRESS})>[^\\n:]{0,60}:?[ \\t]*$|^<(${ADDRESS})>:`, 'gim'),
  new RegExp(`^[ \\t]{1,8}<?(${ADDRESS})>?[ \\t]*$`, 'gim'),
  new RegExp(`(?:address|recipient|user|mailbox|to|addressed to|deliver(?:ed|ing)?(?: your mail)? to|errors):[ \\t]*(?:--[ \\t]*)?<?(${ADDRESS})>?`, 'gim'),
  new RegExp(`(?:delivered|delivering|mail|delivery|sent|send|message) to:?[ \\t]*<?(${ADDRESS})>?`, 'gim'),
  new RegExp(`^[ \\t>|*-]*<?(${ADDRESS})>?`, 'gim'),
  new RegExp(`rcpt to:[ \\t]*<(${ADDRESS})>`, 'gim'),
  new RegExp(`<(${ADDRESS})>`, 'gim'),
]

const OURS = /^(?:mailer-?daemon|post-?master|support|abuse|help)@/i

function rowsOf(notice: string, own: ReadonlySet<string>): Told['rows'] {
  for (const shape of SHAPES) {
    const found = new Map<string, Told['rows'][number]>()
    for (const match of notice.matchAll(shape)) {
      const address = match.slice(1).find(Boolean)!
      if (own.has(address) || OURS.test(address) || found.has(address.toLowerCase())) continue
      const diagnostic = wordsAfter(notice, match.index + match[0].length)
      found.set(address.toLowerCase(), { address, diagnostic, status: statusIn(diagnostic) })
      if (found.size >= MOST_ROWS) break
    }
    if (found.size > 0) return [...found.values()]
  }
  return []
}

/** A reply of a mail server (RFC 5321 §4.2), with the lines that go on. */
const REPLY = /(?:^|[\s:[(])([245]\d\d[ -](?:#?[245]\.\d{1,3}\.\d{1,3})?[^\n]{3,}(?:\n[ \t]+[^\n]+){0,3}|[245]\d\d[ -][^\n]{2,})/

/** What is said of an address: up to the next address at the beginning of a line; a reply of a server when there is one. */
function wordsAfter(notice: string, from: number): string {
  const rest = notice.slice(from, from + 1500)
  const next = new RegExp(`\\n[ \\t]*<?${ADDRESS}>?:?[ \\t]*\\n|\\n\\n\\n`).exec(rest)?.index ?? rest.length
  const said = rest.slice(0, Math.max(next, 1)).replace(/^[\s:>\-.,\]]+/, '')
  const reply = REPLY.exec(said)?.[1]
  const diagnosis = /diagnostic-code\s*:\s*(?:[\w-]+\s*;)?\s*([^\n]+)/i.exec(said)?.[1]
  return (diagnosis ?? reply ?? said).replace(/\s+/g, ' ').trim().slice(0, 500)
}

function statusIn(words: string): string | null {
  return /(?:^|[\s(#;])([245]\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? null
}
