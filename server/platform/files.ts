import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sql, { type Sql } from 'sql-template-tag'
import { randomUUID } from 'node:crypto'
import type { Queries } from './db.ts'
import { sniffType } from './file-type.ts'
import { problem } from './problem.ts'

export interface Stored { hash: string; size: number; type: string }

/** Files by their content: the same bytes are kept once, and a name never reaches the disk. */
export interface FileStore {
  /** Durable when it returns. Refuses more than `limit` bytes with 413. `type` overrides what the bytes look like. */
  put(data: Buffer | Readable, options: { limit: number; type?: string }): Promise<Stored>
  /** Throws 404 when the bytes are gone. */
  read(hash: string): Promise<Readable>
  remove(hash: string): Promise<void>
  /** Whether it can be written to; throws with the reason. */
  check(): Promise<void>
}

/** The row that lets tables refer to a stored file; in the transaction that first does. */
export async function keepFile(q: Queries, file: Stored, now: Temporal.Instant): Promise<void> {
  await q.query(keptFiles([file], now))
}

/** The same for several, to stand in a `with` of the statement that refers to them: one round trip instead of two. */
export function keptFiles(files: readonly Stored[], now: Temporal.Instant): Sql {
  const rows = JSON.stringify(files.map(({ hash, size, type }) => ({ hash, size, type })))
  return sql`insert into files (hash, size, type, created_at) select distinct on (hash) hash, size, type, ${now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as f(hash text, size bigint, type text) order by hash on conflict do nothing`
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
    async put(data, { limit, type }) {
      await ensure(incoming)
      const temporary = join(incoming, randomUUID())
      try {
        const written = await writeDurably(temporary, data, limit)
        const target = pathOf(written.hash)
        if (!await stat(target).catch(() => undefined)) {
          const parent = join(target, '..')
          await ensure(parent)
          await rename(temporary, target)
          await syncFolder(parent)
        }
        return { hash: written.hash, size: written.size, type: type ?? await sniffType(written.head) }
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
