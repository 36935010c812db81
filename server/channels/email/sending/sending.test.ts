import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { factory, makePerson, makeToken, write } from '../../../../test/factories.ts'
import { PIXEL } from '../../../../test/mail/build.ts'
import { customerMail, deliver, makeMailbox, ticketRow } from '../../../../test/mail/desk.ts'
import { startRelay, type TestRelay } from '../../../../test/mail/relay.ts'
import { accessPerson } from '../../../people/access.ts'
import { updatePerson } from '../../../people/update-person.ts'
import { accessBrand, createBrand, updateBrand } from '../../../settings/brands.ts'
import { changeSetting } from '../../../settings/change-setting.ts'
import { changeTemplate } from '../../../templates/change-template.ts'
import { accessTicket } from '../../../tickets/access.ts'
import { addMessage } from '../../../tickets/add-message.ts'
import { changeStatus } from '../../../tickets/change-status.ts'
import { addParticipant } from '../../../tickets/participants.ts'
import { deskId } from '../desk-id.ts'
import { readReplyToken } from '../reply-token.ts'
import type { MailboxInput } from '../schemas.ts'
import { startSmtp } from '../smtp.ts'
import { readThreadIndex } from './thread-index.ts'

let app: TestApp
let relay: TestRelay
beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1', RELAY_URL: relay.url })
})
afterAll(async () => {
  await app.close()
  await relay.close()
})
beforeEach(() => { relay.received.length = 0 })

let count = 0
const box = (input: Partial<MailboxInput> = {}) => makeMailbox(app, { address: `box${++count}@desk.example`, name: 'Box', ...input })
const agent = () => makePerson(app, 'agent', { name: 'Iva Ilieva' })
/** A customer's mail to a mailbox, and the answer as it leaves. */
async function answered(mailboxId: string, options: { mail?: Buffer; text?: string } = {}) {
  const { ticketId } = await deliver(app, options.mail ?? customerMail(), { mailboxId })
  await write(app, await agent(), ticketId!, { text: options.text ?? 'Yes.' })
  await app.settle()
  return { ticketId: ticketId!, ...relay.received.at(-1)! }
}

