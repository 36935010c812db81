import { codeParts, codesOf } from './codes.ts'
import { ASCII, plainText } from './plain-text.ts'
import { stem } from './stem.ts'

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
  const plain = plainText(text)
  const words = ASCII.test(plain) ? plain.match(/[a-z0-9]+/g) : plain.match(WORD)
  return (words ?? []).map(word => word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD).toWellFormed() : word)
}

/** A letter that belongs to the word of the one before it. */
export const JOINED = /[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]/v
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv

/** The tsvector of a document, as PostgreSQL reads it: the stems of its words with their places, the subject's weigh A, and parts of codes. */
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
  for (const part of codeParts(codesOf(`${subject}\n${text}`))) vector += `${part} `
  return vector
}
