import { plainText } from './plain-text.ts'
import { stem } from './stem.ts'
import type { TextQuery } from './terms.ts'
import { JOINED } from './words.ts'

const BEFORE = 60
const LENGTH = 200
/** Of a long text only this much is looked through. */
const REACH = 20_000

type Looked = Pick<TextQuery, 'stems' | 'codes'>
type Place = [from: number, to: number]

/** The part of a text around the first word that was looked for, on one line; its beginning when there is none. */
export function snippetOf(text: string, looked: Looked): string {
  const at = firstMatch(text.slice(0, REACH), looked)
  const start = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1
  const cut = text.slice(start, start + LENGTH).toWellFormed().replace(/\s+/g, ' ').trim()
  return `${start > 0 ? '… ' : ''}${cut}${start + LENGTH < text.length ? ' …' : ''}`
}

/** A short word is found at every turn: a longer one, or a code, tells more. */
function firstMatch(text: string, { stems, codes }: Looked): number {
  const plain = plainText(text)
  const first = (some: readonly string[]) => Math.min(...some.map(root => wordsWith(plain, root).next().value?.[0] ?? Infinity))
  const long = first(stems.filter(isLong))
  const code = long < Infinity ? undefined : codes.flatMap(each => placeOf(plain, each)?.[0] ?? [])[0]
  const at = long < Infinity ? long : code ?? first(stems.filter(root => !isLong(root)))
  return at < Infinity ? placeIn(text, at) : 0
}

/** Where in a text the words stand that were looked for, as pairs of where one begins and ends. */
export function marksOf(text: string, { stems, codes }: Looked): Place[] {
  const plain = plainText(text)
  const marks = new Map(stems.flatMap(root => [...wordsWith(plain, root)]))
  for (const place of codes.flatMap(code => { const found = placeOf(plain, code); return found ? [found] : [] })) {
    if (![...marks].some(([from, to]) => from < place[1] && to > place[0])) marks.set(...place)
  }
  return [...marks].sort((a, b) => a[0] - b[0]).map(([from, to]): Place => [placeIn(text, from), placeIn(text, to)])
}

const isLong = (root: string) => root.length > 2

/**
 * The words of a plain text with a stem, or that begin with a long one. Every stem is the beginning of its words, so it is looked for as
 * it is: to cut all words of twenty hits instead took a third of a search.
 */
function* wordsWith(plain: string, root: string): Generator<Place, undefined> {
  for (let at = plain.indexOf(root); at >= 0; at = plain.indexOf(root, at + 1)) {
    if (at > 0 && JOINED.test(plain[at - 1]!) && JOINED.test(plain[at]!)) continue
    let to = at + 1
    if (JOINED.test(plain[at]!)) while (to < plain.length && JOINED.test(plain[to]!)) to++
    if (isLong(root) || stem(plain.slice(at, to)) === root) yield [at, to]
  }
}

/** A code with whatever stands between its parts. */
function placeOf(plain: string, code: string): Place | undefined {
  if (!/^[\p{L}\p{N}]{3,16}$/u.test(code)) return undefined
  const found = new RegExp([...code].join('[-_./ ()]{0,2}'), 'u').exec(plain)
  return found ? [found.index, found.index + found[0].length] : undefined
}

/** The place in a text of a place in its plain form, in which some letters are two and others none. */
function placeIn(text: string, at: number): number {
  if (at <= text.length && plainText(text.slice(0, at)).length === at) return at
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (plainText(text.slice(0, middle)).length < at) low = middle + 1
    else high = middle
  }
  return low
}
