import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipEntry { name: string; data: AsyncIterable<Buffer> }

/** Larger ones would need ZIP64, which old spreadsheets do not read. */
const LARGEST = 0xffff_ffff
/** Sizes follow the data (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1980-01-01, so that the same content makes the same bytes. */
const DATE = 0x0021

/** A ZIP archive as it is written, entry by entry, holding nothing but the list of entries (PKWARE APPNOTE 6.3). */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let at = 0
  for await (const { name, data } of entries) {
    const start = at
    const measured = { crc: 0, size: 0, packed: 0 }
    const head = localHead(name)
    yield head
    for await (const chunk of deflated(data, measured)) yield chunk
    const tail = descriptor(measured)
    yield tail
    at += head.length + measured.packed + tail.length
    if (at > LARGEST || measured.size > LARGEST) throw new Error('an archive of more than 4 GB')
    directory.push(centralHead(name, measured, start))
  }
  const central = Buffer.concat(directory)
  yield Buffer.concat([central, end(directory.length, central.length, at)])
}

interface Measured { crc: number; size: number; packed: number }

async function* deflated(data: AsyncIterable<Buffer>, measured: Measured): AsyncGenerator<Buffer> {
  async function* counted() {
    for await (const chunk of data) {
      measured.crc = crc32(chunk, measured.crc)
      measured.size += chunk.length
      yield chunk
    }
  }
  // a failing source destroys the stream with its error, which the loop below throws
  const packing = pipeline(Readable.from(counted()), createDeflateRaw({ level: 6 }), () => undefined)
  for await (const chunk of packing as AsyncIterable<Buffer>) {
    measured.packed += chunk.length
    yield chunk
  }
}

function localHead(name: string): Buffer {
  const bytes = Buffer.from(name)
  return Buffer.concat([fields([4, 0x04034b50], [2, 20], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DATE], [4, 0], [4, 0], [4, 0], [2, bytes.length], [2, 0]), bytes])
}

function descriptor({ crc, packed, size }: Measured): Buffer {
  return fields([4, 0x08074b50], [4, crc], [4, packed], [4, size])
}

function centralHead(name: string, { crc, packed, size }: Measured, start: number): Buffer {
  const bytes = Buffer.from(name)
  return Buffer.concat([fields([4, 0x02014b50], [2, 20], [2, 20], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DATE], [4, crc], [4, packed], [4, size],
    [2, bytes.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, start]), bytes])
}

function end(count: number, size: number, at: number): Buffer {
  return fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0])
}

/** Little-endian numbers, each with its width in bytes. */
function fields(...values: readonly (readonly [2 | 4, number])[]): Buffer {
  const bytes = Buffer.alloc(values.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of values) at = bytes.writeUIntLE(value, at, width)
  return bytes
}
