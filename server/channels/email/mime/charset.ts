import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { detectCharset, plausibility } from './detect-charset.ts'

/** What senders call charsets that the Encoding Standard knows by other names, or by none. */
const ALIASES: Record<string, string> = {
  cp1250: 'windows-1250', cp1252: 'windows-1252', 'win-1250': 'windows-1250', 'win-1251': 'windows-1251', win1251: 'windows-1251', 'ansi_x3.110-1983': 'windows-1252',
  '8859-1': 'windows-1252', iso88591: 'windows-1252', latin: 'windows-1252', ansi: 'windows-1252', utf: 'utf-8', utf_8: 'utf-8', 'utf-8-strict': 'utf-8', cp65001: 'utf-8', utf8mb4: 'utf-8',
  'unicode-1-1-utf-7': 'utf-7', utf7: 'utf-7', 'x-unicode-2-0-utf-7': 'utf-7', cp936: 'gbk', cp949: 'euc-kr', cp950: 'big5', cp932: 'shift_jis', 'iso-2022-jp-1': 'iso-2022-jp', 'iso-2022-jp-ms': 'iso-2022-jp',
}
/** Names that say nothing: what stands in them is whatever it looks like. */
const EMPTY = new Set(['', 'unknown', 'x-unknown', 'default', 'default_charset', 'binary', '8bit', 'unknown-8bit', 'x-user-defined', 'none', 'us-ascii', 'ascii', 'ansi_x3.4-1968'])
/** So sure must another reading be to stand against what the sender says, from −1 to 1. */
const BETTER = 0.35
const SWITCHED = /\x1b\([BJ](?=\x1b[$(])/g
const decoders = new Map<string, TextDecoder | null>()

/**
 * Bytes as text, by the charset they are said to be in, mended where that is wrong or missing (H26): what is valid UTF-8 is UTF-8, then a
 * byte-order mark, then what HTML says of itself, then what the letters look like. `charset` may be anything.
 */
export function decodeBytes(bytes: Buffer, charset: string, html = false): string {
  const label = labelOf(charset)
  if (isAscii(bytes) && !/^(?:utf-7|utf-16|utf-32|iso-2022)/.test(label)) {
    const hidden = bytes.includes(0x1b) || bytes.includes(0) ? detectCharset(bytes) : ''
    return /^(?:utf-16|iso-2022)/.test(hidden) ? decodeAs(bytes, hidden) : bytes.toString('latin1')
  }
  const marked = markOf(bytes)
  if (marked) return decodeAs(bytes, marked)
  const meta = html ? labelOf(metaOf(bytes)) : ''
  const declared = known(label) ? label : ''
  if (isUtf8(bytes) && !/^utf-(?:7|16|32)/.test(declared) && !(isAscii(bytes) && declared.startsWith('iso-2022'))) {
    // two Chinese or Japanese characters may happen to be valid UTF-8
    return isMultibyte(declared) && plausibility(decodeAs(bytes, declared), declared) > plausibility(bytes.toString('utf8'), 'utf-8') + BETTER ? decodeAs(bytes, declared) : bytes.toString('utf8')
  }
  for (const said of [declared, known(meta) ? meta : '']) {
    // a byte above 127 is none of ISO-2022's seven bits
    if (said === '' || said === 'utf-8' || said.startsWith('iso-2022') && !isAscii(bytes)) continue
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

/** The Encoding Standard's name of a charset, or the sender's own in lower case. */
export function labelOf(charset: string): string {
  const name = charset.toLowerCase().replace(/^(?:charset=)?["'\s]+|["'\s;]+$/g, '')
  const plain = ALIASES[name] ?? (EMPTY.has(name) ? '' : name)
  return decoderFor(plain)?.encoding ?? plain
}

/** Decodes by a label that is known; broken sequences become U+FFFD. */
export function decodeAs(bytes: Uint8Array, label: string): string {
  const decoder = decoderFor(label)
  if (label === 'iso-2022-jp') return decodeIso2022(bytes, decoder!)
  if (!decoder) return iconv.encodingExists(label) ? iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label) : Buffer.from(bytes).toString('latin1')
  const text = decoder.decode(bytes)
  // Vietnamese in windows-1258 writes its tones as characters of their own
  return label === 'windows-1258' ? text.normalize('NFC') : text
}

/** Two pieces joined leave a switch to ASCII and back with nothing between, which the standard calls an error. */
function decodeIso2022(bytes: Uint8Array, decoder: TextDecoder): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return decoder.decode(text.includes('\x1b(') ? Buffer.from(text.replace(SWITCHED, ''), 'latin1') : bytes)
}

function decoderFor(label: string): TextDecoder | null {
  const cached = decoders.get(label)
  if (cached !== undefined) return cached
  let decoder: TextDecoder | null = null
  try {
    decoder = new TextDecoder(label)
  } catch {
    // not of the Encoding Standard
  }
  if (decoders.size < 500) decoders.set(label, decoder)
  return decoder
}

function known(label: string): boolean {
  return label !== '' && (decoderFor(label) !== null || iconv.encodingExists(label))
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
