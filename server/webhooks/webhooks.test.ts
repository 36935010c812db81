import { createHmac } from 'node:crypto'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { factory, makePerson, makeTicket } from '../../test/factories.ts'
import { startReceiver, type Call, type Receiver } from '../../test/receiver.ts'
import { startRelay, type TestRelay } from '../../test/mail/relay.ts'
import type { PersonActor } from '../platform/actor.ts'
import { accessTicket } from '../tickets/access.ts'
import { queueWebhook } from './queue-webhook.ts'
import { sweepWebhooks } from './sweep.ts'

interface Told { type: string; timestamp: string; data: { subject: { kind: string; id: string }; event?: { data: Record<string, unknown>; actor: object }; ticket?: Record<string, unknown> } }

let app: TestApp
let api: Client
let other: Receiver
let relay: TestRelay
let admin: PersonActor & { address: string }

beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1', RELAY_URL: relay.url })
  admin = await makePerson(app, 'admin', { name: 'Ana' })
  api = await clientOf(app, admin)
  other = await startReceiver()
})
afterAll(async () => {
  await other.close()
  await relay.close()
  await app.close()
})
beforeEach(async () => {
  for (const { id } of (await api.get('/webhooks')).body.items) await api.delete(`/webhooks/${id}`)
  other.calls = []
  other.answer = () => ({ status: 200 })
})

