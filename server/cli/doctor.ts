import { makeApp } from '../app.ts'
import { joinDeskDatabase } from '../desk-database.ts'
import { processConfig, type Config } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import { pendingMigrations } from '../platform/migrate.ts'
import { runningPostgres } from '../platform/postgres/start-postgres.ts'
import { secretKey } from '../platform/secret-key.ts'
import { readArgs } from './command.ts'
import { deskFindings } from './doctor-desk.ts'
import { machineFindings } from './doctor-machine.ts'
import { fault, show, warning, type Finding } from './finding.ts'

export async function doctor(args: string[]): Promise<number> {
  readArgs(args, {})
  const config = processConfig()
  const running = config.DATABASE_URL === undefined && runningPostgres(config.DATA_DIR) !== undefined
  const findings: Finding[] = []
  const tell = (found: Finding[]) => {
    for (const finding of found) console.log(show(finding))
    findings.push(...found)
  }
  console.log(running ? 'A desk runs on this data folder.' : 'No desk runs on this data folder; what needs one is tried without.')
  tell(await machineFindings(config, running))
  tell(await databaseFindings(config))
  const faults = findings.filter(finding => finding.state === 'fault').length
  const warnings = findings.filter(finding => finding.state === 'warning').length
  console.log(faults + warnings === 0 ? '\nAll is well.' : `\n${faults} faults, ${warnings} warnings.`)
  return faults > 0 ? 1 : 0
}

async function databaseFindings(config: Config): Promise<Finding[]> {
  try {
    const database = await joinDeskDatabase(config, { log: () => undefined })
    try {
      return await migratedFindings(config, database.url)
    } finally {
      await database.stop()
    }
  } catch (error) {
    return [fault('Database', (error as Error).message, config.DATABASE_URL ? 'Check DATABASE_URL, and whether the server runs and lets us in.' : `See ${config.DATA_DIR}/postgres/postgres.log.`)]
  }
}

/** A database that is not up to date is not asked further: its tables may be others. */
async function migratedFindings(config: Config, url: string): Promise<Finding[]> {
  const pending = await pendingMigrations(url)
  if (pending.length > 0) return [warning('Database', `${pending.length} migrations wait: ${pending.join(', ')}`, 'pomost migrate, or simply npm start.')]
  const app = makeApp({ config, databaseUrl: url, secretKey: secretKey(config), log: openLog('silent'), clock: () => Temporal.Now.instant() })
  try {
    return await deskFindings(app)
  } finally {
    await app.db.close()
  }
}
