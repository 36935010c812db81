import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { factory, makePerson, makeTeam } from '../../../test/factories.ts'
import { multipart, PIXEL } from '../../../test/mail/build.ts'
import { became, customerMail, deliver, makeMailbox, ticketRow } from '../../../test/mail/desk.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { accessTicket } from '../../tickets/access.ts'
import { changeStatus } from '../../tickets/change-status.ts'
import { ARRIVAL_COLUMNS, type Arrival } from '../core/arrival.ts'
import { acceptMail } from './accept-mail.ts'
import { deskId } from './desk-id.ts'
import { emailIntake } from './ingest-mail.ts'
import type { Mailbox } from './mailbox.ts'

let app: TestApp
let mailbox: Mailbox
let teamId: string
beforeAll(async () => {
  app = await testApp()
  teamId = await makeTeam(app)
  mailbox = await makeMailbox(app, { teamId })
})
afterAll(() => app.close())

const messages = (ticketId: string | null) => app.db.query<{ html: string | null; text: string; automatic: boolean; direction: string; kind: string; meta: Record<string, unknown>; author: string }>(sql`
  select m.html, m.text, m.automatic, m.direction, m.kind, m.meta, p.name as author from messages m join people p on p.id = m.author_id where ticket_id = ${ticketId} order by m.created_at, m.id`)

