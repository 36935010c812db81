import { decodeBytes } from './charset.ts'
import { decodeWords } from './words.ts'

const MOST = 60

/** A field such as Content-Type: its first word in lower case, and its parameters by lower-case name, as text. */
export interface Value { value: string; parameters: Record<string, string> }

/**
 * Reads `value; name=value; name*0*=utf-8''…` (RFC 2045 §5.1, RFC 2231) as senders really write it: without quotes around blanks, with
 * quotes that never close, encoded words inside, raw 8-bit bytes. `charset` is what the mail is written in, for the latter.
 */
export function readValue(field: string, charset = ''): Value {
  const [head = '', ...rest] = split(field)
  const pieces = new Map<string, { index: number; text: string; encoded: boolean }[]>()
  for (const each of rest.slice(0, MOST)) {
    const match = /^\s*([^=\s*]{1,60})(?:\*(\d{1,3}))?(\*)?\s*=\s*([\s\S]*)$/.exec(each)
    if (!match) continue
    const name = match[1]!.toLowerCase()
    const piece = { index: Number(match[2] ?? (match[3] ? -1 : -2)), text: unquote(match[4]!.trim()), encoded: match[3] !== undefined }
    pieces.set(name, [...pieces.get(name) ?? [], piece])
  }
  const parameters = Object.fromEntries([...pieces].map(([name, list]) => [name, join(list, charset)]))
  return { value: /[^\s;()<>,"]+/.exec(head.replace(/\([^()]*\)/g, ' '))?.[0].toLowerCase() ?? '', parameters }
}

/** At semicolons outside of quotes; a quote that never closes is none. */
function split(field: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < field.length; at++) {
    if (field[at] === '"') {
      const close = closing(field, at)
      if (close > 0) at = close
    } else if (field[at] === ';') {
      pieces.push(field.slice(from, at))
      from = at + 1
    }
  }
  return [...pieces, field.slice(from)]
}

function closing(field: string, open: number): number {
  for (let at = open + 1; at < field.length; at++) {
    if (field[at] === '\\') at++
    else if (field[at] === '"') return at
  }
  return -1
}

/** A backslash escapes quotes and itself only: file names of Windows carry paths. */
function unquote(text: string): string {
  if (!text.startsWith('"')) return text
  const close = closing(text, 0)
  return text.slice(1, close < 0 ? undefined : close).replace(/\\(["\\])/g, '$1')
}

/** Continuations in their order, a whole encoded value before a plain one of the same name, of two plain ones the first. */
function join(list: readonly { index: number; text: string; encoded: boolean }[], charset: string): string {
  const parts = list.filter(each => each.index >= 0).sort((a, b) => a.index - b.index)
  const whole = list.find(each => each.index === -1)
  const chosen = parts.length > 0 ? parts : [whole ?? list[0]!]
  if (!chosen.some(each => each.encoded)) return decodeWords(chosen.map(each => each.text).join(''), charset)
  const label = /^([^']{0,40})'[^']{0,20}'/.exec(chosen[0]!.text)
  const bytes = chosen.map((each, index) => {
    const text = index === 0 && label ? each.text.slice(label[0].length) : each.text
    return Buffer.from(each.encoded ? text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text, 'latin1')
  })
  const text = decodeBytes(Buffer.concat(bytes), label?.[1] ?? charset)
  return text.includes('=?') ? decodeWords(Buffer.from(text).toString('latin1'), charset) : text
}
