import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { testApp, type TestApp } from '../../test/app.ts'
import { makePerson, makeTeam, makeTicket } from '../../test/factories.ts'
import { readCsv } from '../platform/sheets/read-csv.ts'
import { readXlsx } from '../platform/sheets/read-xlsx.ts'
import { sweepAll } from '../platform/housekeeping.ts'
import { sweepFiles } from '../platform/file-rows.ts'
import { runExport } from './run-export.ts'
import { exportedFile, sweepExports } from './sweep.ts'

let app: TestApp
let lead: BrowserSession, agent: BrowserSession, admin: BrowserSession
beforeAll(async () => {
  app = await testApp()
  ;[lead, agent, admin] = await Promise.all((['lead', 'agent', 'admin'] as const).map(async role => browserSession(app, await makePerson(app, role)))) as [BrowserSession, BrowserSession, BrowserSession]
  const hidden = await makeTeam(app, { private: true })
  await makeTicket(app, { subject: '=HYPERLINK("evil")', priority: 4, tags: ['a', 'b'] })
  await makeTicket(app, { subject: 'Фактура, спешно' })
  await makeTicket(app, { subject: 'A salary', teamId: hidden })
})
afterAll(() => app.close())

interface Body { id: string; state: string; done: number; total: number; name: string }
const start = async (who: BrowserSession, body: object) => (await who.call('POST', '/exports', body)).json<Body>()
const state = async (who: BrowserSession, id: string) => (await who.call('GET', `/exports/${id}`)).json<Body>()
async function exported(who: BrowserSession, body: object): Promise<Buffer> {
  const { id } = await start(who, body)
  await app.settle()
  expect(await state(who, id)).toMatchObject({ state: 'finished' })
  return (await who.call('GET', `/exports/${id}/file`)).rawPayload
}
const columns = ['subject', 'priority', 'tags', 'createdAt']

it('writes what its author may see, in the order and with the heads asked for, and nothing that a spreadsheet would run', async () => {
  const question = { viewId: 'open', sort: 'number', columns, labels: { subject: 'Тема' } }
  const csv = await exported(lead, { format: 'csv', ...question })
  expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(String(csv)).toContain(`"'=HYPERLINK(""evil"")",urgent,"a, b",`)
  const rows = await Array.fromAsync(readCsv(csv))
  expect(rows[0]).toEqual(['Тема', 'priority', 'tags', 'createdAt'])
  expect(rows.slice(1).map(row => row[0])).toEqual(['=HYPERLINK("evil")', 'Фактура, спешно'])
  expect(await Array.fromAsync(readXlsx(await exported(lead, { format: 'xlsx', ...question })))).toEqual(rows)
  expect(JSON.parse(String(await exported(admin, { format: 'json', ...question })))).toHaveLength(3)
  const every = JSON.parse(String(await exported(lead, { format: 'json', viewId: 'open', allColumns: true }))) as object[]
  expect(Object.keys(every[0]!)).toEqual(expect.arrayContaining(['number', 'subject', 'requester.vip', 'snoozedUntil']))
})

it('is for leads and admins, until an admin says otherwise; and the file is for its author alone', async () => {
  expect((await agent.call('POST', '/exports', { format: 'csv', viewId: 'open' })).statusCode).toBe(403)
  expect((await agent.call('GET', '/me')).json()).toMatchObject({ can: { export: false } })
  const { id } = await start(lead, { format: 'csv', viewId: 'open' })
  expect((await lead.call('GET', `/exports/${id}/file`)).statusCode).toBe(409)
  await app.settle()
  expect((await admin.call('GET', `/exports/${id}/file`)).statusCode).toBe(404)
  await admin.call('PATCH', '/settings', { exporters: 'agents' })
  expect((await agent.call('POST', '/exports', { format: 'csv', viewId: 'open' })).statusCode).toBe(201)
  await admin.call('PATCH', '/settings', { exporters: 'admins' })
  expect((await lead.call('GET', `/exports/${id}/file`)).statusCode).toBe(403)
  await admin.call('PATCH', '/settings', { exporters: 'leads' })
  await app.settle()
})

it('is stopped, and a second run after a crash writes it once', async () => {
  const stopped = await start(lead, { format: 'csv', viewId: 'open' })
  await lead.call('POST', `/exports/${stopped.id}/cancel`)
  await app.settle()
  expect(await state(lead, stopped.id)).toMatchObject({ state: 'cancelled' })
  const { id } = await start(lead, { format: 'csv', viewId: 'open' })
  await app.db.query(sql`update exports set done = 1, total = 2 where id = ${id}`) // as a crash leaves it
  await runExport.run(app, { id } as never, { attempts: 2, maxAttempts: 12 })
  await runExport.run(app, { id } as never, { attempts: 3, maxAttempts: 12 })
  expect(await state(lead, id)).toMatchObject({ state: 'finished', done: 2, total: 2 })
  await app.settle()
})

it('is kept for its days and then gone, with its bytes; who took it stands in the log', async () => {
  const { id } = await start(lead, { format: 'csv', viewId: 'open' })
  await app.settle()
  expect((await lead.call('GET', `/exports/${id}/file`)).statusCode).toBe(200)
  const { hash } = await app.db.one<{ hash: string }>(sql`select hash from exports where id = ${id}`)
  app.pass({ hours: 24 * 7 + 1 })
  await sweepAll(app, [sweepExports, sweepFiles([exportedFile])])
  expect((await lead.call('GET', `/exports/${id}/file`)).statusCode).toBe(410)
  await expect(app.files.read(hash)).rejects.toMatchObject({ status: 404 })
  const { items } = (await admin.call('GET', `/audit?subjectId=${id}`)).json<{ items: { type: string }[] }>()
  expect(items.map(item => item.type)).toEqual(['export.downloaded', 'export.finished', 'export.started'])
})
