import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { chooseAddress, connectionUrl, listenSettings } from './address.ts'
import { findBinaries } from './binaries.ts'
import { databasePassword, initialise } from './initialise.ts'
import { dropOwnership, livingOwner, publish, takeOwnership } from './ownership.ts'
import { chooseRunner } from './privileges.ts'
import { startServer } from './server-process.ts'
import { serverSettings } from './settings.ts'
import type { ServerProcess } from './server-process.ts'

export interface EmbeddedPostgres {
  /** Connects as `pomost`, who owns the database `pomost` and is no superuser: all the app ever uses. */
  url: string
  /** Connects as the superuser; for setting up and for tests. */
  adminUrl: string
  /** Tells whoever starts meanwhile to wait for our end. */
  leave(): void
  stop(): Promise<void>
}

export interface PostgresOptions {
  /** The database lives in its folder `postgres`. */
  dataDir: string
  log: (words: string) => void
  /** Called when the server died and could not be brought back. */
  onLost?: (error: Error) => void
  /** It runs for one command only: nobody joins it, and the next start waits for its end. */
  passing?: boolean
  /** false: fast and forgetful, for tests only. */
  durable?: boolean
}

/** So many restarts are tried for a server that dies by itself, before it is given up. */
const MOST_RESTARTS = 5

/**
 * Starts the embedded PostgreSQL of a data folder, making it first when there is none (0.6–1.3 s; later starts below 0.2 s).
 * Throws when another living process runs it, and when the machine cannot; the error says what to do.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const folder = postgresFolder(options.dataDir, true)
  const owner = join(folder, 'owner.json')
  await takeOwnership(owner, options.passing ?? false)
  try {
    return await startOwned(folder, owner, options)
  } catch (error) {
    dropOwnership(owner)
    throw error
  }
}

/** How to reach the database of a data folder that another process runs now; undefined when none does, or only for a moment. */
export function runningPostgres(dataDir: string): { url: string; adminUrl: string } | undefined {
  const owner = livingOwner(join(postgresFolder(dataDir, false), 'owner.json'))
  return owner?.url && owner.adminUrl && !owner.passing ? { url: owner.url, adminUrl: owner.adminUrl } : undefined
}

async function startOwned(folder: string, owner: string, { log, onLost, durable = true }: PostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries()
  const password = databasePassword(folder)
  const runner = chooseRunner(folder, binaries.postgres)
  const cluster = join(folder, 'cluster')
  await initialise(folder, binaries, runner, durable)
  const address = await chooseAddress(folder)
  const settings = [...serverSettings(durable), ...listenSettings(address)]
  const start = () => startServer(binaries.postgres, cluster, runner, settings, join(folder, 'postgres.log'))
  const server = await keepAlive(start, log, onLost)
  const adminUrl = connectionUrl(address, 'postgres', password, 'postgres')
  const url = connectionUrl(address, 'pomost', password, 'pomost')
  await createDatabase(adminUrl, password)
  publish(owner, { url, adminUrl })
  return {
    url,
    adminUrl,
    leave: () => publish(owner, { passing: true }),
    stop: async () => {
      await server.stop()
      dropOwnership(owner)
    }
  }
}

/** Brings the server back when it dies under us (killed, out of memory): connections break, but the next query works. */
async function keepAlive(start: () => Promise<ServerProcess>, log: (words: string) => void, onLost?: (error: Error) => void) {
  let stopping = false
  let restarts = 0
  let current = await start()
  const watch = async (): Promise<void> => {
    for (;;) {
      await current.exited
      if (stopping) return
      if (++restarts > MOST_RESTARTS) throw new Error(`PostgreSQL died ${restarts} times; its last words are in postgres.log of the data folder.`)
      log('PostgreSQL ended unexpectedly; starting it again')
      current = await start()
      if (stopping) return current.stop() // asked to stop while it was coming back
    }
  }
  const watching = watch().catch((error: Error) => onLost?.(error))
  return {
    stop: async () => {
      stopping = true
      await current.stop()
      await watching
    }
  }
}

/** An interrupted first start may have left the role or the database out, so each is looked for. */
async function createDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = 'pomost') as role, exists (select from pg_database where datname = 'pomost') as database`)
    if (!rows[0]!.role) await client.query(`create role pomost login password ${client.escapeLiteral(password)}`)
    if (!rows[0]!.database) await client.query('create database pomost owner pomost')
  } finally {
    await client.end()
  }
}

function postgresFolder(dataDir: string, make: boolean): string {
  const folder = join(dataDir, 'postgres')
  if (make) mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

