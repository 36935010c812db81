import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { clientOf } from '../../../../test/client.ts'
import { factory, makePerson } from '../../../../test/factories.ts'
import { customerMail, deliver, makeMailbox, ticketRow } from '../../../../test/mail/desk.ts'
import { startRelay, type TestRelay } from '../../../../test/mail/relay.ts'
import { verifyIdentity } from '../../../people/verify-identity.ts'
import type { MailEnvelope } from '../accept-mail.ts'
import type { Mailbox } from '../mailbox.ts'
import { networkOfRemote } from './admit-automatic.ts'
import { fingerprint } from './fingerprint.ts'

let app: TestApp
let relay: TestRelay
let mailbox: Mailbox
let admin: Awaited<ReturnType<typeof clientOf>>
beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ RELAY_URL: relay.url })
  mailbox = await makeMailbox(app, { acknowledge: true })
  await makeMailbox(app, { address: 'quiet@desk.example' })
  admin = await clientOf(app, await makePerson(app, 'admin', { address: 'admin@desk.example' }))
})
afterAll(async () => {
  await app.close()
  await relay.close()
})
beforeEach(() => {
  relay.received.length = 0
  app.pass({ hours: 25 })
})

let count = 0
const stranger = () => `stranger${++count}@customer.example`
const today = () => new Date(app.now.epochMilliseconds).toUTCString()
/** A mail written just now, handed over as its sender's server would. */
const arrive = (address: string, headers: Record<string, string> = {}, body?: string, envelope: MailEnvelope = {}) =>
  deliver(app, customerMail({ From: `"Pills Ana" <${address}>`, Date: today(), Subject: 'Cheap watches', ...headers }, body), { envelope: { from: address, remote: '198.51.100.7', ...envelope } })
const sentTo = (address: string) => relay.received.filter(each => each.to.includes(address))
const verify = (address: string) => app.change(factory, async tx => {
  const { id } = await tx.one<{ id: string }>(sql`select person_id as id from identities where key = ${address}`)
  await verifyIdentity(tx, id, address)
})