const make = async (more: object = {}) => (await api.post('/webhooks', { body: { name: 'CRM', url: `${other.url}/hook`, events: ['ticket.*', 'message.added'], ...more } })).body as { id: string; secret: string; version: number }
const told = (): Told[] => other.calls.map(call => JSON.parse(call.body) as Told)
const stands = async (id: string) => (await api.get(`/webhooks/${id}`)).body
const log = async (id: string, query = '') => (await api.get(`/webhooks/${id}/deliveries${query}`)).body.items as { id: string; type: string; state: string; attempts: number; status: number | null; error: string | null }[]
const signatureOf = (secret: string, { headers, body }: Call) => `v1,${createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update(`${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`).digest('base64')}`
const open = (id: string) => api.patch(`/tickets/${id}`, { body: { category: 'open' } })

describe('a webhook', () => {
  it('is told of what it wants to hear of, in its order, with ids and values and no words', async () => {
    await make()
    const ticket = await makeTicket(app, { subject: 'Printer on fire' })
    await open(ticket.id)
    await app.settle()
    expect(told().map(each => each.type)).toEqual(['ticket.opened', 'message.added', 'ticket.statusChanged'])
    expect(told()[2]).toMatchObject({
      timestamp: app.now.toString(),
      data: { subject: { kind: 'ticket', id: ticket.id }, event: { data: { fromCategory: 'new', toCategory: 'open' }, actor: { kind: 'person' } }, ticket: { number: ticket.number, subject: 'Printer on fire', category: 'open', priority: 'normal', path: `/tickets/${ticket.number}` } },
    })
    const message = await app.db.one<{ text: string }>(sql`select text from messages where ticket_id = ${ticket.id}`)
    expect(other.calls.some(call => call.body.includes(message.text))).toBe(false)
  })

  it('hears nothing else, nothing while it is off, and nothing of demo tickets', async () => {
    const { id } = await make({ events: ['ticket.tagged'] })
    const ticket = await makeTicket(app)
    await makeTicket(app, { demo: true, tags: ['x'] })
    await api.patch(`/webhooks/${id}`, { body: { enabled: false } })
    await api.patch(`/tickets/${ticket.id}`, { body: { addTags: ['a'] } })
    await api.patch(`/webhooks/${id}`, { body: { enabled: true } })
    await api.patch(`/tickets/${ticket.id}`, { body: { addTags: ['b'] } })
    await app.settle()
    expect(told().map(each => each.data.event?.data)).toEqual([{ added: ['b'], removed: [] }])
  })

  it('is told nothing of a change that fails', async () => {
    const { id } = await make()
    await expect(app.change(factory, async tx => {
      await queueWebhook(tx, id, { type: 'x.y', subject: { kind: 'ticket', id: (await makeTicket(app)).id }, data: {} })
      throw new Error('too bad')
    })).rejects.toThrow('too bad')
    expect((await log(id)).map(each => each.type)).not.toContain('x.y')
  })

  it('is told by others of what they will, whatever it hears of by itself', async () => {
    const { id } = await make({ events: [] })
    const ticket = await makeTicket(app)
    await app.change(factory, async tx => { await accessTicket(tx, ticket.id, 'read'); await queueWebhook(tx, id, { type: 'rule.fired', subject: { kind: 'ticket', id: ticket.id }, data: { rule: 'x' } }) })
    await app.settle()
    expect(told()).toMatchObject([{ type: 'rule.fired', data: { rule: 'x', ticket: { id: ticket.id } } }])
  })

  it('can tell that the call is ours and fresh, also while its secret changes', async () => {
    const { id, secret } = await make({ headers: { Authorization: 'Bearer of news' } })
    const ticket = await makeTicket(app)
    await app.settle()
    expect(other.calls[0]!.headers).toMatchObject({ 'content-type': 'application/json', 'authorization': 'Bearer of news', 'webhook-timestamp': String(Math.floor(app.now.epochMilliseconds / 1000)), 'webhook-signature': signatureOf(secret, other.calls[0]!) })
    const second = (await api.post(`/webhooks/${id}/secret`, { body: {} })).body.secret as string
    expect((await api.post(`/webhooks/${id}/secret`, { body: {} })).status).toBe(409)
    await open(ticket.id)
    await app.settle()
    expect(other.calls.at(-1)!.headers['webhook-signature']).toBe(`${signatureOf(second, other.calls.at(-1)!)} ${signatureOf(secret, other.calls.at(-1)!)}`)
    await api.delete(`/webhooks/${id}/secret`)
    await api.patch(`/tickets/${ticket.id}`, { body: { category: 'solved' } })
    await app.settle()
    expect(other.calls.at(-1)!.headers['webhook-signature']).toBe(signatureOf(second, other.calls.at(-1)!))
  })

  it('keeps its secrets: neither the API nor the log nor the database shows them', async () => {
    const made = await make({ headers: { Authorization: 'Bearer of news' } })
    const everything = JSON.stringify([await stands(made.id), (await api.get('/webhooks')).body, await app.db.query(sql`select * from webhooks`), await app.db.query(sql`select data from events where subject_id = ${made.id}`), await app.db.query(sql`select response from idempotency_keys`)])
    expect(everything).not.toContain(made.secret.slice(6))
    expect(everything).not.toContain('of news')
    expect((await stands(made.id)).headers).toEqual(['Authorization'])
  })

  it('sends its headers to another server only when they are given again', async () => {
    const { id } = await make({ headers: { Authorization: 'Bearer of news' } })
    expect((await api.patch(`/webhooks/${id}`, { body: { url: 'https://elsewhere.example/hook' } })).body.type).toContain('webhook-headers')
    expect((await api.patch(`/webhooks/${id}`, { body: { url: `${other.url}/other` } })).status).toBe(200)
    expect((await api.patch(`/webhooks/${id}`, { body: { url: 'https://elsewhere.example/hook', headers: {} } })).status).toBe(200)
  })
})

describe('what does not arrive', () => {
  it('is tried again, the same with the same id, and later events of its ticket wait for it while those of others go on', async () => {
    const { id } = await make({ events: ['ticket.statusChanged', 'ticket.tagged'] })
    const [bad, good] = [await makeTicket(app), await makeTicket(app)]
    other.answer = call => ({ status: call.body.includes(bad.id) && call.body.includes('ticket.statusChanged') ? 500 : 200 })
    await open(bad.id)
    await api.patch(`/tickets/${bad.id}`, { body: { addTags: ['later'] } })
    await open(good.id)
    await app.settle()
    expect((await log(id)).map(each => [each.type, each.state, each.attempts])).toEqual([['ticket.statusChanged', 'sent', 1], ['ticket.tagged', 'waiting', 0], ['ticket.statusChanged', 'waiting', 1]])
    const first = other.calls.find(call => call.body.includes(bad.id))!
    other.answer = () => ({ status: 200 })
    app.pass({ seconds: 10 })
    await app.settle()
    const ofBad = other.calls.filter(call => call.body.includes(bad.id))
    expect(ofBad.map(call => (JSON.parse(call.body) as Told).type)).toEqual(['ticket.statusChanged', 'ticket.statusChanged', 'ticket.tagged'])
    expect([ofBad[1]!.headers['webhook-id'], ofBad[1]!.body]).toEqual([first.headers['webhook-id'], first.body])
    expect((await stands(id)).waiting).toBe(0)
  })

  it('does not bother a server that is down with every event: all of the webhook waits', async () => {
    const { id } = await make({ events: ['ticket.statusChanged'] })
    other.answer = () => ({ status: 503 })
    for (const ticket of [await makeTicket(app), await makeTicket(app)]) await open(ticket.id)
    await app.settle()
    const before = other.calls.length
    await open((await makeTicket(app)).id)
    await app.settle()
    expect(other.calls.length).toBe(before)
    expect(await stands(id)).toMatchObject({ error: 'It answered 503.', failingSince: app.now.toString(), waiting: 3 })
    other.answer = () => ({ status: 200 })
    app.pass({ seconds: 10 })
    await app.settle()
    expect(await stands(id)).toMatchObject({ error: null, failingSince: null, pausedUntil: null, waiting: 0 })
  })

  it('waits as long as the server asks', async () => {
    const { id } = await make({ events: ['ticket.statusChanged'] })
    other.answer = () => ({ status: 429, headers: { 'retry-after': '600' } })
    await open((await makeTicket(app)).id)
    await app.settle()
    app.pass({ seconds: 500 })
    await app.settle()
    expect(other.calls).toHaveLength(1)
    app.pass({ seconds: 101 })
    other.answer = () => ({ status: 200 })
    await app.settle()
    expect((await log(id))[0]).toMatchObject({ state: 'sent', attempts: 2 })
  })

  it('is given up after a day, kept, and sent again when somebody asks', async () => {
    const { id } = await make({ events: ['ticket.statusChanged'] })
    other.answer = () => ({ status: 500 })
    await open((await makeTicket(app)).id)
    for (const hours of [0, 2, 12, 13]) { app.pass({ hours }); await app.settle() }
    expect((await log(id, '?state=failed'))[0]).toMatchObject({ state: 'failed', status: 500, error: 'It answered 500.' })
    other.answer = () => ({ status: 200 })
    expect((await api.post(`/webhooks/${id}/retry`, { body: {} })).body).toEqual({ deliveries: 1 })
    await app.settle()
    expect((await log(id))[0]).toMatchObject({ state: 'sent' })
  })

  it('can be given up by hand, so that later ones go on', async () => {
    const { id } = await make({ events: ['ticket.statusChanged', 'ticket.tagged'] })
    const ticket = await makeTicket(app)
    other.answer = call => ({ status: call.body.includes('statusChanged') ? 400 : 200 })
    await open(ticket.id)
    await api.patch(`/tickets/${ticket.id}`, { body: { addTags: ['later'] } })
    await app.settle()
    const [tagged, changed] = await log(id)
    expect(tagged!.state).toBe('waiting')
    expect((await api.post(`/webhooks/${id}/deliveries/${changed!.id}/give-up`, { body: {} })).status).toBe(204)
    app.pass({ seconds: 10 })
    await app.settle()
    expect((await log(id)).map(each => each.state)).toEqual(['sent', 'failed'])
    expect((await api.get(`/webhooks/${id}/deliveries/${tagged!.id}`)).body).toMatchObject({ answer: 'thanks', status: 200, body: other.calls.at(-1)!.body })
  })

  it('never leaves for a private network that nobody allowed', async () => {
    const { id } = await make({ url: 'http://169.254.169.254/latest/meta-data', events: ['ticket.statusChanged'] })
    await open((await makeTicket(app)).id)
    await app.settle()
    expect((await log(id))[0]).toMatchObject({ state: 'waiting', status: null })
    expect((await log(id))[0]!.error).toContain('private network')
  })
})

describe('a webhook that is of no use', () => {
  it('is switched off when its server says that it is gone', async () => {
    const { id } = await make({ events: ['ticket.statusChanged'] })
    other.answer = () => ({ status: 410 })
    await open((await makeTicket(app)).id)
    await app.settle()
    expect(await stands(id)).toMatchObject({ enabled: false, stopped: 'gone', failed: 1 })
    expect((await app.db.query<{ type: string }>(sql`select type from events where subject_id = ${id} order by seq`)).map(each => each.type)).toEqual(['webhook.created', 'webhook.stopped'])
    expect(relay.received.find(mail => mail.to.includes(admin.address))!.raw.toString()).toContain('/settings/webhooks')
  })

  it('is switched off after three days of failures, and tells what waited when it is switched on again', async () => {
    const { id } = await make({ events: ['ticket.statusChanged'] })
    other.answer = () => ({ status: 500 })
    for (let day = 0; day < 4; day++) {
      await open((await makeTicket(app)).id)
      await app.settle()
      app.pass({ hours: 23 })
      await app.settle()
    }
    expect(await stands(id)).toMatchObject({ enabled: false, stopped: 'failing' })
    const { waiting } = await stands(id)
    expect(waiting).toBeGreaterThan(0)
    other.answer = () => ({ status: 200 })
    expect((await api.patch(`/webhooks/${id}`, { body: { enabled: true } })).body).toMatchObject({ enabled: true, stopped: null })
    await app.settle()
    expect(await stands(id)).toMatchObject({ waiting: 0, error: null })
  })
})

it('what was told long ago is let go, what waits stays', async () => {
  const { id } = await make({ events: ['ticket.statusChanged'] })
  await open((await makeTicket(app)).id)
  await app.settle()
  other.answer = () => ({ status: 500 })
  await open((await makeTicket(app)).id)
  await app.settle()
  app.pass({ hours: 31 * 24 })
  await sweepWebhooks(app.db, app.now, app)
  expect((await log(id)).map(each => each.state)).toEqual(['waiting'])
})
