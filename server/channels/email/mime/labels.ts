import iconv from 'iconv-lite'
import { decodeEucTw } from './euc-tw.ts'
import { decodeSwitched, SWITCHED } from './switched.ts'

/** What senders call charsets that the Encoding Standard knows by other names, or by none. */
const ALIASES = new Map(Object.entries({
  cp1250: 'windows-1250', cp1252: 'windows-1252', 'win-1250': 'windows-1250', 'win-1251': 'windows-1251', win1251: 'windows-1251', 'ansi_x3.110-1983': 'windows-1252',
  '8859-1': 'windows-1252', iso88591: 'windows-1252', latin: 'windows-1252', ansi: 'windows-1252', utf: 'utf-8', utf_8: 'utf-8', 'utf-8-strict': 'utf-8', cp65001: 'utf-8', utf8mb4: 'utf-8',
  'unicode-1-1-utf-7': 'utf-7', utf7: 'utf-7', 'x-unicode-2-0-utf-7': 'utf-7', cp936: 'gbk', cp949: 'euc-kr', cp950: 'big5', cp932: 'shift_jis', 'iso-2022-jp-1': 'iso-2022-jp', 'iso-2022-jp-ms': 'iso-2022-jp', 'iso-2022-jp-3': 'iso-2022-jp', 'iso-2022-jp-2004': 'iso-2022-jp',
  hz: 'hz-gb-2312', 'x-euc-tw': 'euc-tw', cns11643: 'euc-tw', csiso2022kr: 'iso-2022-kr', csiso2022jp2: 'iso-2022-jp-2',
}))
/** Names that say nothing: what stands in them is whatever it looks like. */
const EMPTY = new Set(['', 'unknown', 'x-unknown', 'default', 'default_charset', 'binary', '8bit', 'unknown-8bit', 'x-user-defined', 'none', 'us-ascii', 'ascii', 'ansi_x3.4-1968'])
/** What Node (ICU) decodes without the extensions that the Encoding Standard has: Hangul of Windows, characters of Hong Kong. */
const NARROW: Record<string, string> = { 'euc-kr': 'cp949', big5: 'big5-hkscs' }
const NOTHING_BETWEEN = /\x1b\([BJ](?=\x1b[$(])/g
const decoders = new Map<string, TextDecoder | null>()

/** The Encoding Standard's name of a charset, or the sender's own in lower case. */
export function labelOf(charset: string): string {
  const name = charset.toLowerCase().replace(/^(?:charset=)?["'\s]+|["'\s;]+$/g, '')
  const plain = ALIASES.get(name) ?? (EMPTY.has(name) ? '' : name)
  return decoderFor(plain)?.encoding ?? plain
}

/** Decodes by a label that is known; broken sequences become U+FFFD. */
export function decodeAs(bytes: Uint8Array, label: string): string {
  if (SWITCHED.has(label)) return decodeSwitched(bytes, label, decodeAs)
  if (label === 'euc-tw') return decodeEucTw(bytes)
  const decoder = decoderFor(label)
  if (label === 'iso-2022-jp') return decodeIso2022(bytes, decoder!)
  if (!decoder || NARROW[label]) return iconv.encodingExists(label) ? iconv.decode(viewOf(bytes), NARROW[label] ?? label) : viewOf(bytes).toString('latin1')
  const text = decoder.decode(bytes)
  // Vietnamese in windows-1258 writes its tones as characters of their own
  return label === 'windows-1258' ? text.normalize('NFC') : text
}

/** Two pieces joined leave a switch to ASCII and back with nothing between, which the standard calls an error. */
function decodeIso2022(bytes: Uint8Array, decoder: TextDecoder): string {
  const text = viewOf(bytes).toString('latin1')
  return decoder.decode(text.includes('\x1b(') ? Buffer.from(text.replace(NOTHING_BETWEEN, ''), 'latin1') : bytes)
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

export function known(label: string): boolean {
  return label !== '' && (SWITCHED.has(label) || label === 'euc-tw' || decoderFor(label) !== null || iconv.encodingExists(label))
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
