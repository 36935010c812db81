import { cleanText } from '../../../platform/text.ts'
import { decodeBytes } from './charset.ts'
import { unpackRtf } from './lzfu.ts'
import { PROPERTY, readProperties, type Properties } from './mapi.ts'
import { pageLabel, readRtf } from './rtf.ts'

export interface TnefFile { name: string; type: string; contentId: string; content: Buffer }
/** What a winmail.dat holds. */
export interface Tnef { html: string | null; text: string; files: TnefFile[] }

const SIGNATURE = 0x223e9f78
const MOST_FILES = 200
const DEEPEST = 5
const ATTRIBUTE = { body: 0x800c, codepage: 0x9007, properties: 0x9003, newFile: 0x9002, title: 0x8010, data: 0x800f, fileProperties: 0x9005 }

interface Raw { title: Buffer | null; data: Buffer | null; properties: Properties }

/**
 * Reads what Outlook packs a mail into when it does not write MIME (MS-OXTNEF): its words, from HTML, else from RTF, else plain, and its files;
 * of a mail within it too. Null when it is none. What breaks off is read as far as it goes.
 */
export function readTnef(bytes: Buffer, depth = 0): Tnef | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return null
  let page = 0
  let body: Buffer | null = null
  let properties: Properties = new Map()
  const files: Raw[] = []
  for (const { id, data } of attributes(bytes)) {
    // some writers put no mark between two files
    if (id === ATTRIBUTE.data && files.at(-1)?.data || id === ATTRIBUTE.title && files.at(-1)?.data && files.at(-1)?.title) startFile(files)
    const file = files.at(-1)
    if (id === ATTRIBUTE.codepage && data.length >= 4) page = data.readUInt32LE(0)
    else if (id === ATTRIBUTE.body) body = data
    else if (id === ATTRIBUTE.properties) properties = readProperties(data)
    else if (id === ATTRIBUTE.newFile) startFile(files)
    else if (id === ATTRIBUTE.title && file) file.title = data
    else if (id === ATTRIBUTE.data && file) file.data = data
    else if (id === ATTRIBUTE.fileProperties && file) file.properties = readProperties(data)
  }
  const charset = page > 0 ? pageLabel(page) : ''
  return { ...wordsOf(properties, body, charset), files: files.flatMap((file, index) => filesOf(file, index, charset, depth)).slice(0, MOST_FILES) }
}

function startFile(files: Raw[]): void {
  if (files.length < MOST_FILES) files.push({ title: null, data: null, properties: new Map() })
}

function* attributes(bytes: Buffer): Generator<{ id: number; data: Buffer }> {
  for (let at = 6; at + 9 <= bytes.length;) {
    const level = bytes[at]!
    const length = bytes.readUInt32LE(at + 5)
    if (level !== 1 && level !== 2) return
    yield { id: bytes.readUInt16LE(at + 1), data: bytes.subarray(at + 9, at + 9 + length) }
    at += 11 + length
  }
}

function wordsOf(properties: Properties, body: Buffer | null, charset: string): { html: string | null; text: string } {
  const page = properties.get(PROPERTY.internetPage)?.number
  const html = properties.get(PROPERTY.html)
  const packed = properties.get(PROPERTY.rtf)?.bytes
  const rtf = packed && unpackRtf(packed)
  const plain = properties.get(PROPERTY.text)
  const text = plain ? textOf(plain, charset) : body ? clean(decodeBytes(body, charset)) : ''
  if (html) return { html: html.text ?? clean(decodeBytes(html.bytes, page ? pageLabel(page) : charset, true)), text }
  const read = rtf ? readRtf(rtf) : { html: null, text: '' }
  return { html: read.html && clean(read.html), text: text || clean(read.text) }
}

function filesOf({ title, data, properties }: Raw, index: number, charset: string, depth: number): TnefFile[] {
  const string = (id: number) => {
    const value = properties.get(id)
    return value ? textOf(value, charset).trim() : ''
  }
  const name = string(PROPERTY.longName) || string(PROPERTY.shortName) || string(PROPERTY.displayName) || (title ? clean(decodeBytes(title, charset)).trim() : '') || `attachment-${index + 1}`
  const held = properties.get(PROPERTY.data)
  const content = data ?? held?.bytes ?? null
  if (!content) return []
  // an object begins with the id of its class; a message within is TNEF again
  const inner = held?.object && depth < DEEPEST ? readTnef(held.bytes.subarray(16), depth + 1) : null
  if (inner) return [...innerMail(name, inner), ...inner.files]
  return [{ name, type: string(PROPERTY.mimeType), contentId: string(PROPERTY.contentId).replace(/^<|>$/g, ''), content: held?.object ? held.bytes.subarray(16) : content }]
}

function innerMail(name: string, inner: Tnef): TnefFile[] {
  if (inner.html) return [{ name: `${name}.html`, type: 'text/html', contentId: '', content: Buffer.from(inner.html) }]
  return inner.text ? [{ name: `${name}.txt`, type: 'text/plain', contentId: '', content: Buffer.from(inner.text) }] : []
}

function textOf(value: { bytes: Buffer; text?: string }, charset: string): string {
  return clean(value.text ?? decodeBytes(value.bytes, charset))
}

function clean(text: string): string {
  return cleanText(text)
}
