import { parentPort } from 'node:worker_threads'
import { parseMail } from './parse-mail.ts'

/** Runs in a thread of its own, see parse-pool.ts: whatever a hostile mail does here, the desk goes on. */
parentPort?.on('message', (raw: Uint8Array) => {
  parseMail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)).then(
    mail => parentPort?.postMessage({ mail }),
    (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  )
})
