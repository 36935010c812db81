const DICTIONARY = Buffer.from('{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx', 'latin1')
const COMPRESSED = 0x75465a4c
const PLAIN = 0x414c454d
/** 18 characters at most come out of 2 bytes and a bit: what claims more is not believed. */
const LARGEST = 20_000_000

/** RTF as Outlook packs it (MS-OXRTFCP), one character per byte; null when it is none. Bounded by what the bytes can hold. */
export function unpackRtf(packed: Buffer): string | null {
  if (packed.length < 16) return null
  const size = Math.min(packed.readUInt32LE(4), LARGEST, packed.length * 10)
  const kind = packed.readUInt32LE(8)
  if (kind === PLAIN) return packed.toString('latin1', 16, 16 + size)
  if (kind !== COMPRESSED) return null
  const ring = Buffer.alloc(4096, 32)
  DICTIONARY.copy(ring)
  let write = DICTIONARY.length
  const out = Buffer.allocUnsafe(size)
  let length = 0
  const put = (byte: number) => {
    ring[write] = byte
    write = write + 1 & 4095
    if (length < size) out[length++] = byte
  }
  for (let at = 16; at < packed.length && length < size;) {
    const control = packed[at++]!
    for (let bit = 0; bit < 8 && at < packed.length; bit++) {
      if ((control >> bit & 1) === 0) {
        put(packed[at++]!)
        continue
      }
      if (at + 1 >= packed.length) break
      const reference = packed.readUInt16BE(at)
      at += 2
      const offset = reference >> 4
      if (offset === write) return out.toString('latin1', 0, length)
      for (let step = 0; step < (reference & 15) + 2; step++) put(ring[offset + step & 4095]!)
    }
  }
  return out.toString('latin1', 0, length)
}
