import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { personActor } from '../../server/auth/person-actor.ts'
import { makeApp } from '../../server/app.ts'
import type { App } from '../../server/platform/app.ts'
import { readConfig } from '../../server/platform/config.ts'
import { openLog } from '../../server/platform/log.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { startPostgres } from '../../server/platform/postgres/start-postgres.ts'
import { makeToken } from '../../test/factories.ts'
import type { Cast } from '../seed/cast.ts'
import { seed } from '../seed/seed.ts'

/** A desk full of tickets with its own database in a temporary folder, and a server process of it. */
export interface World {
  size: number
  databaseUrl: string
  app: App
  cast: Cast
  /** Where the server process listens, and who it is. */
  url: string
  deskPid: number
  databasePid: number
  /** Of an admin. */
  token: string
  /** Of an agent who does not see the private team. */
  agentToken: string
  end(): Promise<void>
}

/** Starts a database, fills it with `size` tickets and starts a desk on it. */
export async function makeWorld(size: number, say: (words: string) => void): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pomost-bench-'))
  const postgres = await startPostgres({ dataDir, log: say, durable: true })
  await migrate(postgres.url)
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', SMTP_PORT: '0' })
  const app = makeApp({ config, databaseUrl: postgres.url, secretKey: Buffer.alloc(32, 7), log: openLog('warn'), clock: () => Temporal.Now.instant() })
  const cast = await seed(app, postgres.url, size, done => say(`seeding: ${done.toLocaleString('en')} of ${size.toLocaleString('en')} tickets`))
  const tokenOf = async (index: number) => makeToken(app, await personActor(app.db, cast.agentIds[index]!, 'token'))
  const desk = await startDesk({ DATABASE_URL: postgres.url, DATA_DIR: dataDir, PORT: '0', SMTP_PORT: '0', LOG_LEVEL: 'warn' })
  return {
    size, databaseUrl: postgres.url, app, cast, url: desk.url, deskPid: desk.pid, databasePid: postmasterPid(dataDir), token: await tokenOf(0), agentToken: await tokenOf(1),
    async end() {
      await desk.stop()
      await app.db.close()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function postmasterPid(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8'), 10)
}

async function startDesk(env: Record<string, string>): Promise<{ url: string; pid: number; stop(): Promise<unknown> }> {
  const child = spawn(process.execPath, [...(process.env.BENCH_NODE_ARGS?.split(' ') ?? []), join(import.meta.dirname, 'desk-process.ts')], {
    env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    const url = /^ready at (.+)$/.exec(line)?.[1]
    if (url) return { url, pid: child.pid!, stop: () => { child.kill('SIGTERM'); return ended } }
  }
  throw new Error('the desk ended before it was ready')
}
