import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { clientOf, type Client } from '../../../../test/client.ts'
import { makePerson, write } from '../../../../test/factories.ts'
import { multipart } from '../../../../test/mail/build.ts'
import { customerMail, deliver, makeMailbox, ticketRow, unknownMail, type Became } from '../../../../test/mail/desk.ts'
import { dsn, recipientFields as fields } from '../../../../test/mail/dsn.ts'
import { startRelay, type TestRelay } from '../../../../test/mail/relay.ts'

let app: TestApp
let relay: TestRelay
let agent: Awaited<ReturnType<typeof makePerson>>
let client: Client
beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ RELAY_URL: relay.url })
  await makeMailbox(app)
  agent = await makePerson(app, 'agent', { name: 'Iva Ilieva' })
  client = await clientOf(app, agent)
})
afterAll(async () => {
  await app.close()
  await relay.close()
})
beforeEach(() => {
  relay.received.length = 0
  app.pass({ hours: 2 })
})

let count = 0
/** A ticket of a new customer with an answer of ours that was handed over. */
async function answered(cc: string[] = []) {
  const address = `customer${++count}@customer.example`
  const { ticketId } = await deliver(app, customerMail({ From: address }), { envelope: { from: address } })
  const { id: messageId } = await write(app, agent, ticketId!, { meta: { to: [address], cc } })
  await app.settle()
  const { externalId } = await app.db.one<{ externalId: string }>(sql`select external_id as "externalId" from deliveries where message_id = ${messageId}`)
  return { address, ticketId: ticketId!, messageId, externalId, replyTo: relay.received.at(-1)!.mail.replyTo[0]!.address, from: relay.received.at(-1)!.from }
}

const report = (raw: Buffer, to?: string): Promise<Became> => deliver(app, raw, { envelope: { from: '', ...(to && { to: [to] }) } })

async function shown(ticketId: string, messageId: string) {
  const { body } = await client.get(`/tickets/${ticketId}/timeline`)
  const items = body.items as { type: string; data: Record<string, unknown>; message: { id: string; delivery: { state: string; error: string | null; recipients: { address: string; state: string; class: string; reason: string }[] } } | null }[]
  return { delivery: items.find(item => item.message?.id === messageId)!.message!.delivery, bounced: items.filter(item => item.type === 'delivery.bounced').map(item => item.data) }
}
const troubles = async (address: string) => app.db.one(sql`select bounced_at is not null as bounced, bounce_reason as reason, complained_at is not null as complained from identities where key = ${address}`)

