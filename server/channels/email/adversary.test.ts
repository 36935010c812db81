import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { factory, makePerson, makeTeam, write } from '../../../test/factories.ts'
import { became, customerMail, deliver, makeMailbox, MX, ticketRow, unknownMail, vouched } from '../../../test/mail/desk.ts'
import { openSecrets } from '../../platform/secrets.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { accessTicket } from '../../tickets/access.ts'
import { changeStatus } from '../../tickets/change-status.ts'
import { addParticipant, removeParticipant } from '../../tickets/participants.ts'
import { transfer } from '../../tickets/transfer.ts'
import { retryArrival } from '../core/retry-arrival.ts'
import { signReplyToken } from './reply-token.ts'

let app: TestApp
let agent: Awaited<ReturnType<typeof makePerson>>
beforeAll(async () => {
  app = await testApp()
  await makeMailbox(app)
  // here the same people write a day's mails in a moment: that is for the guards' own tests
  await app.change(factory, tx => changeSetting(tx, 'unlimitedSenders', ['@customer.example', '@evil.example', '@desk.example', '@custorner.example', '@mail.example']))
  agent = await makePerson(app, 'agent', { address: 'nina@desk.example', name: 'Nina Agent' })
})
afterAll(() => app.close())

let count = 0
const ANA = 'Ana <ana@customer.example>'
const EVE = 'Eve <eve@evil.example>'

/** Ana's ticket, Boris in copy, with an answer of the desk; and everything that could lead to it. */
async function target() {
  const theirs = `<target-${++count}@customer.example>`
  const first = await deliver(app, customerMail({ Subject: `Target ${count}`, 'Message-ID': theirs, Cc: 'boris@customer.example' }))
  const ticketId = first.ticketId!
  const { id } = await write(app, agent, ticketId, { text: 'Our answer.' })
  const { number, requesterId, participants } = await ticketRow(app, ticketId)
  const address = (token: string) => `support+${token}@desk.example`
  return {
    ticketId, number, theirs, ours: `<${id.replaceAll('-', '')}@desk.example>`, ana: requesterId, boris: participants[0]!, subject: `Target ${count}`,
    token: address(signReplyToken(app.secrets, number, requesterId)), borisToken: address(signReplyToken(app.secrets, number, participants[0]!)),
    otherDesk: address(signReplyToken(openSecrets(Buffer.alloc(32, 8)), number, requesterId)), body: `[ref:${signReplyToken(app.secrets, number, requesterId)}]`,
  }
}
type Target = Awaited<ReturnType<typeof target>>

const said = (ticketId: string) => app.db.query<{ id: string }>(sql`select id from messages where ticket_id = ${ticketId} order by id`)

