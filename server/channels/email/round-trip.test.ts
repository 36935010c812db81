import sql from 'sql-template-tag'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { makePerson, makeToken, write } from '../../../test/factories.ts'
import { multipart, PIXEL } from '../../../test/mail/build.ts'
import { customerMail, deliver, makeMailbox, ticketRow } from '../../../test/mail/desk.ts'
import { startRelay, type TestRelay } from '../../../test/mail/relay.ts'
import { deskId } from './desk-id.ts'
import type { Mailbox } from './mailbox.ts'
import { startSmtp } from './smtp.ts'

let app: TestApp
let relay: TestRelay
let mailbox: Mailbox
beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1', RELAY_URL: relay.url })
  mailbox = await makeMailbox(app, { signature: '<p>Desk Ltd</p>' })
})
afterAll(async () => {
  await app.close()
  await relay.close()
})
beforeEach(() => { relay.received.length = 0 })
/** What left for the customer, without what a colleague is told of it by mail. */
const replies = () => relay.received.filter(each => !each.mail.headers['auto-submitted'])

const agentOf = (name = 'Iva Ilieva') => makePerson(app, 'agent', { name })
const delivery = (messageId: string) => app.db.one<{ id: string; state: string; error: string | null; attempts: number; response: string | null; externalId: string }>(sql`
  select id, state, error, attempts, response, external_id as "externalId" from deliveries where message_id = ${messageId}`)

describe('the round trip', () => {
  it('a real mail by SMTP, an answer at a real relay with the right headers, and the customer’s answer on the same ticket', async () => {
    const smtp = await startSmtp(app, '127.0.0.1', 0)
    const customer = createTransport({ host: '127.0.0.1', port: smtp.port, ignoreTLS: true })
    await customer.sendMail({ from: 'Ана <ana@customer.example>', to: 'support@desk.example', cc: 'Boris <boris@customer.example>', subject: 'Принтерът гори', text: 'Помогнете!', messageId: '<1@customer.example>' })
    await app.settle()
    const ticket = await app.db.one<{ id: string; number: number }>(sql`select id, number from tickets where subject = 'Принтерът гори'`)

    const said = await write(app, await agentOf(), ticket.id, { html: '<p>Рестартирайте го.</p>', text: 'Рестартирайте го.' })
    await app.settle()
    expect(await delivery(said.id)).toMatchObject({ state: 'sent', attempts: 1, error: null, response: expect.stringContaining('taken') })
    const [{ from, to, mail, raw } = { from: '', to: [], mail: null, raw: '' }] = relay.received
    expect({ from, to }).toEqual({ from: expect.stringMatching(/^support\+[0-9a-z]{40}@desk\.example$/), to: ['ana@customer.example', 'boris@customer.example'] })
    expect(mail).toMatchObject({
      messageId: `<${said.id.replaceAll('-', '')}@desk.example>`, inReplyTo: ['<1@customer.example>'], references: ['<1@customer.example>'],
      from: { name: 'Iva Ilieva', address: 'support@desk.example' }, to: [{ name: 'Ана', address: 'ana@customer.example' }], cc: [{ name: 'Boris', address: 'boris@customer.example' }],
      subject: `Re: Принтерът гори [#${ticket.number}]`, html: expect.stringContaining('<p>Рестартирайте го.</p>'), text: expect.stringContaining('-- \nDesk Ltd'),
      headers: { 'x-pomost-loop': [deskId(app.secrets)], 'thread-topic': [expect.anything()] },
    })
    expect(mail?.text).toContain('> Помогнете!')
    expect(mail?.headers['auto-submitted']).toBeUndefined()
    expect(raw.split('\r\n').every(line => line.length <= 998)).toBe(true)

    const answersTo = mail?.replyTo[0]?.address ?? ''
    expect(answersTo).toMatch(/^support\+[0-9a-z]{40}@desk\.example$/)
    await customer.sendMail({ from: 'ana@customer.example', to: answersTo, subject: 'no thread at all', text: 'Готово!' })
    await app.settle()
    expect(await ticketRow(app, ticket.id)).toMatchObject({ messageCount: 3, category: 'open' })
    customer.close()
    await smtp.stop()
  })

  it('carries attachments, and the pictures within the text as parts of it', async () => {
    const { ticketId } = await deliver(app, customerMail())
    const agent = await agentOf()
    const token = await makeToken(app, agent)
    const upload = async (name: string, payload: Buffer) => {
      const stored = await app.files.put(payload, { limit: 1000 })
      const id = crypto.randomUUID()
      await app.db.query(sql`insert into attachments (id, owner_id, hash, name, size, type, created_at) values (${id}, ${agent.id}, ${stored.hash}, ${name}, ${stored.size}, ${stored.type}, now())`)
      return id
    }
    const [picture, bill] = [await upload('a.png', Buffer.from(PIXEL, 'base64')), await upload('Сметка.pdf', Buffer.from('bill'))]
    const answer = await app.http.inject({
      method: 'POST', url: `/api/v1/tickets/${ticketId}/messages`, headers: { authorization: `Bearer ${token}` },
      payload: { html: `<p>See <img src="/api/v1/files/${picture}"></p>`, attachmentIds: [picture, bill] },
    })
    expect(answer.statusCode).toBe(201)
    await app.settle()
    expect(relay.received[0]?.mail.attachments).toMatchObject([{ name: 'a.png', contentId: `${picture}@inline` }, { name: 'Сметка.pdf', contentId: null }])
    expect(relay.received[0]?.mail.html).toContain(`src="cid:${picture}@inline"`)
  })

  it('answers to whom the customer asked, and to whom the agent named', async () => {
    const { ticketId } = await deliver(app, customerMail({ 'Reply-To': 'office@customer.example' }))
    await write(app, await agentOf(), ticketId!)
    await write(app, await agentOf(), ticketId!, { meta: { to: ['boss@customer.example'], cc: ['support@desk.example', 'x@customer.example'] } })
    await app.settle()
    expect(relay.received.map(each => each.to)).toEqual([['office@customer.example'], ['boss@customer.example', 'x@customer.example']])
  })

  it('sends no note, nothing of a demo, and nothing that a customer wrote', async () => {
    const { ticketId } = await deliver(app, customerMail())
    await write(app, await agentOf(), ticketId!, { kind: 'note' })
    await app.settle()
    expect(relay.received).toEqual([])
  })
})

