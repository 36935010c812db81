import type { Queries } from '../platform/db.ts'
import { stem } from './stem.ts'
import { textQuery, type Term } from './terms.ts'
import type { Meant } from './typos.ts'
import { frequencies } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** Words of a search with what finding each is worth. */
export interface Weights { stems: string[]; values: number[] }
export interface Loose { match: string; weights: Weights }

/** Of fewer words what has only some is shown just where nothing has all: it is mostly about something else. */
const SEVERAL = 3
/** Shorter words stand everywhere. */
const TELLING = 3
const MOST_WORDS = 12
/** Documents that are weighed, about: the rarest words of the search are looked for until so many have one of them. */
const CANDIDATES = 1000

/**
 * For a search of several words that no document has all of: documents with the rarest of them, to be weighed by all. Undefined for
 * single words, and where a phrase has to be there as it was typed.
 */
export async function loosened(q: Queries, terms: readonly Term[], meant: Meant, found: number): Promise<Loose | undefined> {
  const wanted = terms.filter(term => !term.negated)
  if (wanted.some(term => term.phrase)) return undefined
  const stems = [...new Set(wanted.flatMap(term => wordsOf(term.text)).map(stem).flatMap(root => meant.get(root)?.slice(0, 1) ?? [root]))].slice(0, MOST_WORDS)
  if (stems.length < (found > 0 ? SEVERAL : 2)) return undefined
  const { of, all } = await frequencies(q, stems)
  const rarest = stems.filter(one => of.has(one) && one.length >= TELLING).sort((a, b) => of.get(a)! - of.get(b)!)
  if (rarest.length === 0) return undefined
  const asked: string[] = []
  for (let documents = 0; asked.length < rarest.length && documents < CANDIDATES;) {
    const next = rarest[asked.length]!
    asked.push(next)
    documents += of.get(next)!
  }
  const without = terms.filter(term => term.negated).map(term => textQuery([{ ...term, negated: false, phrase: true }])).flatMap(text => text ? [` & !(${text.whole})`] : [])
  return {
    match: `(${asked.map(one => `'${one}'`).join(' | ')})${without.join('')}`,
    weights: { stems, values: stems.map(one => Math.log(1 + (Math.max(0, all - (of.get(one) ?? 0)) + 0.5) / ((of.get(one) ?? 0) + 0.5))) },
  }
}
