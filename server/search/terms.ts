import type { Item } from '../conditions/query-syntax.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

type Term = Extract<Item, { kind: 'term' }>

/** The texts of a search as PostgreSQL's queries. */
export interface TextQuery {
  /** With the beginning of the last word, which may still be being typed. */
  match: string
  /** Whole words only, where there are several: beginnings of words are dear to look for in many documents. */
  whole: string
  stems: string[]
}

/** Undefined when there is nothing to look for: no word, or only words that must not be there. */
export function textQuery(terms: readonly Term[]): TextQuery | undefined {
  const match: string[] = []
  const whole: string[] = []
  const stems: string[] = []
  terms.forEach((term, i) => {
    const words = wordsOf(term.text)
    if (words.length === 0) return
    const sign = term.negated ? '!' : ''
    const open = i === terms.length - 1 && !term.phrase && !term.negated
    match.push(sign + phrase(words, open))
    whole.push(sign + phrase(words, false))
    if (!term.negated) stems.push(...words.map(stem))
  })
  if (stems.length === 0) return undefined
  return { match: match.join(' & '), whole: (stems.length > 1 ? whole : match).join(' & '), stems }
}

/** The words one after the other, in any form; the last may go on where it is open. */
function phrase(words: readonly string[], open: boolean): string {
  const last = words.length - 1
  return `(${words.map((word, i) => open && i === last && word.length > 1 ? `('${stem(word)}' | '${word}':*)` : `'${stem(word)}'`).join(' <-> ')})`
}
