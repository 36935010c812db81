import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/factories.ts'
import { became, customerMail, deliver, makeMailbox, ticketRow } from '../../../../test/mail/desk.ts'
import { startRelay, type TestRelay } from '../../../../test/mail/relay.ts'

let app: TestApp
let relay: TestRelay
beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ RELAY_URL: relay.url })
  await makeMailbox(app, { holdUnverified: true })
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
const arrive = (address: string, headers: Record<string, string> = {}, body?: string) =>
  deliver(app, customerMail({ From: `"Spam Ana" <${address}>`, Subject: 'Cheap watches', ...headers }, body), { envelope: { from: address, remote: '198.51.100.7' } })
const linkIn = (raw: string) => new URL(/http:\/\/desk\.test\/confirm\/\S+/.exec(raw.replace(/=\r\n/g, ''))![0]).pathname
const linkTo = (address: string) => linkIn(relay.received.find(each => each.to.includes(address))!.mail.text)

describe('mail of an address never seen before', () => {
  it('waits, and its owner is asked without a word of it', async () => {
    const address = stranger()
    expect(await arrive(address, {}, 'Buy pills')).toMatchObject({ outcome: 'quarantined', cause: 'unverified-sender', sender: address, ticketId: null })
    expect(relay.received).toMatchObject([{ to: [address], from: '' }])
    const [asked] = relay.received
    // the link is drawn by lot, and may say anything
    expect(asked!.raw.replace(/=\r\n/g, '').replace(/pmc_[\w-]+/g, '')).not.toMatch(/watches|pills|Ana/i)
    expect(asked!.mail.headers).toMatchObject({ 'auto-submitted': ['auto-replied'], 'x-auto-response-suppress': ['All'], 'x-pomost-loop': [expect.any(String)] })
    expect(await app.db.query(sql`select 1 from identities where key = ${address}`)).toEqual([])
  })

  it('is taken in, all of it, when its owner presses the button; opening the link alone does nothing', async () => {
    const address = stranger()
    const first = await arrive(address, {}, 'The first question')
    const second = await arrive(address.toUpperCase(), { Subject: 'Another' }, 'The second question')
    expect(relay.received).toHaveLength(1)
    const url = linkTo(address)

    const page = await app.http.inject({ url })
    expect(page).toMatchObject({ statusCode: 200, headers: { 'content-security-policy': expect.stringContaining("frame-ancestors 'none'"), 'cache-control': 'no-store' } })
    expect(page.body).toContain('<form method="post">')
    await app.settle()
    expect((await became(app, first.id)).outcome).toBe('quarantined')

    expect((await app.http.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: '' })).statusCode).toBe(200)
    await app.settle()
    for (const { id } of [first, second]) expect(await became(app, id)).toMatchObject({ outcome: 'ticket', cause: null })
    expect(await app.db.one(sql`select verified_at is not null as verified from identities where key = ${address}`)).toEqual({ verified: true })
    expect(await arrive(address, {}, 'A third one')).toMatchObject({ outcome: 'ticket' })

    expect((await app.http.inject({ method: 'POST', url })).statusCode).toBe(200)
    await app.settle()
    expect(await ticketRow(app, (await became(app, first.id)).ticketId)).toMatchObject({ messageCount: 1 })
  })

  it('of a machine waits too, but nobody is asked; nor is whoever wants no automatic mail', async () => {
    expect(await arrive(stranger(), { 'Auto-Submitted': 'auto-generated' })).toMatchObject({ cause: 'unverified-sender' })
    expect(await arrive(stranger(), { 'X-Auto-Response-Suppress': 'All' })).toMatchObject({ cause: 'unverified-sender' })
    expect(relay.received).toEqual([])
  })

  it('causes one question a day', async () => {
    const address = stranger()
    for (let each = 0; each < 4; each++) await arrive(address, {}, `Text ${'x'.repeat(each)}`)
    expect(relay.received).toHaveLength(1)
    app.pass({ hours: 25 })
    await arrive(address, {}, 'Next day')
    expect(relay.received).toHaveLength(2)
  })

  it('is let through by an admin as well, and known people are never held', async () => {
    const { address } = await makePerson(app, 'customer')
    expect(await arrive(address)).toMatchObject({ outcome: 'ticket' })
  })
})

describe('a link', () => {
  it('that never was, or is too old, says so in the reader’s language', async () => {
    const address = stranger()
    await arrive(address)
    const url = linkTo(address)
    const unknown = await app.http.inject({ url: '/confirm/pmc_unknownunknown', headers: { 'accept-language': 'bg-BG,en;q=0.5' } })
    expect(unknown.statusCode).toBe(410)
    expect(unknown.body).toContain('Връзката вече не е валидна')
    app.pass({ hours: 24 * 8 })
    expect((await app.http.inject({ url })).statusCode).toBe(410)
    const late = await app.http.inject({ method: 'POST', url, headers: { 'accept-language': 'pl' } })
    expect(late.statusCode).toBe(410)
    expect(late.body).toContain('Ten link już nie działa')
  })
})