describe('an answer that did not arrive', () => {
  it('says so on its message, in the timeline with what a clock needs, and on the address', async () => {
    const { address, ticketId, messageId, externalId } = await answered()
    const before = await ticketRow(app, ticketId)
    expect(await report(dsn(`Message-ID: ${externalId}`, fields(address)))).toMatchObject({ outcome: 'report', cause: 'delivery-status', ticketId, messageId: null })
    const { delivery, bounced } = await shown(ticketId, messageId)
    expect(delivery).toMatchObject({ state: 'bounced', recipients: [{ address, state: 'failed', class: 'hard', reason: 'unknown-user' }] })
    const { requesterId } = await ticketRow(app, ticketId)
    expect(bounced).toMatchObject([{ messageId, class: 'hard', reason: 'unknown-user', status: '5.1.1', failed: 1, recipients: 1, personIds: [requesterId] }])
    expect(await ticketRow(app, ticketId)).toMatchObject({ messageCount: before.messageCount, category: before.category })
    expect(await troubles(address)).toMatchObject({ bounced: true, reason: 'unknown-user' })
    expect((await client.get(`/tickets/${ticketId}`)).body.undeliverable).toEqual([{ address, reason: 'unknown-user' }])
  })

  it('counts once, however often it is reported', async () => {
    const { address, ticketId, messageId, externalId } = await answered()
    await report(dsn(`Message-ID: ${externalId}`, fields(address)))
    await report(dsn(`Message-ID: ${externalId}`, fields(address)))
    expect((await shown(ticketId, messageId)).bounced).toHaveLength(1)
  })

  it('at some recipients arrived at the others: each has a state of their own', async () => {
    const { address, ticketId, messageId, externalId } = await answered(['boss@customer.example', 'full@customer.example'])
    await report(dsn(`Message-ID: ${externalId}`, fields('full@customer.example', 'failed', '5.2.2', '552 5.2.2 mailbox full'), fields(address, 'delivered', '2.0.0', '250 ok')))
    const { delivery, bounced } = await shown(ticketId, messageId)
    expect(delivery.recipients.map(each => [each.address, each.state, each.class])).toEqual([[address, 'delivered', 'delivered'], ['full@customer.example', 'failed', 'soft']])
    expect(bounced).toMatchObject([{ class: 'soft', reason: 'mailbox-full', failed: 1, recipients: 3 }])
  })

  it('is sent again to those alone who did not get it; what is known of the others stays', async () => {
    const { address, ticketId, messageId, externalId } = await answered(['boss@customer.example', 'full@customer.example'])
    await report(dsn(`Message-ID: ${externalId}`, fields('FULL@customer.example', 'failed', '5.2.2', '552 5.2.2 mailbox full'), fields(address, 'delivered', '2.0.0', '250 ok')))
    relay.received.length = 0
    const { id } = (await client.get('/deliveries')).body.items.find((each: { messageId: string }) => each.messageId === messageId)
    expect(await client.post(`/deliveries/${id}/retry`)).toMatchObject({ status: 200, body: { state: 'queued' } })
    await app.settle()
    expect(relay.received.map(each => each.to)).toEqual([['full@customer.example']])
    expect(relay.received[0]!.mail.to.concat(relay.received[0]!.mail.cc).map(each => each.address)).toEqual([address, 'boss@customer.example', 'full@customer.example'])
    expect((await shown(ticketId, messageId)).delivery).toMatchObject({ state: 'sent', recipients: [{ address, state: 'delivered' }] })
    await report(dsn(`Message-ID: ${externalId}`, fields('full@customer.example', 'failed', '5.2.2', '552 5.2.2 mailbox full')))
    await client.post(`/deliveries/${id}/retry`)
    await app.settle()
    expect(relay.received.map(each => each.to)).toEqual([['full@customer.example'], ['full@customer.example']])
  })

  it('is sent to nobody again while it is not known whom of several it did not reach', async () => {
    const { messageId, from } = await answered(['boss@customer.example'])
    await report(customerMail({ From: 'MAILER-DAEMON@mx.customer.example', To: from, Subject: 'failure notice' }, 'Sorry, it did not work.'), from)
    const { id, state } = (await client.get('/deliveries')).body.items.find((each: { messageId: string }) => each.messageId === messageId)
    expect(state).toBe('bounced')
    expect(await client.post(`/deliveries/${id}/retry`)).toMatchObject({ status: 409, body: { title: 'recipients-unknown' } })
  })

  it('is sent again to a corrected address, and to nobody who has it; the mail names the address that was meant', async () => {
    const { address, ticketId, messageId, externalId } = await answered(['boss@customer.example', 'tpyo@customer.example'])
    await report(dsn(`Message-ID: ${externalId}`, fields('tpyo@customer.example', 'failed', '5.1.1', '550 no such user'), fields(address, 'delivered', '2.0.0', '250 ok')))
    relay.received.length = 0
    const { id } = (await client.get('/deliveries')).body.items.find((each: { messageId: string }) => each.messageId === messageId)
    const retry = (corrected: string, instead: string) => client.post(`/deliveries/${id}/retry`, { body: { corrections: [{ address: corrected, instead }] } })
    expect(await retry(address, 'other@customer.example')).toMatchObject({ status: 422, body: { title: 'no-recipient' } })
    expect(await retry('tpyo@customer.example', 'Boss@Customer.example')).toMatchObject({ status: 422, body: { title: 'recipient-twice' } })
    expect(await retry('tpyo@customer.example', 'typo at customer')).toMatchObject({ status: 400, body: { title: 'address' } })
    expect((await shown(ticketId, messageId)).delivery.state).toBe('bounced')
    expect(await retry('TPYO@customer.example', 'typo@customer.example')).toMatchObject({ status: 200, body: { state: 'queued', recipients: { cc: ['boss@customer.example', 'typo@customer.example'] } } })
    await app.settle()
    expect(relay.received.map(each => each.to)).toEqual([['typo@customer.example']])
    expect(relay.received[0]!.mail.cc.map(each => each.address)).toEqual(['boss@customer.example', 'typo@customer.example'])
    expect((await shown(ticketId, messageId)).delivery).toMatchObject({ state: 'sent', to: [address, 'boss@customer.example', 'typo@customer.example'], recipients: [{ address, state: 'delivered' }] })
  })

  it('goes to a corrected address alone where it is not known whom of several it did not reach', async () => {
    const { messageId, from } = await answered(['bos@customer.example'])
    await report(customerMail({ From: 'MAILER-DAEMON@mx.customer.example', To: from, Subject: 'failure notice' }, 'Sorry, it did not work.'), from)
    relay.received.length = 0
    const { id } = (await client.get('/deliveries')).body.items.find((each: { messageId: string }) => each.messageId === messageId)
    expect(await client.post(`/deliveries/${id}/retry`, { body: { corrections: [{ address: 'bos@customer.example', instead: 'boss@customer.example' }] } })).toMatchObject({ status: 200 })
    await app.settle()
    expect(relay.received.map(each => each.to)).toEqual([['boss@customer.example']])
  })

  it('because a mailbox is full says nothing against the address', async () => {
    const { address, externalId } = await answered()
    await report(dsn(`Message-ID: ${externalId}`, fields(address, 'failed', '5.2.2', '552 5.2.2 mailbox full')))
    expect(await troubles(address)).toMatchObject({ bounced: false })
  })

  it('yet is a note on the delivery only while the other server still tries', async () => {
    const { address, ticketId, messageId, externalId } = await answered()
    await report(dsn(`Message-ID: ${externalId}`, fields(address, 'delayed', '4.4.1', '421 connection timed out')))
    const { delivery, bounced } = await shown(ticketId, messageId)
    expect(delivery).toMatchObject({ state: 'sent', recipients: [{ state: 'delayed', class: 'delayed' }] })
    expect(bounced).toEqual([])
    expect(await troubles(address)).toMatchObject({ bounced: false })
  })

  it('to the address that the customer forwards to is about the address that we wrote to', async () => {
    const { address, ticketId, messageId, externalId } = await answered()
    await report(dsn(`Message-ID: ${externalId}`, `Original-Recipient: rfc822;${address}\n${fields('old@elsewhere.example')}`))
    expect((await shown(ticketId, messageId)).delivery.recipients).toMatchObject([{ address, state: 'failed' }])
  })
})

