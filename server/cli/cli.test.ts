import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openScreen } from '../../test/sockets.ts'
import type { Http } from '../platform/http/route.ts'
import { processesIn, run, until, type Running } from '../../test/processes.ts'

const root = join(import.meta.dirname, '../..')

let dataDir: string
beforeAll(() => { dataDir = mkdtempSync(join(tmpdir(), 'cli-')) })
afterAll(async () => {
  await until(() => processesIn(dataDir).length === 0, 'every process to go')
  rmSync(dataDir, { recursive: true })
})

function pomost(args: string[], { input = '', env = {} }: { input?: string | Buffer; env?: Record<string, string> } = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'bin/pomost'), ...args], {
    input, encoding: 'utf8', env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', SMTP_PORT: '0', LOG_LEVEL: 'warn', ...env },
  })
  return { out: stdout, err: stderr, code: status }
}
const mail = (subject: string) => `From: Jo <jo@example.com>\nTo: help@desk.example\nMessage-ID: <${subject}@example.com>\nSubject: ${subject}\n\nHello\n`

// each command is a process of its own: half a second alone, several on a busy machine
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

describe('the command line, while no desk runs', () => {
  it('explains itself', () => {
    expect(pomost(['help'])).toMatchObject({ code: 0, out: expect.stringMatching(/token create --email ADDRESS[^]*mail pipe/) })
    expect(pomost(['token', 'create', '--help']).out).toMatch(/prints the token and nothing else/)
    expect(pomost(['tocken'])).toMatchObject({ code: 64, out: '', err: expect.stringContaining('There is no command "tocken"') })
    expect(pomost(['token', 'create'])).toMatchObject({ code: 64, err: expect.stringMatching(/--email is missing\.\nUsage: pomost token create/) })
    expect(pomost(['migrate', '--fast'])).toMatchObject({ code: 64, err: expect.stringContaining('--fast') })
  })

  it('makes the database and says what it did', () => {
    expect(pomost(['migrate'])).toMatchObject({ code: 0, out: expect.stringMatching(/^Applied: 0001_core\.sql/) })
    expect(pomost(['migrate'])).toMatchObject({ code: 0, out: 'The database is up to date.\n' })
  })

  it('adds colleagues: with a link to choose a password, or with one from standard input', () => {
    expect(pomost(['user', 'create', '--email', 'ana@example.com', '--name', 'Ana']).out).toMatch(/^http:\/\/\S+\/invitation\/\S+\n$/)
    expect(pomost(['user', 'create', '--email', 'root@example.com', '--role', 'admin', '--password-stdin'], { input: 'correct horse battery\n' }))
      .toMatchObject({ code: 0, out: 'root@example.com can sign in as admin.\n' })
    expect(pomost(['user', 'create', '--email', 'x@example.com', '--role', 'king'])).toMatchObject({ code: 64, err: expect.stringContaining('admin, lead, agent, light') })
    expect(pomost(['user', 'create', '--email', 'y@example.com', '--password-stdin'], { input: 'short' })).toMatchObject({ code: 1, err: expect.stringContaining('at least 10 characters') })
  })

  it('adds a mailbox, once', () => {
    expect(pomost(['mailbox', 'create', '--address', 'help@desk.example', '--name', 'Help']).out).toMatch(/^help@desk\.example takes mail \(mailbox [0-9a-f-]{36}\)\.\n$/)
    expect(pomost(['mailbox', 'create', '--address', 'Help@desk.example'])).toMatchObject({ code: 1, err: expect.stringContaining('is a mailbox of this desk already') })
  })

  it('imports mails, each once, and goes on after one that is refused', () => {
    const box = join(dataDir, 'some.mbox')
    writeFileSync(box, ['one', 'two'].map(subject => `From jo@example.com Mon Jan  1 10:00:00 2026\n${mail(subject)}\n`).join(''))
    const large = join(dataDir, 'large.eml')
    writeFileSync(large, mail('large') + 'x'.repeat(1_100_000))
    expect(pomost(['mail', 'import', large, box], { env: { MAX_MAIL_MB: '1' } })).toMatchObject({
      code: 65, out: 'Took 2 mails, had 0 already, refused 1.\n', err: expect.stringMatching(/Bytes read[^]*large\.eml: larger than 1 MB/),
    })
    expect(pomost(['mail', 'import', '--mailbox', 'help@desk.example', box])).toMatchObject({ code: 0, out: 'Took 0 mails, had 2 already, refused 0.\n' })
    expect(pomost(['mail', 'import', join(dataDir, 'nowhere')])).toMatchObject({ code: 1, err: expect.stringContaining('There is no ') })
  })

  it.each([
    ['takes a mail', mail('piped'), {}, 0],
    ['does not bounce when the database is away', mail('later'), { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, 75],
    ['does not bounce when a setting is wrong', mail('later'), { PORT: 'x' }, 75],
    ['bounces what is too large', mail('large') + 'x'.repeat(1_100_000), { MAX_MAIL_MB: '1' }, 65],
  ])('as a pipe %s', (_, input, env, code) => {
    expect(pomost(['mail', 'pipe', '--from', 'jo@example.com', '--to', 'help@desk.example'], { input, env }).code).toBe(code)
  })

  it('has a doctor, who says what is missing and how to cure it', () => {
    const { out } = pomost(['doctor'])
    expect(out).toMatch(/ok       Database: PostgreSQL 18[^]*FAULT    Mail out, help@desk\.example[^]*→ Correct the relay/)
    expect(out).toMatch(/\d+ faults, \d+ warnings\.\n$/)
  })

  it('leaves no process behind', () => {
    expect(processesIn(dataDir)).toEqual([])
  })
})

describe('the command line, beside a running desk', () => {
  let desk: Running
  let address: string
  beforeAll(async () => {
    desk = run([join(root, 'bin/pomost'), 'start'], { DATA_DIR: dataDir, PORT: '0', SMTP_PORT: '0', LOG_LEVEL: 'warn' })
    address = /http:\/\/\S+/.exec(await desk.line(/Workspace/))![0]
  })
  afterAll(async () => {
    desk.kill('SIGTERM')
    expect(await desk.ended).toBe(0)
  })
  const get = async (path: string, token: string) => (await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` } })).json() as Promise<Record<string, unknown>>

  it('makes a token that opens the API, and prints nothing else', async () => {
    const { out, code } = pomost(['token', 'create', '--email', 'root@example.com', '--name', 'script'])
    expect(code).toBe(0)
    expect(out).toMatch(/^pmt_\S{43}\n$/)
    expect(await get('/api/v1/me', out.trim())).toMatchObject({ role: 'admin' })
    expect(pomost(['token', 'create', '--email', 'stranger@example.com'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('pomost user create --email stranger@example.com') })
  })

  it('loads and clears the demo data, showing how far it is', async () => {
    const token = pomost(['token', 'create', '--email', 'root@example.com']).out.trim()
    expect(pomost(['demo', 'load'])).toMatchObject({ code: 0, out: expect.stringContaining('Loaded 60 tickets'), err: expect.stringContaining('Tickets: 60 of 60') })
    expect(await get('/api/v1/demo', token)).toEqual({ loaded: true })
    expect(pomost(['demo', 'load'])).toMatchObject({ code: 1, err: expect.stringContaining('Clear it first') })
    expect(pomost(['demo', 'clear'])).toMatchObject({ code: 0, out: 'Removed 60 tickets and 15 people.\n' })
    expect(pomost(['demo', 'clear']).out).toBe('There is no demo data.\n')
  })

  it.each([
    ['a mailbox', ['mailbox', 'create', '--address', 'beside@desk.example'], 'desk'], ['a colleague', ['user', 'create', '--email', 'new@example.com'], 'desk'], ['the demo’s tickets', ['demo', 'load'], 'ticket'],
  ])('is heard on open screens at once: %s', async (_, args, type) => {
    const authorization = `Bearer ${pomost(['token', 'create', '--email', 'root@example.com']).out.trim()}`
    const screen = await openScreen({ server: { address: () => ({ port: Number(new URL(address).port) }) } } as unknown as Http, { authorization })
    screen.rest()
    expect(pomost(args).code).toBe(0)
    expect(await screen.next(type)).toMatchObject({ type })
    screen.socket.close()
  })

  it('hands over a mail, and the desk goes on', async () => {
    expect(pomost(['mail', 'pipe'], { input: mail('beside') }).code).toBe(0)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
  })

  it('stops the desk when the command that runs it is killed', async () => {
    const other = mkdtempSync(join(tmpdir(), 'cli-other-'))
    const second = run([join(root, 'bin/pomost'), 'start'], { DATA_DIR: other, PORT: '0', SMTP_PORT: '0', LOG_LEVEL: 'warn' })
    await second.line(/Workspace/)
    second.kill('SIGKILL')
    await until(() => processesIn(other).length === 0, 'the desk to notice')
    rmSync(other, { recursive: true })
  })
})
