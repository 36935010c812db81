import { createHash } from 'node:crypto'

const LONGEST_HEAD = 256 * 1024
/** What the sender wrote; Received, Delivered-To and other traces of the way are left out, because they differ by the way. */
const SAME = `message-id date from sender reply-to to cc subject in-reply-to references content-type content-transfer-encoding auto-submitted
  precedence x-autoreply x-autorespond x-auto-reply x-auto-response-suppress list-id`.split(/\s+/)

export interface MailDigest {
  /** The same for the same mail in any mailbox: what its sender wrote into head and body (H2). */
  digest: string
  /** The header fields as they stand, by lower-case name. */
  headers: Record<string, string[]>
}

/**
 * Takes the digest of a mail while its bytes pass through: Message-IDs repeat (broken senders) and may be absent, so the content counts as
 * well; line ends, empty lines at the end and the traces of the way do not, because transports change them.
 */
export function makeMailDigest() {
  const hash = createHash('sha256')
  let head: Buffer | null = Buffer.alloc(0)
  let headers: Record<string, string[]> = {}
  let pendingLines = 0

  function body(chunk: Buffer): void {
    const kept = Buffer.allocUnsafe(chunk.length + pendingLines)
    let length = 0
    for (const byte of chunk) {
      if (byte === 13) continue
      if (byte === 10) { pendingLines++; continue }
      if (pendingLines > 0) {
        kept.fill(10, length, length + pendingLines)
        length += pendingLines
        pendingLines = 0
      }
      kept[length++] = byte
    }
    hash.update(kept.subarray(0, length))
  }

  function endHead(bytes: Buffer): void {
    headers = readFields(bytes.subarray(0, LONGEST_HEAD).toString('latin1'))
    for (const name of SAME) hash.update(`${name}:${headers[name]?.join('\n') ?? ''}\n`)
    head = null
  }

  function take(chunk: Buffer): void {
    if (head === null) return body(chunk)
    head = Buffer.concat([head, chunk])
    const end = headEnd(head)
    if (end < 0 && head.length < LONGEST_HEAD) return
    const all = head
    endHead(end < 0 ? all : all.subarray(0, end))
    body(end < 0 ? all : all.subarray(end))
  }

  return {
    /** Hands the chunks on as they are. */
    async *through(chunks: Iterable<Buffer> | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        take(chunk)
        yield chunk
      }
    },
    result(): MailDigest {
      if (head !== null) {
        // no empty line: nothing says where the head ends, so all of it counts
        const all = head
        endHead(all)
        body(all)
      }
      return { digest: hash.digest('hex').slice(0, 40), headers }
    },
  }
}

function headEnd(bytes: Buffer): number {
  const found = [bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n')].filter(at => at >= 0)
  return found.length === 0 ? -1 : Math.min(...found)
}

function readFields(head: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const match = /^([!-9;-~]{1,100}):\s*(.*)$/.exec(line)
    if (match?.[1]) (fields[match[1].toLowerCase()] ??= []).push((match[2] ?? '').trim())
  }
  return fields
}