interface Attack { from: string; vouched?: string; headers: (t: Target) => Record<string, string | string[]>; body?: (t: Target) => string }
const attacks: Record<string, Attack> = {
  'a stranger with a stolen token': { from: EVE, vouched: 'evil.example', headers: t => ({ To: t.token }) },
  'a stranger with a stolen token in the text': { from: EVE, vouched: 'evil.example', headers: () => ({}), body: t => `> ${t.body}` },
  'a stranger with a stolen token and the case of letters changed': { from: EVE, vouched: 'evil.example', headers: t => ({ To: t.token.toUpperCase() }) },
  'a stranger with our Message-ID': { from: EVE, vouched: 'evil.example', headers: t => ({ 'In-Reply-To': t.ours }) },
  'a stranger with the customer’s Message-ID': { from: EVE, vouched: 'evil.example', headers: t => ({ References: t.theirs }) },
  'a stranger with the number': { from: EVE, vouched: 'evil.example', headers: t => ({ Subject: `Re: [#${t.number}]` }) },
  'a stranger whose Reply-To is the customer': { from: EVE, vouched: 'evil.example', headers: t => ({ 'Reply-To': ANA, 'In-Reply-To': t.ours }) },
  'a stranger with the customer as Sender': { from: EVE, vouched: 'evil.example', headers: t => ({ Sender: ANA, 'In-Reply-To': t.ours }) },
  'a stranger who calls himself by the customer’s address': { from: '"ana@customer.example" <eve@evil.example>', vouched: 'evil.example', headers: t => ({ To: t.token }) },
  'a stranger at a domain that looks the same': { from: 'Ana <ana@custorner.example>', vouched: 'custorner.example', headers: t => ({ To: t.token }) },
  'a stranger with a dot more': { from: 'Ana <an.a@customer.example>', vouched: 'customer.example', headers: t => ({ To: t.token }) },
  'a stranger with a tag more': { from: 'Ana <ana+x@customer.example>', vouched: 'customer.example', headers: t => ({ To: t.token }) },
  'a second From': { from: EVE, vouched: 'evil.example', headers: t => ({ 'In-Reply-To': t.theirs, from: ANA }) },
  'somebody as the customer with the number alone': { from: ANA, headers: t => ({ Subject: `Re: [#${t.number}]` }) },
  'somebody as the customer with the customer’s own Message-ID': { from: ANA, headers: t => ({ 'In-Reply-To': t.theirs }) },
  'somebody as the customer with the token of another': { from: ANA, headers: t => ({ To: t.borisToken }) },
  'somebody as the one in copy with the customer’s token': { from: 'boris@customer.example', headers: t => ({ To: t.token }) },
  'somebody as the customer with a token of another desk': { from: ANA, headers: t => ({ To: t.otherDesk }) },
  'somebody as the customer with a shortened token': { from: ANA, headers: t => ({ To: t.token.replace(/....@/, '@') }) },
  'somebody as the customer with a forged token': { from: ANA, headers: t => ({ To: t.token.replace(/.@/, each => each === '0@' ? '1@' : '0@') }) },
  'somebody as the customer with the subject alone': { from: ANA, headers: t => ({ Subject: `Re: ${t.subject}` }) },
  'somebody as the customer with empty ids': { from: ANA, headers: () => ({ 'In-Reply-To': '<>', References: '<> < >' }) },
  'somebody as the customer against the domain’s policy, with the right token': { from: ANA, headers: t => ({ To: t.token, 'Authentication-Results': `${MX}; dmarc=fail (p=REJECT) header.from=customer.example` }) },
  'somebody as the customer who vouches for himself': { from: ANA, headers: t => ({ Subject: `[#${t.number}]`, 'Authentication-Results': 'mx.evil.example; dmarc=pass header.from=customer.example' }) },
  'somebody as the customer with a forged word below the real one': { from: ANA, headers: t => ({ To: t.token, 'Authentication-Results': [`${MX}; dmarc=fail (p=REJECT) header.from=customer.example`, vouched('customer.example')] }) },
  'somebody as a colleague with everything': { from: 'Nina Agent <nina@desk.example>', headers: t => ({ To: t.token, 'In-Reply-To': t.ours, Subject: `[#${t.number}]` }), body: t => t.body },
  'a sender of verifications who was put in copy': { from: 'no-reply@idp.example', vouched: 'idp.example', headers: t => ({ To: t.token }) },
  'commands in X- headers': { from: ANA, headers: t => ({ 'X-Pomost-Ticket': String(t.number), 'X-Zammad-Ticket-Number': String(t.number), 'X-Ticket-Id': t.ticketId, 'X-Pomost-From': 'nina@desk.example' }) },
}

