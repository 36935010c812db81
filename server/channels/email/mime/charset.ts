import { isAscii, isUtf8 } from 'node:buffer'
import { detectCharset, plausibility } from './detect-charset.ts'
import { decodeAs, known, labelOf } from './labels.ts'

/** So sure must another reading be to stand against what the sender says, from −1 to 1. */
const BETTER = 0.35

/**
 * Bytes as text, by the charset they are said to be in, mended where that is wrong or missing (H26): what is valid UTF-8 is UTF-8, then a
 * byte-order mark, then what HTML says of itself, then what the letters look like. `charset` may be anything.
 */
export function decodeBytes(bytes: Buffer, charset: string, html = false): string {
  const label = labelOf(charset)
  if (isAscii(bytes) && !/^(?:utf-7|utf-16|utf-32|iso-2022|hz-)/.test(label)) {
    const hidden = bytes.includes(0x1b) || bytes.includes(0) ? detectCharset(bytes) : ''
    return /^(?:utf-16|iso-2022)/.test(hidden) ? decodeAs(bytes, hidden) : bytes.toString('latin1')
  }
  const marked = markOf(bytes)
  if (marked) return decodeAs(bytes, marked)
  const meta = html ? labelOf(metaOf(bytes)) : ''
  const declared = known(label) ? label : ''
  if (isUtf8(bytes) && !/^utf-(?:7|16|32)/.test(declared) && !(isAscii(bytes) && /^(?:iso-2022|hz-)/.test(declared))) {
    // two Chinese or Japanese characters may happen to be valid UTF-8
    return isMultibyte(declared) && plausibility(decodeAs(bytes, declared), declared) > plausibility(bytes.toString('utf8'), 'utf-8') + BETTER ? decodeAs(bytes, declared) : withoutControls(bytes.toString('utf8'))
  }
  for (const said of [declared, known(meta) ? meta : '']) {
    // a byte above 127 is none of the seven bits of ISO-2022 and HZ
    if (said === '' || said === 'utf-8' || /^(?:iso-2022|hz-)/.test(said) && !isAscii(bytes)) continue
    const text = decodeAs(bytes, said)
    if (!/^windows-|^iso-8859|^koi8|^ibm|^x-mac|^gb|^big5|^euc|^shift/.test(said)) return text
    if (!isBroken(text) && isShort(text, said)) return text
    const trust = plausibility(text, said)
    if (trust > BETTER) return text
    const guess = detectCharset(bytes)
    return guess !== said && plausibility(decodeAs(bytes, guess), guess) > trust + BETTER ? decodeAs(bytes, guess) : text
  }
  if (declared === 'utf-8' || meta === 'utf-8') {
    const text = decodeAs(bytes, 'utf-8')
    if (mostlyUtf8(text)) return text
  }
  return decodeAs(bytes, detectCharset(bytes))
}

/** Control characters above ASCII are letters of windows-1252 that somebody took for ISO-8859-1; HTML reads its references so, too. */
function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]+/g, letters => decodeAs(Buffer.from(letters, 'latin1'), 'windows-1252'))
}

function isMultibyte(label: string): boolean {
  return /^(?:gb|big5|euc-|shift)/.test(label)
}

function markOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function metaOf(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 4096)
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1] ?? ''
}

function isBroken(text: string): boolean {
  return /[\u0080-\u009f\uFFFD]/.test(text)
}

/** Too few letters to contradict the sender; the label that programs write when they do not know is contradicted sooner. */
function isShort(text: string, label: string): boolean {
  return (text.slice(0, 4096).match(/[^\x00-\x7f]/g) ?? []).length < (label === 'windows-1252' ? 4 : 8)
}

/** A few broken characters among many good ones: still UTF-8, cut or damaged on the way. */
function mostlyUtf8(text: string): boolean {
  const broken = text.split('\uFFFD').length - 1
  const good = (text.match(/[\u0080-\uFFFC]/g) ?? []).length
  return good >= broken * 4
}