describe('an acknowledgement', () => {
  it('goes once to whoever opened a ticket, marked in every way as a machine’s', async () => {
    const address = stranger()
    const { ticketId, decisions } = await arrive(address)
    const [ack] = sentTo(address)
    expect(sentTo(address)).toHaveLength(1)
    const { number } = await ticketRow(app, ticketId)
    expect(ack!.mail.headers).toMatchObject({ 'auto-submitted': ['auto-replied'], 'x-auto-response-suppress': ['All'], 'x-pomost-loop': [expect.any(String)], 'in-reply-to': [expect.any(String)] })
    expect(ack!.from).toBe('') // nobody: no machine answers it (RFC 3834 §3.3)
    expect(ack!.mail.subject).toBe(`We received your message [#${number}]`)
    expect(decisions.at(-1)).toMatchObject({ step: 'acknowledgement', decision: 'sent' })
    expect(await ticketRow(app, ticketId)).toMatchObject({ category: 'new', messageCount: 2 })
    expect(await app.db.one(sql`select first_reply_at as "firstReplyAt" from tickets where id = ${ticketId}`)).toEqual({ firstReplyAt: null })
  })

  it('from the null sender where no address of ours could take reports', async () => {
    const plain = await makeMailbox(app, { address: 'plain@desk.example', acknowledge: true, intake: { kind: 'handed', replyStyle: 'plain' } })
    const address = stranger()
    await deliver(app, customerMail({ From: address, To: 'plain@desk.example', Date: today() }), { envelope: { from: address }, mailboxId: plain.id })
    expect(sentTo(address)).toMatchObject([{ from: '' }])
  })

  it('to an address that nobody proved to own carries no word of the sender', async () => {
    const address = stranger()
    await arrive(address, { Subject: 'Cheap watches' }, 'Buy pills at https://pills.example now')
    const [ack] = sentTo(address)
    // the token of the reply address may say anything
    expect(ack!.raw.replace(/=\r\n/g, '').replace(/[0-9a-z]{40}/g, '')).not.toMatch(/watches|pills|Ana/i)
  })

  it('greets whoever answered by our token, in the language of the ticket', async () => {
    const address = stranger()
    await arrive(address)
    const token = sentTo(address)[0]!.mail.replyTo[0]!.address
    app.pass({ hours: 2 })
    await arrive(address, { To: token }, 'Here is the number of my order.')
    expect(await app.db.one(sql`select verified_at is not null as verified from identities where key = ${address}`)).toEqual({ verified: true })
    await app.db.query(sql`update identities set verified_at = verified_at where key = ${address}`)
    app.pass({ hours: 2 })
    await arrive(address, { Subject: 'Another question' }, 'Quite another thing this time.')
    expect(sentTo(address).at(-1)!.mail).toMatchObject({ subject: expect.stringContaining('We received your message: Another question [#'), text: expect.stringContaining('Hello Pills Ana,') })
  })

  it.each([
    ['machines', { 'Auto-Submitted': 'auto-generated' }, {}],
    ['lists', { 'List-Id': '<users.list.example>' }, {}],
    ['whoever asks for silence', { 'X-Auto-Response-Suppress': 'OOF, AutoReply' }, {}],
    ['mail of which we got a hidden copy only', { To: 'somebody@else.example' }, {}],
    ['mail that another domain sent', {}, { from: 'bounces@mass.example' }],
    ['the null sender', {}, { from: '' }],
    ['mail of the week before', { Date: 'Mon, 2 Nov 2026 10:15:00 +0200' }, {}],
  ])('never goes to %s', async (_, headers, envelope) => {
    const address = stranger()
    expect(await arrive(address, headers, undefined, envelope)).toMatchObject({ ticketId: expect.any(String) })
    expect(relay.received).toEqual([])
  })

  it.each(['no-reply@customer.example', 'mailer-daemon@customer.example', 'users-request@list.example'])('never goes to %s', async address => {
    await arrive(address)
    expect(relay.received).toEqual([])
  })

  it('never goes to a colleague, nor to whom mail comes back from, nor to whoever complained', async () => {
    await makePerson(app, 'agent', { address: 'colleague@desk.example' })
    await arrive('colleague@desk.example')
    for (const column of [sql`bounced_at`, sql`complained_at`]) {
      const { address } = await makePerson(app, 'customer')
      await app.db.query(sql`update identities set ${column} = now() where key = ${address}`)
      await arrive(address)
    }
    expect(relay.received).toEqual([])
  })

  it('is not sent where neither the desk nor the mailbox wants it, but where the desk does', async () => {
    const quiet = async () => {
      const address = stranger()
      await arrive(address, { To: 'quiet@desk.example' }, undefined, { to: ['quiet@desk.example'] })
      return sentTo(address).length
    }
    expect(await quiet()).toBe(0)
    await admin.patch('/settings', { body: { acknowledgeTickets: true } })
    expect(await quiet()).toBe(1)
    await admin.patch('/settings', { body: { acknowledgeTickets: false } })
  })

  it('goes to one address once an hour and thrice a day until it is known to be theirs, then more often', async () => {
    const address = stranger()
    for (let hour = 0; hour < 6; hour++) {
      await arrive(address, {}, `Question number ${hour}`)
      await arrive(address, {}, `And another one after question ${hour}`)
      app.pass({ minutes: 61 })
    }
    expect(sentTo(address)).toHaveLength(3)
    await verify(address)
    app.pass({ hours: 25 })
    for (let each = 0; each < 4; each++) await arrive(address, {}, `${'x'.repeat(each)} more`)
    expect(sentTo(address)).toHaveLength(5)
  })

  it('stops for everybody at the limit of the desk, and the admins hear of it', async () => {
    await admin.patch('/settings', { body: { automaticMailsPerHour: 2 } })
    const strangers = [stranger(), stranger(), stranger(), stranger()]
    for (const address of strangers) await arrive(address)
    expect(strangers.map(address => sentTo(address).length)).toEqual([1, 1, 0, 0])
    expect(sentTo('admin@desk.example')).toMatchObject([{ mail: { subject: 'Pomost: automatic mail is stopped' } }])
    const stopped = await app.db.query(sql`select data from events where subject_id = ${mailbox.id} and type = 'mailbox.automaticMailStopped'`)
    expect(stopped.length).toBeGreaterThan(0)
    await admin.patch('/settings', { body: { automaticMailsPerHour: 200 } })
  })
})

