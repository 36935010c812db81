import { Client } from 'pg'
import type { Config } from './platform/config.ts'
import { runningPostgres, startPostgres } from './platform/postgres/start-postgres.ts'

export interface DeskDatabase {
  url: string
  /** Tells whoever starts meanwhile to wait for our end. */
  leave(): void
  stop(): Promise<void>
}

const nothing = { leave: () => undefined, stop: async () => undefined }

interface Watch { log: (words: string) => void; onLost?: (error: Error) => void; passing?: boolean }

/** The database of the desk: the external one of DATABASE_URL, or the embedded one, started and owned by this process. */
export async function openDeskDatabase(config: Config, watch: Watch): Promise<DeskDatabase> {
  if (config.DATABASE_URL) return external(config.DATABASE_URL)
  return startPostgres({ dataDir: config.DATA_DIR, ...watch })
}

/** As above, but when a running desk has the embedded database already, its database, which then goes on after `stop`. */
export async function joinDeskDatabase(config: Config, watch: Watch): Promise<DeskDatabase & { running: boolean }> {
  const running = config.DATABASE_URL ? undefined : runningPostgres(config.DATA_DIR)
  if (running) return { url: running.url, running: true, ...nothing }
  return { ...await openDeskDatabase(config, { ...watch, passing: true }), running: false }
}

/** PostgreSQL 15 to 18; older ones lack what our statements use. */
const OLDEST = 150_000

async function external(url: string): Promise<DeskDatabase> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::integer as version`)
    if (rows[0]!.version < OLDEST) throw new Error(`it is PostgreSQL ${Math.floor(rows[0]!.version / 10_000)}, and 15 or later is needed`)
  } catch (error) {
    throw new Error(`The database of DATABASE_URL cannot be used: ${(error as Error).message || (error as NodeJS.ErrnoException).code}.`, { cause: error })
  } finally {
    await client.end().catch(() => undefined)
  }
  return { url, ...nothing }
}
