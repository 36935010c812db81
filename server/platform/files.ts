import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { sniffType } from './file-type.ts'
import { problem } from './problem.ts'

export interface Stored { hash: string; size: number; type: string }
export interface PutOptions {
  limit: number
  type?: string
  /** Called as soon as the file is known, before the store looks whether it has it already. */
  claim?: (file: Stored) => Promise<unknown>
}

/** Files by their content: the same bytes are kept once, and a name never reaches the disk. */
export interface FileStore {
  /** Durable when it returns. Refuses more than `limit` bytes with 413. `type` overrides what the bytes look like. */
  put(data: Buffer | Readable, options: PutOptions): Promise<Stored>
  /** Throws 404 when the bytes are gone. */
  read(hash: string): Promise<Readable>
  remove(hash: string): Promise<void>
  /** Whether it can be written to; throws with the reason. */
  check(): Promise<void>
}

/** A store in a folder: two levels of 256, so that no folder grows large. */
export function diskStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming')
  const made = new Map<string, Promise<unknown>>()
  const ensure = (path: string) => {
    let done = made.get(path)
    if (!done) made.set(path, done = mkdir(path, { recursive: true, mode: 0o700 }))
    return done
  }
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  return {
    async put(data, { limit, type, claim }) {
      await ensure(incoming)
      const temporary = join(incoming, randomUUID())
      try {
        const { hash, size, head } = await writeDurably(temporary, data, limit)
        const file = { hash, size, type: type ?? await sniffType(head) }
        await claim?.(file)
        const target = pathOf(hash)
        const parent = join(target, '..')
        await ensure(parent)
        if (!await stat(target).catch(() => undefined)) await rename(temporary, target)
        // also when somebody else has just put it there: it is durable when we say so
        await syncFolder(parent)
        return file
      } finally {
        await rm(temporary, { force: true })
      }
    },
    async read(hash) {
      const path = pathOf(hash)
      if (!await stat(path).catch(() => undefined)) throw gone()
      return createReadStream(path)
    },
    remove: hash => rm(pathOf(hash), { force: true }),
    async check() {
      await ensure(incoming)
      await writeDurably(join(incoming, 'check'), Buffer.from('ok'), 10)
      await rm(join(incoming, 'check'), { force: true })
    },
  }
}

export const gone = () => problem.notFound('file-gone', 'The bytes of this file are not in the store any more.')
export const tooLarge = (limit: number) => problem.tooLarge('file-too-large', `A file may have ${Math.floor(limit / 1_000_000)} MB at most. Send a smaller one, or a link.`, { limit })

async function writeDurably(path: string, data: Buffer | Readable, limit: number): Promise<{ hash: string; size: number; head: Buffer }> {
  const hash = createHash('sha256')
  let size = 0
  let head: Buffer = Buffer.alloc(0)
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of Buffer.isBuffer(data) ? [data] : data as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) throw tooLarge(limit)
      if (head.length < 4100) head = Buffer.concat([head, chunk.subarray(0, 4100 - head.length)])
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.datasync()
  } finally {
    await file.close()
  }
  return { hash: hash.digest('hex'), size, head }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().catch(() => undefined) // Windows cannot
  await folder.close()
}