describe('a mail of a customer', () => {
  it('becomes a ticket of the mailbox, by the person who wrote it', async () => {
    const result = await deliver(app, customerMail({ Subject: 'My printer burns' }, 'Please help.\n\n-- \nAna'))
    expect(result).toMatchObject({ outcome: 'ticket', sender: 'ana@customer.example', cause: null, error: null })
    expect(await ticketRow(app, result.ticketId)).toMatchObject({ subject: 'My printer burns', category: 'new', teamId, channelAccountId: mailbox.id, messageCount: 1, participants: [] })
    expect(await messages(result.ticketId)).toMatchObject([{ text: 'Please help.\n\n-- \nAna', automatic: false, direction: 'in', kind: 'public', author: 'Ana Petrova', meta: { fold: { signature: 14 }, from: { address: 'ana@customer.example' } } }])
  })

  it('says who else it was written to: they take part, our own addresses do not', async () => {
    const result = await deliver(app, customerMail({ To: 'support@desk.example, support+abc@desk.example, Boris <boris@customer.example>', Cc: 'Vera <vera@customer.example>, ana@customer.example' }))
    const { participants } = await ticketRow(app, result.ticketId)
    const names = await app.db.query<{ name: string }>(sql`select name from people where id = any(${participants}::uuid[]) order by name`)
    expect(names.map(each => each.name)).toEqual(['Boris', 'Vera'])
  })

  it('keeps its pictures and attachments, shown where they belong', async () => {
    const { type, body } = multipart('related', [
      { headers: ['Content-Type: text/html'], body: '<p>Burns:<img src="cid:p1"><img src="cid:gone"></p>' },
      { headers: ['Content-Type: image/png', 'Content-ID: <p1>', 'Content-Transfer-Encoding: base64', 'Content-Disposition: inline; filename="fire.png"'], body: PIXEL },
      { headers: ['Content-Type: application/pdf; name="bill.pdf"', 'Content-Disposition: attachment; filename="bill.pdf"'], body: '%PDF-1.4 not really' },
    ])
    const { ticketId, messageId } = await deliver(app, customerMail({ 'Content-Type': type }, body))
    const files = await app.db.query<{ id: string; name: string; type: string; inline: boolean; size: number }>(sql`select id, name, type, inline, size from attachments where message_id = ${messageId} order by name`)
    expect(files).toMatchObject([{ name: 'bill.pdf', inline: false }, { name: 'fire.png', type: 'image/png', inline: true, size: 70 }])
    expect((await messages(ticketId))[0]?.html).toBe(`<p>Burns:<img src="/api/v1/files/${files[1]?.id}" /><img /></p>`)
  })

  it('stays what it became, also when another process reads it at the same time and finds something else', async () => {
    const { arrivalId } = await acceptMail(app, { raw: customerMail({ Subject: 'Read twice' }), via: 'smtp', mailboxId: mailbox.id })
    const waiting = await app.db.one<Arrival>(sql`select ${ARRIVAL_COLUMNS} from arrivals a where a.id = ${arrivalId}`)
    await app.settle()
    await emailIntake.process(app, waiting)
    await emailIntake.process(app, { ...waiting, raw: Buffer.from('Subject: by nobody\r\n\r\nHello') })
    expect(await app.db.query(sql`select a.outcome, a.cause, t.subject from arrivals a join tickets t on t.id = a.ticket_id where a.id = ${arrivalId}`)).toEqual([{ outcome: 'ticket', cause: null, subject: 'Read twice' }])
    expect(await app.db.query(sql`select from tickets where subject = 'Read twice'`)).toHaveLength(1)
  })

  it('is taken once, however often and by whatever way it comes', async () => {
    const raw = customerMail({ Subject: 'Once' })
    const first = await acceptMail(app, { raw, via: 'smtp', mailboxId: mailbox.id })
    const again = await Promise.all(['imap', 'http', 'pipe'].map(via => acceptMail(app, { raw: Buffer.concat([Buffer.from('Received: from a by b\r\n'), raw]), via: via as 'imap', mailboxId: mailbox.id })))
    await app.settle()
    expect(again.map(each => [each.duplicate, each.arrivalId])).toEqual(again.map(() => [true, first.arrivalId]))
    expect(await app.db.query(sql`select 1 from tickets where subject = 'Once'`)).toHaveLength(1)
  })

  it('under a Message-ID that was used before, but with other words, is another mail', async () => {
    const id = { 'Message-ID': '<same@broken.example>', Subject: 'Broken sender' }
    const [one, two] = [await deliver(app, customerMail(id, 'one')), await deliver(app, customerMail(id, 'two'))]
    expect([one.outcome, two.outcome]).toEqual(['ticket', 'ticket'])
    expect(one.ticketId).not.toBe(two.ticketId)
  })

  it('sent to two mailboxes stands on one ticket', async () => {
    const sales = await makeMailbox(app, { address: 'sales@desk.example' })
    for (const headers of [{ 'Message-ID': '<both@customer.example>' }, { 'Message-ID': '' }]) {
      const raw = customerMail({ ...headers, Subject: `Both ${headers['Message-ID']}` })
      const arrivals = await Promise.all([mailbox, sales].map(each => acceptMail(app, { raw, via: 'smtp', mailboxId: each.id })))
      await app.settle()
      const results = await Promise.all(arrivals.map(each => became(app, each.arrivalId)))
      expect(results.map(each => each.outcome).sort()).toEqual(['ignored', 'ticket'])
      expect(results.find(each => each.outcome === 'ignored')).toMatchObject({ cause: 'other-mailbox' })
      expect(results[0]?.ticketId).toBe(results[1]?.ticketId)
    }
  })

  it('waits for the mail that it answers, when both came together', async () => {
    const parent = customerMail({ 'Message-ID': '<parent@customer.example>', Subject: 'Together' })
    const answer = customerMail({ 'In-Reply-To': '<parent@customer.example>', Subject: 'Re: Together' })
    const [first, second] = [await acceptMail(app, { raw: parent, via: 'imap', mailboxId: mailbox.id }), await acceptMail(app, { raw: answer, via: 'imap', mailboxId: mailbox.id })]
    await app.db.query(sql`update graphile_worker._private_jobs set run_at = now() + interval '1 hour' where payload->>'arrivalId' = ${first.arrivalId}`)
    await app.settle()
    expect(await became(app, second.arrivalId)).toMatchObject({ outcome: 'waiting', error: expect.stringContaining('being read just now') })
    await app.db.query(sql`update graphile_worker._private_jobs set run_at = now(), attempts = 0 where payload->>'arrivalId' = ${first.arrivalId}`)
    await app.settle()
    await app.db.query(sql`update graphile_worker._private_jobs set run_at = now()`)
    await app.settle()
    expect(await became(app, second.arrivalId)).toMatchObject({ outcome: 'reply', error: null, ticketId: (await became(app, first.arrivalId)).ticketId })
  })

  it('may have more words than a search index takes', async () => {
    const words = Array.from({ length: 60_000 }, (_, number) => `дума${number.toString(36)}${number}`).join(' ')
    expect(await deliver(app, customerMail({}, words))).toMatchObject({ outcome: 'ticket' })
  })

  it('finds its mailbox by its recipients when the way does not say', async () => {
    const info = await makeMailbox(app, { address: 'info@other.example' })
    expect(await ticketRow(app, (await deliver(app, customerMail({ To: 'x@y.example', 'Delivered-To': 'info@other.example' }))).ticketId)).toMatchObject({ channelAccountId: info.id })
    expect(await ticketRow(app, (await deliver(app, customerMail({ To: 'nobody@nowhere.example' }))).ticketId)).toMatchObject({ channelAccountId: mailbox.id })
  })
})

