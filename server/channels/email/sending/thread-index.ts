import { createHash } from 'node:crypto'

// MS-OXOMSG §2.2.1.3: a header of 22 bytes (1, five bytes of time, a GUID), then five bytes for each answer
const HEADER = 22
const BLOCK = 5
const LONGEST = HEADER + 40 * BLOCK
/** 1601-01-01 in hundreds of nanoseconds before the epoch of Unix, from where Windows counts. */
const FILETIME_EPOCH = 116_444_736_000_000_000n
/** What a difference of more than 1.7 years is told apart by. */
const FAR = 1n << 49n

export interface ThreadStart { /** Anything that names the conversation, such as the ticket's id. */ name: string; at: Temporal.Instant }

/**
 * The Thread-Index of an answer, by which Outlook groups a conversation when it ignores Message-IDs: the parent's and a block of ours, or
 * one of our own when the parent has none. The same answer has the same one at every attempt.
 */
export function threadIndex(parent: string | null, start: ThreadStart, answer: { id: string; at: Temporal.Instant }): string {
  const before = readThreadIndex(parent) ?? header(start)
  return Buffer.concat([before.length + BLOCK > LONGEST ? before.subarray(0, HEADER) : before, block(before, answer)]).toString('base64')
}

/** The bytes of somebody's Thread-Index; null when it is none. */
export function readThreadIndex(value: string | null): Buffer | null {
  if (value === null || !/^[A-Za-z0-9+/=\s]{28,4000}$/.test(value)) return null
  const bytes = Buffer.from(value, 'base64')
  const whole = bytes.length >= HEADER && (bytes.length - HEADER) % BLOCK === 0 && bytes[0] === 1
  return whole ? bytes : null
}

function header({ name, at }: ThreadStart): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(fileTime(at))
  // the first byte of today's times is the 1 that stands for the version: six bytes hold both
  return Buffer.concat([bytes.subarray(0, 6), createHash('sha256').update(`thread ${name}`).digest().subarray(0, 16)])
}

/** How long after the header's time: a bit for its scale and 31 bits of it; then a byte that tells answers of the same moment apart. */
function block(before: Buffer, { id, at }: { id: string; at: Temporal.Instant }): Buffer {
  const start = Buffer.concat([before.subarray(0, 6), Buffer.alloc(2)]).readBigUInt64BE()
  const passed = fileTime(at) > start ? fileTime(at) - start : 0n
  const far = passed >= FAR
  const bits = (passed >> (far ? 23n : 18n)) & 0x7fff_ffffn
  const bytes = Buffer.alloc(BLOCK)
  bytes.writeUInt32BE(Number(far ? bits | 0x8000_0000n : bits))
  bytes.writeUInt8(createHash('sha256').update(id).digest()[0]! & 0xf0, 4)
  return bytes
}

function fileTime(at: Temporal.Instant): bigint {
  return BigInt(at.epochMilliseconds) * 10_000n + FILETIME_EPOCH
}
