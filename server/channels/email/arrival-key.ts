import { createHash } from 'node:crypto'
import { readMessageIds } from './parse-headers.ts'

const LONGEST_HEAD = 256 * 1024
/** What is the same mail again on whatever way it came; Received, Delivered-To and other traces of the way are left out. */
const SAME = ['message-id', 'date', 'from', 'subject']

export interface ArrivalKey {
  /** The same for the same mail in any mailbox: Message-ID and content (H2). */
  digest: string
  /** Null when absent or empty. */
  messageId: string | null
}

/**
 * What makes a mail the same mail again, read from the raw bytes without parsing them: Message-IDs repeat (broken senders) and may
 * be absent, so the content counts as well. Line ends and the traces of the way do not.
 */
export function arrivalKey(raw: Buffer): ArrivalKey {
  const end = headEnd(raw)
  const fields = raw.subarray(0, Math.min(end, LONGEST_HEAD)).toString('latin1').replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const value = (name: string) => fields.find(field => field.slice(0, name.length + 1).toLowerCase() === `${name}:`)?.slice(name.length + 1).trim() ?? ''
  const hash = createHash('sha256')
  for (const name of SAME) hash.update(`${name}:${value(name)}\n`)
  hash.update(withoutCarriageReturns(raw.subarray(end)))
  return { digest: hash.digest('hex').slice(0, 40), messageId: readMessageIds(value('message-id'))[0] ?? null }
}

function headEnd(raw: Buffer): number {
  const found = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter(at => at >= 0)
  return found.length === 0 ? raw.length : Math.min(...found)
}

/** A copy without CR and without empty lines at the end, which transports add and drop. */
function withoutCarriageReturns(body: Buffer): Buffer {
  const copy = Buffer.allocUnsafe(body.length)
  let length = 0
  for (const byte of body) if (byte !== 13) copy[length++] = byte
  while (length > 0 && copy[length - 1] === 10) length--
  return copy.subarray(0, length)
}
