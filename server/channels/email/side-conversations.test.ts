import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { factory, makePerson, makeToken, write } from '../../../test/factories.ts'
import { customerMail, deliver, makeMailbox } from '../../../test/mail/desk.ts'
import { dsn, recipientFields } from '../../../test/mail/dsn.ts'
import { startRelay, type TestRelay } from '../../../test/mail/relay.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { rebuildSearch } from '../../search/rebuild.ts'
import { accessTicket } from '../../tickets/access.ts'
import { merge } from '../../tickets/merging/merge.ts'
import { setAside } from '../../tickets/set-aside.ts'

let app: TestApp
let relay: TestRelay
let iva: PersonActor & { address: string }
beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1', RELAY_URL: relay.url })
  await makeMailbox(app)
  iva = await makePerson(app, 'agent', { name: 'Iva Ilieva' })
})
afterAll(async () => {
  await app.close()
  await relay.close()
})
beforeEach(() => { relay.received.length = 0 })

let count = 0
const call = async (person: PersonActor, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) => {
  const answer = await app.http.inject({ method, url: `/api/v1${url}`, headers: { authorization: `Bearer ${await makeToken(app, person)}` }, ...(payload && { payload }) })
  return { status: answer.statusCode, text: answer.body, body: (answer.body === '' ? null : JSON.parse(answer.body)) as unknown }
}
interface SideBody { state: string; unread: boolean; messages: { text: string; state: string | null; error: string | null; from: { address: string }; attachments: { id: string }[] }[] }
const sideNow = async (id: string) => (await call(iva, 'GET', `/side-conversations/${id}`)).body as SideBody

/** A customer's ticket, a side conversation of it with a supplier, and the address that the supplier answers to. */
async function begun(more: object = {}) {
  const n = ++count
  const [customer, supplier] = [`ana${n}@customer.example`, `supplier${n}@parts.example`]
  const { ticketId } = await deliver(app, customerMail({ From: `Ana <${customer}>`, Subject: 'Broken pump' }), { envelope: { from: customer } })
  const made = await call(iva, 'POST', `/tickets/${ticketId}/side-conversations`, { subject: 'Spare part 7', to: [supplier], text: 'Do you have it?', ...more })
  expect(made.status).toBe(201)
  await app.settle()
  const sent = relay.received.findLast(each => each.to.includes(supplier))!
  return { ticketId: ticketId!, customer, supplier, sideId: (made.body as { id: string }).id, sent, token: sent.mail.replyTo[0]!.address, ana: await makePerson(app, 'customer', { address: customer }) }
}
const answer = (from: string, to: string | string[], text: string, more: Record<string, string> = {}) =>
  deliver(app, customerMail({ From: from, To: [to].flat().join(', '), Subject: 'Re: Spare part 7', ...more }, text), { envelope: { from } })
const conversation = (ticketId: string) => app.db.query<{ text: string }>(sql`select text from messages where ticket_id = ${ticketId} order by created_at, id`)
const heard = (ticketId: string) => app.db.query<{ type: string }>(sql`select type from events where subject_id = ${ticketId} and type like 'side.%' order by seq`).then(rows => rows.map(row => row.type))

