import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { problem } from '../problem.ts'

interface Found { method: number; packed: number; size: number; start: number }

/** The files of a ZIP archive by their names; `open` gives one as a stream of `most` bytes at most. */
export interface Archive { names: string[]; open(name: string, most: number): AsyncIterable<Buffer> }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const MOST_ENTRIES = 10_000

const broken = () => problem.unprocessable('not-a-zip', 'This file is damaged, or no workbook. Save it again as .xlsx.')

/** Reads the directory of an archive in memory. 422 for what is none. Encrypted and split archives are refused. */
export function unzip(bytes: Buffer): Archive {
  try {
    const entries = directory(bytes)
    return {
      names: [...entries.keys()],
      open(name, most) {
        const entry = entries.get(name)
        if (!entry) throw broken()
        return inflated(bytes, entry, most)
      },
    }
  } catch (error) {
    if (error instanceof RangeError) throw broken()
    throw error
  }
}

function directory(bytes: Buffer): Map<string, Found> {
  let at = bytes.length - 22
  while (at >= Math.max(0, bytes.length - 65_557) && bytes.readUInt32LE(at) !== END) at--
  if (at < 0 || bytes.readUInt32LE(at) !== END) throw broken()
  const count = bytes.readUInt16LE(at + 10)
  if (count > MOST_ENTRIES) throw broken()
  const entries = new Map<string, Found>()
  let next = bytes.readUInt32LE(at + 16)
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(next) !== CENTRAL || bytes.readUInt16LE(next + 8) & 1) throw broken()
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(next + offset)) as [number, number, number]
    const name = bytes.toString('utf8', next + 46, next + 46 + nameLength)
    entries.set(name, { method: bytes.readUInt16LE(next + 10), packed: bytes.readUInt32LE(next + 20), size: bytes.readUInt32LE(next + 24), start: bytes.readUInt32LE(next + 42) })
    next += 46 + nameLength + extra + comment
  }
  return entries
}

async function* inflated(bytes: Buffer, { method, packed, start }: Found, most: number): AsyncGenerator<Buffer> {
  if (start + 30 > bytes.length || bytes.readUInt32LE(start) !== LOCAL || (method !== 0 && method !== 8)) throw broken()
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  const data = Readable.from([bytes.subarray(from, from + packed)], { objectMode: false })
  let size = 0
  try {
    // what it unpacks to is counted, not believed: a small file can hold a very large one
    for await (const chunk of (method === 8 ? data.pipe(createInflateRaw()) : data) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most) throw problem.tooLarge('sheet-too-large', `This workbook unpacks to more than ${Math.floor(most / 1_000_000)} MB. Split it.`, { limit: most })
      yield chunk
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw broken()
    throw error
  }
}
