import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { smtpClient } from './mail/smtp-client.ts'
import { processesIn, run, until, type Running } from './processes.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

const MAILS = 500
const server = join(import.meta.dirname, '../server')
const desks: Running[] = []
let dataDir: string
beforeAll(() => { dataDir = mkdtempSync(join(tmpdir(), 'crash-')) })
afterAll(async () => {
  for (const desk of desks) desk.kill('SIGKILL')
  await until(() => processesIn(dataDir).length === 0, 'every process of the desk to go')
  rmSync(dataDir, { recursive: true })
})

async function start(): Promise<{ desk: Running; url: string; smtp: number }> {
  const desk = run([join(server, 'main.ts')], { DATA_DIR: dataDir, PORT: '0', SMTP_PORT: '0', ADMIN_EMAIL: 'ada@example.com', ADMIN_PASSWORD: 'a long enough passphrase' })
  desks.push(desk)
  await desk.line(/^Pomost is ready/)
  return { desk, url: /http:\/\/\S+/.exec(await desk.line(/Workspace/))![0], smtp: Number(/"port":(\d+),"msg":"taking mail by SMTP"/.exec(desk.said())![1]) }
}

async function command(...args: string[]): Promise<string> {
  const ended = run([join(server, 'cli/main.ts'), ...args], { DATA_DIR: dataDir })
  expect(await ended.ended).toBe(0)
  return ended.said().trim()
}

/** In letters: mails of one sender that differ in numbers only would be taken for a loop. */
const letters = (n: number) => String(n).replace(/\d/g, digit => 'abcdefghij'[Number(digit)]!)
const mail = (n: number) => Buffer.from([
  `From: Customer ${n % 40} <customer${n % 40}@example.org>`, 'To: support@example.com', `Subject: Question ${n}`, `Message-ID: <q${n}@example.org>`, 'Date: Sun, 22 Nov 2026 10:00:00 +0000', '', `This is question ${letters(n)}.`, '',
].join('\r\n'))

/** Sends what is not yet acknowledged over four connections, as a mail server does; a broken connection leaves the rest for later. */
async function deliver(smtp: number, acknowledged: Set<number>, onAcknowledged: () => void = () => undefined): Promise<void> {
  const waiting = Array.from({ length: MAILS }, (_, n) => n).filter(n => !acknowledged.has(n))
  await Promise.all(Array.from({ length: 4 }, async () => {
    const client = await smtpClient(smtp).catch(() => undefined)
    if (!client) return
    for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) {
      // a killed server answers nothing: whoever waits for it gives up
      const taken = await Promise.race([client.send(mail(n), { from: `customer${n % 40}@example.org`, to: ['support@example.com'] }).then(() => true, () => false), desks.at(-1)!.ended.then(() => false)])
      if (!taken) break
      acknowledged.add(n)
      onAcknowledged()
    }
    client.close()
  }))
}

it('loses no acknowledged mail and doubles none when it is killed while they come in', async () => {
  const first = await start()
  await command('mailbox', 'create', '--address', 'support@example.com')
  const token = (await command('token', 'create', '--email', 'ada@example.com')).split('\n').at(-1)!
  const acknowledged = new Set<number>()
  await deliver(first.smtp, acknowledged, () => { if (acknowledged.size === 160) first.desk.kill('SIGKILL') })
  await first.desk.ended
  const beforeTheKill = new Set(acknowledged)
  expect(beforeTheKill.size).toBeGreaterThan(MAILS / 4)
  expect(beforeTheKill.size).toBeLessThan(MAILS)

  const second = await start()
  await deliver(second.smtp, acknowledged)
  expect(acknowledged.size).toBe(MAILS)
  const subjects = async () => allSubjects(second.url, token)
  await until(async () => (await subjects()).length >= MAILS, 'every mail to become a ticket')
  expect((await subjects()).sort()).toEqual(Array.from({ length: MAILS }, (_, n) => `Question ${n}`).sort())
  await until(async () => (await ledger(second.url, token, 'waiting')).length === 0, 'the ledger to have an outcome for each')
}, 180_000)

async function get(url: string, path: string, token: string): Promise<{ items: { subject: string }[]; nextCursor: string | null }> {
  return (await fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).json() as Promise<{ items: { subject: string }[]; nextCursor: string | null }>
}

async function allSubjects(url: string, token: string): Promise<string[]> {
  const subjects: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await get(url, `/tickets?limit=200&sort=number${cursor && `&cursor=${cursor}`}`, token)
    subjects.push(...page.items.map(ticket => ticket.subject))
    cursor = page.nextCursor
  }
  return subjects
}

async function ledger(url: string, token: string, outcome: string): Promise<unknown[]> {
  return (await get(url, `/ledger?outcome=${outcome}`, token)).items
}
