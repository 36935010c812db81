import { buffer } from 'node:stream/consumers'
import type { App } from '../../platform/app.ts'

/** The raw bytes of an arrival. They fit: intake refused what is larger than MAX_MAIL_MB. */
export async function readRaw(app: App, hash: string): Promise<Buffer> {
  return buffer(await app.files.read(hash))
}
