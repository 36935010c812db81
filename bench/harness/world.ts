import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createToken } from '../../server/auth/tokens.ts'
import { makeApp } from '../../server/app.ts'
import { system } from '../../server/platform/actor.ts'
import type { App } from '../../server/platform/app.ts'
import { readConfig } from '../../server/platform/config.ts'
import { SCOPES } from '../../server/platform/http/access.ts'
import { openLog } from '../../server/platform/log.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { startPostgres } from '../../server/platform/postgres/start-postgres.ts'
import type { Cast } from '../seed/cast.ts'
import { seed } from '../seed/seed.ts'
import { startDesk, type DeskProcess } from './desk.ts'

/** A desk full of tickets, with its own database in a temporary folder and a server process of its own. */
export interface World {
  size: number
  databaseUrl: string
  databasePid: number
  app: App
  cast: Cast
  desk: DeskProcess
  /** An API token of an admin, who sees everything. */
  adminToken: string
  /** One of an agent, who does not see the private team. */
  agentToken: string
  end(): Promise<void>
}

/** Starts a database, fills it with `size` tickets and starts a desk on it. */
export async function makeWorld(size: number, say: (words: string) => void): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pomost-bench-'))
  const postgres = await startPostgres({ dataDir, log: say, durable: true })
  await migrate(postgres.url)
  const config = readConfig({ DATA_DIR: dataDir })
  const app = makeApp({ config, databaseUrl: postgres.url, secretKey: Buffer.alloc(32, 7), log: openLog('warn'), clock: () => Temporal.Now.instant() })
  const cast = await seed(app, postgres.url, size, done => say(`seeding: ${done.toLocaleString('en')} of ${size.toLocaleString('en')} tickets`))
  const [admin, agent] = cast.agentIds
  const [adminToken, agentToken] = [await tokenOf(app, admin!, SCOPES), await tokenOf(app, agent!, ['tickets:read', 'tickets:write'])]
  const desk = await startDesk({ DATABASE_URL: postgres.url, DATA_DIR: dataDir })
  return {
    size, databaseUrl: postgres.url, databasePid: postmasterPid(dataDir), app, cast, desk, adminToken, agentToken,
    async end() {
      await desk.stop()
      await app.db.close()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function tokenOf(app: App, personId: string, scopes: Parameters<typeof createToken>[2]['scopes']): Promise<string> {
  return (await app.change(system('bench'), tx => createToken(tx, personId, { name: 'bench', scopes }))).token
}

function postmasterPid(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8'), 10)
}
