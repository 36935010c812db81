import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson, makeTicket, write } from '../../test/factories.ts'
import type { PersonActor } from '../platform/actor.ts'

let app: TestApp
let agent: PersonActor
let api: Client
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  api = await clientOf(app, agent)
})
afterAll(() => app.close())

const match = (version: number) => ({ 'if-match': `"${version}"` })

describe('two people change a ticket at once', () => {
  it('lets both through when they touch different fields', async () => {
    const { id, version } = await makeTicket(app)
    expect((await api.patch(`/tickets/${id}`, { body: { priority: 'high' }, headers: match(version) })).status).toBe(200)
    const second = await api.patch(`/tickets/${id}`, { body: { type: 'incident' }, headers: match(version) })
    expect(second.body).toMatchObject({ priority: 'high', type: 'incident' })
    expect(second.headers.etag).toBe(`"${version + 2}"`)
  })

  it('refuses the second with 412 when they touch the same field, and says which', async () => {
    const { id, version } = await makeTicket(app)
    await api.patch(`/tickets/${id}`, { body: { priority: 'high', addTags: ['x'] }, headers: match(version) })
    const second = await api.patch(`/tickets/${id}`, { body: { priority: 'low' }, headers: match(version) })
    expect(second.status).toBe(412)
    expect(second.body).toMatchObject({ title: 'changed-meanwhile', clash: ['priority'], changed: ['priority', 'tags'], version: version + 2 })
    expect((await api.get(`/tickets/${id}`)).body.priority).toBe('high')
  })

  it('keeps both sets of tags', async () => {
    const { id, version } = await makeTicket(app, { tags: ['old'] })
    await Promise.all(['a', 'b'].map(tag => api.patch(`/tickets/${id}`, { body: { addTags: [tag] }, headers: match(version) })))
    expect((await api.get(`/tickets/${id}`)).body.tags.sort()).toEqual(['a', 'b', 'old'])
  })

  it('refuses an If-Match that is no version', async () => {
    const { id } = await makeTicket(app)
    expect((await api.patch(`/tickets/${id}`, { body: { priority: 'low' }, headers: { 'if-match': 'yesterday' } })).status).toBe(400)
  })
})

describe('a reply written while somebody else answered', () => {
  it('is stopped once, and says what came', async () => {
    const customer = await makePerson(app)
    const { id, version } = await makeTicket(app, { requester: customer })
    const newer = await write(app, customer, id)
    const stopped = await api.post(`/tickets/${id}/messages`, { body: { text: 'My answer', expectedVersion: version } })
    expect(stopped.status).toBe(412)
    expect(stopped.body).toMatchObject({ title: 'answered-meanwhile', messageIds: [newer.id] })
    expect((await api.post(`/tickets/${id}/messages`, { body: { text: 'My answer', expectedVersion: stopped.body.version } })).status).toBe(201)
  })

  it('is not stopped by a change of fields', async () => {
    const { id, version } = await makeTicket(app)
    await api.patch(`/tickets/${id}`, { body: { priority: 'high' } })
    expect((await api.post(`/tickets/${id}/messages`, { body: { text: 'Hello', expectedVersion: version } })).status).toBe(201)
  })
})

describe('Idempotency-Key', () => {
  const open = (key: string, subject = 'Once') => api.post('/tickets', { body: { subject, requesterId: agent.id }, headers: { 'idempotency-key': key } })

  it('opens one ticket however often it is sent, at once or again', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => open('k1')))
    expect(answers.map(a => a.status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(answers.map(a => a.body.id)).size).toBe(1)
    expect((await open('k1')).body.id).toBe(answers[0]!.body.id)
    expect((await app.db.one<{ n: number }>(sql`select count(*) as n from tickets where subject = 'Once'`)).n).toBe(1)
  })

  it('refuses the key for another request', async () => {
    await open('k2')
    expect((await open('k2', 'Other')).status).toBe(422)
  })

  it('adds a message once', async () => {
    const { id } = await makeTicket(app)
    const say = () => api.post(`/tickets/${id}/messages`, { body: { text: 'Hi' }, headers: { 'idempotency-key': 'm1' } })
    const [first, second] = [await say(), await say()]
    expect(second.body.id).toBe(first.body.id)
    expect((await api.get(`/tickets/${id}`)).body.messageCount).toBe(2)
  })
})
