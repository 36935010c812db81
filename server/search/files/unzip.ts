import { inflateRawSync } from 'node:zlib'

/** Of an archive no more is unpacked, whatever it says of itself. */
export const MOST_UNPACKED = 40_000_000
const MOST_ENTRIES = 4000
/** The end of the directory stands within so many bytes from the end: 22, and a comment of 64 KB at most. */
const END_REACH = 22 + 65_535

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]

/**
 * The parts of a ZIP archive whose names are wanted, in the order of its directory. Reads stored and deflated parts, which is what
 * office files have; throws for anything else, for one that is encrypted, and as soon as more than MOST_UNPACKED bytes come out.
 */
export function* unzip(bytes: Buffer, wanted: (name: string) => boolean): Generator<{ name: string; content: Buffer }> {
  const end = bytes.subarray(-END_REACH).lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new Error('It is no ZIP archive, or its end is missing.')
  const from = Math.max(0, bytes.length - END_REACH) + end
  if (bytes.readUInt32LE(from) !== END) throw new Error('It is no ZIP archive.')
  const count = bytes.readUInt16LE(from + 10)
  if (count > MOST_ENTRIES) throw new Error(`It has more than ${MOST_ENTRIES} parts.`)
  let left = MOST_UNPACKED
  for (let i = 0, at = bytes.readUInt32LE(from + 16); i < count; i++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('The directory of the archive is damaged.')
    const [flags, method, packed] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [named, extra, comment, local] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)]
    const name = bytes.toString('utf8', at + 46, at + 46 + named)
    at += 46 + named + extra + comment
    if (!wanted(name)) continue
    if (flags & 1) throw new Error('It is encrypted.')
    const content = unpack(packedPart(bytes, local, packed), method, left)
    left -= content.length
    yield { name, content }
  }
}

function packedPart(bytes: Buffer, local: number, length: number): Buffer {
  if (bytes.readUInt32LE(local) !== LOCAL) throw new Error('A part of the archive is damaged.')
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  return bytes.subarray(start, start + length)
}

function unpack(packed: Buffer, method: number, most: number): Buffer {
  if (method !== 0 && method !== 8) throw new Error('A part is packed in an unusual way.')
  try {
    const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
    if (content.length <= most) return content
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error
  }
  throw new Error(`It unpacks to more than ${MOST_UNPACKED / 1_000_000} MB.`)
}