describe('when sending fails', () => {
  const reply = async () => {
    const { ticketId } = await deliver(app, customerMail())
    return { ticketId: ticketId!, ...await write(app, await agentOf(), ticketId!).then(({ id }) => ({ id })) }
  }

  it('for now, it is tried again after a pause, with the same Message-ID', async () => {
    const { id } = await reply()
    relay.answers.push(451, 421)
    await app.settle()
    const first = await delivery(id)
    expect(first).toMatchObject({ state: 'queued', attempts: 1, error: expect.stringContaining('asks to come again later') })
    app.pass({ minutes: 2 })
    await app.settle()
    expect(await delivery(id)).toMatchObject({ state: 'queued', attempts: 2 })
    app.pass({ minutes: 6 })
    await app.settle()
    expect(await delivery(id)).toMatchObject({ state: 'sent', attempts: 3, error: null })
    expect(relay.received.map(each => each.mail.messageId)).toEqual([first.externalId])
  })

  it('for good, it says so and is not tried again', async () => {
    const { id } = await reply()
    relay.answers.push(554)
    await app.settle()
    app.pass({ hours: 100 })
    await app.settle()
    expect(await delivery(id)).toMatchObject({ state: 'failed', attempts: 1, error: expect.stringContaining('refused the message') })
    expect(replies()).toEqual([])
  })

  it('without an answer after everything was said, nobody knows: it is never sent again by itself, only by a person', async () => {
    const { id } = await reply()
    relay.answers.push('drop')
    await app.settle()
    app.pass({ hours: 100 })
    await app.settle()
    expect(await delivery(id)).toMatchObject({ state: 'uncertain', error: expect.stringContaining('may have arrived') })
    expect(replies()).toEqual([])
    const token = await makeToken(app, await agentOf())
    const again = await app.http.inject({ method: 'POST', url: `/api/v1/deliveries/${(await delivery(id)).id}/retry`, headers: { authorization: `Bearer ${token}` } })
    expect(again.json()).toMatchObject({ state: 'queued' })
    await app.settle()
    expect(replies()).toHaveLength(1)
  })

  it('because the desk was killed while it sent, nobody knows either', async () => {
    const { id } = await reply()
    await app.db.query(sql`update deliveries set state = 'sending' where message_id = ${id}`)
    await app.settle()
    expect(await delivery(id)).toMatchObject({ state: 'uncertain' })
    expect(replies()).toEqual([])
  })

  it('for one recipient of several, the others get it and the message says who did not', async () => {
    const { ticketId } = await deliver(app, customerMail())
    const { id } = await write(app, await agentOf(), ticketId!, { meta: { to: ['ok@customer.example', 'gone@refused.example'] } })
    await app.settle()
    expect(await delivery(id)).toMatchObject({ state: 'sent', error: expect.stringContaining('gone@refused.example') })
  })

  it('later, a report turns it into bounced on the message', async () => {
    const { id, ticketId } = await reply()
    await app.settle()
    const { type, body } = multipart('report', [
      { headers: ['Content-Type: message/delivery-status'], body: 'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ana@customer.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such user' },
      { headers: ['Content-Type: text/rfc822-headers'], body: `Message-ID: ${(await delivery(id)).externalId}` },
    ])
    const before = await ticketRow(app, ticketId)
    const report = await deliver(app, customerMail({ From: 'MAILER-DAEMON@mx.example', 'Content-Type': `${type}; report-type=delivery-status` }, body), { envelope: { from: '' } })
    expect(report).toMatchObject({ outcome: 'report', ticketId, messageId: null })
    expect(await delivery(id)).toMatchObject({ state: 'bounced', error: 'It did not reach ana@customer.example: 550 no such user. Check the address.' })
    expect(await ticketRow(app, ticketId)).toMatchObject({ messageCount: before.messageCount, category: before.category })
  })
})

