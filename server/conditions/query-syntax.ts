/** One piece of a search as it was typed. Several values of an operator (`status:new,open`) mean any of them. */
export type Item =
  | { kind: 'term'; text: string; phrase: boolean; negated: boolean }
  | { kind: 'operator'; name: string; compare: Compare; values: string[]; negated: boolean }

export type Compare = ':' | '>' | '<' | '>=' | '<='

export const MAX_QUERY = 500
const MAX_ITEMS = 40

/**
 * Reads `status:open assignee:me "exact phrase" -tag:vip created>2026-01-01 org:"Acme Ltd"`. A name that is no operator is
 * text like any other (`Re:`, `12:30`, `https://…`), so that nothing typed is ever an error here. An open quote ends at the end.
 */
export function parseQuery(text: string, names: ReadonlySet<string>): Item[] {
  const reader = { text: text.slice(0, MAX_QUERY), at: 0 }
  const items: Item[] = []
  while (items.length < MAX_ITEMS) {
    skip(reader, /\s*/y)
    if (reader.at >= reader.text.length) break
    const item = readItem(reader, names)
    if (item) items.push(item)
  }
  return items
}

interface Reader { text: string; at: number }

function skip(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0] ?? ''
  reader.at += found.length
  return found
}

function readItem(reader: Reader, names: ReadonlySet<string>): Item | undefined {
  const negated = skip(reader, /-(?=\S)/y) === '-'
  const start = reader.at
  const name = skip(reader, /[a-z][a-z0-9_]*(?=[:<>])/iy).toLowerCase()
  if (names.has(name)) {
    const compare = skip(reader, /:|[<>]=?/y) as Compare
    const values = readValues(reader)
    if (values.length > 0) return { kind: 'operator', name, compare, values, negated }
  }
  reader.at = start
  const phrase = reader.text[reader.at] === '"'
  const words = phrase ? readQuoted(reader) : skip(reader, /\S[^\s"]*/y)
  return words.trim() === '' ? undefined : { kind: 'term', text: words, phrase, negated }
}

function readValues(reader: Reader): string[] {
  const values: string[] = []
  do {
    const value = reader.text[reader.at] === '"' ? readQuoted(reader) : skip(reader, /[^\s,"]+/y)
    if (value.trim() !== '') values.push(value)
  } while (skip(reader, /,/y) !== '')
  return values
}

function readQuoted(reader: Reader): string {
  reader.at++
  const inner = skip(reader, /(?:[^"\\]|\\[^])*/y)
  skip(reader, /"/y)
  return inner.replaceAll(/\\([^])/g, '$1')
}

/** Writes a search so that parseQuery reads the same items again. */
export function printQuery(items: readonly Item[]): string {
  return items.map(printItem).join(' ')
}

function printItem(item: Item): string {
  const sign = item.negated ? '-' : ''
  if (item.kind === 'operator') return `${sign}${item.name}${item.compare}${item.values.map(value => /^=|[\s,"\\]/.test(value) ? quote(value) : value).join(',')}`
  return `${sign}${item.phrase ? quote(item.text) : item.text}`
}

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}
