import { execFile } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import type { Runner } from './privileges.ts'

/** The major version whose files this package reads; another one needs an export and an import. */
const MAJOR = '18'

/**
 * Makes the cluster in `folder`/cluster when there is none: UTF-8, byte order by default (the built-in C.UTF-8 needs no
 * locale of the machine), sockets trusted because their folder is ours alone. Built aside and renamed, so a broken-off start leaves none half made.
 */
export async function initialise(folder: string, binaries: Binaries, runner: Runner, durable: boolean): Promise<void> {
  const cluster = join(folder, 'cluster')
  if (existsSync(cluster)) return checkVersion(cluster)
  const draft = join(folder, 'cluster.new')
  rmSync(draft, { recursive: true, force: true })
  const [command, ...args] = [...runner.prefix, binaries.initdb, '-D', draft, '-U', 'postgres', '--pwfile', join(folder, 'password'),
    '--auth-local=trust', '--auth-host=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8', '--no-instructions', ...(durable ? [] : ['--no-sync'])]
  try {
    await promisify(execFile)(command!, args, { uid: runner.uid, gid: runner.gid, env: { PATH: process.env.PATH, TZ: 'UTC' } })
  } catch (error) {
    throw new Error(`PostgreSQL could not make its files in ${folder}: ${(error as { stderr?: string }).stderr?.trim() || String(error)}`, { cause: error })
  }
  renameSync(draft, cluster)
}

/** The password of both roles, needed where the server listens on loopback; made once, readable by the owner only. */
export function databasePassword(folder: string): string {
  const file = join(folder, 'password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function checkVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version !== MAJOR) {
    throw new Error(`The data in ${cluster} was written by PostgreSQL ${version}; this Pomost brings ${MAJOR}. Start it with the Pomost that wrote it.`)
  }
}
