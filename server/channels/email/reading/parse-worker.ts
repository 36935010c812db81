import { parentPort } from 'node:worker_threads'
import { parseMail } from './parse-mail.ts'
import type { ParsedMail } from '../mail.ts'

/** Runs in a thread of its own, see parse-pool.ts: whatever a hostile mail does here, the desk goes on. */
parentPort?.on('message', (raw: Uint8Array) => {
  parseMail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)).then(mail => {
    const given = handOver(mail)
    parentPort?.postMessage({ mail, used: used() }, given)
  }).catch((error: unknown) => {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error), used: used() })
  })
})

/** Milliseconds of the processor that this thread has used so far. */
function used(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/**
 * Large contents change hands without being copied; a small one that is part of something larger is copied alone, because the whole
 * of it would be otherwise.
 */
function handOver(mail: ParsedMail): ArrayBuffer[] {
  const given = new Set<ArrayBuffer>()
  for (const attachment of mail.attachments) {
    const { content } = attachment
    if (content.byteLength * 2 < content.buffer.byteLength && !given.has(content.buffer as ArrayBuffer)) attachment.content = new Uint8Array(content)
    given.add(attachment.content.buffer as ArrayBuffer)
  }
  return [...given]
}
