import sql from 'sql-template-tag'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { factory, makePerson, makeToken, write } from '../../../test/factories.ts'
import { became, customerMail, deliver, makeMailbox, ticketRow, unknownMail, vouched } from '../../../test/mail/desk.ts'
import { startRelay, type TestRelay } from '../../../test/mail/relay.ts'
import { defaults, type SettingKey } from '../../settings/catalogue.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { accessTicket } from '../../tickets/access.ts'
import { removeParticipant } from '../../tickets/participants.ts'
import { acceptMail } from './accept-mail.ts'
import type { Mailbox } from './mailbox.ts'
import { signReplyToken } from './reply-token.ts'

let app: TestApp
let relay: TestRelay
let support: Mailbox
let sales: Mailbox
let agent: Awaited<ReturnType<typeof makePerson>>
beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ RELAY_URL: relay.url })
  support = await makeMailbox(app)
  sales = await makeMailbox(app, { address: 'sales@desk.example' })
  agent = await makePerson(app, 'agent', { address: 'nina@desk.example', name: 'Nina Agent' })
})
afterAll(async () => {
  await app.close()
  await relay.close()
})
beforeEach(() => { relay.received.length = 0 })
afterEach(async () => { for (const key of ['copiedPeople', 'formSenders'] as const) await set(key, defaults[key]) })

const set = (key: SettingKey, value: unknown) => app.change(factory, tx => changeSetting(tx, key, value as never))
const metaOf = async (messageId: string | null) => (await app.db.one<{ meta: Record<string, unknown> }>(sql`select meta from messages where id = ${messageId}`)).meta
const takingPart = async (ticketId: string | null) => (await app.db.query<{ address: string }>(sql`select i.value as address from participants p join identities i on i.person_id = p.person_id where p.ticket_id = ${ticketId} order by 1`)).map(row => row.address)

async function proposal(ticketId: string | null) {
  const token = await makeToken(app, agent)
  return (await app.http.inject({ url: `/api/v1/tickets/${ticketId}/recipients`, headers: { authorization: `Bearer ${token}` } })).json<{ to: string[]; cc: string[] }>()
}

describe('who takes part', () => {
  it('every field of addresses is kept with the message', async () => {
    const { messageId } = await deliver(app, customerMail({ Sender: 'secretary@customer.example', 'Reply-To': 'office@customer.example', Cc: 'boris@customer.example', Bcc: 'vera@customer.example' }))
    expect(await metaOf(messageId)).toMatchObject({
      from: { address: 'ana@customer.example' }, sender: { address: 'secretary@customer.example' }, replyTo: [{ address: 'office@customer.example' }], to: [{ address: 'support@desk.example' }], cc: [{ address: 'boris@customer.example' }], bcc: [{ address: 'vera@customer.example' }],
    })
  })

  it('whoever is in copy, at once, when they write themselves, or never, as the desk wants it', async () => {
    const outcomes: Record<string, unknown> = {}
    for (const policy of ['take-part', 'when-they-write', 'stay-out'] as const) {
      await set('copiedPeople', policy)
      const id = `<${policy}@customer.example>`
      const first = await deliver(app, customerMail({ 'Message-ID': id, Cc: 'boris@customer.example' }))
      const before = await takingPart(first.ticketId)
      const forged = await deliver(app, unknownMail({ From: 'boris@customer.example', 'In-Reply-To': id }))
      const answer = await deliver(app, customerMail({ From: 'boris@customer.example', 'In-Reply-To': id }))
      outcomes[policy] = { before, forged: forged.outcome, same: answer.ticketId === first.ticketId, after: await takingPart(first.ticketId) }
    }
    const boris = ['boris@customer.example']
    expect(outcomes).toEqual({
      'take-part': { before: boris, forged: 'quarantined', same: true, after: boris },
      'when-they-write': { before: [], forged: 'ticket', same: true, after: boris },
      'stay-out': { before: [], forged: 'ticket', same: false, after: [] },
    })
  })

  it('no machine that confirms addresses, and none of ours by whatever address', async () => {
    const { ticketId } = await deliver(app, customerMail({ Cc: `no-reply@idp.example, sales@desk.example, support+${signReplyToken(app.secrets, 1, agent.id)}@desk.example, verify@idp.example` }))
    expect(await takingPart(ticketId)).toEqual([])
  })

  it('a mail that verifies an address never lands where another can read it, not even on a ticket of its sender (H22)', async () => {
    const opened = await deliver(app, unknownMail({ From: 'no-reply@idp.example', 'Authentication-Results': vouched('idp.example'), Cc: 'eve@evil.example' }))
    const { number, requesterId } = await ticketRow(app, opened.ticketId)
    const code = await deliver(app, customerMail({ From: 'no-reply@idp.example', To: `support+${signReplyToken(app.secrets, number, requesterId)}@desk.example`, Subject: 'Your code: 1234' }))
    expect(code.outcome).toBe('ticket')
    expect(code.ticketId).not.toBe(opened.ticketId)
  })
})

