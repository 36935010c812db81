import type { App } from '../../platform/app.ts'

const ORDINARY = 256 * 1024
const RESERVED = 32 * 1024 * 1024

/**
 * The raw bytes of an arrival. They fit: intake refused what is larger than MAX_MAIL_MB. A large mail goes piece by piece into one reserved
 * buffer, whose untouched pages cost nothing, instead of being collected and then copied as a whole (H25).
 */
export async function readRaw(app: Pick<App, 'files'>, hash: string): Promise<Buffer> {
  let all = Buffer.allocUnsafeSlow(ORDINARY)
  let length = 0
  for await (const piece of await app.files.read(hash) as AsyncIterable<Buffer>) {
    if (length + piece.length > all.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(RESERVED, all.length * 2, length + piece.length))
      all.copy(larger, 0, 0, length)
      all = larger
    }
    piece.copy(all, length)
    length += piece.length
  }
  // an ordinary one leaves the reserve behind
  return length > ORDINARY ? all.subarray(0, length) : Buffer.from(all.subarray(0, length))
}
