import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../../test/app.ts'
import { factory, makePerson, write } from '../../../test/factories.ts'
import { customerMail, deliver, makeMailbox, ticketRow } from '../../../test/mail/desk.ts'
import { accessTicket } from '../../tickets/access.ts'
import { changeStatus } from '../../tickets/change-status.ts'
import { signReplyToken } from './reply-token.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await makeMailbox(app)
})
afterAll(() => app.close())
// else so many mails of one customer within the hour look like a loop
beforeEach(() => app.pass({ hours: 2 }))

const EVE = { From: 'Eve <eve@elsewhere.example>' }

/** A ticket of Ana's with an answer of the desk; its number, our Message-ID and Ana's token. */
async function conversation(subject: string) {
  const first = await deliver(app, customerMail({ Subject: subject, 'Message-ID': `<${subject}@customer.example>` }))
  const agent = await makePerson(app, 'agent')
  const { id } = await write(app, agent, first.ticketId!, { text: 'Did you restart it?' })
  const { number, requesterId } = await ticketRow(app, first.ticketId)
  return { ticketId: first.ticketId!, number, agent, ours: `<${id.replaceAll('-', '')}@desk.example>`, theirs: `<${subject}@customer.example>`, token: `support+${signReplyToken(app.secrets, number, requesterId)}@desk.example` }
}

const decisions = (result: { decisions: { decision: string }[] }) => result.decisions.map(each => each.decision)

describe('an answer of the customer finds its ticket', () => {
  it.each(['To', 'Cc', 'Bcc', 'Delivered-To', 'X-Original-To'])('by our token in %s', async header => {
    const { ticketId, token } = await conversation(`token-${header}`)
    const result = await deliver(app, customerMail({ [header]: token, Subject: 'something else' }))
    expect(result).toMatchObject({ outcome: 'reply', ticketId })
    expect(decisions(result)).toContain('own-token')
  })

  it('by our token in the envelope alone', async () => {
    const { ticketId, token } = await conversation('token-envelope')
    expect(await deliver(app, customerMail(), { envelope: { to: [token.toUpperCase()] } })).toMatchObject({ outcome: 'reply', ticketId })
  })

  it('by our Message-ID, or any id of the conversation, in In-Reply-To or References', async () => {
    const { ticketId, ours, theirs } = await conversation('ids')
    expect(await deliver(app, customerMail({ 'In-Reply-To': ours }))).toMatchObject({ outcome: 'reply', ticketId })
    expect(await deliver(app, customerMail({ References: `<unknown@x> ${ours} <also-unknown@x>` }))).toMatchObject({ outcome: 'reply', ticketId })
    expect(await deliver(app, customerMail({ 'In-Reply-To': theirs }))).toMatchObject({ outcome: 'reply', ticketId })
  })

  it('by the nearest parent when it names several tickets', async () => {
    const [one, two] = [await conversation('near-1'), await conversation('near-2')]
    expect(await deliver(app, customerMail({ References: `${one.ours} ${two.ours}` }))).toMatchObject({ ticketId: two.ticketId })
    expect(await deliver(app, customerMail({ 'In-Reply-To': one.ours, References: `${one.ours} ${two.ours}` }))).toMatchObject({ ticketId: one.ticketId })
  })

  it('by the number in the subject', async () => {
    const { ticketId, number } = await conversation('number')
    expect(await deliver(app, customerMail({ Subject: `Отг: number [#${number}]` }))).toMatchObject({ outcome: 'reply', ticketId })
  })

  it('when somebody in copy writes', async () => {
    const first = await deliver(app, customerMail({ Cc: 'boris@customer.example', 'Message-ID': '<copy@customer.example>' }))
    expect(await deliver(app, customerMail({ From: 'boris@customer.example', 'In-Reply-To': '<copy@customer.example>' }))).toMatchObject({ outcome: 'reply', ticketId: first.ticketId })
  })
})

describe('a stranger gets nowhere', () => {
  it.each(['token', 'ours', 'theirs', 'number'] as const)('with the %s of somebody else: a ticket of their own, and the ledger says why', async way => {
    const known = await conversation(`stranger-${way}`)
    const headers = { token: { To: known.token }, ours: { 'In-Reply-To': known.ours }, theirs: { References: known.theirs }, number: { Subject: `[#${known.number}]` } }[way] as Record<string, string>
    const result = await deliver(app, customerMail({ ...EVE, ...headers }))
    expect(result.outcome).toBe('ticket')
    expect(result.ticketId).not.toBe(known.ticketId)
    expect(decisions(result)).toContain('sender-not-in-ticket')
  })

  it('with a forged, shortened or foreign token', async () => {
    const { token, ticketId } = await conversation('forged')
    for (const forged of [token.replace(/.@/, each => each === '0@' ? '1@' : '0@'), token.replace(/....@/, '@')]) {
      const result = await deliver(app, customerMail({ To: forged }))
      expect(result.outcome).toBe('ticket')
      expect(result.ticketId).not.toBe(ticketId)
    }
  })

  it('with an empty Message-ID: it matches nothing', async () => {
    await deliver(app, customerMail({ 'Message-ID': '<>', Subject: 'empty 1' }))
    for (const parent of ['<>', '', '< >']) expect((await deliver(app, customerMail({ 'In-Reply-To': parent, References: parent }))).outcome).toBe('ticket')
    expect(await app.db.query(sql`select 1 from mail_ids where mail_id in ('', '<>')`)).toEqual([])
  })

  it('with the same subject alone', async () => {
    const { ticketId } = await conversation('Same subject')
    expect((await deliver(app, customerMail({ Subject: 'Re: Same subject' }))).ticketId).not.toBe(ticketId)
  })
})

describe('others', () => {
  it('a colleague who answers by mail writes a note: nothing goes out by an address in From alone', async () => {
    const { ticketId, ours, agent } = await conversation('colleague')
    const result = await deliver(app, customerMail({ From: agent.address, 'In-Reply-To': ours }, 'internal: he is right'))
    expect(result).toMatchObject({ outcome: 'note', ticketId })
    expect(await app.db.query(sql`select 1 from deliveries where message_id = ${result.messageId}`)).toEqual([])
  })

  it('an answer to a closed ticket opens a new one that names it', async () => {
    const { ticketId, ours } = await conversation('closed')
    await app.change(factory, async tx => changeStatus(tx, await accessTicket(tx, ticketId, 'update'), { category: 'closed' }))
    const result = await deliver(app, customerMail({ 'In-Reply-To': ours }))
    expect(result.outcome).toBe('ticket')
    expect(decisions(result)).toContain('follow-up')
  })
})
