import { stem } from './stem.ts'

/** Of a text no more than this many characters is searched: a tsvector holds a megabyte at most. */
const MOST_TEXT = 100_000
const LONGEST_WORD = 64
/** PostgreSQL keeps no position beyond it, and no more than 255 of a word. */
const LAST_POSITION = 16_383
/** Between subject and text, so that no phrase spans both. */
const GAP = 10

/**
 * The words of a text as they are searched: lower case, without accents, letters and digits only, in their order. Scripts
 * that write without spaces count every character as a word. The same for documents and queries, whatever the language;
 * about 20 µs for a mail of 1,200 characters.
 */
export function wordsOf(text: string): string[] {
  const cut = text.length > MOST_TEXT ? text.slice(0, MOST_TEXT) : text
  const words = ASCII.test(cut) ? cut.toLowerCase().match(/[a-z0-9]+/g) : withoutAccents(cut.toLowerCase()).match(WORD)
  return (words ?? []).map(word => word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD).toWellFormed() : word)
}

const ASCII = /^[\s -~]*$/
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv

/** й becomes и and ё е: people leave such marks out, and both sides are treated alike. */
function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]+/g, '').normalize('NFC').replace(/[łđøßæœıþς]/g, letter => PLAIN[letter]!)
}

const PLAIN: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ς: 'σ' }

/** The tsvector of a document, as PostgreSQL reads it: the stems of its words with their places; the subject's weigh A. */
export function documentVector(subject: string, text: string): string {
  const positions = new Map<string, string>()
  let at = 0
  const add = (word: string, weight: string): void => {
    if (++at > LAST_POSITION) return
    const root = stem(word)
    const before = positions.get(root)
    positions.set(root, before === undefined ? `${at}${weight}` : `${before},${at}${weight}`)
  }
  for (const word of wordsOf(subject)) add(word, 'A')
  at += GAP
  for (const word of wordsOf(text)) add(word, '')
  let vector = ''
  for (const [word, at] of positions) vector += `${word}:${at} `
  return vector
}