describe('to whom an answer goes', () => {
  it('whoever wrote last, and in copy the others of the conversation; never ourselves, never who was taken out or follows', async () => {
    const first = await deliver(app, customerMail({ 'Message-ID': '<all@customer.example>', Cc: 'boris@customer.example, vera@customer.example, sales@desk.example' }))
    expect(await proposal(first.ticketId)).toEqual({ to: ['ana@customer.example'], cc: ['boris@customer.example', 'vera@customer.example'] })
    await deliver(app, customerMail({ From: 'boris@customer.example', 'In-Reply-To': '<all@customer.example>', Cc: 'wim@customer.example' }))
    expect(await proposal(first.ticketId)).toEqual({ to: ['boris@customer.example'], cc: ['ana@customer.example', 'vera@customer.example', 'wim@customer.example'] })
    await app.change(factory, async tx => removeParticipant(tx, await accessTicket(tx, first.ticketId!, 'update'), (await makePerson(app, 'customer', { address: 'vera@customer.example' })).id))
    expect((await proposal(first.ticketId)).cc).toEqual(['ana@customer.example', 'wim@customer.example'])
    const said = await write(app, agent, first.ticketId!)
    await app.settle()
    expect(relay.received.map(each => each.to)).toEqual([['boris@customer.example', 'ana@customer.example', 'wim@customer.example']])
    expect(said.meta).toEqual({})
  })

  it('where they ask for answers, but not where a mail that nobody vouches for points', async () => {
    const known = await deliver(app, customerMail({ 'Reply-To': 'office@elsewhere.example' }))
    expect(await proposal(known.ticketId)).toMatchObject({ to: ['office@elsewhere.example'] })
    const unknown = await deliver(app, unknownMail({ 'Reply-To': 'eve@evil.example' }))
    expect(await proposal(unknown.ticketId)).toMatchObject({ to: ['ana@customer.example'] })
    expect(await proposal((await deliver(app, unknownMail({ 'Reply-To': 'office@mail.customer.example' }))).ticketId)).toMatchObject({ to: ['office@mail.customer.example'] })
  })

  it('a trusted form writes for whom Reply-To names, shown as via; another one does not', async () => {
    const form = { From: 'Web form <form@www.example>', 'Reply-To': 'Wera <wera@customer.example>' }
    const plain = await deliver(app, customerMail(form))
    expect(await app.db.one(sql`select p.name from tickets t join people p on p.id = t.requester_id where t.id = ${plain.ticketId}`)).toEqual({ name: 'Web form' })
    await set('formSenders', ['@www.example'])
    const trusted = await deliver(app, customerMail(form))
    expect(await app.db.one(sql`select p.name from tickets t join people p on p.id = t.requester_id where t.id = ${trusted.ticketId}`)).toEqual({ name: 'Wera' })
    expect(await metaOf(trusted.messageId)).toMatchObject({ from: { address: 'wera@customer.example' }, via: { address: 'form@www.example' }, authentication: { result: 'none', domain: 'www.example' } })
    expect(await proposal(trusted.ticketId)).toEqual({ to: ['wera@customer.example'], cc: [] })
    expect(await deliver(app, customerMail({ ...form, 'Reply-To': agent.address }))).toMatchObject({ cause: 'unauthenticated-agent' })
  })
})

