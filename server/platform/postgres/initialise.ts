import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import type { Runner } from './privileges.ts'

/**
 * Who tells letters from other characters, for pg_trgm alone: with C it knows ASCII only, so that a name in Cyrillic has no
 * trigrams and every search reads all people (57 to 600 ms of 5,000, by index below 10). The first that the machine has.
 */
const LETTERS = ['C.UTF-8', 'en_US.UTF-8', 'C'] as const

const DRAFT = 'cluster.new-'

/** The major version whose files this package reads; another one needs an export and an import. */
const MAJOR = '18'

/**
 * Makes the cluster in `folder`/cluster when there is none: UTF-8, byte order by default (the built-in C.UTF-8 needs no
 * locale of the machine), sockets trusted because their folder is ours alone. Built aside and renamed, so a broken-off start leaves none half made;
 * under a name of its own, because the initdb of such a start may still be writing.
 */
export async function initialise(folder: string, binaries: Binaries, runner: Runner, durable: boolean): Promise<void> {
  const cluster = join(folder, 'cluster')
  if (existsSync(cluster)) return checkVersion(cluster)
  for (const name of readdirSync(folder).filter(each => each.startsWith(DRAFT))) removeIfPossible(join(folder, name))
  const draft = join(folder, `${DRAFT}${randomBytes(4).toString('hex')}`)
  for (const letters of LETTERS) {
    rmSync(draft, { recursive: true, force: true })
    const args = ['-D', draft, '-U', 'postgres', '--pwfile', join(folder, 'password'), '--auth-local=trust', '--auth-host=scram-sha-256',
      '--encoding=UTF8', '--locale=C', `--lc-ctype=${letters}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions']
    const fault = await failureOf([...runner.prefix, binaries.initdb, ...args, ...(durable ? [] : ['--no-sync'])], runner)
    if (fault === undefined) break
    if (letters === 'C' || !fault.includes('invalid locale')) throw new Error(`PostgreSQL could not make its files in ${folder}: ${fault}`)
  }
  renameSync(draft, cluster)
}

/** What is still being written goes with the next start. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch { /* not yet empty */ }
}

/** What a command said when it failed; undefined when it did not. */
async function failureOf([command, ...args]: string[], { uid, gid }: Runner): Promise<string | undefined> {
  try {
    await promisify(execFile)(command!, args, { uid, gid, env: { PATH: process.env.PATH, TZ: 'UTC' } })
    return undefined
  } catch (error) {
    return (error as { stderr?: string }).stderr?.trim() || String(error)
  }
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