describe('no message lands in a ticket its sender has no right to', () => {
  it.each(Object.entries(attacks))('%s', async (_, { from, vouched: domain, headers, body }) => {
    const t = await target()
    if (from.startsWith('no-reply')) await app.change(factory, async tx => addParticipant(tx, await accessTicket(tx, t.ticketId, 'update'), (await makePerson(app, 'customer', { address: from })).id, 'cc'))
    const before = await said(t.ticketId)
    const result = await deliver(app, unknownMail({ From: from, ...(domain && { 'Authentication-Results': vouched(domain) }), ...headers(t) }, body?.(t)))
    expect(result.ticketId).not.toBe(t.ticketId)
    expect(['ticket', 'quarantined']).toContain(result.outcome)
    expect(await said(t.ticketId)).toEqual(before)
  })

  it('an id that two conversations bear leads to neither', async () => {
    const id = '<twice@broken.example>'
    const [one, two] = [await deliver(app, customerMail({ 'Message-ID': id, Subject: 'One' }, 'one')), await deliver(app, customerMail({ 'Message-ID': id, Subject: 'Two' }, 'two'))]
    const { ticketId, outcome } = await deliver(app, customerMail({ 'In-Reply-To': id }))
    expect(outcome).toBe('ticket')
    expect([one.ticketId, two.ticketId]).not.toContain(ticketId)
  })

  it('one who bears our Message-ID as their own wins nothing by it', async () => {
    const t = await target()
    const theirs = await deliver(app, customerMail({ From: EVE, 'Message-ID': t.ours }))
    expect(theirs.ticketId).not.toBe(t.ticketId)
    expect(await deliver(app, unknownMail({ From: ANA, 'In-Reply-To': t.ours }))).toMatchObject({ outcome: 'reply', ticketId: t.ticketId })
  })

  it('somebody who was taken out writes on it no more', async () => {
    const t = await target()
    await app.change(factory, async tx => removeParticipant(tx, await accessTicket(tx, t.ticketId, 'update'), t.boris))
    const result = await deliver(app, customerMail({ From: 'boris@customer.example', To: t.borisToken, 'In-Reply-To': t.ours }))
    expect(result.outcome).toBe('ticket')
    expect(result.ticketId).not.toBe(t.ticketId)
  })

  it('a colleague writes by mail only on tickets they see', async () => {
    const t = await target()
    const secret = await makeTeam(app, { private: true })
    await app.change(factory, async tx => transfer(tx, await accessTicket(tx, t.ticketId, 'update'), { teamId: secret }))
    const result = await deliver(app, customerMail({ From: agent.address, 'In-Reply-To': t.ours }))
    expect(result.outcome).toBe('ticket')
    expect(result.ticketId).not.toBe(t.ticketId)
  })
})

describe('who is right gets through', () => {
  it.each<[string, (t: Target) => Record<string, string>, ((t: Target) => string)?]>([
    ['their own token', t => ({ To: t.token })],
    ['their own token, folded and upper case', t => ({ 'Delivered-To': t.token.toUpperCase() })],
    ['our Message-ID, where the plus was stripped', t => ({ To: 'support@desk.example', References: `${t.ours} <x@y.example>` })],
    ['the mark in the text, where ids and addresses were replaced', () => ({}), t => `Yes.\n\n> words\n> ${t.body.toUpperCase().replace('REF', 'ref')}`],
  ])('whoever takes part, without anybody’s word, by %s', async (_, headers, body) => {
    const t = await target()
    expect(await deliver(app, unknownMail({ From: ANA, ...headers(t) }, body?.(t)))).toMatchObject({ outcome: 'reply', ticketId: t.ticketId })
  })

  it('what waits for a look leaves no trace, is seen, and goes on when it is released', async () => {
    const t = await target()
    const people = await app.db.query(sql`select 1 from people`)
    const waits = await deliver(app, unknownMail({ From: ANA, Subject: `[#${t.number}]`, Cc: 'never-seen@customer.example' }))
    expect(waits).toMatchObject({ outcome: 'quarantined', cause: 'unauthenticated-update', ticketId: null, sender: 'ana@customer.example' })
    expect(waits.decisions.at(-1)).toMatchObject({ decision: 'waits', why: expect.stringContaining(`ticket ${t.number}`) })
    expect(await app.db.query(sql`select 1 from people`)).toHaveLength(people.length)
    await app.change(factory, tx => retryArrival(tx, waits.id, { released: true }))
    await app.settle()
    expect(await became(app, waits.id)).toMatchObject({ outcome: 'reply', ticketId: t.ticketId })
  })

  it('a released mail of a colleague becomes a note at most', async () => {
    const t = await target()
    const note = `support+${signReplyToken(app.secrets, t.number, agent.id)}@desk.example`
    const waits = await deliver(app, unknownMail({ From: agent.address, To: note }))
    expect(waits).toMatchObject({ outcome: 'quarantined', cause: 'unauthenticated-agent' })
    await app.change(factory, tx => retryArrival(tx, waits.id, { released: true }))
    await app.settle()
    expect(await became(app, waits.id)).toMatchObject({ outcome: 'note', ticketId: t.ticketId })
  })

  it('a mail against its domain’s policy is set aside by its cause', async () => {
    expect(await deliver(app, unknownMail({ 'Authentication-Results': `${MX}; dmarc=fail (p=QUARANTINE) header.from=customer.example` }))).toMatchObject({ outcome: 'quarantined', cause: 'spoofed-sender' })
  })
})

