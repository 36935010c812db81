import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

export interface Running {
  pid: number
  /** All it has said so far, on both streams. */
  said(): string
  /** Waits for a line that matches; throws with all that was said when the process ends or 30 s pass first. */
  line(pattern: RegExp): Promise<string>
  kill(signal: NodeJS.Signals): void
  /** The exit code, or the signal's name. */
  ended: Promise<number | string>
}

/** Starts a program of ours under this Node. Its environment holds only PATH and `env`, so the tester's own settings do not leak in. */
export function run(args: string[], env: Record<string, string> = {}, cwd?: string): Running {
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, ...env }, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  child.stdout.on('data', chunk => { text += chunk })
  child.stderr.on('data', chunk => { text += chunk })
  const ended = new Promise<number | string>(resolve => child.once('close', (code, signal) => resolve(code ?? signal ?? '')))
  let over = false
  void ended.then(() => { over = true })
  return {
    pid: child.pid!,
    said: () => text,
    async line(pattern) {
      let found: string | undefined
      await until(() => (found = text.split('\n').find(line => pattern.test(line))) !== undefined || over, `a line like ${pattern}, got: ${text}`)
      if (found === undefined) throw new Error(`the process ended without a line like ${pattern}:\n${text}`)
      return found
    },
    kill: signal => { child.kill(signal) },
    ended,
  }
}

/** Waits until `condition` holds, 30 s at most. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let waited = 0; !await condition(); waited += 20) {
    if (waited > 30_000) throw new Error(`waited in vain for ${what}`)
    await delay(20)
  }
}

/** Living processes that work in `folder` or below, or name it in their command: [pid, command]. Linux. */
export function processesIn(folder: string): [number, string][] {
  return readdirSync('/proc').filter(name => /^\d+$/.test(name) && Number(name) !== process.pid).flatMap((pid): [number, string][] => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
      return command && (command.includes(folder) || readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)) ? [[Number(pid), command]] : []
    } catch {
      return []
    }
  })
}
