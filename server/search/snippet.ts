import { plainText } from './plain-text.ts'
import { stem } from './stem.ts'
import type { TextQuery } from './terms.ts'
import { wordsOf } from './words.ts'

const BEFORE = 60
const LENGTH = 200
/** Of a long text only this much is looked through. */
const REACH = 20_000

/** The part of a text around the first word that was looked for, on one line; its beginning when there is none. */
export function snippetOf(text: string, looked: Pick<TextQuery, 'stems' | 'codes'>): string {
  const at = firstMatch(text.slice(0, REACH), looked)
  const start = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1
  const cut = text.slice(start, start + LENGTH).toWellFormed().replace(/\s+/g, ' ').trim()
  return `${start > 0 ? '… ' : ''}${cut}${start + LENGTH < text.length ? ' …' : ''}`
}

function firstMatch(text: string, { stems, codes }: Pick<TextQuery, 'stems' | 'codes'>): number {
  let weaker: number | undefined
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const words = wordsOf(run)
    // a short word is found at every turn: a longer one tells more
    if (words.some(word => stems.some(one => one.length > 2 && (stem(word) === one || word.startsWith(one))))) return index
    if (words.some(word => stems.includes(word))) weaker ??= index
  }
  return codes.map(code => spread(code)?.exec(plainText(text))?.index).find(at => at !== undefined) ?? weaker ?? 0
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu

/** A code with whatever stands between its parts. */
function spread(code: string): RegExp | undefined {
  return /^[\p{L}\p{N}]{3,16}$/u.test(code) ? new RegExp([...code].join('[-_./ ()]{0,2}'), 'u') : undefined
}

/** Where in a text the words stand that were looked for, as pairs of where one begins and ends. */
export function marksOf(text: string, { stems, codes }: Pick<TextQuery, 'stems' | 'codes'>): [number, number][] {
  const marks: [number, number][] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (wordsOf(run).some(word => stems.includes(stem(word)) || stems.some(one => one.length > 2 && word.startsWith(one)))) marks.push([index, index + run.length])
  }
  // places are the same in a plain text only where no letter became two or none
  const plain = plainText(text)
  for (const code of plain.length === text.length ? codes : []) {
    const found = spread(code)?.exec(plain)
    if (found && !marks.some(([from, to]) => from < found.index + found[0].length && to > found.index)) marks.push([found.index, found.index + found[0].length])
  }
  return marks.sort((a, b) => a[0] - b[0])
}
