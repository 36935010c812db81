import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { factory, makePerson } from '../../../test/factories.ts'
import { multipart, PIXEL } from '../../../test/mail/build.ts'
import { customerMail, deliver, makeMailbox, type Became } from '../../../test/mail/desk.ts'
import { emailIntake } from '../email/ingest-mail.ts'
import { PARSER } from '../email/mail.ts'
import { applyReread, readableArrival } from './reread.ts'

let app: TestApp
let admin: Client
beforeAll(async () => {
  app = await testApp()
  await makeMailbox(app)
  admin = await clientOf(app, await makePerson(app, 'admin'))
})
afterAll(() => app.close())

/** As an older parser might have left it: other words, no attachment. */
async function readBadly({ id, messageId }: Became, text = 'Garbled'): Promise<void> {
  await app.db.query(sql`update messages set text = ${text}, html = null where id = ${messageId}`)
  await app.db.query(sql`delete from attachments where message_id = ${messageId} and not inline`)
  await app.db.query(sql`update arrivals set parser = ${PARSER - 1}, subject = 'Garbled subject' where id = ${id}`)
}

const withFiles = () => {
  const { type, body } = multipart('mixed', [
    { headers: ['Content-Type: text/html'], body: '<p>The printer is on fire <img src="cid:pic"></p>' },
    { headers: ['Content-Type: image/png', 'Content-ID: <pic>', 'Content-Disposition: inline; filename=pic.png', 'Content-Transfer-Encoding: base64'], body: PIXEL },
    { headers: ['Content-Type: text/csv; name=list.csv', 'Content-Disposition: attachment; filename=list.csv'], body: 'a;b' },
  ])
  return customerMail({ 'Content-Type': type }, body)
}
const messageOf = (id: string | null) => app.db.one<{ text: string; html: string | null; files: string[] }>(sql`select text, html,
  array(select f.name from attachments f where f.message_id = m.id order by f.name) as files from messages m where id = ${id}`)

describe('a mail that an older parser read', () => {
  it('shows what would differ, and nothing is changed by looking', async () => {
    const mail = await deliver(app, withFiles())
    expect((await admin.get(`/ledger/${mail.id}/reread`)).body).toEqual({ differences: [] })
    await readBadly(mail)
    const { body } = await admin.get(`/ledger/${mail.id}/reread`)
    expect(body.differences.map((each: { field: string }) => each.field)).toEqual(['subject', 'text', 'html', 'attachments'])
    expect(body.differences[1]).toEqual({ field: 'text', before: 'Garbled', after: expect.stringContaining('The printer is on fire') })
    expect((await messageOf(mail.messageId)).text).toBe('Garbled')
  })

  it('is read anew: better words, the missed file, the picture where it was, the former words beside it, and it is found by search', async () => {
    const mail = await deliver(app, withFiles())
    const before = await messageOf(mail.messageId)
    await readBadly(mail, 'Qwertzuiop')
    expect((await admin.get('/search?q=qwertzuiop')).body.tickets).toHaveLength(0)
    expect((await admin.post(`/ledger/${mail.id}/reread`)).body).toEqual({ changed: true })
    expect(await messageOf(mail.messageId)).toEqual(before)
    expect(await app.db.query(sql`select reading, text from former_messages where message_id = ${mail.messageId}`)).toEqual([{ reading: 1, text: 'Qwertzuiop' }])
    const { body: { items } } = await admin.get(`/tickets/${mail.ticketId}/timeline`)
    expect(items.at(-1)).toMatchObject({ type: 'message.reread', data: { messageId: mail.messageId, reading: 1 } })
    const found = (await admin.get('/search?q=printer%20fire')).body.tickets.map((each: { id: string }) => each.id)
    expect(found).toContain(mail.ticketId)
    expect((await admin.post(`/ledger/${mail.id}/reread`)).body).toEqual({ changed: false })
  })

  it('that could not be read then is processed now', async () => {
    const mail = await deliver(app, customerMail({ Subject: 'Second try' }))
    await app.db.query(sql`update arrivals set outcome = 'quarantined', cause = 'unparsable', parser = ${PARSER - 1}, ticket_id = null, message_id = null, subject = null where id = ${mail.id}`)
    await app.db.query(sql`delete from mail_ids where message_id = ${mail.messageId}`)
    expect((await admin.post(`/ledger/${mail.id}/reread`)).body).toEqual({ changed: true })
    await app.settle()
    expect((await admin.get(`/ledger/${mail.id}`)).body).toMatchObject({ outcome: 'ticket', subject: 'Second try', parser: PARSER })
  })
})

describe('a reading that is no better', () => {
  it('leaves a message that cannot be read any more as it is, and says why', async () => {
    const mail = await deliver(app, customerMail({}, 'Still here'))
    await app.db.query(sql`update arrivals set parser = ${PARSER - 1} where id = ${mail.id}`)
    await expect(app.change(factory, async tx => applyReread(tx, emailIntake, await readableArrival(app, mail.id), { failure: 'unparsable', error: 'It has no header.' }))).rejects.toThrow(/cannot be read: It has no header/)
    expect((await messageOf(mail.messageId)).text).toBe('Still here')
    expect((await admin.get(`/ledger/${mail.id}`)).body).toMatchObject({ parser: PARSER - 1, outcome: 'ticket' })
  })

  it('runs nothing again that was set aside for another reason', async () => {
    const mail = await deliver(app, customerMail({ Subject: 'A stranger' }))
    await app.db.query(sql`update arrivals set outcome = 'quarantined', cause = 'spoofed-sender', parser = ${PARSER - 1}, ticket_id = null, message_id = null, subject = 'Garbled' where id = ${mail.id}`)
    expect((await admin.post(`/ledger/${mail.id}/reread`)).body).toEqual({ changed: false })
    await app.settle()
    expect((await admin.get(`/ledger/${mail.id}`)).body).toMatchObject({ outcome: 'quarantined', cause: 'spoofed-sender', parser: PARSER })
  })
})

it('all of them are read anew as a job that tells how far it is, and goes on past one that fails', async () => {
  await app.db.query(sql`update arrivals set parser = ${PARSER}`)
  const mails = [await deliver(app, withFiles()), await deliver(app, customerMail()), await deliver(app, customerMail({}, 'Lost bytes'))]
  for (const mail of mails) await readBadly(mail)
  const { hash } = await app.db.one<{ hash: string }>(sql`select raw_hash as hash from arrivals where id = ${mails[2]!.id}`)
  await app.db.query(sql`update files set bytes = null where hash = ${hash}`)
  const state = (await admin.get('/rereading')).body
  expect(state).toMatchObject({ parser: PARSER, older: 3, run: null })
  const preview = (await admin.get('/rereading/preview?limit=2')).body
  expect(preview.items.map((each: { id: string }) => each.id)).toEqual(mails.slice(0, 2).map(mail => mail.id))
  expect(preview.nextAfter).toBe(mails[1]!.id)
  expect((await admin.post('/rereading')).status).toBe(204)
  expect(await admin.post('/rereading')).toMatchObject({ status: 409, body: { title: 'rereading' } })
  await app.settle()
  expect((await admin.get('/rereading')).body).toMatchObject({ older: 1, run: { total: 3, done: 3, changed: 2, failed: 1, finishedAt: expect.any(String) } })
  expect((await messageOf(mails[1]!.messageId)).text).toBe('Hello')
})
