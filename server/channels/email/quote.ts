import type { Fold } from './mail.ts'
import { QUOTE_WORDS, type QuoteWords } from './quote-words.ts'

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const any = (pick: (words: QuoteWords) => string[]) => [...new Set(Object.values(QUOTE_WORDS).flatMap(pick))].map(escape).join('|')

// The verb must end a word, stand before the closing colon, and have a date, an address or a name before or after it.
const WROTE = new RegExp(`(?<![\\p{L}])(?:${any(words => words.wrote)})(?![\\p{L}])[^\\n]{0,120}[:：]\\s*$`, 'iu')
/** Without a verb: a date and an address before a colon (Yandex, older Gmail), Zoho's dashes. */
const DATED = /^\s*\S.{0,160}\d{1,2}[:.]\d{2}.{0,160}<[^<>\s]+@[^<>\s]+>\s*:\s*$|^\s*On .{10,200} wrote\s*-*\s*$|^\s*-{2,} On .{10,200} wrote -{2,}\s*$/u
const ORIGINAL = new RegExp(`^[\\s>*]*[-–—_=]{2,}\\s*(?:${any(words => words.original)})\\s*[-–—_=]{2,}`, 'iu')
const SENT_FROM = new RegExp(`^(?:${any(words => words.sent)})[^\\n]{0,80}$`, 'iu')
const labelled = (labels: string[]) => new RegExp(`^[\\s>*_]*(?:${labels.map(escape).join('|')})\\s*[*_]*\\s*[:：]`, 'iu')
const BLOCKS = Object.values(QUOTE_WORDS).map(words => ({ from: labelled(words.from), label: labelled(words.labels) }))
const DATE_OR_ADDRESS = /\d|@|</
const LONGEST_SCAN = 20_000

/**
 * Where a plain text can be folded: the quoted history at its end, and the signature (RFC 3676 §4.3, H31, H32). When the sender
 * wrote below or between the quoted lines, or nothing of their own above, nothing is folded. A forwarded mail is the content itself.
 */
export function foldText(text: string, forwarded = false): Fold {
  const lines = text.split('\n').slice(0, LONGEST_SCAN)
  const quote = forwarded ? null : findQuote(lines)
  const own = quote === null ? lines : lines.slice(0, quote)
  const signature = findSignature(own)
  return { text: quote === null ? null : offsetOf(lines, quote), signature: signature === null ? null : offsetOf(lines, signature) }
}

function findQuote(lines: string[]): number | null {
  for (let at = 0; at < lines.length; at++) {
    if (!introducesQuote(lines, at)) continue
    // nothing of their own above: it may be an answer below the quotation
    return saysSomething(lines.slice(0, at)) && !answersBelow(lines, at) ? at : null
  }
  return null
}

/** Whether quoted history begins at this line: a line that introduces it, a header block, or the first quoted line. */
export function introducesQuote(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (line.trim() === '') return false
  if (isQuoted(line)) return true
  if (ORIGINAL.test(line)) return true
  if (isHeaderBlock(lines, at)) return true
  if (/^[\s*]*_{10,}\s*$/.test(line)) return isHeaderBlock(lines, nextFilled(lines, at + 1))
  return attributionLength(lines, at) > 0
}

/**
 * How many lines, from `at` on, the sentence before a quotation takes ("On 3 May 2026 at 10:15, Ana <a@example.org> wrote:"): mail
 * programs break it after 70 characters. 0: it is none.
 */
export function attributionLength(lines: readonly string[], at: number): number {
  let sentence = ''
  for (let count = 1; count <= 4; count++) {
    const line = lines[at + count - 1]
    if (line === undefined || line.trim() === '' || (count > 1 && isQuoted(line))) return 0
    sentence += ` ${line.trim()}`
    if (sentence.length > 400) return 0
    if (DATED.test(sentence)) return count
    if (!WROTE.test(sentence)) continue
    const quoted = isQuoted(lines[nextFilled(lines, at + count)] ?? '')
    return DATE_OR_ADDRESS.test(sentence) || quoted ? count : 0
  }
  return 0
}

/** Outlook's block: From, and at least two more labels of the same language in the lines below. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (!/[:：]/.test(line)) return false
  return BLOCKS.some(({ from, label }) => {
    if (!from.test(line)) return false
    const below = lines.slice(at + 1, at + 12).filter(each => each.trim() !== '').slice(0, 6)
    return below.filter(each => label.test(each)).length >= 2
  })
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}[>|](?!\()/.test(line)
}

function nextFilled(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && (lines[at] ?? '').trim() === '') at++
  return at
}

/** Own words after quoted lines: an answer between or below. A signature or a mailing list's foot is no answer. */
function answersBelow(lines: readonly string[], at: number): boolean {
  const rest = lines.slice(at + Math.max(attributionLength(lines, at), 0))
  const firstQuoted = rest.findIndex(isQuoted)
  if (firstQuoted < 0) return false
  const separated = rest.slice(0, firstQuoted).some((line, index) => ORIGINAL.test(line) || isHeaderBlock(rest, index))
  if (separated) return false
  for (let index = firstQuoted; index < rest.length; index++) {
    const line = rest[index] ?? ''
    if (/^--\s?$|^_{2,}\s*$/.test(line)) return false
    if (line.trim() === '' || isQuoted(line) || SENT_FROM.test(line.trim())) continue
    const length = attributionLength(rest, index)
    if (length === 0) return true
    index += length - 1
  }
  return false
}

function saysSomething(lines: readonly string[]): boolean {
  return lines.some(line => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line))
}

function findSignature(lines: readonly string[]): number | null {
  const dashes = lines.findLastIndex(line => /^-- ?$/.test(line))
  if (dashes > 0 && saysSomething(lines.slice(0, dashes)) && lines.length - dashes < 30) return dashes
  const phone = lines.findLastIndex(line => SENT_FROM.test(line.trim()))
  return phone > 0 && nextFilled(lines, phone + 1) >= lines.length && saysSomething(lines.slice(0, phone)) ? phone : null
}

function offsetOf(lines: readonly string[], at: number): number {
  return lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0)
}
