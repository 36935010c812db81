import { decodeUuencoded } from './uuencode.ts'

/** The bytes that a part carries, its transfer encoding undone (RFC 2045 §6). What is unknown, or none, stands as it is. */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  const name = encoding.toLowerCase().replace(/[^a-z0-9-]/g, '')
  if (name === 'base64') return isProse(bytes) ? bytes : decodeBase64(bytes)
  if (name === 'quoted-printable') return decodeQuotedPrintable(bytes)
  if (/^(?:x-)?uu(?:e|encode|encoded)$/.test(name)) return decodeUuencoded(bytes) ?? bytes
  return bytes
}

/** Words that are said to be base64 and never were: short pieces, few of them in groups of four. */
function isProse(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 100).includes(0x20)) return false
  const pieces = bytes.toString('latin1', 0, 2000).split(/\s+/).filter(Boolean)
  return pieces.length >= 8 && pieces.every(piece => piece.length < 40) && pieces.filter(piece => piece.length % 4 !== 0).length > pieces.length / 2
}

const SIX = new Int8Array(256).fill(-1)
for (const [value, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) SIX[letter.charCodeAt(0)] = value
const PAD = 61

/**
 * Base64 with whatever stands between: line ends, spaces, lost characters. Several padded pieces one after another are one; what a
 * mailing list wrote below the last one is not. Its own loop, straight into the result: a text of the whole part would double the memory.
 */
export function decodeBase64(bytes: Uint8Array): Buffer {
  const out = Buffer.allocUnsafeSlow(Math.ceil(bytes.length * 3 / 4) + 3)
  let length = 0
  let bits = 0
  let held = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    const six = SIX[byte]!
    if (six >= 0) {
      held = held << 6 | six
      bits += 6
      if (bits === 24) {
        out[length++] = held >> 16
        out[length++] = held >> 8
        out[length++] = held
        bits = held = 0
      }
    } else if (byte === PAD) {
      length = flush(out, length, held, bits)
      bits = held = 0
      if (!goesOn(bytes, at)) break
    }
  }
  return out.subarray(0, flush(out, length, held, bits))
}

function flush(out: Buffer, length: number, held: number, bits: number): number {
  if (bits >= 12) out[length++] = held >> bits - 8
  if (bits >= 18) out[length++] = held >> bits - 16
  return length
}

/** Whether the next line after the padding is base64 again. */
function goesOn(bytes: Uint8Array, at: number): boolean {
  let from = at
  while (from < bytes.length && (bytes[from] === PAD || bytes[from]! <= 32)) from++
  let to = from
  for (; to < bytes.length && bytes[to]! > 32 && bytes[to] !== PAD; to++) if (SIX[bytes[to]!]! < 0) return false
  return to > from && (to >= bytes.length || bytes[to] !== 32)
}

const HEX = new Int8Array(256).fill(-1)
for (const [value, letter] of [...'0123456789abcdef'].entries()) HEX[letter.charCodeAt(0)] = HEX[letter.toUpperCase().charCodeAt(0)] = value

/** Quoted-printable (RFC 2045 §6.7): blanks at the end of a line are of the transport; a `=` that means nothing is a `=`. */
export function decodeQuotedPrintable(bytes: Uint8Array): Buffer {
  const out = Buffer.allocUnsafeSlow(bytes.length)
  let length = 0
  let solid = 0 // where the last character that is no blank ended
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === 10 || byte === 13) {
      if (byte === 10 || bytes[at + 1] === 10) length = solid
      out[length++] = byte
      if (byte === 13 && bytes[at + 1] === 10) out[length++] = bytes[++at]!
      solid = length
    } else if (byte === PAD) {
      const high = HEX[bytes[at + 1] ?? 0]!
      const low = HEX[bytes[at + 2] ?? 0]!
      const soft = high >= 0 && low >= 0 ? -1 : softBreak(bytes, at + 1)
      if (soft >= 0) at = soft
      else if (high >= 0 && low >= 0) {
        out[length++] = high << 4 | low
        at += 2
      } else out[length++] = byte
      solid = length
    } else {
      out[length++] = byte
      if (byte !== 32 && byte !== 9) solid = length
    }
  }
  return out.subarray(0, length)
}

/** The last byte of a line end that `=` takes away, or -1. */
function softBreak(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] === 32 || bytes[at] === 9) at++
  if (at >= bytes.length) return at - 1
  if (bytes[at] === 13) return bytes[at + 1] === 10 ? at + 1 : at
  return bytes[at] === 10 ? at : -1
}