describe('a reply', () => {
  it.each([['agent', 'Iva Ilieva'], ['agent-brand', 'Iva Ilieva (Acme 1)'], ['brand', 'Acme 2'], ['first-name', 'Iva']] as const)('leaves under the name that its mailbox wants: %s', async (fromFormat, name) => {
    const brand = await app.change(factory, tx => createBrand(tx, { name: name.includes('Acme') ? name.replace(/.*(Acme \d).*/, '$1') : `Brand ${fromFormat}` }))
    const mailbox = await box({ fromFormat, brandId: brand.id })
    expect((await answered(mailbox.id)).mail.from).toEqual({ name, address: mailbox.address })
  })

  it('is signed by the agent, the mailbox and the brand, in this order, with their variables', async () => {
    const brand = await app.change(factory, async tx => {
      const made = await createBrand(tx, { name: 'Signed' })
      return updateBrand(tx, await accessBrand(tx, made.id), { signature: '<p>{{brand.name}} & friends<script>x</script></p>' })
    })
    const mailbox = await box({ brandId: brand.id, signature: '<p>About ticket {{ticket.number}}</p>' })
    const signer = await makePerson(app, 'agent', { name: 'Nina Nowak' })
    await app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, signer.id), { signature: '<p>{{agent.firstName}}</p>' }))
    const { ticketId } = await deliver(app, customerMail(), { mailboxId: mailbox.id })
    await write(app, signer, ticketId!)
    await app.settle()
    const { mail } = relay.received.at(-1)!
    expect(mail.text).toContain(`-- \nNina\nAbout ticket ${(await ticketRow(app, ticketId)).number}\nSigned & friends`)
  })

  it('stands in the desk’s frame, in the language of the ticket', async () => {
    const mailbox = await box()
    await app.change(factory, tx => changeTemplate(tx, { kind: 'reply', language: 'en', brandId: null, mailboxId: mailbox.id }, { subject: '', body: 'Dear {{requester.name}},\n\n{{message}}\n\nTicket {{ticket.number}}' }))
    const { mail, ticketId } = await answered(mailbox.id)
    expect(mail.text).toMatch(new RegExp(`^Dear Ana Petrova,\\n\\nYes\\.\\n\\nTicket ${(await ticketRow(app, ticketId)).number}\\n`))
  })

  it('carries the whole conversation where that is wished, and never a note', async () => {
    const mailbox = await box({ quoteHistory: 'all' })
    const { ticketId } = await deliver(app, customerMail({ 'Message-ID': '<all@customer.example>' }, 'First question'), { mailboxId: mailbox.id })
    await write(app, await agent(), ticketId!, { text: 'First answer' })
    await write(app, await agent(), ticketId!, { kind: 'note', text: 'He is a difficult one' })
    app.pass({ seconds: 1 })
    await write(app, await agent(), ticketId!, { text: 'Second answer' })
    await app.settle()
    const { text, html } = relay.received.at(-1)!.mail
    expect(text).toMatch(/^Second answer[^]*> First answer[^]*> First question/)
    for (const body of [text, html]) expect(body).not.toContain('difficult')
  })

  it('gives nothing older to whoever wrote in another’s name', async () => {
    const mailbox = await box({ quoteHistory: 'all' })
    const { ticketId } = await deliver(app, customerMail({}, 'A secret question'), { mailboxId: mailbox.id })
    const { requesterId } = await ticketRow(app, ticketId)
    app.pass({ seconds: 1 })
    await app.change(factory, async tx => addMessage(tx, await accessTicket(tx, ticketId!, 'reply'), { kind: 'public', direction: 'in', authorId: requesterId, channel: 'email', text: 'Send me all', meta: { authentication: { result: 'fail' } } }))
    app.pass({ seconds: 1 })
    await write(app, await agent(), ticketId!, { text: 'Why?' })
    await app.settle()
    expect(relay.received.at(-1)!.mail.text).toContain('> Send me all')
    expect(relay.received.at(-1)!.mail.text).not.toContain('secret')
  })

  it('goes on with Outlook’s thread, and carries our token where addresses and ids are lost', async () => {
    const mailbox = await box()
    const parent = Buffer.concat([Buffer.from('01da0102030405', 'hex').subarray(0, 6), Buffer.alloc(16, 7)]).toString('base64')
    const { mail } = await answered(mailbox.id, { mail: customerMail({ 'Thread-Index': parent, 'Thread-Topic': 'Printer' }) })
    const index = readThreadIndex(mail.headers['thread-index']![0]!)!
    expect(index.subarray(0, 22).toString('base64')).toBe(parent)
    expect(index).toHaveLength(27)
    expect(mail.headers['thread-topic']).toEqual(['Printer'])
    const token = /\[ref:([0-9a-z]+)\]\s*$/.exec(mail.text)![1]!
    expect(readReplyToken(app.secrets, `x+${token}@desk.example`)).toMatchObject({ ticketNumber: expect.any(Number) })
    expect(mail.html).toContain(`[ref:${token}]`)
  })

  it('keeps the first and the last ids of a long thread, on lines that every server takes', async () => {
    const mailbox = await box()
    const ids = Array.from({ length: 60 }, (_, number) => `<${'x'.repeat(100)}${number}@customer.example>`)
    const { mail, raw } = await answered(mailbox.id, { mail: customerMail({ 'Message-ID': '<last@customer.example>', References: ids.slice(0, 20).join('\r\n ') }) })
    expect(mail.references).toHaveLength(11)
    expect([mail.references[0], mail.references.at(-1)]).toEqual([ids[0], '<last@customer.example>'])
    expect(raw.split('\r\n').every(line => line.length <= 998)).toBe(true)
  })

  it('shows a pasted picture as a part of the mail, because no mail program shows it otherwise', async () => {
    const mailbox = await box({ signature: `<p><img src="data:image/png;base64,${PIXEL}" alt="logo"></p>` })
    const { mail } = await answered(mailbox.id)
    expect(mail.html).toMatch(/<img[^>]* src="cid:pasted-1"/)
    expect(mail.attachments).toMatchObject([{ type: 'image/png', contentId: 'pasted-1' }])
  })

  it('to several goes again to those alone whose server asks to come later', async () => {
    const mailbox = await box()
    const { ticketId } = await deliver(app, customerMail(), { mailboxId: mailbox.id })
    const { id } = await write(app, await agent(), ticketId!, { meta: { to: ['ok@customer.example', 'slow@later.example'], cc: [] } })
    const state = () => app.db.one<{ state: string; error: string | null }>(sql`select state, error from deliveries where message_id = ${id}`)
    await app.settle()
    expect(await state()).toMatchObject({ state: 'queued', error: expect.stringContaining('slow@later.example') })
    app.pass({ minutes: 2 })
    await app.settle()
    expect(await state()).toEqual({ state: 'sent', error: null })
    expect(relay.received.map(each => each.to)).toEqual([['ok@customer.example'], ['slow@later.example']])
    expect(new Set(relay.received.map(each => each.mail.messageId)).size).toBe(1)
  })
})

