import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { makePerson, makeToken } from '../../../test/factories.ts'
import { customerMail } from '../../../test/mail/desk.ts'
import { startRelay, type TestRelay } from '../../../test/mail/relay.ts'

let app: TestApp
let relay: TestRelay
let token: string
beforeAll(async () => {
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1', MAX_MAIL_MB: '1' })
  relay = await startRelay({ user: 'desk', password: 'right' })
  token = await makeToken(app, await makePerson(app, 'admin'))
})
afterAll(async () => {
  await app.close()
  await relay.close()
})

async function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object | Buffer, headers: Record<string, string> = {}) {
  const answer = await app.http.inject({ method, url: `/api/v1${url}`, headers: { authorization: `Bearer ${token}`, ...headers }, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.headers['content-type']?.includes('json') ? answer.json() : answer.body, headers: answer.headers }
}

let number = 0
const add = async (more: object = {}) => (await call('POST', '/mailboxes', { address: `box${++number}@desk.example`, ...more })).body

describe('a mailbox', () => {
  it('is made, read, changed and switched off; its events name no address and no password', async () => {
    const made = await call('POST', '/mailboxes', { address: 'Support@Desk.example', name: 'Support', relay: { host: 'mail.example', port: 587, security: 'starttls', user: 'u', password: 'topsecret' } })
    expect(made).toMatchObject({ status: 201, body: { address: 'Support@Desk.example', intake: { kind: 'handed' }, relay: { host: 'mail.example', user: 'u', hasPassword: true }, version: 1, state: null } })
    const { id } = made.body
    expect((await call('GET', '/mailboxes')).body.items.map((each: { id: string }) => each.id)).toContain(id)
    expect(await call('PATCH', `/mailboxes/${id}`, { name: 'Help', signature: '<p onclick="x()">Bye</p><script>x</script>' })).toMatchObject({ status: 200, body: { name: 'Help', signature: '<p>Bye</p>', version: 2 } })
    expect(await call('DELETE', `/mailboxes/${id}`)).toMatchObject({ status: 204 })
    expect((await call('GET', `/mailboxes/${id}`)).body).toMatchObject({ active: false, version: 3 })
    const stored = JSON.stringify([await app.db.query(sql`select * from events where subject_id = ${id}`), await app.db.query(sql`select relay from mailboxes`)])
    expect(stored).not.toContain('topsecret')
    expect(JSON.stringify(await app.db.query(sql`select data from events where subject_id = ${id}`))).not.toMatch(/desk\.example|mail\.example/i)
  })

  it('keeps its password when a change leaves it out, and loses it with the server or user it was for', async () => {
    const relayOf = (more: object) => ({ relay: { host: 'mail.example', port: 587, security: 'starttls', user: 'u', ...more } })
    const { id } = await add(relayOf({ password: 'topsecret' }))
    expect((await call('PATCH', `/mailboxes/${id}`, relayOf({ port: 465, security: 'tls' }))).body.relay).toMatchObject({ port: 465, hasPassword: true })
    expect((await call('PATCH', `/mailboxes/${id}`, relayOf({ host: 'evil.example' }))).body.relay).toMatchObject({ hasPassword: false })
    expect((await call('PATCH', `/mailboxes/${id}`, { relay: null })).body.relay).toBeNull()
  })

  it.each([
    ['an address that is none', { address: 'no address' }, 400],
    ['a mailbox that there is', { address: 'BOX-TWICE@desk.example' }, 409],
    ['an unknown team', { address: 'x1@desk.example', teamId: '01890000-0000-7000-8000-000000000000' }, 422],
    ['an unknown brand', { address: 'x2@desk.example', brandId: '01890000-0000-7000-8000-000000000000' }, 422],
    ['a port that is none', { address: 'x3@desk.example', relay: { host: 'a', port: 99999, security: 'none' } }, 400],
  ])('is refused: %s', async (_, body, status) => {
    await call('POST', '/mailboxes', { address: 'box-twice@desk.example' })
    expect(await call('POST', '/mailboxes', body)).toMatchObject({ status, body: { detail: expect.any(String) } })
  })

  it('is not changed by whoever looked at it before somebody else did', async () => {
    const { id } = await add()
    await call('PATCH', `/mailboxes/${id}`, { name: 'Mine' })
    expect(await call('PATCH', `/mailboxes/${id}`, { name: 'Yours' }, { 'if-match': '"1"' })).toMatchObject({ status: 412, body: { clash: ['name'] } })
    expect(await call('PATCH', `/mailboxes/${id}`, { quoteHistory: 'none' }, { 'if-match': '"1"' })).toMatchObject({ status: 200 })
  })

  it('is tried for real: what is right and what is wrong, in words', async () => {
    const at = (password: string, port = relay.port) => ({ relay: { host: '127.0.0.1', port, security: 'none', user: 'desk', password } })
    const test = async (more: object) => (await call('POST', `/mailboxes/${(await add(more)).id}/test`)).body
    expect(await test(at('right'))).toMatchObject({ intake: { ok: true }, relay: { ok: true, message: expect.stringContaining('replies can leave') } })
    expect(await test(at('wrong'))).toMatchObject({ relay: { ok: false, code: 'relay-authentication', values: { server: `127.0.0.1:${relay.port}`, said: expect.stringContaining('Wrong password') }, message: expect.stringContaining('refuses the user name or password') } })
    expect(await test(at('right', 9))).toMatchObject({ relay: { ok: false, code: 'relay-unreachable', values: { server: '127.0.0.1:9' }, message: expect.stringContaining('could not be reached') } })
    expect(await test({})).toMatchObject({ relay: { ok: false, message: expect.stringContaining('RELAY_URL') } })
    const imap = { intake: { kind: 'imap', host: '127.0.0.1', port: 9, security: 'none', user: 'a', password: 'b' } }
    expect(await test(imap)).toMatchObject({ intake: { ok: false, message: expect.stringContaining('does not answer') } })
  })
})

describe('a raw mail by HTTP', () => {
  const raw = { 'content-type': 'message/rfc822' }

  it('is taken, once', async () => {
    const { id } = await add()
    const mail = customerMail({ Subject: 'By HTTP' })
    const first = await call('POST', `/mailboxes/${id}/messages`, mail, raw)
    expect(first).toMatchObject({ status: 202, body: { duplicate: false } })
    expect((await call('POST', `/mailboxes/${id}/messages`, mail, raw)).body).toEqual({ arrivalId: first.body.arrivalId, duplicate: true })
    await app.settle()
    expect(await app.db.query(sql`select 1 from tickets where subject = 'By HTTP' and channel_account_id = ${id}`)).toHaveLength(1)
  })

  it('is refused as another type, when too large, and by a mailbox that is switched off', async () => {
    const { id } = await add()
    expect(await call('POST', `/mailboxes/${id}/messages`, { a: 1 })).toMatchObject({ status: 415 })
    expect(await call('POST', `/mailboxes/${id}/messages`, customerMail({}, 'x'.repeat(1_100_000)), raw)).toMatchObject({ status: 413, body: { detail: expect.stringContaining('1 MB') } })
    await call('DELETE', `/mailboxes/${id}`)
    expect(await call('POST', `/mailboxes/${id}/messages`, customerMail(), raw)).toMatchObject({ status: 409 })
  })
})

describe('the ledger', () => {
  it('shows what arrived, page by page, and finds it by outcome, mailbox and words', async () => {
    const { id } = await add()
    const marks = ['one', 'two', 'three'].map(mark => `ledger ${mark} %_`)
    for (const Subject of marks) await call('POST', `/mailboxes/${id}/messages`, customerMail({ Subject }), { 'content-type': 'message/rfc822' })
    await app.settle()
    const first = (await call('GET', `/ledger?mailbox=${id}&limit=2`)).body
    const second = (await call('GET', `/ledger?mailbox=${id}&limit=2&cursor=${first.nextCursor}`)).body
    expect([...first.items, ...second.items].map((each: { subject: string }) => each.subject).sort()).toEqual(marks.toSorted())
    expect(second.nextCursor).toBeNull()
    expect((await call('GET', `/ledger?q=${encodeURIComponent('two %_')}`)).body.items).toMatchObject([{ outcome: 'ticket', sender: 'ana@customer.example', ticket: { subject: 'ledger two %_' } }])
    expect((await call('GET', `/ledger?mailbox=${id}&outcome=rejected`)).body.items).toEqual([])
  })

  it('gives the raw bytes back as they were received, never to be shown in place', async () => {
    const mail = customerMail({ Subject: '<script>alert(1)</script>' })
    const { arrivalId } = (await call('POST', `/mailboxes/${(await add()).id}/messages`, mail, { 'content-type': 'message/rfc822' })).body
    const answer = await call('GET', `/ledger/${arrivalId}/raw`)
    expect(answer.body).toBe(mail.toString())
    expect(answer.headers).toMatchObject({ 'content-type': 'message/rfc822', 'content-disposition': expect.stringContaining('attachment'), 'x-content-type-options': 'nosniff' })
  })

  it('tries again what was set aside, but not what is a message already', async () => {
    const { id } = await add()
    const post = async (headers: Record<string, string>) => (await call('POST', `/mailboxes/${id}/messages`, customerMail(headers), { 'content-type': 'message/rfc822' })).body.arrivalId as string
    const done = await post({ Subject: 'done' })
    const aside = await post({ Subject: 'circles', Received: Array.from({ length: 31 }, () => 'from a by b').join('\r\nReceived: ') })
    await app.settle()
    expect((await call('GET', `/ledger/${aside}`)).body).toMatchObject({ outcome: 'quarantined', cause: 'too-many-hops', decisions: [{ step: 'hops', decision: 'quarantined', why: expect.stringContaining('31 servers') }] })
    expect(await call('POST', `/ledger/${done}/retry`, {})).toMatchObject({ status: 409 })
    expect((await call('POST', `/ledger/${aside}/retry`, { released: true })).body).toMatchObject({ outcome: 'waiting' })
    await app.settle()
    expect((await call('GET', `/ledger/${aside}`)).body).toMatchObject({ outcome: 'ticket', ticket: { subject: 'circles' } })
    expect(await call('GET', '/ledger/01890000-0000-7000-8000-000000000000')).toMatchObject({ status: 404 })
  })

  it('and the mailboxes are for admins alone', async () => {
    for (const role of ['lead', 'agent', 'light', 'customer'] as const) {
      const headers = { authorization: `Bearer ${await makeToken(app, await makePerson(app, role))}` }
      for (const url of ['/api/v1/ledger', '/api/v1/mailboxes']) expect((await app.http.inject({ url, headers })).statusCode).toBe(403)
    }
    expect((await app.http.inject({ url: '/api/v1/ledger' })).statusCode).toBe(401)
  })
})
