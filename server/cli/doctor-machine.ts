import { existsSync, mkdirSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Config } from '../platform/config.ts'
import { fault, ok, warning, type Finding } from './finding.ts'

const GB = 1024 ** 3
const OLDEST_NODE = 26

/** What can be looked at without the database. `running`: a desk runs on this data folder now. */
export async function machineFindings(config: Config, running: boolean): Promise<Finding[]> {
  return [
    nodeVersion(),
    workspace(),
    await disk(config.DATA_DIR),
    secretKeyFile(config),
    publicAddress(config),
    await port('PORT', config.HOST, config.PORT, running),
    ...(config.SMTP_PORT === 'off' ? [] : [await port('SMTP_PORT', config.SMTP_HOST, config.SMTP_PORT, running)]),
  ]
}

function nodeVersion(): Finding {
  const found = process.versions.node
  return Number(found.split('.')[0]) >= OLDEST_NODE ? ok('Node', found)
    : fault('Node', `${found} is too old`, `Install Node ${OLDEST_NODE} or later, or run npm ci --include=optional here.`)
}

function workspace(): Finding {
  return existsSync(join(import.meta.dirname, '../../dist/agent/index.html')) ? ok('Workspace', 'built')
    : fault('Workspace', 'is not built', 'npm start builds it; so does npx vite build.')
}

async function disk(folder: string): Promise<Finding> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize / GB
    const words = `${free.toFixed(1)} GB free in ${folder}`
    if (free < 0.5) return fault('Disk', words, 'Free some space now: the database stops when there is none.')
    return free < 5 ? warning('Disk', words, 'Plan for more: mails and files stay here.') : ok('Disk', words)
  } catch (error) {
    return fault('Disk', `${folder} cannot be used: ${(error as Error).message}`, 'Give this user the folder, or set DATA_DIR to another.')
  }
}

function secretKeyFile({ DATA_DIR, SECRET_KEY }: Config): Finding {
  const file = join(DATA_DIR, 'secret.key')
  if (SECRET_KEY) return ok('Secret key', 'from SECRET_KEY')
  if (!existsSync(file)) return ok('Secret key', 'will be made at the first start')
  return statSync(file).mode & 0o077 ? fault('Secret key', `others can read ${file}`, `chmod 600 ${file}`)
    : ok('Secret key', `${file}; keep a copy of it apart from the data`)
}

function publicAddress({ PUBLIC_URL, HOST }: Config): Finding {
  const local = /^https?:\/\/(localhost|127\.|\[::1\])/.test(PUBLIC_URL)
  if (PUBLIC_URL.startsWith('https:') || local) return ok('Address', PUBLIC_URL)
  return warning('Address', `${PUBLIC_URL} is not encrypted`, `Put a reverse proxy with a certificate before ${HOST}, and set PUBLIC_URL=https://… and TRUST_PROXY.`)
}

async function port(name: string, host: string, number: number, running: boolean): Promise<Finding> {
  const about = `${name} ${host}:${number}`
  if (number === 0) return ok(about, 'any free port')
  if (running) {
    return await answers(host, number) ? ok(about, 'the desk answers')
      : fault(about, 'the running desk does not answer', `See its log; was it started with another ${name}?`)
  }
  return await isFree(host, number) ? ok(about, 'free') : fault(about, 'is in use by another program', `Stop that program, or set ${name} to another port.`)
}

function answers(host: string, number: number): Promise<boolean> {
  const socket = connect({ host: host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host, port: number, timeout: 3000 })
  return new Promise(resolve => {
    const done = (reached: boolean) => {
      socket.destroy()
      resolve(reached)
    }
    socket.once('connect', () => done(true))
    socket.once('timeout', () => done(false))
    socket.once('error', () => done(false))
  })
}

async function isFree(host: string, number: number): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(number, host)
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