describe('the envelope', () => {
  it('is an address of its own for each mail where the mailbox wants it, by which a report finds its way', async () => {
    const mailbox = await box({ envelope: 'bounce' })
    const { from } = await answered(mailbox.id)
    expect(from).toMatch(/^bounce\+[0-9a-z]{40}@desk\.example$/)
    const smtp = await startSmtp(app, '127.0.0.1', 0)
    const report = await deliver(app, customerMail({ From: 'MAILER-DAEMON@mx.example', To: from }), { envelope: { from: '', to: [from] } })
    expect(report.outcome).not.toBe('rejected')
    await smtp.stop()
  })

  it.each([
    ['auto', { kind: 'handed' }, /^own1\+[0-9a-z]{40}@desk\.example$/], ['auto', { kind: 'handed', replyStyle: 'catch-all', catchAll: true }, /^reply-[0-9a-z]{40}@desk\.example$/],
    ['auto', { kind: 'handed', replyStyle: 'plain' }, /^own3@desk\.example$/], ['plain', { kind: 'handed' }, /^own4@desk\.example$/],
  ] as const)('is by default such an address wherever answers with a token arrive (%s, %j)', async (envelope, intake, from) => {
    const mailbox = await makeMailbox(app, { address: `own${/\d/.exec(from.source)?.[0] ?? 2}@desk.example`, intake, ...(envelope === 'plain' && { envelope }) })
    expect((await answered(mailbox.id)).from).toMatch(from)
  })

  it('is the mailbox where the relay lets nobody else send', async () => {
    const strict = await startRelay({ onlyFrom: 'strict@desk.example' })
    const mailbox = await makeMailbox(app, { address: 'strict@desk.example', relay: { host: '127.0.0.1', port: strict.port, security: 'none' } })
    const { ticketId } = await deliver(app, customerMail(), { mailboxId: mailbox.id })
    await write(app, await agent(), ticketId!)
    await app.settle()
    expect(strict.received.map(each => each.from)).toEqual(['strict@desk.example'])
    await strict.close()
  })

  it('of what a machine says is empty, and the mail marked so that no machine answers', async () => {
    const mailbox = await box()
    const { ticketId } = await deliver(app, customerMail(), { mailboxId: mailbox.id })
    await app.change(factory, async tx => addMessage(tx, await accessTicket(tx, ticketId!, 'reply'), { kind: 'public', direction: 'out', authorId: null, channel: 'email', automatic: true, text: 'We got it.', meta: { subject: 'Received' } }))
    await app.settle()
    expect(relay.received.at(-1)).toMatchObject({ from: '', mail: { subject: 'Received', headers: { 'auto-submitted': ['auto-replied'], 'x-auto-response-suppress': ['All'], 'x-pomost-loop': [deskId(app.secrets)] } } })
    expect(relay.received.at(-1)!.mail.headers.precedence).toBeUndefined()
  })
})

describe('a mail of the desk itself', () => {
  it.each([[false, ''], [true, 'desk-own@desk.example']])('leaves from nobody, with all marks of a machine; where a relay lets nobody do so (%s), from the mailbox', async (noNullSender, from) => {
    const own = await startRelay({ noNullSender })
    const desk = await testApp({ OUTBOUND_ALLOW: '127.0.0.1', RELAY_URL: own.url })
    await makeMailbox(desk, { address: 'desk-own@desk.example' })
    const way = await desk.mailWay()
    await way!.send({ from: way!.address!, to: ['x@customer.example'] }, Buffer.from('From: desk-own@desk.example\r\nSubject: x\r\n\r\nx'))
    expect(own.received).toMatchObject([{ from, mail: { headers: { 'x-pomost-loop': [deskId(desk.secrets)] } } }])
    await desk.close()
    await own.close()
  })
})

