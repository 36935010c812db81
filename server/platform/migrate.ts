import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import { Client, Pool } from 'pg'

interface Migration { number: number; name: string; sql: string; checksum: string }

const defaultFolder = join(import.meta.dirname, '../../migrations')
/** Any number, the same on every node: two nodes that start at once migrate one after the other. */
const LOCK = 4_711_001

/**
 * Brings the database behind `url` to the newest schema: graphile-worker's tables, then each file NNNN_name.sql once, in order,
 * in a transaction of its own. Answers the names applied now. Throws, before anything is changed, when a file that was applied
 * is missing or different, or when the database is newer than these files.
 */
export async function migrate(url: string, options: { folder?: string; log?: (words: string) => void } = {}): Promise<string[]> {
  const files = readMigrations(options.folder ?? defaultFolder)
  const logger = new Logger(() => (level, words) => { if (level === 'error' || level === 'warning') options.log?.(words) })
  const client = await connect(url)
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const waiting = await pending(client, files)
    await migrateJobs(url, logger)
    for (const migration of waiting) {
      options.log?.(`migrating: ${migration.name}`)
      await apply(client, migration)
    }
    return waiting.map(migration => migration.name)
  } finally {
    await client.end() // frees the lock
  }
}

/** With a pool of our own, closed before we go on: a connection lost afterwards would end the process. */
async function migrateJobs(url: string, logger: Logger): Promise<void> {
  const pgPool = new Pool({ connectionString: url, max: 1 })
  pgPool.on('error', () => undefined)
  pgPool.on('connect', client => { client.on('error', () => undefined) })
  try {
    await runMigrations({ pgPool, logger })
  } finally {
    await pgPool.end()
  }
}

/** Names of the files not applied yet; for doctor. Reads only. */
export async function pendingMigrations(url: string, folder = defaultFolder): Promise<string[]> {
  const client = await connect(url)
  try {
    return (await pending(client, readMigrations(folder))).map(migration => migration.name)
  } finally {
    await client.end()
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined) // the running query reports it
  await client.connect()
  return client
}

/** The files of `folder`, sorted, numbered without gap or double from 0001. */
function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter(name => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  return names.map((name, index) => {
    if (Number(name.slice(0, 4)) !== index + 1) {
      throw new Error(`migrations/${name} should have the number ${String(index + 1).padStart(4, '0')}: numbers run without gap or double.`)
    }
    const sql = readFileSync(join(folder, name), 'utf8')
    return { number: index + 1, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function pending(client: Client, files: Migration[]): Promise<Migration[]> {
  const { rows: known } = await client.query<{ exists: boolean }>(`select to_regclass('schema_migrations') is not null as exists`)
  if (!known[0]!.exists) return files
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from schema_migrations order by number')
  for (const row of rows) {
    const file = files[row.number - 1]
    if (!file) throw new Error(`The database has migration ${row.name}, which this version does not know: it was used by a newer Pomost. Start that one.`)
    if (file.checksum !== row.checksum) {
      throw new Error(`migrations/${file.name} was changed after it was applied to this database (as ${row.name}). Restore it and put the change into a new file.`)
    }
  }
  return files.slice(rows.length)
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`create table if not exists schema_migrations
      (number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
    await client.query(migration.sql)
    await client.query('insert into schema_migrations (number, name, checksum) values ($1, $2, $3)', [migration.number, migration.name, migration.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(`migrations/${migration.name} failed and was rolled back: ${(error as Error).message}`, { cause: error })
  }
}