it('whatever is put together, only who takes part and proves it comes in', async () => {
  const t = await target()
  await app.change(factory, async tx => changeStatus(tx, await accessTicket(tx, t.ticketId, 'update'), { category: 'open' }))
  const senders = [ANA, 'boris@customer.example', EVE, 'nina@desk.example', '"ana@customer.example" <eve@evil.example>', 'ana@customer.example.evil.example'] as const
  const recipient = fc.subarray([t.token, t.borisToken, t.otherDesk, t.token.replace('0', '1'), 'support@desk.example', 'x@y.example'])
  const id = fc.subarray([t.ours, t.theirs, '<>', '<unknown@x.example>', t.ours.replace('>', 'x>')])
  const mails = fc.record({ from: fc.constantFrom(...senders), known: fc.constantFrom('pass', 'none', 'fail', 'forged'), to: recipient, ids: id, number: fc.boolean(), mark: fc.boolean(), replyTo: fc.option(fc.constantFrom(...senders)) })
  await fc.assert(fc.asyncProperty(mails, async ({ from, known, to, ids, number, mark, replyTo }) => {
    const address = /[^\s<]+@[^\s>]+(?=>?$)/.exec(from)![0]
    const domain = address.slice(address.lastIndexOf('@') + 1)
    const results = { pass: vouched(domain), none: `${MX}; none`, fail: `${MX}; dmarc=fail (p=REJECT) header.from=${domain}`, forged: `mx.evil.example; dmarc=pass header.from=${domain}` }[known]
    const before = await said(t.ticketId)
    const result = await deliver(app, unknownMail({
      From: from, 'Authentication-Results': results, To: to.join(', ') || 'support@desk.example', 'In-Reply-To': ids.slice(0, 1).join(''), References: ids.join(' '), Subject: number ? `[#${t.number}]` : 'x', ...(replyTo && { 'Reply-To': replyTo }),
    }, mark ? `x ${t.body}` : 'x'))
    const ana = address === 'ana@customer.example'
    const named = to.some(each => each === t.token || each === t.borisToken) || ids.includes(t.ours) || ids.includes(t.theirs) || number || mark
    const possession = ids.includes(t.ours) || to.includes(ana ? t.token : t.borisToken) || (mark && ana)
    const takesPart = ana || address === 'boris@customer.example'
    const allowed = known === 'pass' ? named && (takesPart || address === agent.address) : known !== 'fail' && takesPart && possession
    expect(result.ticketId === t.ticketId).toBe(allowed)
    expect((await said(t.ticketId)).length - before.length).toBe(allowed ? 1 : 0)
  }), { numRuns: 150 })
}, 60_000)
