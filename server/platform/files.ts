import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Queries } from './db.ts'
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

/** A file that may be for its row still to be kept. */
export interface Held extends Stored {
  /** Within the change that refers to it, or by itself. */
  keep(q?: Queries): Promise<unknown>
}

/** The files of the desk: their bytes in a store or in their rows. */
export interface Files extends FileStore {
  /** As `put`, but a small file is kept with whatever refers to it, in one round trip. */
  hold(data: Buffer | Readable, options: PutOptions): Promise<Held>
}

/** A store in a folder of 256 folders: a million files make four thousand each. Two levels of them cost a mail of a fresh desk two new folders. */
export function diskStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming')
  let made: Promise<unknown> | undefined
  const ensureIncoming = () => made ??= mkdir(incoming, { recursive: true, mode: 0o700 })
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  // where earlier versions put it
  const formerPathOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  return {
    async put(data, { limit, type, claim }) {
      await ensureIncoming()
      const temporary = join(incoming, randomUUID())
      try {
        const { hash, size, head } = await writeDurably(temporary, data, limit)
        const file = { hash, size, type: type ?? await sniffType(head) }
        await claim?.(file)
        const target = pathOf(hash)
        const parent = join(target, '..')
        // over the same bytes where they are there already: that changes nothing, and to look first would take longer
        await rename(temporary, target).catch(async (error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') throw error
          await mkdir(parent, { recursive: true, mode: 0o700 })
          await syncFolder(folder)
          await rename(temporary, target)
        })
        await syncFolder(parent)
        return file
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    async read(hash) {
      const file = await open(pathOf(hash)).catch(whenAbsent(() => open(formerPathOf(hash)).catch(whenAbsent(() => { throw gone() }))))
      return file.createReadStream()
    },
    async remove(hash) {
      for (const path of [pathOf(hash), formerPathOf(hash)]) await rm(path, { force: true })
    },
    async check() {
      await ensureIncoming()
      await writeDurably(join(incoming, 'check'), Buffer.from('ok'), 10)
      await rm(join(incoming, 'check'), { force: true })
    },
  }
}

const whenAbsent = <T>(otherwise: () => T) => (error: NodeJS.ErrnoException): T => {
  if (error.code !== 'ENOENT') throw error
  return otherwise()
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
