import { decodeBase64 } from './transfer.ts'
import { decodeBytes } from './charset.ts'

/** `=?charset*language?B or Q?text?=`; blanks inside Q are forbidden and seen. (RFC 2047 §2, RFC 2231 §5) */
const WORD = /=\?([^?\s*]{1,60})(?:\*[^?\s]{0,20})?\?([bq])\?((?:[^?]|\?(?!=))*)\?=/gi

interface Word { charset: string; kind: string; text: string; at: number; end: number }

/**
 * A header value, one character per byte, as text. Encoded words in a row are joined before they are decoded: many senders cut them in
 * the midst of a character. What stands outside is raw: UTF-8 where it is valid, else in `charset`, the mail's own.
 */
export function decodeWords(value: string, charset = ''): string {
  if (!value.includes('=?')) return decodeRaw(value, charset)
  const words: Word[] = [...value.matchAll(WORD)].map(match => ({ charset: match[1]!, kind: match[2]!.toLowerCase(), text: match[3]!, at: match.index, end: match.index + match[0].length }))
  let out = ''
  let from = 0
  for (let index = 0; index < words.length;) {
    const first = words[index]!
    const between = value.slice(from, first.at)
    if (index === 0 || between.trim() !== '') out += decodeRaw(between, charset)
    const run = [first]
    for (let next = words[++index]; next && same(next, first) && value.slice(run.at(-1)!.end, next.at).trim() === ''; next = words[++index]) run.push(next)
    out += decodeBytes(bytesOf(run), first.charset)
    from = run.at(-1)!.end
  }
  return out + decodeRaw(value.slice(from), charset)
}

/** Raw bytes of a header, as one character each, as text. */
export function decodeRaw(value: string, charset = ''): string {
  return /[\x80-\xff]/.test(value) || value.includes('\x1b') ? decodeBytes(Buffer.from(value, 'latin1'), charset) : value
}

function same(a: Word, b: Word): boolean {
  return a.charset.toLowerCase() === b.charset.toLowerCase()
}

/** Base64 that was cut within its groups of four goes on in the next word. */
function bytesOf(run: readonly Word[]): Buffer {
  const pieces: Buffer[] = []
  let held = ''
  for (const { kind, text } of run) {
    if (kind === 'b') {
      held += text
      if (held.replace(/[^A-Za-z0-9+/=]/g, '').length % 4 === 0) {
        pieces.push(decodeBase64(Buffer.from(held, 'latin1')))
        held = ''
      }
    } else {
      pieces.push(decodeBase64(Buffer.from(held, 'latin1')), decodeQ(text))
      held = ''
    }
  }
  return Buffer.concat([...pieces, decodeBase64(Buffer.from(held, 'latin1'))])
}

function decodeQ(text: string): Buffer {
  return Buffer.from(text.replaceAll('_', ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1')
}
