import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import sql, { join, type Sql } from 'sql-template-tag'
import type { App } from './app.ts'
import { sqlState, type Queries } from './db.ts'
import { sniffType } from './file-type.ts'
import { tooLarge, type Files, type FileStore, type Held, type PutOptions, type Stored } from './files.ts'
import type { Sweep } from './housekeeping.ts'

/** How long bytes that were put wait for the row that refers to them. Whoever comes later is refused by the foreign key, and puts them again. */
const GRACE = { hours: 24 }
/** Files looked at by one sweep; the next goes on. */
const MOST = 1000
const FOREIGN_KEY = '23503'

/** Bytes that lie in their row: a mail without attachments, the picture of a signature. A file of its own is synced twice, whatever it holds. */
export const SMALL = 32 * 1024

/**
 * A store whose files have their row before their bytes, and keep it as long as them: so that nothing lies in the store that
 * nobody knows of, and what is put is not removed at the same moment (docs/decisions/0010). The bytes of a small file are in the row
 * itself (docs/decisions/0038).
 */
export function rowsFirst(store: FileStore, db: Queries, clock: () => Temporal.Instant): Files {
  const claim = (q: Queries, file: Stored, bytes: Buffer | null, synced = true) => q.query(sql`with quick as materialized (select ${synced ? sql`` : UNSYNCED})
    insert into files (hash, size, type, put_at, bytes) select ${file.hash}, ${file.size}::bigint, ${file.type}, ${clock()}::timestamptz, ${bytes}::bytea from quick
    on conflict (hash) do update set put_at = greatest(files.put_at, excluded.put_at), bytes = coalesce(files.bytes, excluded.bytes)`)
  const claimAlone = (file: Stored, bytes: Buffer | null) => claim(db, file, bytes, false)
  async function hold(data: Buffer | Readable, options: PutOptions): Promise<Held> {
    const begun = await begin(data)
    if (!Buffer.isBuffer(begun) || begun.length > SMALL) return { ...await store.put(begun, { ...options, claim: file => claimAlone(file, null) }), keep: () => Promise.resolve() }
    if (begun.length > options.limit) throw tooLarge(options.limit)
    const file = { hash: hash('sha256', begun), size: begun.length, type: options.type ?? await sniffType(begun.subarray(0, 4100)) }
    return { ...file, keep: q => q ? claim(q, file, begun) : claimAlone(file, begun) }
  }
  return {
    ...store,
    hold,
    async put(data, options) {
      const { keep, ...file } = await hold(data, options)
      await keep()
      return file
    },
    async read(name) {
      const row = await db.maybe<{ bytes: Buffer | null }>(sql`select bytes from files where hash = ${name}`)
      return row?.bytes ? Readable.from(row.bytes, { objectMode: false }) : store.read(name)
    },
  }
}

/** Were the row lost, the one that refers to it would be refused, and come again with its bytes. */
const UNSYNCED = sql`set_config('synchronous_commit', 'off', true)`

/** All of it when it is small, and otherwise the same as it was given. */
async function begin(data: Buffer | Readable): Promise<Buffer | Readable> {
  if (Buffer.isBuffer(data)) return data
  const chunks = (data as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  const first: Buffer[] = []
  for (let size = 0; size <= SMALL;) {
    const next = await chunks.next()
    if (next.done) return Buffer.concat(first)
    first.push(next.value)
    size += next.value.length
  }
  return Readable.from((async function *() {
    yield* first
    yield* { [Symbol.asyncIterator]: () => chunks }
  })())
}

/** Removes files that no row refers to any more, and their bytes. `references` select from the tables that refer to files `f`. */
export function sweepFiles(references: readonly Sql[]): Sweep {
  return async function sweepFiles(q, now, app) {
    const before = now.subtract(GRACE)
    const unreferenced = join([sql`f.put_at < ${before}`, ...references.map(reference => sql`not exists (${reference})`)], ' and ')
    const found = await q.query<{ hash: string }>(sql`select f.hash from files f where ${unreferenced} limit ${MOST}`)
    for (const { hash } of found) await removeFile(app, hash, before)
  }
}

/**
 * While the row is being deleted whoever puts the same bytes waits, and writes them anew. A reference that came meanwhile, or that
 * the sweep does not know of, forbids the deletion; the bytes go only once it is allowed.
 */
async function removeFile(app: App, hash: string, before: Temporal.Instant): Promise<void> {
  try {
    await app.db.transaction(async q => {
      const gone = await q.maybe(sql`delete from files where hash = ${hash} and put_at < ${before} returning 1`)
      if (gone) await app.files.remove(hash)
    })
  } catch (error) {
    if (sqlState(error) !== FOREIGN_KEY) throw error
  }
}