describe('a relay', () => {
  it('that is not there, or not set, is said with its cure', async () => {
    const broken = await makeMailbox(app, { address: 'broken@desk.example', relay: { host: '127.0.0.1', port: 9, security: 'none' } })
    const { ticketId } = await deliver(app, customerMail(), { mailboxId: broken.id })
    const { id } = await write(app, await agentOf(), ticketId!)
    await app.settle()
    expect(await delivery(id)).toMatchObject({ state: 'queued', error: expect.stringContaining('could not be reached') })
  })

  it('signs in with the mailbox’s own password, and says when it is wrong', async () => {
    const guarded = await startRelay({ user: 'desk', password: 'right' })
    const box = (address: string, password: string) => makeMailbox(app, { address, relay: { host: '127.0.0.1', port: guarded.port, security: 'none', user: 'desk', password } })
    for (const [address, password, state] of [['right@desk.example', 'right', 'sent'], ['wrong@desk.example', 'wrong', 'failed']] as const) {
      const { ticketId } = await deliver(app, customerMail(), { mailboxId: (await box(address, password)).id })
      const { id } = await write(app, await agentOf(), ticketId!)
      await app.settle()
      expect(await delivery(id)).toMatchObject({ state, ...(state === 'failed' && { error: expect.stringContaining('refuses the user name or password') }) })
    }
    expect(guarded.received.map(each => each.mail.from?.address)).toEqual(['right@desk.example'])
    await guarded.close()
    expect(JSON.stringify(await app.db.query(sql`select relay from mailboxes`))).not.toContain('"right"')
    expect(mailbox.relay).toBeNull()
  })
})
