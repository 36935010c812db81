import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sql from 'sql-template-tag'
import { makeApp } from '../server/app.ts'
import { makeDeskHttp } from '../server/http.ts'
import { alarmHandlers, reactors } from '../server/work.ts'
import type { App } from '../server/platform/app.ts'
import { ringDue } from '../server/platform/alarms.ts'
import { readConfig } from '../server/platform/config.ts'
import type { Http } from '../server/platform/http/route.ts'
import { drainJobs } from '../server/platform/jobs.ts'
import { openLog } from '../server/platform/log.ts'
import { testDatabase } from './database.ts'
import { expectReplays } from './replays.ts'

export interface TestApp extends App {
  http: Http
  databaseUrl: string
  /** The desk's clock; it stands still unless moved. */
  now: Temporal.Instant
  /** What DNS answers, by type and name (`TXT example.com`); every other name does not exist. */
  zone: Map<string, string[] | string[][] | Error>
  /** Moves the clock on. */
  pass(time: Temporal.DurationLike): void
  /** Runs every job that is due by the desk's clock, and what follows from them. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** A desk of its own for a test file: a cloned database, files in a temporary folder, a clock that the test moves. */
export async function testApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await testDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'pomost-app-'))
  const log = openLog(process.env.TEST_LOG ?? 'silent')
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', SMTP_PORT: '0', DATABASE_POOL: '6', PUBLIC_URL: 'http://desk.test', ...env })
  const zone: TestApp['zone'] = new Map()
  const app = makeApp({
    config, databaseUrl: database.url, secretKey: Buffer.alloc(32, 7), log, clock: () => test.now, dns: askZone(zone),
  })
  const http = await makeDeskHttp(app, { strict: true })
  await http.ready()
  const test: TestApp = Object.assign(app, {
    http,
    databaseUrl: database.url,
    zone,
    now: Temporal.Now.instant().round('millisecond'),
    pass(time: Temporal.DurationLike) { test.now = test.now.add(time) },
    async settle() {
      await ringDue(app, alarmHandlers)
      // jobs are due by the database's clock: those due by ours are brought forward
      await app.db.query(sql`update graphile_worker._private_jobs set run_at = now() where run_at <= ${test.now} and run_at > now()`)
      await drainJobs(app, database.url, reactors)
    },
    async close() {
      await expectReplays(app)
      await http.close()
      await app.db.close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  })
  return test
}

/** A resolver that knows the zone and nothing else; tests never ask the network. */
function askZone(zone: TestApp['zone']): App['dns'] {
  return async (name, type) => {
    const answer = zone.get(`${type} ${name.toLowerCase()}`)
    if (answer instanceof Error) throw answer
    if (!answer) throw Object.assign(new Error(`${type} ${name} does not exist`), { code: 'ENOTFOUND' })
    return answer
  }
}
