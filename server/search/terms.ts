import type { Item } from '../conditions/query-syntax.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

type Term = Extract<Item, { kind: 'term' }>

/** The texts of a search as PostgreSQL's queries: `match` with inflected forms and beginnings, `exact` the words as typed. */
export interface TextQuery { match: string; exact: string; stems: string[] }

/** Undefined when there is nothing to look for: no word, or only words that must not be there. */
export function textQuery(terms: readonly Term[]): TextQuery | undefined {
  const match: string[] = []
  const exact: string[] = []
  const stems: string[] = []
  terms.forEach((term, i) => {
    const words = wordsOf(term.text)
    if (words.length === 0) return
    const open = i === terms.length - 1 && !term.phrase && !term.negated
    const forms = words.length > 1 || term.phrase ? [phrase(words, open)] : [form(words[0]!, open)]
    match.push(...(term.negated ? forms.map(one => `!(${one})`) : forms))
    if (term.negated) return
    exact.push(phrase(words, open))
    stems.push(...words.map(stem))
  })
  return exact.length === 0 ? undefined : { match: match.join(' & '), exact: exact.join(' & '), stems }
}

/** The words one after the other; the last may go on when the search is still being typed. */
function phrase(words: readonly string[], open: boolean): string {
  const last = words.length - 1
  return `(${words.map((word, i) => open && i === last && word.length > 1 ? `'${word}':*` : `'${word}'`).join(' <-> ')})`
}

function form(word: string, open: boolean): string {
  if (word.length >= 4 && !/\d/.test(word)) return `'${stem(word)}':*`
  if (open && word.length > 1) return `'${word}':*`
  return /^[a-z]{3}$/.test(word) ? `('${word}' | '${word}s')` : `'${word}'`
}
