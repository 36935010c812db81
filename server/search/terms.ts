import type { Item } from '../conditions/query-syntax.ts'
import { isPhoneLike, partOfCode } from './codes.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

export type Term = Extract<Item, { kind: 'term' }>

/** The texts of a search as PostgreSQL's queries. */
export interface TextQuery {
  /** With the beginning of the last word, which may still be being typed. */
  match: string
  /** Whole words only, where there are several: beginnings of words are dear to look for in many documents. */
  whole: string
  stems: string[]
  /** Parts of codes that were looked for, see codes.ts. */
  codes: string[]
}

/** A part of a code of so many characters begins few of them: it may be looked for everywhere. */
const TELLING = 5

/** Undefined when there is nothing to look for: no word, or only words that must not be there. `meant` are other stems for a mistyped one. */
export function textQuery(typed: readonly Term[], meant: ReadonlyMap<string, readonly string[]> = new Map()): TextQuery | undefined {
  const match: string[] = []
  const whole: string[] = []
  const stems: string[] = []
  const codes: string[] = []
  const terms = withPhones(typed)
  terms.forEach((term, i) => {
    const words = wordsOf(term.text)
    if (words.length === 0) return
    const sign = term.negated ? '!' : ''
    const open = i === terms.length - 1 && !term.phrase && !term.negated
    const code = term.phrase || term.negated ? undefined : partOfCode(term.text)
    const either = (text: string, wanted: boolean): string => sign + (code && wanted ? `(${text} | '${code}':*)` : text)
    match.push(either(phrase(words, open, meant), true))
    whole.push(either(phrase(words, false, meant), code !== undefined && code.length > TELLING))
    if (code) codes.push(code.slice(1))
    if (!term.negated) stems.push(...words.flatMap(word => meant.get(stem(word)) ?? stem(word)))
  })
  if (stems.length === 0) return undefined
  return { match: match.join(' & '), whole: (stems.length > 1 ? whole : match).join(' & '), stems, codes }
}

/** The words one after the other, in any form; the last may go on where it is open. */
function phrase(words: readonly string[], open: boolean, meant: ReadonlyMap<string, readonly string[]>): string {
  const last = words.length - 1
  return `(${words.map((word, i) => {
    const root = stem(word)
    const others = meant.get(root)
    if (others) return `(${others.map(other => `'${other}'`).join(' | ')})`
    return open && i === last && word.length > 1 ? `('${root}' | '${word}':*)` : `'${root}'`
  }).join(' <-> ')})`
}

/** A telephone number that was typed in groups is one term. */
function withPhones(terms: readonly Term[]): Term[] {
  const one: Term[] = []
  for (const term of terms) {
    const before = one.at(-1)
    const together = before && isPart(before) && isPart(term) ? `${before.text} ${term.text}` : undefined
    if (together !== undefined) one[one.length - 1] = { ...before!, text: together }
    else one.push(term)
  }
  // groups that are no telephone number stay what they were
  return one.some(term => term.text.includes(' ') && isPart(term) && !isPhoneLike(term.text)) ? [...terms] : one
}

function isPart({ text, phrase, negated }: Term): boolean {
  return !phrase && !negated && /^[+(]?\d[\d ()/.-]*$/.test(text)
}