describe('the mail that a report is about is found', () => {
  it('by our reply token in the mail that comes back, when its Message-ID was rewritten', async () => {
    const { address, ticketId, messageId, replyTo } = await answered()
    expect(await report(dsn(`Message-ID: <rewritten@relay.example>\nReply-To: <${replyTo}>`, fields(address)))).toMatchObject({ ticketId })
    expect((await shown(ticketId, messageId)).delivery.state).toBe('bounced')
    expect(await troubles(address)).toMatchObject({ bounced: true })
  })

  it('by the token in the address that the report went to', async () => {
    const { address, ticketId, messageId, replyTo } = await answered()
    await report(dsn('Subject: none', fields(address)), replyTo)
    expect((await shown(ticketId, messageId)).delivery.state).toBe('bounced')
  })

  it('by the address that the one mail was sent from, though the report says nothing of it and later mails went to the same customer', async () => {
    const { address, ticketId, messageId, from } = await answered()
    app.pass({ minutes: 1 })
    const { id: later } = await write(app, agent, ticketId, { meta: { to: [address], cc: [] } })
    await app.settle()
    const wordless = customerMail({ From: 'MAILER-DAEMON@mx.customer.example', To: from, Subject: 'failure notice' }, 'Sorry, it did not work.')
    expect(await report(wordless, from)).toMatchObject({ outcome: 'report', ticketId })
    expect((await shown(ticketId, messageId)).delivery).toMatchObject({ state: 'bounced', recipients: [{ address, state: 'failed' }] })
    expect((await shown(ticketId, later)).delivery).toMatchObject({ state: 'sent', recipients: [] })
  })

  it('and a machine of the customer that answers to that address is the customer’s, in the same ticket', async () => {
    const { address, ticketId, from } = await answered()
    const absent = unknownMail({ From: address, To: from, Subject: 'I am away', 'Auto-Submitted': 'auto-replied' }, 'Back on Monday.')
    expect(await deliver(app, absent, { envelope: { from: '', to: [from] } })).toMatchObject({ outcome: 'automatic', ticketId })
  })

  it('in the words of qmail, which knows no report', async () => {
    const { address, ticketId, messageId, externalId } = await answered()
    const words = `Hi. This is the qmail-send program at mx.customer.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<${address}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <support@desk.example>\nReceived: from desk.example\nMessage-ID: ${externalId}\nFrom: support@desk.example\nTo: ${address}\n\nHello`
    await report(customerMail({ From: 'MAILER-DAEMON@mx.customer.example', Subject: 'failure notice' }, words))
    expect((await shown(ticketId, messageId)).delivery.recipients).toMatchObject([{ address, state: 'failed', reason: 'unknown-user' }])
  })

  it('by address and time alone: the message shows it, but anybody could have said so, and the address keeps its name', async () => {
    const { address, ticketId, messageId } = await answered()
    await report(dsn('Subject: none', fields(address)))
    expect((await shown(ticketId, messageId)).delivery.state).toBe('bounced')
    expect(await troubles(address)).toMatchObject({ bounced: false })
  })

  it('not at all, and then nothing is touched', async () => {
    const { address, messageId, ticketId } = await answered()
    app.pass({ hours: 24 * 30 })
    expect(await report(dsn('Message-ID: <strange@elsewhere.example>', fields(address)))).toMatchObject({ outcome: 'report', ticketId: null })
    expect((await shown(ticketId, messageId)).delivery.state).toBe('sent')
  })
})

