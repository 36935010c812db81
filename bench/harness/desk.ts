import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '../../server/platform/free-port.ts'

export interface DeskProcess {
  /** Of the workspace and the API. */
  url: string
  smtpPort: number
  pid: number
  /** Milliseconds from the start of the process to the line that says it is ready. */
  took: number
  stop(): Promise<unknown>
}

/** Starts the desk as `npm start` does once everything is installed. BENCH_NODE_ARGS is for profilers. */
export async function startDesk(env: Record<string, string>): Promise<DeskProcess> {
  const smtpPort = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, [...(process.env.BENCH_NODE_ARGS?.split(' ') ?? []), join(import.meta.dirname, '../../server/main.ts')], {
    env: { PATH: process.env.PATH, PORT: '0', SMTP_PORT: String(smtpPort), LOG_LEVEL: 'warn', ...env }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    const url = /Workspace +(http\S+)/.exec(line)?.[1]
    if (url) return { url, smtpPort, pid: child.pid!, took: performance.now() - started, stop: () => { child.kill('SIGTERM'); return ended } }
  }
  throw new Error('the desk ended before it was ready')
}
