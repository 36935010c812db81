import { readFileSync, readlinkSync } from 'node:fs'
import { spawnSync } from 'node:child_process'

/**
 * A word that is the same for the whole life of process `pid` and, with it, names no other process; undefined when it is dead.
 * Linux: the start time in clock ticks since boot (field 22 of /proc/<pid>/stat) and the boot. Elsewhere: what ps says of its start.
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || undefined
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return undefined
    return `${bootId()}/${fields[19]}`
  } catch {
    return undefined
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return '' // some sandboxes hide it
  }
}

/** The name of process `pid` and its parent's id; undefined where that cannot be read. Linux. */
export function parentOf(pid: number): { name: string; parent: number } | undefined {
  try {
    const [, name, parent] = /\((.*)\) \S+ (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))!
    return { name: name!, parent: Number(parent) }
  } catch {
    return undefined
  }
}

/** Whether `pid` is a living postgres of the cluster in `folder`: how it is told from a stranger with a re-used id. */
export function servesCluster(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') {
    const listed = spawnSync('lsof', ['-a', '-p', String(pid), '-d', 'cwd', '-Fn'], { encoding: 'utf8' }).stdout
    return listed.split('\n').includes(`n${folder}`)
  }
  if (processIdentity(pid) === undefined) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return commandLine(pid).includes(folder) // of another user it may not be read without CAP_SYS_PTRACE, the command always
  }
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}