describe('the breaker of loops', () => {
  it('sets a sender’s mail aside beyond twenty within an hour, tells the admins once, and mutes automatic mail to them', async () => {
    const address = stranger()
    const outcomes: (string | null)[] = []
    for (let each = 0; each < 23; each++) outcomes.push((await arrive(address, {}, `${'word '.repeat(each)} Different every time`)).cause)
    expect(outcomes.slice(0, 20)).toEqual(Array<null>(20).fill(null))
    expect(outcomes.slice(20)).toEqual(['mail-loop', 'mail-loop', 'mail-loop'])
    expect(sentTo('admin@desk.example')).toHaveLength(1)
    expect(await app.db.query(sql`select 1 from events where subject_id = ${mailbox.id} and type = 'mailbox.loopBroken'`)).toHaveLength(1)
    app.pass({ hours: 2 })
    const later = await arrive(address, {}, 'A real question, two hours later.')
    expect(later).toMatchObject({ outcome: 'ticket' })
    expect(later.decisions.at(-1)).toMatchObject({ decision: 'none', why: expect.stringContaining('went in circles') })
  })

  it('beyond five with the same words, whatever number the machine fills in', async () => {
    const address = stranger()
    const causes: (string | null)[] = []
    for (let each = 0; each < 7; each++) causes.push((await arrive(address, { Subject: `Ticket ${each}` }, `Dear customer, your request ${9000 + each} was received at 10:0${each}.`)).cause)
    expect(causes).toEqual([null, null, null, null, null, 'mail-loop', 'mail-loop'])
  })

  it('is seen from outside: muted senders, how much leaves by itself, and that all of it is stopped', async () => {
    const figure = async () => {
      const text = (await app.http.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })).body
      return Object.fromEntries([...text.matchAll(/^pomost_(?:mail_guards|delivery_ways)\{of="(\w+)"\} (\d+)$/gm)].map(([, of, value]) => [of, Number(value)]))
    }
    const before = await figure()
    expect(before).toMatchObject({ muted_senders: 0, sent_last_hour: 0, stopped: 0, paused: 0 })
    const address = stranger()
    for (let i = 0; i < 7; i++) await arrive(address, {}, 'The nightly backup has been done.')
    expect(await figure()).toMatchObject({ muted_senders: 1, sent_last_hour: 1, stopped: 0 })
    await admin.patch('/settings', { body: { automaticMailsPerHour: 1 } })
    expect(await figure()).toMatchObject({ limit: 1, stopped: 1 })
    await admin.patch('/settings', { body: { automaticMailsPerHour: before.limit } })
  })


  it('counts for each mailbox apart, and not those whom an admin exempts', async () => {
    const address = stranger()
    const same = (to: string) => arrive(address, { To: to }, 'The nightly backup has been done.', { to: [to] })
    for (let each = 0; each < 5; each++) await same('support@desk.example')
    expect((await same('quiet@desk.example')).cause).toBeNull()
    await admin.patch('/settings', { body: { unlimitedSenders: ['@customer.example'] } })
    expect((await same('support@desk.example')).cause).toBeNull()
    await admin.patch('/settings', { body: { unlimitedSenders: [] } })
    expect((await same('support@desk.example')).cause).toBe('mail-loop')
  })

  it('lets through what an admin releases', async () => {
    const address = stranger()
    let last = await arrive(address, {}, 'The same words again and again.')
    for (let each = 0; each < 5; each++) last = await arrive(address, {}, 'The same words again and again.')
    expect(last.cause).toBe('mail-loop')
    await admin.post(`/ledger/${last.id}/retry`, { body: { released: true } })
    await app.settle()
    expect((await admin.get(`/ledger/${last.id}`)).body).toMatchObject({ outcome: 'ticket' })
  })
})

describe('small parts', () => {
  const print = (text: string) => fingerprint({ text, fold: { text: null, signature: null } })
  it('words are the same whatever numbers, dates and links stand between', () => {
    expect(print('Ticket 17 was received on 2026-11-02. See https://a.example/17')).toBe(print('TICKET 18 was received on 2026-11-03.\nSee https://b.example/18'))
    expect(print('Ticket 17 was received, thank you')).not.toBe(print('Ticket 17 was closed, thank you'))
    expect(print('Thanks!')).toBeNull()
  })
  it.each([['203.0.113.9', '203.0.113.0/24'], ['::ffff:203.0.113.9', '203.0.113.0/24'], ['2001:db8:1:2:3::4', '2001:db8:1:2::/64'], ['127.0.0.1', null], ['10.1.2.3', null], ['172.20.0.1', null], ['::1', null], ['fd00::1', null], [undefined, null]])('the network of %s is %s', (remote, network) => {
    expect(networkOfRemote(remote)).toBe(network)
  })
})