describe('an address that bounced is good again', () => {
  it('when mail arrives from it', async () => {
    const { address, externalId } = await answered()
    await report(dsn(`Message-ID: ${externalId}`, fields(address)))
    await deliver(app, customerMail({ From: address }), { envelope: { from: address } })
    expect(await troubles(address)).toMatchObject({ bounced: false, reason: null })
  })

  it('when a colleague says so', async () => {
    const { address, externalId, ticketId } = await answered()
    await report(dsn(`Message-ID: ${externalId}`, fields(address)))
    const { requesterId } = await ticketRow(app, ticketId)
    const [identity] = (await client.get(`/people/${requesterId}`)).body.identities
    expect(identity).toMatchObject({ bounceReason: 'unknown-user', bouncedAt: expect.any(String) })
    const after = await client.patch(`/people/${requesterId}/identities/${identity.id}`, { body: { bounced: false, verified: true } })
    expect(after.body.identities).toMatchObject([{ bouncedAt: null, bounceReason: null, verifiedAt: expect.any(String) }])
  })
})

describe('receipts and complaints', () => {
  const receipt = (externalId: string, address: string, disposition: string) => {
    const { type, body } = multipart('report', [{ headers: ['Content-Type: text/plain'], body: 'Read.' }, { headers: ['Content-Type: message/disposition-notification'], body: `Final-Recipient: rfc822; ${address}\nOriginal-Message-ID: ${externalId}\nDisposition: manual-action/MDN-sent-manually; ${disposition}` }])
    return customerMail({ From: address, Subject: 'Read: Printer', 'Content-Type': `${type}; report-type=disposition-notification` }, body)
  }

  it('a receipt shows on the message that it was read, and is no word of the customer', async () => {
    const { address, ticketId, messageId, externalId } = await answered()
    const before = await ticketRow(app, ticketId)
    expect(await report(receipt(externalId, address, 'displayed'))).toMatchObject({ outcome: 'report', cause: 'disposition-notification', ticketId })
    expect((await shown(ticketId, messageId)).delivery).toMatchObject({ state: 'sent', recipients: [{ address, state: 'read' }] })
    expect(await ticketRow(app, ticketId)).toMatchObject({ category: before.category, messageCount: before.messageCount })
  })

  it('a receipt of a mail deleted unread shows nothing', async () => {
    const { address, ticketId, messageId, externalId } = await answered()
    await report(receipt(externalId, address, 'deleted'))
    expect((await shown(ticketId, messageId)).delivery.recipients).toEqual([])
  })

  it('a complaint is kept with the address, when it shows a mail of ours', async () => {
    const complaint = (original: string) => {
      const { type, body } = multipart('report', [{ headers: ['Content-Type: message/feedback-report'], body: 'Feedback-Type: abuse\nUser-Agent: Provider/1.0' }, { headers: ['Content-Type: message/rfc822'], body: `Message-ID: ${original}\nSubject: x\n\nx` }])
      return customerMail({ From: 'fbl@provider.example', 'Content-Type': `${type}; report-type=feedback-report` }, body)
    }
    const { address, externalId } = await answered()
    await report(complaint('<forged@elsewhere.example>'))
    expect(await troubles(address)).toMatchObject({ complained: false })
    expect(await report(complaint(externalId))).toMatchObject({ cause: 'feedback-report' })
    expect(await troubles(address)).toMatchObject({ complained: true })
  })
})
