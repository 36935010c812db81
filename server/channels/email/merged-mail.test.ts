import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { factory, makePerson, write } from '../../../test/factories.ts'
import { customerMail, deliver, makeMailbox, ticketRow } from '../../../test/mail/desk.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { signReplyToken } from './reply-token.ts'

let app: TestApp
let agent: PersonActor
let api: Client
beforeAll(async () => {
  app = await testApp()
  await makeMailbox(app)
  agent = await makePerson(app, 'agent')
  api = await clientOf(app, agent)
})
afterAll(() => app.close())
// else so many mails of one customer within the hour look like a loop
beforeEach(() => app.pass({ hours: 2 }))

let count = 0
/** A ticket by mail with an answer of the desk, and all that leads to it. */
async function conversation(from = 'ana@customer.example') {
  const theirs = `<merged-${++count}@customer.example>`
  const first = await deliver(app, customerMail({ From: from, Subject: `Matter ${count}`, 'Message-ID': theirs }))
  const { id } = await write(app, agent, first.ticketId!, { text: 'Did you restart it?' })
  const { number, requesterId } = await ticketRow(app, first.ticketId)
  return { id: first.ticketId!, messageId: first.messageId!, answerId: id, number, theirs, ours: `<${id.replaceAll('-', '')}@desk.example>`, token: `support+${signReplyToken(app.secrets, number, requesterId)}@desk.example` }
}
const merge = (from: string, into: string) => api.post(`/tickets/${from}/merge`, { body: { into, otherRequester: true } })

describe('mail to a merged ticket', () => {
  const ways = { token: 'To', ours: 'In-Reply-To', theirs: 'References', number: 'Subject' } as const
  it.each(Object.keys(ways) as (keyof typeof ways)[])('lands on the one it has become, by its %s, through every merge', async way => {
    const [a, b, c] = [await conversation(), await conversation(), await conversation()]
    await merge(a.id, b.id)
    await merge(b.id, c.id)
    const value = way === 'number' ? `Re: [#${a.number}]` : a[way]
    expect(await deliver(app, customerMail({ [ways[way]]: value }))).toMatchObject({ outcome: 'reply', ticketId: c.id })
    await api.post(`/tickets/${a.id}/unmerge`)
    expect(await deliver(app, customerMail({ [ways[way]]: value }))).toMatchObject({ outcome: 'reply', ticketId: a.id })
  })

  it('of whoever asked there goes on as theirs, and a stranger with the same token gets nowhere', async () => {
    const [a, b] = [await conversation('boris@customer.example'), await conversation()]
    await merge(a.id, b.id)
    expect(await deliver(app, customerMail({ From: 'boris@customer.example', To: a.token }))).toMatchObject({ outcome: 'reply', ticketId: b.id })
    const eve = await deliver(app, customerMail({ From: 'eve@elsewhere.example', To: a.token }))
    expect(eve.outcome).toBe('ticket')
    expect([a.id, b.id]).not.toContain(eve.ticketId)
  })

  it('that was returned marks the message where it is read', async () => {
    const [a, b] = [await conversation(), await conversation()]
    await merge(a.id, b.id)
    const { state, ticketId } = await app.db.one<{ state: string; ticketId: string }>(sql`select state, ticket_id as "ticketId" from deliveries where message_id = ${a.answerId}`)
    expect([state, ticketId]).toEqual(['failed', b.id])
    expect(await app.db.query(sql`select ticket_id as id from arrivals where message_id = ${a.messageId}`)).toEqual([{ id: b.id }])
  })
})

describe('an answer to a message that was moved', () => {
  it('goes to where the message is read now, and back with it', async () => {
    const [a, b] = [await conversation(), await conversation()]
    expect((await api.post(`/messages/${a.messageId}/move`, { body: { into: b.id } })).body).toMatchObject({ ticketId: b.id, number: b.number, fromTicketId: a.id })
    expect(await deliver(app, customerMail({ 'In-Reply-To': a.theirs }))).toMatchObject({ outcome: 'reply', ticketId: b.id })
    expect(await deliver(app, customerMail({ 'In-Reply-To': a.ours }))).toMatchObject({ outcome: 'reply', ticketId: a.id })
    await api.post(`/messages/${a.messageId}/move`, { body: { into: a.id } })
    expect(await deliver(app, customerMail({ 'In-Reply-To': a.theirs }))).toMatchObject({ outcome: 'reply', ticketId: a.id })
  })
})

describe('a ticket that is solved and then put away or merged', () => {
  it('is not told of by mail any more', async () => {
    await app.change(factory, tx => changeSetting(tx, 'statusNotices', 'solved'))
    const [a, b, spam, told] = [await conversation(), await conversation(), await conversation(), await conversation()]
    for (const { id } of [a, spam, told]) await api.patch(`/tickets/${id}`, { body: { category: 'solved' } })
    await merge(a.id, b.id)
    await api.post(`/tickets/${spam.id}/spam`, { body: {} })
    app.pass({ minutes: 2 })
    await app.settle()
    const notices = await app.db.query(sql`select ticket_id as id from messages where automatic and direction = 'out' and ticket_id = any(${[a.id, b.id, spam.id, told.id]}::uuid[])`)
    expect(notices).toEqual([{ id: told.id }])
    await app.change(factory, tx => changeSetting(tx, 'statusNotices', 'none'))
  })
})

describe('mail for a ticket that was put away', () => {
  it('takes it out of the bin, and the ledger says so', async () => {
    const { id, token } = await conversation()
    expect((await api.delete(`/tickets/${id}`)).body.aside).toBe('bin')
    const result = await deliver(app, customerMail({ To: token }))
    expect(result).toMatchObject({ outcome: 'reply', ticketId: id })
    expect(result.decisions.map(each => each.decision)).toContain('restored')
    expect((await api.get(`/tickets/${id}`)).body).toMatchObject({ aside: null, messageCount: 3 })
  })

  it('leaves spam what it is: nothing opens again, no clock moves', async () => {
    const { id, token } = await conversation()
    await api.post(`/tickets/${id}/spam`, { body: {} })
    const before = (await api.get(`/tickets/${id}`)).body
    expect(await deliver(app, customerMail({ To: token }))).toMatchObject({ outcome: 'reply', ticketId: id })
    const { aside, status, firstReplyAt } = (await api.get(`/tickets/${id}`)).body
    expect({ aside, status, firstReplyAt }).toEqual({ aside: 'spam', status: before.status, firstReplyAt: before.firstReplyAt })
  })
})
