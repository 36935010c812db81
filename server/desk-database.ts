import type { Config } from './platform/config.ts'
import { runningPostgres, startPostgres } from './platform/postgres/start-postgres.ts'

export interface DeskDatabase { url: string; stop(): Promise<void> }

interface Watch { log: (words: string) => void; onLost?: (error: Error) => void }

/** The database of the desk: the external one of DATABASE_URL, or the embedded one, started and owned by this process. */
export async function openDeskDatabase(config: Config, { log, onLost }: Watch): Promise<DeskDatabase> {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, stop: async () => undefined }
  return startPostgres({ dataDir: config.DATA_DIR, log, onLost })
}

/** As above, but when a running desk has the embedded database already, its database, which then goes on after `stop`. */
export async function joinDeskDatabase(config: Config, watch: Watch): Promise<DeskDatabase & { running: boolean }> {
  const running = config.DATABASE_URL ? undefined : runningPostgres(config.DATA_DIR)
  if (running) return { url: running.url, running: true, stop: async () => undefined }
  return { ...await openDeskDatabase(config, watch), running: false }
}
