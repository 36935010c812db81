import sql, { join, type Sql } from 'sql-template-tag'
import type { App } from './app.ts'
import { sqlState, type Queries } from './db.ts'
import type { FileStore } from './files.ts'
import type { Sweep } from './housekeeping.ts'

/** How long bytes that were put wait for the row that refers to them. Whoever comes later is refused by the foreign key, and puts them again. */
const GRACE = { hours: 24 }
/** Files looked at by one sweep; the next goes on. */
const MOST = 1000
const FOREIGN_KEY = '23503'

/**
 * A store whose files have their row before their bytes, and keep it as long as them: so that nothing lies in the store that
 * nobody knows of, and what is put is not removed at the same moment (docs/decisions/0010).
 */
export function rowsFirst(store: FileStore, db: Queries, clock: () => Temporal.Instant): FileStore {
  return {
    ...store,
    put: (data, options) => store.put(data, {
      ...options,
      // Not synced: were it lost, the row that refers to the file would be refused, and come again with its bytes.
      claim: ({ hash, size, type }) => db.query(sql`with quick as materialized (select set_config('synchronous_commit', 'off', true))
        insert into files (hash, size, type, put_at) select ${hash}, ${size}::bigint, ${type}, ${clock()}::timestamptz from quick
        on conflict (hash) do update set put_at = greatest(files.put_at, excluded.put_at)`),
    }),
  }
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