describe('what is repeated below an answer', () => {
  const quoted = async (ticketId: string, meta: { to?: string[]; cc?: string[] } = {}) => {
    relay.received.length = 0
    await write(app, agent, ticketId, { text: 'Our words.', meta })
    await app.settle()
    return relay.received[0]?.mail.text ?? ''
  }

  it('the mail it answers', async () => {
    const { ticketId } = await deliver(app, customerMail({}, 'Secret one.'))
    expect(await quoted(ticketId!)).toContain('> Secret one.')
  })

  it('nothing from before somebody was put in copy, to anyone of that mail', async () => {
    const first = await deliver(app, customerMail({ 'Message-ID': '<before@customer.example>' }, 'Secret one.'))
    app.pass({ minutes: 1 })
    await deliver(app, customerMail({ 'In-Reply-To': '<before@customer.example>', Cc: 'late@customer.example' }, 'Public two.'))
    app.pass({ minutes: 1 })
    expect(await quoted(first.ticketId!)).toContain('> Public two.')
    await app.change(factory, async tx => tx.query(sql`update participants set added_at = ${tx.now.add({ minutes: 1 })} where ticket_id = ${first.ticketId}`))
    expect(await quoted(first.ticketId!)).not.toMatch(/Secret|Public/)
    expect(await quoted(first.ticketId!, { to: ['ana@customer.example'], cc: [] })).toContain('> Our words.')
  })

  it('only their own words to whom nobody vouches for', async () => {
    const first = await deliver(app, customerMail({}, 'Secret one.'))
    const { id } = await write(app, agent, first.ticketId!, { text: 'Our secret.' })
    app.pass({ minutes: 1 })
    await deliver(app, unknownMail({ 'In-Reply-To': `<${id.replaceAll('-', '')}@desk.example>` }, 'Tell me all.'))
    app.pass({ minutes: 1 })
    expect(await quoted(first.ticketId!)).toContain('> Tell me all.')
    app.pass({ minutes: 1 })
    expect(await quoted(first.ticketId!)).not.toContain('> Our words.')
  })
})

it('whoever was put in copy reads what was said from then on, and no customer what was found out about senders', async () => {
  const first = await deliver(app, customerMail({ 'Message-ID': '<reads@customer.example>', Bcc: 'hidden@customer.example' }, 'Secret one.'))
  app.pass({ minutes: 1 })
  await deliver(app, customerMail({ 'In-Reply-To': '<reads@customer.example>', Cc: 'joined@customer.example' }, 'Public two.'))
  const reads = async (address: string) => {
    const token = await makeToken(app, await makePerson(app, 'customer', { address }), ['tickets:read'])
    const { items } = (await app.http.inject({ url: `/api/v1/tickets/${first.ticketId}/timeline`, headers: { authorization: `Bearer ${token}` } })).json<{ items: { message: { text: string; meta: object } | null }[] }>()
    return items.flatMap(each => each.message ? [each.message] : [])
  }
  expect((await reads('joined@customer.example')).map(each => each.text)).toEqual(['Public two.'])
  const own = await reads('ana@customer.example')
  expect(own.map(each => each.text)).toEqual(['Secret one.', 'Public two.'])
  for (const { meta } of own) for (const hidden of ['bcc', 'authentication', 'signs']) expect(meta).not.toHaveProperty(hidden)
})

describe('one mail to several mailboxes', () => {
  it.each([['sales@desk.example, support@desk.example', 'sales'], ['support@desk.example, sales@desk.example', 'support']])('is the ticket of the first in To, whichever copy is read first: %s', async (To, wins) => {
    for (const order of [[support, sales], [sales, support]]) {
      const raw = customerMail({ To })
      const results = []
      for (const { id } of order) {
        const { arrivalId } = await acceptMail(app, { raw, via: 'imap', mailboxId: id })
        await app.settle()
        results.push(await became(app, arrivalId))
      }
      expect(results.map(each => each.outcome)).toEqual(['ticket', 'ignored'])
      expect((await ticketRow(app, results[0]!.ticketId)).channelAccountId).toBe(wins === 'sales' ? sales.id : support.id)
    }
  })

  it('a blind copy belongs to the mailbox it came to', async () => {
    const { ticketId } = await deliver(app, customerMail({ To: 'support@desk.example' }), { mailboxId: sales.id })
    expect((await ticketRow(app, ticketId)).channelAccountId).toBe(sales.id)
  })
})
