import { decodeAs } from './labels.ts'

/** The properties that a mail is made of (MS-OXPROPS). */
export const PROPERTY = {
  text: 0x1000, rtf: 0x1009, html: 0x1013, internetPage: 0x3fde,
  data: 0x3701, shortName: 0x3704, longName: 0x3707, displayName: 0x3001, mimeType: 0x370e, contentId: 0x3712,
}

/** `text` of Unicode strings, `object` of embedded ones. */
export interface Property { bytes: Buffer; text?: string; number?: number; object?: boolean }
export type Properties = Map<number, Property>

const MOST = 5000
const WANTED = new Set(Object.values(PROPERTY))
const WIDTHS: Record<number, number> = { 1: 0, 2: 4, 3: 4, 4: 4, 10: 4, 11: 4, 5: 8, 6: 8, 7: 8, 20: 8, 64: 8, 72: 16 }
const STRING = 0x1e
const UNICODE = 0x1f
const OBJECT = 0x0d

/** A list of properties as TNEF writes it (MS-OXTNEF §2.1.3.4), those that we know; it ends where it makes no sense. */
export function readProperties(data: Buffer): Properties {
  const found: Properties = new Map()
  if (data.length < 4) return found
  const count = Math.min(data.readUInt32LE(0), MOST)
  let at = 4
  const number = () => {
    const value = at + 4 <= data.length ? data.readUInt32LE(at) : 0
    at += 4
    return value
  }
  for (let index = 0; index < count && at + 4 <= data.length; index++) {
    const kind = data.readUInt16LE(at)
    const id = data.readUInt16LE(at + 2)
    at += 4
    if (id >= 0x8000) {
      at += 16
      if (number() === 0) at += 4
      else at += padded(number())
    }
    const type = kind & 0x0fff
    const width = WIDTHS[type]
    const values = kind & 0x1000 || width === undefined ? Math.min(number(), MOST) : 1
    for (let value = 0; value < values && at <= data.length; value++) {
      const length = width ?? number()
      const bytes = data.subarray(at, at + length)
      at += padded(length)
      if (value === 0 && WANTED.has(id)) found.set(id, property(type, bytes))
    }
  }
  return found
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

function property(type: number, bytes: Buffer): Property {
  if (type === UNICODE) return { bytes, text: decodeAs(bytes, 'utf-16le').replace(/\0+$/, '') }
  if (type === STRING) return { bytes: bytes.at(-1) === 0 ? bytes.subarray(0, -1) : bytes }
  if (type === 3 && bytes.length === 4) return { bytes, number: bytes.readUInt32LE(0) }
  return { bytes, object: type === OBJECT }
}
