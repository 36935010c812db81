import { spawn } from 'node:child_process'
import { existsSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ChildProcess } from 'node:child_process'
import type { Runner } from './privileges.ts'
import { servesCluster } from './processes.ts'

/** A postgres started by us. `exited` resolves when it is gone, however it went. */
export interface ServerProcess { exited: Promise<void>; stop(): Promise<void> }

/**
 * Holds postgres under a shell that reads a pipe from us. When we die, even by kill -9, the pipe ends, the shell sends SIGINT
 * (fast shutdown, 0.2 s), and no orphan stays. The reader lives apart from the waiter: killing either leaves the other.
 */
const wrapper = `exec 3<&0
"$@" </dev/null 3<&- & server=$!
{ read -r line <&3; kill -INT $server; } >/dev/null 2>&1 & reader=$!
exec 3<&-
wait $server
kill $reader 2>/dev/null`

/** Starts postgres on `cluster` and waits until it answers. Throws with the end of its log when it does not. */
export async function startServer(program: string, cluster: string, runner: Runner, settings: string[], logFile: string): Promise<ServerProcess> {
  await endLeftover(cluster)
  for (let attempt = 1; ; attempt++) {
    const server = launch(program, cluster, runner, settings, logFile)
    if (await becameReady(server, cluster)) return server
    const words = lastLines(logFile)
    // the children of a killed postmaster leave within a moment, on a busy machine within some; until then their shared memory forbids a new one
    if (attempt === 100 || !words.includes('shared memory block')) throw new Error(`PostgreSQL did not start:\n${words}`)
    await delay(300)
  }
}

function launch(program: string, cluster: string, runner: Runner, settings: string[], logFile: string): ServerProcess {
  const log = openSync(logFile, 'w', 0o600)
  const command = [...runner.prefix, program, '-D', cluster, ...settings.flatMap(setting => ['-c', setting])]
  const child = spawn('/bin/sh', ['-c', wrapper, 'postgres', ...command], {
    cwd: cluster,
    stdio: ['pipe', log, log],
    detached: true, // Ctrl-C reaches only us, so that we drain before the database goes
    uid: runner.uid,
    gid: runner.gid,
    env: { PATH: process.env.PATH }
  })
  closeSync(log)
  child.stdin!.on('error', () => undefined)
  const exited = new Promise<void>(resolve => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  return { exited, stop: () => stop(child, exited, cluster) }
}

async function stop(child: ChildProcess, exited: Promise<void>, cluster: string): Promise<void> {
  child.stdin!.end()
  const slow = setTimeout(() => signal(postmasterPid(cluster), 'SIGQUIT'), 10_000)
  await exited
  clearTimeout(slow)
}

async function becameReady(server: ServerProcess, cluster: string): Promise<boolean> {
  const gone = server.exited.then(() => true)
  while (!isReady(cluster)) {
    if (await Promise.race([gone, delay(10, false)])) return false
  }
  return true
}

/** postmaster.pid ends with a line of its state, once there is one (PostgreSQL, miscadmin.h LOCK_FILE_LINE_PM_STATUS). */
function isReady(cluster: string): boolean {
  return postmasterLines(cluster)[7]?.trim() === 'ready'
}

function postmasterPid(cluster: string): number | undefined {
  return Number.parseInt(postmasterLines(cluster)[0] ?? '', 10) || undefined
}

function postmasterLines(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Ends the postgres that a killed Pomost could not, and removes a pid file that names a stranger or nobody. */
export async function endLeftover(cluster: string): Promise<void> {
  const pid = postmasterPid(cluster)
  if (pid && servesCluster(pid, cluster)) {
    signal(pid, 'SIGINT')
    for (let waited = 0; servesCluster(pid, cluster); waited += 20) {
      if (waited === 10_000) signal(pid, 'SIGQUIT')
      await delay(20)
    }
  }
  if (existsSync(join(cluster, 'postmaster.pid'))) rmSync(join(cluster, 'postmaster.pid'))
}

function signal(pid: number | undefined, name: NodeJS.Signals): void {
  try {
    if (pid) process.kill(pid, name)
  } catch {
    // gone in the meantime
  }
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n')
}