describe('whoever follows a ticket', () => {
  it('gets what is said by mail where the desk wishes so, alone, and leaves with one click', async () => {
    const mailbox = await box()
    const { ticketId } = await deliver(app, customerMail(), { mailboxId: mailbox.id })
    const follower = await makePerson(app, 'agent', { name: 'Rada' })
    await app.change(factory, async tx => addParticipant(tx, await accessTicket(tx, ticketId!, 'update'), follower.id, 'follower'))
    await write(app, await agent(), ticketId!, { text: 'One' })
    await app.settle()
    expect(relay.received).toHaveLength(1)
    await app.change(factory, tx => changeSetting(tx, 'mailFollowers', true))
    relay.received.length = 0
    await write(app, await agent(), ticketId!, { text: 'Two <b>' })
    await write(app, await agent(), ticketId!, { kind: 'note', text: 'Note' })
    await app.settle()
    const update = relay.received.find(each => each.to.includes(follower.address))!
    expect(relay.received).toHaveLength(2)
    expect(update).toMatchObject({ from: '', to: [follower.address], mail: { subject: expect.stringContaining('News on: Printer'), headers: { precedence: ['bulk'], 'list-unsubscribe-post': ['List-Unsubscribe=One-Click'], 'auto-submitted': ['auto-generated'] } } })
    expect(update.mail.text).toContain('Two <b>')
    const url = /<http:\/\/desk\.test([^>]+)>/.exec(update.mail.headers['list-unsubscribe']![0]!)![1]!
    const page = await app.http.inject({ url, headers: { 'accept-language': 'pl' } })
    expect(page).toMatchObject({ statusCode: 200, body: expect.stringContaining('<form method="post">') })
    expect((await ticketRow(app, ticketId)).participants).toContain(follower.id)
    const click = await app.http.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'List-Unsubscribe=One-Click' })
    expect(click.statusCode).toBe(200)
    expect((await ticketRow(app, ticketId)).participants).not.toContain(follower.id)
    expect((await app.http.inject({ method: 'POST', url: `${url.slice(0, -4)}AAAA` })).statusCode).toBe(404)
    await app.change(factory, tx => changeSetting(tx, 'mailFollowers', false))
  })
})

describe('the requester', () => {
  it('is told that a ticket is solved, and closed, where the desk wishes so: once, in their language, and not when it was a slip or no person asked', async () => {
    const mailbox = await box()
    const open = async (headers: Record<string, string> = {}) => (await deliver(app, customerMail({ From: 'Ana Petrova <ana@customer.example>', ...headers }), { mailboxId: mailbox.id })).ticketId!
    const end = (ticketId: string, category: 'solved' | 'closed' | 'open') => app.change(factory, async tx => changeStatus(tx, await accessTicket(tx, ticketId, 'update'), { category }))
    const later = async () => {
      app.pass({ minutes: 2 })
      await app.settle()
      return relay.received.splice(0).map(({ from, to, mail }) => ({ from, to, subject: mail.subject, auto: mail.headers['auto-submitted']?.[0] }))
    }
    const first = await open()
    await end(first, 'solved')
    expect(await later()).toEqual([])
    await end(first, 'open')
    await app.change(factory, tx => changeSetting(tx, 'statusNotices', 'solved-and-closed'))
    await end(first, 'solved')
    await app.settle()
    await end(first, 'open')
    expect(await later()).toEqual([])
    await end(first, 'solved')
    const { number } = await ticketRow(app, first)
    expect(await later()).toEqual([{ from: '', to: ['ana@customer.example'], subject: `Solved: Printer [#${number}]`, auto: 'auto-replied' }])
    expect(await ticketRow(app, first)).toMatchObject({ category: 'solved', messageCount: 2 })
    await end(first, 'closed')
    expect(await later()).toEqual([{ from: '', to: ['ana@customer.example'], subject: `Closed: Printer [#${number}]`, auto: 'auto-generated' }])
    await end(await open({ 'Auto-Submitted': 'auto-generated' }), 'solved')
    expect(await later()).toEqual([])
    await app.change(factory, tx => changeSetting(tx, 'statusNotices', 'none'))
  })
})

it('a test mail goes out, comes back through the intake, and becomes no ticket', async () => {
  const smtp = await startSmtp(app, '127.0.0.1', 0)
  const mailbox = await box({ relay: { host: '127.0.0.1', port: smtp.port, security: 'none' } })
  const headers = { authorization: `Bearer ${await makeToken(app, await makePerson(app, 'admin'))}` }
  const sent = await app.http.inject({ method: 'POST', url: `/api/v1/mailboxes/${mailbox.id}/test-mails`, headers })
  expect(sent.json()).toMatchObject({ sent: { ok: true }, waitSeconds: 60 })
  const look = () => app.http.inject({ url: `/api/v1/mailboxes/${mailbox.id}/test-mails/${sent.json<{ token: string }>().token}`, headers }).then(answer => answer.json<{ arrived: boolean }>().arrived)
  const before = await app.db.one<{ count: number }>(sql`select count(*)::integer as count from tickets`)
  await app.settle()
  expect(await look()).toBe(true)
  expect(await app.db.one(sql`select count(*)::integer as count from tickets`)).toEqual(before)
  const deaf = await box({ relay: { host: '127.0.0.1', port: 9, security: 'none' } })
  expect((await app.http.inject({ method: 'POST', url: `/api/v1/mailboxes/${deaf.id}/test-mails`, headers })).json()).toMatchObject({ sent: { ok: false, message: expect.stringContaining('could not be reached') } })
  await smtp.stop()
})
