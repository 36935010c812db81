import type { Queries } from '../platform/db.ts'
import { stem } from './stem.ts'
import { beginningLike, known } from './vocabulary.ts'
import { wordsOf } from './words.ts'
import type { Term } from './terms.ts'

/** Shorter words differ from too many others in one letter. */
const SHORTEST = 4
/** From so many letters on, two mistakes are forgiven where the first three letters are right. */
const LONG = 7
/** A longer word is not looked at: nobody writes it, and its neighbours are many. */
const LONGEST = 24
const MOST_WORDS = 6
const MOST_MEANT = 3
const MOST_LOOKED_AT = 4000

/** Words of a search that no document has, each with the stems that may have been meant, the likeliest first. */
export type Meant = Map<string, string[]>

/** Looks up what may have been mistyped. A word that some document has is never taken for a mistake. */
export async function meantBy(q: Queries, terms: readonly Term[]): Promise<Meant> {
  const words = terms.filter(term => !term.negated && !term.phrase).flatMap(term => wordsOf(term.text))
    .filter(word => word.length >= SHORTEST && word.length <= LONGEST && alphabetOf(word) !== undefined)
  const meant: Meant = new Map()
  const there = await known(q, words.map(stem))
  for (const word of words.filter(one => !there.has(stem(one))).slice(0, MOST_WORDS)) {
    const found = await likeliest(q, word)
    if (found.length > 0) meant.set(stem(word), found)
  }
  return meant
}

/** One mistake anywhere: every word that is one letter away is looked up. Two: words that begin alike are compared. */
async function likeliest(q: Queries, word: string): Promise<string[]> {
  const near = await known(q, [...new Set(neighbours(word).flatMap(one => [stem(one), one]))])
  if (near.size > 0) return best([...near])
  if (word.length < LONG) return []
  const root = stem(word)
  const rows = await beginningLike(q, root.slice(0, 3), root.length - 2, root.length + 2, MOST_LOOKED_AT)
  return best(rows.filter(row => isWithinTwo(root, row.word)).map(row => [row.word, row.documents]))
}

function best(found: [string, number][]): string[] {
  return found.filter(([word]) => word.length >= 3).sort((a, b) => b[1] - a[1]).slice(0, MOST_MEANT).map(([word]) => word)
}

/** Every string that is one letter away: one left out, put in, taken for another, or two that changed places. */
export function neighbours(word: string): string[] {
  const alphabet = alphabetOf(word) ?? ''
  const all: string[] = []
  for (let i = 0; i <= word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i)]
    if (after) all.push(before + after.slice(1))
    if (after.length > 1) all.push(before + after[1]! + after[0]! + after.slice(2))
    for (const letter of alphabet) {
      all.push(before + letter + after)
      if (after) all.push(before + letter + after.slice(1))
    }
  }
  return all
}

function alphabetOf(word: string): string | undefined {
  if (/^[a-z]+$/.test(word)) return 'abcdefghijklmnopqrstuvwxyz'
  return /^[\u0400-\u052f]+$/.test(word) ? 'абвгдежзиклмнопрстуфхцчшщъьюяыэ' : undefined
}

/** Whether two words are at most two letters apart, where two that changed places count as one. */
export function isWithinTwo(one: string, other: string): boolean {
  let [above, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1), swapped ? above[j - 2]! + 1 : Infinity))
    }
    if (Math.min(...row) > 2) return false
    ;[above, last] = [last, row]
  }
  return last[other.length]! <= 2
}
