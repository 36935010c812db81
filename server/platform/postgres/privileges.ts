import { chownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'

/** How to run postgres as somebody it accepts: a command in front of it, or another user. */
export interface Runner { prefix: string[]; uid?: number; gid?: number }

const NOBODY = 65534
const PROBE = 'cd "$1" && test -w . && "$0" --version'

/** In a user namespace we keep root's rights on our own files and are nobody to postgres. Forbidden in most containers. */
const namespace: Runner = { prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'] }

/** Another user that may still pass our closed folders, such as root's home. */
const passing = (owner: number): Runner => ({
  prefix: ['setpriv', `--reuid=${owner}`, `--regid=${owner}`, '--clear-groups', '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--'],
})

/**
 * postgres refuses to run as root. Tries what lets it run anyway, from the mildest; for the later ones the folder is given to the
 * other user. Throws with the cure when nothing works.
 */
export function chooseRunner(folder: string, program: string): Runner {
  if (process.getuid?.() !== 0) return { prefix: [] }
  if (works(namespace, folder, program)) return namespace
  const owner = statSync(folder).uid || NOBODY
  giveTo(folder, owner)
  const found = [passing(owner), { prefix: [], uid: owner, gid: owner }].find(runner => works(runner, folder, program))
  if (found) return found
  throw new Error(`PostgreSQL does not run as root, user namespaces are not allowed here, and user ${owner} cannot reach ${folder}. ` +
    'Start Pomost as an ordinary user, choose a DATA_DIR that every user can reach, or set DATABASE_URL.')
}

function works({ prefix, uid, gid }: Runner, folder: string, program: string): boolean {
  const [command, ...args] = [...prefix, 'sh', '-c', PROBE, program, folder]
  return spawnSync(command!, args, { uid, gid }).status === 0
}

function giveTo(path: string, owner: number): void {
  const stat = statSync(path)
  if (stat.uid !== owner) chownSync(path, owner, owner)
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveTo(join(path, name), owner)
}
