import sql, { raw } from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson, makeTicket } from '../../test/factories.ts'
import { customerMail, deliver, makeMailbox } from '../../test/mail/desk.ts'
import { sweepFiles } from '../platform/file-rows.ts'
import { sweepAll } from '../platform/housekeeping.ts'
import { arrivedFile } from '../channels/core/receive-arrival.ts'
import { attachedFile } from '../files/sweep.ts'
import { sweepBin } from './sweep-bin.ts'

let app: TestApp
let admin: Client
beforeAll(async () => {
  app = await testApp()
  await makeMailbox(app)
  admin = await clientOf(app, await makePerson(app, 'admin'))
})
afterAll(() => app.close())

const days = (count: number) => app.pass({ hours: 24 * count })
const sweep = () => sweepAll(app, [sweepBin, sweepFiles([attachedFile, arrivedFile])])
const exists = async (id: string) => (await admin.get(`/tickets/${id}`)).status === 200

it('erases what lies in the bin for longer than the desk keeps it, whole, and its log says so', async () => {
  const [first, second] = [await deliver(app, customerMail({ Subject: 'Erased one' })), await deliver(app, customerMail({ Subject: 'Erased two' }))]
  const [other] = [await makeTicket(app)]
  const [id, merged] = [second.ticketId!, first.ticketId!]
  await admin.post(`/tickets/${merged}/merge`, { body: { into: id } })
  await admin.put(`/tickets/${other.id}/links/related/${id}`)
  await admin.post(`/tickets/${id}/messages`, { body: { text: 'An answer.' } })
  await app.settle()
  await admin.delete(`/tickets/${id}`)
  days(29)
  await sweep()
  expect(await exists(id)).toBe(true)
  days(2)
  await sweep()
  expect([await exists(id), await exists(merged), await exists(other.id)]).toEqual([false, false, true])
  for (const table of ['messages', 'mail_ids', 'deliveries', 'participants', 'search_documents', 'arrivals', 'scheduled_messages']) {
    expect([table, await app.db.query(sql`select 1 from ${raw(table)} where ticket_id = any(${[id, merged]}::uuid[])`)]).toEqual([table, []])
  }
  expect(await app.db.query(sql`select raw_hash, sender, subject from arrivals where id = any(${[first.id, second.id]}::uuid[])`)).toEqual([first, second].map(() => ({ raw_hash: null, sender: null, subject: null })))
  const audit = (await admin.get('/audit?type=ticket.purged')).body.items
  expect(audit.map(({ actor, data }: { actor: { id: string }; data: { messages: number } }) => `${actor.id} ${data.messages}`).sort()).toEqual(['bin 1', 'bin 3'])
  expect((await admin.get(`/audit?subjectId=${id}`)).body.items.length).toBeGreaterThan(4)
})

it('leaves alone what was restored, and everything where the desk keeps its bin for ever', async () => {
  const [restored, kept] = [await makeTicket(app), await makeTicket(app)]
  for (const { id } of [restored, kept]) await admin.delete(`/tickets/${id}`)
  days(40)
  await admin.post(`/tickets/${restored.id}/restore`, { body: {} })
  await admin.patch('/settings', { body: { binDays: 0 } })
  await sweep()
  expect([await exists(restored.id), await exists(kept.id)]).toEqual([true, true])
  await admin.patch('/settings', { body: { binDays: 30 } })
  await sweep()
  expect([await exists(restored.id), await exists(kept.id)]).toEqual([true, false])
})
