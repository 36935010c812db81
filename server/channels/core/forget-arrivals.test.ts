import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { makePerson } from '../../../test/factories.ts'
import { customerMail, deliver, makeMailbox } from '../../../test/mail/desk.ts'
import { acceptMail } from '../email/accept-mail.ts'
import { forgetArrivals } from './forget-arrivals.ts'

let app: TestApp
let admin: Client
beforeAll(async () => {
  app = await testApp()
  await makeMailbox(app)
  admin = await clientOf(app, await makePerson(app, 'admin'))
})
afterAll(() => app.close())

const sweep = () => forgetArrivals(app.db, app.clock(), app)

it('keeps everything for ever unless told otherwise, then gives up sources after their time, each kind by its own, and says so', async () => {
  const taken = await deliver(app, customerMail({ Subject: 'Private matter' }))
  const quarantined = await deliver(app, customerMail({ From: '' }), { envelope: { from: '' } })
  expect(quarantined.outcome).not.toBe('ticket')
  await app.db.query(sql`update arrivals set outcome = 'quarantined', cause = 'no-sender' where id = ${quarantined.id}`)
  app.pass({ hours: 24 * 40 })
  await sweep()
  expect((await admin.get(`/ledger/${taken.id}`)).body).toMatchObject({ subject: 'Private matter', forgottenAt: null })

  await admin.patch('/settings', { body: { quarantineDays: 30, ledgerDays: 60 } })
  await sweep()
  expect((await admin.get(`/ledger/${quarantined.id}`)).body).toMatchObject({ outcome: 'quarantined', cause: 'no-sender', sender: null, envelope: {}, forgottenAt: expect.any(String) })
  expect((await admin.get(`/ledger/${taken.id}`)).body).toMatchObject({ forgottenAt: null })

  app.pass({ hours: 24 * 30 })
  await sweep()
  await sweep()
  expect((await admin.get(`/ledger/${taken.id}`)).body).toMatchObject({ subject: null, decisions: [], forgottenAt: expect.any(String), ticket: { id: taken.ticketId } })
  const { body: { items } } = await admin.get('/audit?kind=ledger')
  expect(items.map((each: { type: string; data: object }) => [each.type, each.data])).toEqual([
    ['ledger.forgotten', expect.objectContaining({ what: 'ledger', count: 1 })], ['ledger.forgotten', expect.objectContaining({ what: 'quarantine', count: 1 })],
  ])
})

it('what was given up can be neither read nor run again, in words, and the same mail is still no new one', async () => {
  const raw = customerMail({ Subject: 'Once' })
  const mail = await deliver(app, raw)
  await admin.patch('/settings', { body: { ledgerDays: 1 } })
  app.pass({ hours: 48 })
  await sweep()
  expect(await admin.get(`/ledger/${mail.id}/raw`)).toMatchObject({ status: 410, body: { title: 'arrival-forgotten' } })
  expect(await admin.get(`/ledger/${mail.id}/reread`)).toMatchObject({ status: 409, body: { title: 'arrival-forgotten' } })
  expect((await admin.post(`/ledger/${mail.id}/retry`, { body: {} })).status).toBe(409)
  expect(await acceptMail(app, { raw, via: 'smtp', envelope: { from: 'ana@customer.example' } })).toMatchObject({ arrivalId: mail.id, duplicate: true })
})

it('what waits to be understood is never given up', async () => {
  const { arrivalId } = await acceptMail(app, { raw: customerMail(), via: 'smtp' })
  app.pass({ hours: 24 * 365 })
  await sweep()
  expect(await app.db.one(sql`select raw_hash is not null as kept from arrivals where id = ${arrivalId}`)).toEqual({ kept: true })
})