describe('a side conversation', () => {
  it('leaves by the ticket’s mailbox under its own subject and token, and an answer lands in it alone, unread, and opens it again', async () => {
    const { ticketId, supplier, sideId, sent, token, ana } = await begun()
    expect(sent.mail.subject).toBe('Spare part 7')
    expect(sent.raw).not.toContain('Broken pump')
    await call(iva, 'PATCH', `/side-conversations/${sideId}`, { state: 'closed' })
    const became = await answer(supplier, token, 'Secret price: 12 EUR')
    expect(became).toMatchObject({ outcome: 'note', ticketId, messageId: null })
    expect(await sideNow(sideId)).toMatchObject({ state: 'open', unread: true, messages: [{ state: 'sent' }, { text: expect.stringContaining('Secret price') as string, from: { address: supplier } }] })
    expect(await conversation(ticketId)).toHaveLength(1)
    expect(await heard(ticketId)).toEqual(['side.opened', 'side.messageAdded', 'side.stateChanged', 'side.messageAdded', 'side.stateChanged'])
    for (const url of [`/tickets/${ticketId}`, `/tickets/${ticketId}/timeline`, '/search?q=Secret', '/tickets']) {
      const read = await call(ana, 'GET', url)
      expect(read.text).not.toContain('Secret')
      expect(read.text).not.toContain('side.')
    }
    expect((await call(ana, 'GET', `/side-conversations/${sideId}`)).status).toBeGreaterThanOrEqual(403)
    await write(app, iva, ticketId, { text: 'We ordered it.' })
    await app.settle()
    expect(relay.received.at(-1)!.raw).not.toContain('Secret')
  })

  it('goes on in its own thread, and a mail that comes twice stands there once', async () => {
    const { supplier, sideId, token, sent } = await begun()
    for (const id of ['<one@parts.example>', '<one@parts.example>']) await answer(supplier, token, 'Yes.', { 'Message-ID': id, 'In-Reply-To': sent.mail.messageId! })
    await call(iva, 'POST', `/side-conversations/${sideId}/messages`, { html: '<p>Two, please.</p>' })
    await app.settle()
    const next = relay.received.findLast(each => each.to.includes(supplier))!
    expect(next.mail.inReplyTo).toEqual(['<one@parts.example>'])
    expect(next.mail.replyTo[0]!.address).toBe(token)
    expect((await sideNow(sideId)).messages).toHaveLength(3)
  })

  it('is not opened, nor marked unread, by a machine', async () => {
    const { supplier, sideId, token } = await begun()
    await call(iva, 'PATCH', `/side-conversations/${sideId}`, { state: 'closed' })
    await answer(supplier, token, 'I am on holiday.', { 'Auto-Submitted': 'auto-replied' })
    expect(await sideNow(sideId)).toMatchObject({ state: 'closed', unread: false })
  })

  it('passes messages of the ticket on with their files, but no notes; customers read neither the copy nor what came back', async () => {
    const { ticketId, supplier, sideId, token, ana } = await begun()
    const [first] = await app.db.query<{ id: string }>(sql`select id from messages where ticket_id = ${ticketId}`)
    const note = await write(app, iva, ticketId, { kind: 'note', text: 'Do not tell.' })
    expect((await call(iva, 'POST', `/side-conversations/${sideId}/messages`, { forward: [note.id] })).status).toBe(422)
    expect((await call(iva, 'POST', `/side-conversations/${sideId}/messages`, { text: 'See below.', forward: [first!.id] })).status).toBe(201)
    expect((await sideNow(sideId)).messages.at(-1)!.text).toMatch(/See below\.[\s\S]*From: Ana <ana\d+@customer\.example>\nDate: [\d-]+ [\d:]+ UTC\nSubject: Broken pump\n[\s\S]*\n> /)
    expect((await call(iva, 'POST', `/side-conversations/${sideId}/messages`, { conversation: true })).status).toBe(201)
    const whole = (await sideNow(sideId)).messages.at(-1)!.text
    expect(whole).toContain('Subject: Broken pump')
    expect(whole).not.toContain('Do not tell.')
    await deliver(app, Buffer.from(`From: ${supplier}\r\nTo: ${token}\r\nSubject: Re: Spare part 7\r\nMessage-ID: <f${count}@parts.example>\r\nAuthentication-Results: mx.desk.example; dmarc=pass header.from=parts.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nOffer\r\n--x\r\nContent-Type: text/plain; name=offer.txt\r\nContent-Disposition: attachment; filename=offer.txt\r\n\r\n12 EUR\r\n--x--\r\n`), { envelope: { from: supplier } })
    const file = (await sideNow(sideId)).messages.at(-1)!.attachments[0]!
    expect((await call(iva, 'GET', `/side-conversations/${sideId}`)).status).toBe(200)
    const get = async (person: PersonActor) => (await app.http.inject({ url: `/api/v1/files/${file.id}`, headers: { authorization: `Bearer ${await makeToken(app, person)}` } })).statusCode
    expect([await get(iva), await get(ana)]).toEqual([200, 404])
  })
})

