import { makeApp } from '../app.ts'
import { joinDeskDatabase } from '../desk-database.ts'
import type { App } from '../platform/app.ts'
import { processConfig, type Config } from '../platform/config.ts'
import { drainJobs } from '../platform/jobs.ts'
import { openLog } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import { secretKey } from '../platform/secret-key.ts'
import { tellNodes } from '../realtime/tell-nodes.ts'

export interface Session {
  app: App
  /** Whether a desk runs now: then it does the jobs. */
  running: boolean
  /** Does what the command has set going, unless a running desk does it anyway. */
  finishJobs(): Promise<void>
}

/**
 * Gives a command the desk's app: beside a running desk over its database, otherwise with the database started for as long as the
 * command takes. Whatever it is told besides the result goes to standard error.
 */
export async function withApp<T>(work: (session: Session) => Promise<T>, given?: Config): Promise<T> {
  const config = given ?? processConfig()
  const log = openLog(config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL)
  const database = await joinDeskDatabase(config, { log: words => console.error(words) })
  try {
    if (!database.running) await migrate(database.url, { log: words => console.error(words) })
    const app = makeApp({ config, databaseUrl: database.url, secretKey: secretKey(config), log, clock: () => Temporal.Now.instant() })
    const told = database.running ? tellNodes(app) : async () => undefined
    try {
      return await work({ app, running: database.running, finishJobs: async () => database.running ? undefined : drainJobs(app, database.url, (await import('../work.ts')).reactors) })
    } finally {
      await told()
      await app.db.close()
    }
  } finally {
    await database.stop()
  }
}
