import type { Fold } from '../mail.ts'
import { attributionLength, introducesQuote, isHeaderBlock, isLabelled, isQuoted, isRuler, isSeparator, nextFilled, saysSomething } from './quote-lines.ts'
import { ANSWERS_WITHIN } from './quote-words.ts'
import { findSignature, isDeviceLine } from './signature.ts'

const LONGEST_SCAN = 20_000
/** In place of a picture from elsewhere, where HTML is read as lines: a logo, no answer. */
export const PICTURE = '🖼'

/**
 * Where a plain text can be folded: the quoted history at its end, and the signature (RFC 3676 §4.3, H31, H32). When the sender
 * wrote below or between the quoted lines, or nothing of their own above, nothing is folded. A forwarded mail is the content itself.
 */
export function foldText(text: string, forwarded = false): Fold {
  const lines = text.split('\n').slice(0, LONGEST_SCAN)
  const quote = forwarded ? null : findQuote(lines)
  const signature = findSignature(quote === null ? lines : lines.slice(0, quote))
  return { text: quote === null ? null : offsetOf(lines, quote), signature: signature === null ? null : offsetOf(lines, signature) }
}

/**
 * The line at which quoted history begins, or null. `mark` says of a line that a mail program marked it: `opens`, and all to the
 * end is quoted; `holds`, and what follows is judged by its words.
 */
export function findQuote(lines: readonly string[], mark: (at: number) => 'opens' | 'holds' | undefined = () => undefined): number | null {
  for (let at = 0; at < lines.length; at++) {
    const marked = mark(at)
    if (!marked && !introducesQuote(lines, at)) continue
    const above = saysSomething(lines.slice(0, at))
    if (saysAnswersWithin(lines.slice(0, at))) return null
    if (marked === 'opens') return above ? at : null
    const answer = lastAnswer(lines, at, mark)
    if (answer >= 0) return quoteBelow(lines, answer)
    return above ? at : null
  }
  return null
}

/** The line of the last own words after quoted lines, an answer between or below; -1 without. A signature or a mailing list's foot is no answer. */
function lastAnswer(lines: readonly string[], at: number, mark: (at: number) => string | undefined): number {
  const start = afterBlock(lines, at) + attributionLength(lines, at)
  const firstQuoted = lines.findIndex((line, index) => index >= start && isQuoted(line))
  if (firstQuoted < 0) return -1
  for (let index = start; index < firstQuoted; index++) if (isSeparator(lines[index] ?? '') || isHeaderBlock(lines, index)) return -1
  let answer = -1
  for (let index = firstQuoted; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (/^--\s?$|^—$|^_{2,}\s*$/.test(line) || mark(index) === 'opens') return answer
    if (line.trim() === '' || isQuoted(line) || line.trim() === PICTURE || isDeviceLine(line) || wraps(lines, index)) continue
    const length = attributionLength(lines, index)
    if (length === 0) answer = index
    else index += length - 1
  }
  return answer
}

/** Below a header block whose mail is quoted line by line, as Outlook can be told to: there, answers are seen. Otherwise where it was. */
function afterBlock(lines: readonly string[], at: number): number {
  let line = at
  while (line < lines.length && line - at < 20 && (isSeparator(lines[line] ?? '') || isRuler(lines[line] ?? '') || isLabelled(lines[line] ?? '') || (lines[line] ?? '').trim() === '')) line++
  return line > at && isQuoted(lines[line] ?? '') && !isQuoted(lines[at] ?? '') ? line : at
}

/** A short letter above the history that points to what was written into it. */
function saysAnswersWithin(above: readonly string[]): boolean {
  const words = above.join(' ').replace(/\s+/g, ' ').trim()
  return words.length < 600 && ANSWERS_WITHIN.some(phrase => phrase.test(words))
}

/** What is quoted below the last answer, when something is. */
function quoteBelow(lines: readonly string[], answer: number): number | null {
  const next = nextFilled(lines, answer + 1)
  return next < lines.length && isQuoted(lines[next] ?? '') && saysSomething(lines.slice(next).filter(isQuoted)) ? next : null
}

/**
 * The end of a long quoted line that a mail program broke without marking the rest: it goes on in lower case in the middle of a
 * sentence, and the next line is quoted again.
 */
function wraps(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1] ?? ''
  return before.length >= 60 && isQuoted(before) && !/[.?!:;…]\s*$/.test(before) && /^\p{Ll}/u.test(lines[at] ?? '') && isQuoted(lines[at + 1] ?? '')
}

function offsetOf(lines: readonly string[], at: number): number {
  return lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0)
}