describe('a mail that does not arrive', () => {
  const report = (raw: Buffer) => deliver(app, raw, { envelope: { from: '' } })
  const told = async (person: PersonActor) => ((await call(person, 'GET', '/notifications')).body as { items: { kind: string; ticket: { id: string } }[] }).items.map(item => [item.kind, item.ticket.id])

  it.each(['its Message-ID', 'its token'])('says so where it was written, known by %s; the thread opens again, its writer is told, the customer’s conversation learns nothing', async by => {
    const { ticketId, supplier, sideId, sent, token } = await begun()
    await call(iva, 'PATCH', `/side-conversations/${sideId}`, { state: 'closed' })
    const original = by === 'its token' ? `Reply-To: <${token}>` : `Message-ID: ${sent.mail.messageId!}`
    const raw = dsn(original, recipientFields(supplier))
    expect(await report(raw)).toMatchObject({ outcome: 'report', ticketId })
    expect(await sideNow(sideId)).toMatchObject({ state: 'open', unread: true, messages: [{ state: 'bounced', error: expect.stringMatching(/supplier\d+@parts\.example: .*no such user/) as string }] })
    expect(await heard(ticketId)).toContain('side.mailUndelivered')
    expect(await told(iva)).toContainEqual(['undelivered', ticketId])
    expect(await conversation(ticketId)).toHaveLength(1)
    const events = await heard(ticketId)
    await report(raw)
    expect(await heard(ticketId)).toEqual(events)
  })

  it('is not believed from somebody who shows neither', async () => {
    const { supplier, sideId } = await begun()
    await report(dsn('Message-ID: <guessed@desk.example>', recipientFields(supplier)))
    expect(await sideNow(sideId)).toMatchObject({ unread: false, messages: [{ state: 'sent' }] })
  })

  it('may still arrive: a delay is noted in the ledger only', async () => {
    const { ticketId, supplier, sideId, sent } = await begun()
    expect(await report(dsn(`Message-ID: ${sent.mail.messageId!}`, recipientFields(supplier, 'delayed', '4.4.1', '451 4.4.1 try later')))).toMatchObject({ outcome: 'report', ticketId })
    expect(await sideNow(sideId)).toMatchObject({ unread: false, messages: [{ state: 'sent' }] })
  })

  it('says at once when the mail server refuses it, for all or for one of them', async () => {
    const { ticketId, sideId } = await begun()
    for (const [to, state] of [[['gone@refused.example'], 'failed'], [['gone@refused.example', 'there@parts.example'], 'bounced']] as const) {
      const made = await call(iva, 'POST', `/tickets/${ticketId}/side-conversations`, { subject: 'Spare part 8', to, text: 'Do you have it?' })
      await app.settle()
      expect(await sideNow((made.body as { id: string }).id)).toMatchObject({ unread: true, messages: [{ state, error: expect.stringContaining('no such user') as string }] })
    }
    expect((await heard(ticketId)).filter(type => type === 'side.mailUndelivered')).toHaveLength(2)
    expect(await sideNow(sideId)).toMatchObject({ unread: false })
  })
})

describe('nobody gets in, or out, by a slip', () => {
  it('a customer of the ticket is added only where that is meant', async () => {
    const { ticketId, customer } = await begun()
    const make = (more: object) => call(iva, 'POST', `/tickets/${ticketId}/side-conversations`, { subject: 'x', to: ['other@parts.example'], cc: [customer.toUpperCase()], text: 'x', ...more })
    expect(await make({})).toMatchObject({ status: 409, body: { title: 'customer-in-side', addresses: [expect.stringMatching(/ana/i)] } })
    expect((await make({ customersToo: true })).status).toBe(201)
  })

  it('a customer whom the supplier puts in copy answers all: it becomes a ticket of their own, neither in the side conversation nor on their ticket', async () => {
    const { ticketId, customer, supplier, sideId, token } = await begun()
    await answer(supplier, token, 'With the customer in copy.', { Cc: customer })
    const became = await answer(customer, [supplier, token], 'What is this?')
    expect(became.outcome).toBe('ticket')
    expect(became.ticketId).not.toBe(ticketId)
    expect((await sideNow(sideId)).messages).toHaveLength(2)
    expect(await conversation(ticketId)).toHaveLength(1)
  })

  it('a stranger with the token says nothing in it, in whichever place of the mail it stands', async () => {
    const { ticketId, sideId, token, sent } = await begun()
    expect((await answer('thief@evil.example', token, 'Let me in')).outcome).not.toBe('note')
    await answer('thief2@evil.example', 'support@desk.example', `> ${/\[ref:[^\]]+\]/.exec(sent.mail.text)![0]}\n\nLet me in`)
    expect((await sideNow(sideId)).messages).toHaveLength(1)
    expect(await conversation(ticketId)).toHaveLength(1)
  })

  it('with the ticket’s token and its own in one mail the supplier is heard in the side conversation, the customer on the ticket', async () => {
    const { ticketId, customer, supplier, sideId, token } = await begun()
    await write(app, iva, ticketId, { text: 'We ask our supplier.' })
    await app.settle()
    const ticketToken = relay.received.findLast(each => each.to.includes(customer))!.mail.replyTo[0]!.address
    await answer(supplier, [ticketToken, token], 'Both of you')
    expect((await sideNow(sideId)).messages).toHaveLength(2)
    expect(await conversation(ticketId)).toHaveLength(2)
    expect(await answer(customer, [token, ticketToken], 'And me')).toMatchObject({ outcome: 'reply', ticketId })
    expect((await sideNow(sideId)).messages).toHaveLength(2)
  })

  it('is read only by whoever sees the ticket, and written in by whoever may change it', async () => {
    const { sideId } = await begun()
    const light = await makePerson(app, 'light')
    expect((await call(light, 'GET', `/side-conversations/${sideId}`)).status).toBe(200)
    expect((await call(light, 'POST', `/side-conversations/${sideId}/messages`, { text: 'x' })).status).toBe(403)
  })
})

