import { isQuoted, nextFilled, saysSomething } from './quote-lines.ts'
import { QUOTE_WORDS, type QuoteWords } from './quote-words.ts'

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const any = (pick: (words: QuoteWords) => string[]) => [...new Set(Object.values(QUOTE_WORDS).flatMap(pick))].map(escape).join('|')

/** "Sent from my iPhone" in many languages. A clause after a comma is a sentence that somebody wrote. */
const DEVICE = new RegExp(`^[\\s*_[(]*(?:${any(words => words.device)})(?!\\s*[:：])(?![^\\n]*,\\s\\p{Ll}+\\s)[^\\n]{0,110}$`, 'iu')
const REGARDS = new RegExp(`^[\\s*_]*(?:${any(words => words.regards)})[\\s*_]*[,.!]?[\\s*_]*$`, 'iu')
/** What makes a last paragraph a card of addresses: an e-mail address, a number to call, a web site. */
const CONTACT = /^\S+@\S+\.\S+$|^(?:[\p{L}.]{1,12}[.:]?\s*)?\+?[\d\s()./-]{7,24}$|^(?:https?:\/\/|www\.)\S+$/iu
const LIST_FOOT = /mailing list|mailman\/listinfo|groups\.google|unsubscribe|reply to this email directly|view it on github/i
const LONGEST = 30
const POSTSCRIPT = /^\s*(?:P\.?\s?S|П\.?\s?П|П\.?\s?С|З\.?\s?Ы)\b/iu

export function isDeviceLine(line: string): boolean {
  return line.length < 160 && DEVICE.test(line.trim())
}

/**
 * The line at which the signature begins, or null: "-- " (RFC 3676 §4.3), the line of a telephone, the foot of a mailing list, a closing
 * formula with at least two short lines below, a last paragraph of addresses. What stands in doubt stays in sight. (H32)
 */
export function findSignature(lines: readonly string[]): number | null {
  const end = lines.findLastIndex(line => line.trim() !== '') + 1
  const found = [dashes(lines, end), listFoot(lines, end), device(lines, end), card(lines, end)].filter(at => at !== null && saysSomething(lines.slice(0, at)))
  const first = found.length === 0 ? null : Math.min(...found as number[])
  // below the text there may be a telephone's line, and above it the closing formula
  const closing = regards(lines, first ?? end)
  return closing !== null && saysSomething(lines.slice(0, closing)) ? closing : first
}

function dashes(lines: readonly string[], end: number): number | null {
  const at = lines.slice(0, end).findLastIndex(line => /^--[ \u00a0]?$/.test(line))
  return at > 0 && end - at < LONGEST ? at : null
}

function listFoot(lines: readonly string[], end: number): number | null {
  const at = lines.slice(0, end).findLastIndex(line => /^(?:[_-]{2,}|—)\s*$/.test(line))
  return at > 0 && end - at < 12 && lines.slice(at, end).some(line => LIST_FOOT.test(line)) ? at : null
}

/** Only when nothing stands below: words after it may be an answer. */
function device(lines: readonly string[], end: number): number | null {
  return end > 1 && isDeviceLine(lines[end - 1] ?? '') ? end - 1 : null
}

/** The last paragraph, when it is a name with at least two ways to reach somebody, and nothing announced it. */
function card(lines: readonly string[], end: number): number | null {
  let at = end
  while (at > 0 && end - at < 9 && (lines[at - 1] ?? '').trim() !== '') at--
  const block = lines.slice(at, end).map(line => line.trim())
  if (at === 0 || block.length < 3 || block.length > 8 || block.some(line => line.length > 60 || isQuoted(line))) return null
  const before = lines.slice(0, at).findLast(line => line.trim() !== '') ?? ''
  if (/[:：]\s*$/.test(before) || !/^[^\d:@]{3,50}$/.test(block[0] ?? '')) return null
  return block.filter(line => CONTACT.test(line)).length >= 2 ? at : null
}

function regards(lines: readonly string[], end: number): number | null {
  const at = lines.slice(0, end).findLastIndex(line => REGARDS.test(line))
  if (at <= 0) return null
  const below = lines.slice(at + 1, end).filter(line => line.trim() !== '')
  if (below.length < 2 || below.length > 8 || nextFilled(lines, at + 1) - at > 4) return null
  return below.every(line => line.trim().length <= 60 && !POSTSCRIPT.test(line) && !isSentence(line)) ? at : null
}

/** Five words and a full stop: somebody says something. */
function isSentence(line: string): boolean {
  return line.trim().split(/\s+/).length >= 5 && /[.?!…]["')]*\s*$/.test(line) || /\?\s*$/.test(line)
}
