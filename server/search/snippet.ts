import { wordsOf } from './words.ts'

const BEFORE = 60
const LENGTH = 200
/** Of a long text only this much is looked through. */
const REACH = 20_000

/** The part of a text around the first word that begins with one of the stems, on one line; its beginning when none does. */
export function snippetOf(text: string, stems: readonly string[]): string {
  const at = firstMatch(text.slice(0, REACH), stems)
  const start = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1
  const cut = text.slice(start, start + LENGTH).toWellFormed().replace(/\s+/g, ' ').trim()
  return `${start > 0 ? '… ' : ''}${cut}${start + LENGTH < text.length ? ' …' : ''}`
}

function firstMatch(text: string, stems: readonly string[]): number {
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (wordsOf(run).some(word => stems.some(stem => word.startsWith(stem)))) return index
  }
  return 0
}