describe('what stands in a side conversation is found', () => {
  const found = async (person: PersonActor, word: string) => ((await call(person, 'GET', `/search?q=${word}`)).body as { tickets: { id: string; side: { id: string; name: string } | null; snippet: string; messageId: string | null }[] }).tickets

  it('by colleagues, with where it stands; by customers never; and follows its ticket through a merge and back', async () => {
    const { ticketId, supplier, sideId, token, ana } = await begun({ subject: 'Spare part of Zanzibar', text: 'Kilimanjaro?' })
    await answer(supplier, token, 'Ngorongoro costs 12 EUR')
    for (const word of ['Kilimanjaro', 'Ngorongoro', 'Zanzibar']) {
      expect(await found(iva, word)).toMatchObject([{ id: ticketId, side: { id: sideId, name: 'Spare part of Zanzibar' }, messageId: null }])
      expect(await found(ana, word)).toEqual([])
    }
    expect((await found(iva, 'Ngorongoro'))[0]!.snippet).toContain('Ngorongoro costs 12 EUR')
    const { ticketId: into } = await deliver(app, customerMail({ From: 'ana-into@customer.example', Subject: 'The same pump' }), { envelope: { from: 'ana-into@customer.example' } })
    await app.change(factory, async tx => { await merge(tx, await accessTicket(tx, ticketId, 'update'), await accessTicket(tx, into!, 'update'), { otherRequester: true }) })
    expect((await found(iva, 'Kilimanjaro')).map(ticket => ticket.id)).toEqual([into])
    await call(iva, 'PATCH', `/tickets/${into}`, { subject: 'Whole again' })
    expect((await found(iva, 'Ngorongoro')).map(ticket => ticket.id)).toEqual([into])
    await call(iva, 'POST', `/tickets/${ticketId}/unmerge`)
    expect((await found(iva, 'Kilimanjaro')).map(ticket => ticket.id)).toEqual([ticketId])
    await rebuildSearch(app.db, () => undefined)
    expect((await found(iva, 'Ngorongoro')).map(ticket => ticket.id)).toEqual([ticketId])
  })
})

describe('wherever the ticket goes', () => {
  it('the side conversation of a merged one is read on the other', async () => {
    const [one, other] = [await begun(), await begun()]
    await app.change(factory, async tx => {
      for (const id of [one.ticketId, other.ticketId].sort()) await accessTicket(tx, id, 'update')
      await merge(tx, await accessTicket(tx, one.ticketId, 'update'), await accessTicket(tx, other.ticketId, 'update'), { otherRequester: true })
    })
    expect(await answer(one.supplier, one.token, 'Still here')).toMatchObject({ outcome: 'note', ticketId: other.ticketId })
    const { items } = (await call(iva, 'GET', `/tickets/${other.ticketId}/side-conversations`)).body as { items: { id: string }[] }
    expect(items.map(each => each.id)).toEqual([one.sideId, other.sideId])
    expect(await heard(other.ticketId)).toHaveLength(3)
  })

  it('an answer takes the ticket out of the bin', async () => {
    const { ticketId, supplier, sideId, token } = await begun()
    await app.change(factory, async tx => setAside(tx, await accessTicket(tx, ticketId, 'restore'), 'bin'))
    await answer(supplier, token, 'Here it is')
    expect(await app.db.one(sql`select aside from tickets where id = ${ticketId}`)).toEqual({ aside: null })
    expect((await sideNow(sideId)).messages).toHaveLength(2)
  })
})
