import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { processesIn, run, until, type Running } from '../test/processes.ts'

const main = join(import.meta.dirname, 'main.ts')
const admin = { ADMIN_EMAIL: 'ada@example.com', ADMIN_PASSWORD: 'a long enough passphrase' }

describe('the running desk', () => {
  let dataDir: string
  const started: Running[] = []
  beforeAll(() => { dataDir = mkdtempSync(join(tmpdir(), 'desk-')) })
  afterEach(async () => {
    for (const desk of started.splice(0)) desk.kill('SIGKILL')
    await until(() => processesIn(dataDir).length === 0, 'every process of the desk to go')
  })
  afterAll(() => rmSync(dataDir, { recursive: true }))

  function start(env: Record<string, string> = {}, before: string[] = []): Running {
    const desk = run([...before, main], { DATA_DIR: dataDir, PORT: '0', SMTP_PORT: '0', LOG_LEVEL: 'warn', ...env })
    started.push(desk)
    return desk
  }
  async function ready(desk: Running): Promise<string> {
    await desk.line(/^Pomost is ready/)
    return /http:\/\/\S+/.exec(await desk.line(/Workspace/))![0]
  }
  const answers = (address: string) => fetch(`${address}/readyz`).then(answer => answer.status, () => 0)

  it('starts in an empty folder, says where to go, and gives a link for the first admin', async () => {
    const desk = start()
    const address = await ready(desk)
    expect(await answers(address)).toBe(200)
    expect(await desk.line(/setup\?token=/)).toContain(`${address}/setup?token=`)
  })

  // what a start costs is loading; bench/idle.ts measures its time, on a machine that does nothing else
  it('loads no library for the start that only some mails, accounts or files need, and few modules in all', async () => {
    const list = join(dataDir, 'modules.txt')
    const desk = start({ LOADED_MODULES: list }, ['--import', join(import.meta.dirname, '../test/loaded-modules.ts')])
    await ready(desk)
    desk.kill('SIGTERM')
    await desk.ended
    const modules = readFileSync(list, 'utf8').split('\n').filter(url => url.startsWith('file:'))
    const packages = new Set(modules.flatMap(url => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []))
    expect(['mailauth', 'imapflow', 'unpdf', 'otplib', 'qrcode', 'vite', 'typescript'].filter(name => packages.has(name))).toEqual([])
    expect(modules.length).toBeLessThan(1470)
  })

  it('makes the first admin unattended, and then gives no link', async () => {
    const desk = start(admin)
    const address = await ready(desk)
    expect(desk.said()).toContain('Made the first admin, ada@example.com')
    expect(desk.said()).not.toContain('setup?token=')
    const session = await fetch(`${address}/api/v1/session`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: address }, body: JSON.stringify({ email: admin.ADMIN_EMAIL, password: admin.ADMIN_PASSWORD }),
    })
    expect(session.ok).toBe(true)
    const again = start({ ...admin, DATA_DIR: dataDir })
    expect(await again.ended).toBe(1)
    expect(again.said()).toMatch(/Pomost cannot start\. Pomost is already running on this data folder/)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('on %s finishes the request under way and stops everything', async signal => {
    const desk = start()
    const { port } = new URL(await ready(desk))
    const socket = connect(Number(port), '127.0.0.1')
    await once(socket, 'connect')
    const body = JSON.stringify({ email: 'nobody@example.com', password: 'wrong password' })
    const head = `POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`
    socket.write(head + body.slice(0, 5))
    await until(() => answers(`http://127.0.0.1:${port}`).then(status => status === 200), 'the desk to have read the first bytes')
    desk.kill(signal)
    await desk.line(/^Stopping/)
    await until(() => answers(`http://127.0.0.1:${port}`).then(status => status === 0), 'the door to be closed')
    socket.write(body.slice(5))
    const [answer] = await once(socket, 'data') as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 4\d\d/)
    expect(await desk.ended).toBe(0)
    expect(desk.said()).toContain('Stopped.')
    expect(processesIn(dataDir)).toEqual([])
  })

  it('leaves nothing behind when it is killed, and the next start recovers', async () => {
    const desk = start()
    await ready(desk)
    desk.kill('SIGKILL')
    await until(() => processesIn(dataDir).length === 0, 'the database to stop by itself')
    expect(await answers(await ready(start()))).toBe(200)
  })

  it('goes on when its database is killed', async () => {
    const desk = start()
    const address = await ready(desk)
    const [postmaster] = processesIn(join(dataDir, 'postgres/cluster')).find(([, command]) => /\/bin\/postgres -D/.test(command) && !command.startsWith('/bin/sh'))!
    process.kill(postmaster, 'SIGKILL')
    await desk.line(/PostgreSQL ended unexpectedly/)
    await until(() => answers(address).then(status => status === 200), 'the desk to be ready again')
  })

  it('stops when npm, which started it, is killed', async () => {
    const shell = run([join(import.meta.dirname, '../test/fixtures/like-npm.mjs'), main], { DATA_DIR: dataDir, PORT: '0', SMTP_PORT: '0', npm_lifecycle_event: 'start' })
    started.push(shell)
    await ready(shell)
    shell.kill('SIGKILL')
    await until(() => processesIn(dataDir).length === 0, 'the desk to notice')
  })

  it.each([
    [{ PORT: 'busy' }, /PORT should be a port/],
    [{ HOST: '192.0.2.1' }, /HOST=192\.0\.2\.1 is no address of this machine/],
    [{ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, /The database of DATABASE_URL cannot be used/],
  ])('refuses %j with words one can act on', async (env, words) => {
    const desk = start(env)
    expect(await desk.ended).toBe(1)
    expect(desk.said()).toMatch(words)
    expect(desk.said()).not.toContain('    at ')
  })

  it('says when its port is in use, and stops what it had started', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const desk = start({ PORT: String(port) })
    expect(await desk.ended).toBe(1)
    expect(desk.said()).toContain(`Port ${port} on 127.0.0.1 is in use by another program`)
    expect(processesIn(dataDir)).toEqual([])
    other.close()
  })
})
