import { chownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'

/** How to run postgres as somebody it accepts: a command in front of it, or another user. */
export interface Runner { prefix: string[]; uid?: number; gid?: number }

const NOBODY = 65534
const unshare = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--']

/**
 * postgres refuses to run as root. In a user namespace we keep root's rights on our own files and are nobody to postgres;
 * where namespaces are forbidden (some containers), the folder is given to another user. Throws with the cure when neither works.
 */
export function chooseRunner(folder: string, program: string): Runner {
  if (process.getuid?.() !== 0) return { prefix: [] }
  if (spawnSync(unshare[0]!, [...unshare.slice(1), program, '--version']).status === 0) return { prefix: unshare }
  const owner = statSync(folder).uid || NOBODY
  giveTo(folder, owner)
  const reach = spawnSync('sh', ['-c', 'cd "$1" && test -w . && "$0" --version', program, folder], { uid: owner, gid: owner })
  if (reach.status === 0) return { prefix: [], uid: owner, gid: owner }
  throw new Error(`PostgreSQL does not run as root, user namespaces are not allowed here, and user ${owner} cannot reach ${folder}. ` +
    'Start Pomost as an ordinary user, choose a DATA_DIR that every user can reach, or set DATABASE_URL.')
}

function giveTo(path: string, owner: number): void {
  const stat = statSync(path)
  if (stat.uid !== owner) chownSync(path, owner, owner)
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveTo(join(path, name), owner)
}