describe('a mail of a machine', () => {
  it('is kept, marked, and wakes nobody: a solved ticket stays solved', async () => {
    const first = await deliver(app, customerMail({ 'Message-ID': '<ooo-1@customer.example>' }))
    await app.change(factory, async tx => changeStatus(tx, await accessTicket(tx, first.ticketId!, 'update'), { category: 'solved' }))
    const answer = await deliver(app, customerMail({ 'In-Reply-To': '<ooo-1@customer.example>', 'Auto-Submitted': 'auto-replied', Subject: 'Out of office' }))
    expect(answer).toMatchObject({ outcome: 'automatic', ticketId: first.ticketId })
    expect((await messages(first.ticketId)).map(each => each.automatic)).toEqual([false, true])
    expect(await ticketRow(app, first.ticketId)).toMatchObject({ category: 'solved' })
    await deliver(app, customerMail({ 'In-Reply-To': '<ooo-1@customer.example>' }))
    expect(await ticketRow(app, first.ticketId)).toMatchObject({ category: 'open' })
  })

  it('may be an order or an alarm: it opens a ticket, and its copies take no part', async () => {
    const result = await deliver(app, customerMail({ 'Auto-Submitted': 'auto-generated', Subject: 'ALARM disk full', Cc: 'all@customer.example' }))
    expect(result.outcome).toBe('automatic')
    expect(await ticketRow(app, result.ticketId)).toMatchObject({ subject: 'ALARM disk full', participants: [] })
  })

  it('that we sent ourselves is left aside', async () => {
    expect(await deliver(app, customerMail({ 'X-Pomost-Loop': deskId(app.secrets) }))).toMatchObject({ outcome: 'ignored', cause: 'own-loop', ticketId: null })
  })
})

describe('what cannot be taken', () => {
  it('is quarantined with its cause, and the next mail goes on', async () => {
    const poison = customerMail({ 'Content-Type': 'multipart/mixed; boundary=b' }, '--b\n\nx\n'.repeat(2000))
    const arrivals = await Promise.all([poison, customerMail({ Subject: 'Next' })].map(raw => acceptMail(app, { raw, via: 'smtp', mailboxId: mailbox.id })))
    await app.settle()
    expect(await became(app, arrivals[0]!.arrivalId)).toMatchObject({ outcome: 'quarantined', cause: 'unparsable', ticketId: null })
    expect(await became(app, arrivals[1]!.arrivalId)).toMatchObject({ outcome: 'ticket' })
  })

  it('is quarantined when nobody can be written to', async () => {
    expect(await deliver(app, customerMail({ From: '' }), { envelope: { from: undefined } })).toMatchObject({ outcome: 'quarantined', cause: 'no-sender' })
    expect(await deliver(app, customerMail({ From: 'Ana <ana..b@customer.example>' }))).toMatchObject({ outcome: 'quarantined', cause: 'bad-sender' })
  })

  it('is refused to a sender that the desk does not want to hear of', async () => {
    const admin = await makePerson(app, 'admin')
    await app.change(admin, tx => changeSetting(tx, 'blockedSenders', ['@spam.example']))
    expect(await deliver(app, customerMail({ From: 'x@mail.spam.example' }))).toMatchObject({ outcome: 'rejected', cause: 'blocked-sender', ticketId: null })
  })

  it('tries again after a fault of ours, and sets the mail aside in the end', async () => {
    const { arrivalId } = await acceptMail(app, { raw: customerMail({ Subject: 'Bytes gone' }), via: 'smtp', mailboxId: mailbox.id })
    const { hash } = await app.db.one<{ hash: string }>(sql`select raw_hash as hash from arrivals where id = ${arrivalId}`)
    await app.db.query(sql`update files set bytes = null where hash = ${hash}`)
    for (let attempt = 0; attempt < 5; attempt++) {
      await app.db.query(sql`update graphile_worker._private_jobs set run_at = now()`)
      await app.settle()
    }
    expect(await became(app, arrivalId)).toMatchObject({ outcome: 'quarantined', cause: 'processing-failed', error: expect.stringContaining('not in the store') })
  })
})
