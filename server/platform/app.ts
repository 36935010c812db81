import type { Change } from './change.ts'
import type { Config } from './config.ts'
import type { Db } from './db.ts'
import type { FileStore } from './files.ts'
import type { Log } from './log.ts'
import type { Secrets } from './secrets.ts'

/** What every route, reactor and command is handed. server/app.ts puts it together. */
export interface App {
  config: Config
  db: Db
  log: Log
  clock: () => Temporal.Instant
  change: Change
  files: FileStore
  secrets: Secrets
}
