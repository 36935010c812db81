import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { makePerson, makeToken } from '../../../../test/factories.ts'
import { multipart } from '../../../../test/mail/build.ts'
import { customerMail, deliver, makeMailbox } from '../../../../test/mail/desk.ts'
import { invitation } from '../../../../test/mail/invitation.ts'
import { startRelay, type TestRelay } from '../../../../test/mail/relay.ts'

let app: TestApp
let relay: TestRelay
let token: string
beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ RELAY_URL: relay.url })
  await makeMailbox(app)
  token = await makeToken(app, await makePerson(app, 'agent', { name: 'Iva Ilieva' }))
})
afterAll(async () => {
  await app.close()
  await relay.close()
})
beforeEach(() => { relay.received.length = 0 })

const invite = (calendar: string, headers = {}) => {
  const { type, body } = multipart('alternative', [{ headers: ['Content-Type: text/plain'], body: 'Please come. A secret of Ana.' }, { headers: ['Content-Type: text/calendar; charset=utf-8'], body: calendar }])
  return deliver(app, customerMail({ 'Content-Type': type, ...headers }, body))
}
const answer = (messageId: string | null, wish: string, key?: string) => app.http.inject({
  method: 'POST', url: `/api/v1/messages/${messageId}/calendar-reply`, payload: { answer: wish }, headers: { authorization: `Bearer ${token}`, ...key && { 'idempotency-key': key } },
})

describe('an invitation by mail (H30)', () => {
  it('stands on the message as data, and is answered as the mailbox in a way that the organizer’s calendar understands', async () => {
    const { messageId, ticketId } = await invite(invitation())
    const { meta } = await app.db.one<{ meta: { calendar: object } }>(sql`select meta from messages where id = ${messageId}`)
    expect(meta.calendar).toMatchObject({ method: 'request', summary: 'Нов договор, part 1', start: { at: '2026-07-06T07:00:00Z' } })

    expect((await answer(messageId, 'accepted')).statusCode).toBe(201)
    await app.settle()
    const [sent] = relay.received
    expect(sent).toMatchObject({ from: 'support@desk.example', to: ['ana@customer.example'] })
    expect(sent?.mail).toMatchObject({ subject: 'Accepted: Нов договор, part 1', replyTo: [], from: { name: 'Iva Ilieva', address: 'support@desk.example' } })
    expect(sent?.mail.calendar).toMatchObject({ method: 'reply', uid: 'meeting-1@customer.example', sequence: 2, organizer: { address: 'ana@customer.example' }, attendees: [{ address: 'support@desk.example', status: 'accepted' }] })
    expect(sent?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REPLY/i)
    // the organizer may be anybody: the conversation stays here
    expect(sent?.mail.text).not.toContain('secret')

    const log = await app.http.inject({ url: `/api/v1/tickets/${ticketId}/timeline`, headers: { authorization: `Bearer ${token}` } })
    expect(log.json<{ items: object[] }>().items).toContainEqual(expect.objectContaining({ type: 'message.added', actor: expect.objectContaining({ name: 'Iva Ilieva' }), message: expect.objectContaining({ text: 'Accepted: Нов договор, part 1', delivery: expect.objectContaining({ state: 'sent' }) }) }))
  })

  it('is answered once by one wish, however often it is sent, and otherwise when somebody changes their mind', async () => {
    const { messageId } = await invite(invitation().replaceAll('meeting-1@', 'meeting-2@'))
    expect((await answer(messageId, 'tentative', 'one-wish')).statusCode).toBe(201)
    expect((await answer(messageId, 'tentative', 'one-wish')).statusCode).toBe(201)
    const again = await answer(messageId, 'tentative')
    expect([again.statusCode, again.json<{ type: string }>().type]).toEqual([409, 'urn:pomost:problem:answered-already'])
    await app.settle()
    expect(relay.received.length).toBe(1)
    expect((await answer(messageId, 'declined')).statusCode).toBe(201)
    await app.settle()
    expect(relay.received.map(each => each.mail.calendar?.attendees[0]?.status)).toEqual(['tentative', 'declined'])
  })

  it('is not answered when it was cancelled or replaced meanwhile, when it is none, or when it is our own', async () => {
    const calendar = invitation().replaceAll('meeting-1@', 'meeting-3@')
    const first = await invite(calendar, { 'Message-ID': '<invite-3@customer.example>' })
    await invite(calendar.replace('METHOD:REQUEST', 'METHOD:CANCEL'), { 'In-Reply-To': '<invite-3@customer.example>' })
    const plain = await deliver(app, customerMail())
    const own = await invite(invitation().replaceAll('meeting-1@', 'meeting-4@').replace('mailto:ana@customer.example', 'mailto:support@desk.example'))
    const problems = []
    for (const each of [first, plain, own]) problems.push((await answer(each.messageId, 'accepted')).json<{ type: string }>().type)
    expect(problems).toEqual(['invitation-replaced', 'no-invitation', 'own-invitation'].map(code => `urn:pomost:problem:${code}`))
    expect((await answer('00000000-0000-7000-8000-000000000000', 'accepted')).statusCode).toBe(404)
    expect((await answer(first.messageId, 'perhaps')).statusCode).toBe(400)
    expect(relay.received).toEqual([])
  })
})
