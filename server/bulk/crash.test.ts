import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { processesIn, run, until, type Running } from '../../test/processes.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const TICKETS = 1000
const server = join(import.meta.dirname, '..')
const desks: Running[] = []
let dataDir: string
beforeAll(() => { dataDir = mkdtempSync(join(tmpdir(), 'bulk-crash-')) })
afterAll(async () => {
  for (const desk of desks) desk.kill('SIGKILL')
  await until(() => processesIn(dataDir).length === 0, 'every process of the desk to go')
  rmSync(dataDir, { recursive: true })
})

async function start(): Promise<{ desk: Running; url: string }> {
  const desk = run([join(server, 'main.ts')], { DATA_DIR: dataDir, PORT: '0', SMTP_PORT: '0', ADMIN_EMAIL: 'ada@example.com', ADMIN_PASSWORD: 'a long enough passphrase' })
  desks.push(desk)
  await desk.line(/^Pomost is ready/)
  return { desk, url: /http:\/\/\S+/.exec(await desk.line(/Workspace/))![0] }
}

interface Bulk { id: string; state: string; changed: number; refused: number }

it('adds its note to each ticket once, when the desk is killed in the middle', async () => {
  const first = await start()
  const made = run([join(server, 'cli/main.ts'), 'token', 'create', '--email', 'ada@example.com'], { DATA_DIR: dataDir })
  expect(await made.ended).toBe(0)
  const token = made.said().trim().split('\n').at(-1)!
  const call = async <T>(url: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${url}/api/v1${path}`, { method: body ? 'POST' : 'GET', headers: { 'authorization': `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json() as Promise<T>
  }
  let left = TICKETS
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (left-- > 0) await call(first.url, '/tickets', { subject: 'x', requester: { address: `c${left % 40}@example.org` } })
  }))
  const macro = await call<{ id: string }>(first.url, '/macros', { name: 'Note', notes: [{ language: 'en', html: '<p>Seen.</p>' }] })
  const { id } = await call<Bulk>(first.url, '/bulk-changes', { viewId: 'open', macroId: macro.id })
  let before = 0
  await until(async () => (before = (await call<Bulk>(first.url, `/bulk-changes/${id}`)).changed) > 0, 'the first batch')
  first.desk.kill('SIGKILL')
  await first.desk.ended
  expect(before).toBeLessThan(TICKETS)

  const second = await start()
  await until(async () => (await call<Bulk>(second.url, `/bulk-changes/${id}`)).state === 'finished', 'the rest')
  expect(await call<Bulk>(second.url, `/bulk-changes/${id}`)).toMatchObject({ changed: TICKETS, refused: 0 })
  const counts: number[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { messageCount: number }[]; nextCursor: string | null } = await call(second.url, `/tickets?limit=200&sort=number${cursor && `&cursor=${cursor}`}`)
    counts.push(...page.items.map(ticket => ticket.messageCount))
    cursor = page.nextCursor
  }
  expect(counts).toEqual(Array.from({ length: TICKETS }, () => 1))
})
