import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson, makeTicket, write } from '../../test/factories.ts'
import { sweepUploads } from '../files/sweep.ts'
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

const typesOf = async (id: string) => (await api.get(`/tickets/${id}/timeline`)).body.items.map((i: { type: string }) => i.type)

describe('a reply with undo time', () => {
  it('is no part of the ticket before the time is over, then it is said', async () => {
    const { id } = await makeTicket(app)
    const held = await api.post(`/tickets/${id}/messages`, { body: { html: '<p>Soon</p>', undoSeconds: 10 } })
    expect(held.status).toBe(201)
    await app.settle()
    expect((await api.get(`/tickets/${id}`)).body).toMatchObject({ messageCount: 1, scheduled: [{ id: held.body.id, html: '<p>Soon</p>', state: 'waiting' }] })
    app.pass({ seconds: 11 })
    await app.settle()
    const after = (await api.get(`/tickets/${id}`)).body
    expect(after).toMatchObject({ messageCount: 2, scheduled: [], status: { category: 'open' } })
    await app.settle()
    expect((await api.get(`/tickets/${id}`)).body.messageCount).toBe(2)
  })

  it('can be taken back, by its author alone, and comes back whole', async () => {
    const { id } = await makeTicket(app)
    const held = (await api.post(`/tickets/${id}/messages`, { body: { html: '<p>Oops</p>', cc: ['boss@example.com'], undoSeconds: 10 } })).body
    const other = await clientOf(app, await makePerson(app, 'agent'))
    expect((await other.post(`/messages/${held.id}/cancel`)).status).toBe(404)
    expect((await api.post(`/messages/${held.id}/cancel`)).body).toMatchObject({ ticketId: id, kind: 'public', html: '<p>Oops</p>', cc: ['boss@example.com'] })
    app.pass({ seconds: 11 })
    await app.settle()
    expect((await api.get(`/tickets/${id}`)).body).toMatchObject({ messageCount: 1, scheduled: [] })
  })

  it('cannot be taken back once it is said', async () => {
    const { id } = await makeTicket(app)
    const held = (await api.post(`/tickets/${id}/messages`, { body: { text: 'Gone', undoSeconds: 1 } })).body
    app.pass({ seconds: 2 })
    await app.settle()
    expect((await api.post(`/messages/${held.id}/cancel`)).status).toBe(409)
  })

  it('is kept with the reason when the ticket was closed meanwhile', async () => {
    const { id } = await makeTicket(app)
    await api.post(`/tickets/${id}/messages`, { body: { text: 'Too late', undoSeconds: 1 } })
    await api.patch(`/tickets/${id}`, { body: { category: 'closed' } })
    app.pass({ seconds: 2 })
    await app.settle()
    expect((await api.get(`/tickets/${id}`)).body.scheduled).toMatchObject([{ state: 'failed', error: expect.stringContaining('closed') }])
  })
})

describe('drafts', () => {
  it('keep every letter: a stale save is refused with the kept text', async () => {
    const { id } = await makeTicket(app)
    expect((await api.get(`/tickets/${id}/drafts/public`)).body).toBeNull()
    const first = (await api.put(`/tickets/${id}/drafts/public`, { body: { html: '<p>a</p>', version: 0 } })).body
    const second = (await api.put(`/tickets/${id}/drafts/public`, { body: { html: '<p>ab</p>', version: first.version } })).body
    const stale = await api.put(`/tickets/${id}/drafts/public`, { body: { html: '<p>ax</p>', version: first.version } })
    expect(stale.status).toBe(409)
    expect(stale.body.draft).toMatchObject({ html: '<p>ab</p>', version: second.version })
    expect((await api.get(`/tickets/${id}/drafts/public`)).body.html).toBe('<p>ab</p>')
  })

  it('keep their files, through being sent and taken back as well', async () => {
    const { id } = await makeTicket(app)
    const upload = async (name: string) => (await api.post(`/files?name=${name}`, { body: Buffer.from(`words of ${name}`), headers: { 'content-type': 'application/octet-stream' } })).body.id as string
    const [one, two] = [await upload('one.txt'), await upload('two.txt')]
    const first = (await api.put(`/tickets/${id}/drafts/public`, { body: { html: '<p>see</p>', attachmentIds: [one, two], version: 0 } })).body
    expect(first.attachments.map((file: { name: string }) => file.name)).toEqual(['one.txt', 'two.txt'])
    await api.put(`/tickets/${id}/drafts/public`, { body: { html: '<p>see</p>', attachmentIds: [two], version: first.version } })
    expect((await api.get(`/tickets/${id}/drafts/public`)).body.attachments).toMatchObject([{ id: two, name: 'two.txt', type: 'text/plain' }])
    const held = (await api.post(`/tickets/${id}/messages`, { body: { html: '<p>see</p>', attachmentIds: [two], undoSeconds: 10 } })).body
    const back = (await api.post(`/messages/${held.id}/cancel`)).body
    const again = (await api.put(`/tickets/${id}/drafts/public`, { body: { html: back.html, attachmentIds: back.attachmentIds, version: 0 } })).body
    expect(again.attachments).toMatchObject([{ id: two }])
    await api.post(`/tickets/${id}/messages`, { body: { html: '<p>see</p>', attachmentIds: [two] } })
    const { items } = (await api.get(`/tickets/${id}/timeline`)).body
    expect(items.findLast((item: { message: unknown }) => item.message).message.attachments).toMatchObject([{ id: two, name: 'two.txt' }])
  })

  it('hold nobody else’s files', async () => {
    const { id } = await makeTicket(app)
    const other = await clientOf(app, await makePerson(app, 'agent'))
    const theirs = (await other.post('/files?name=secret.txt', { body: Buffer.from('theirs'), headers: { 'content-type': 'application/octet-stream' } })).body.id
    expect((await api.put(`/tickets/${id}/drafts/public`, { body: { html: 'x', attachmentIds: [theirs], version: 0 } })).body.attachments).toEqual([])
  })

  it('are a person’s own, and go when the message is sent', async () => {
    const { id } = await makeTicket(app)
    await api.put(`/tickets/${id}/drafts/note`, { body: { html: '<p>n</p>', version: 0 } })
    const other = await clientOf(app, await makePerson(app, 'agent'))
    expect((await other.get(`/tickets/${id}/drafts/note`)).body).toBeNull()
    await api.post(`/tickets/${id}/messages`, { body: { kind: 'note', html: '<p>n</p>' } })
    expect((await api.get(`/tickets/${id}/drafts/note`)).body).toBeNull()
  })
})

describe('the timeline', () => {
  it('gives pages in the order of the log, from either end', async () => {
    const { id } = await makeTicket(app)
    for (let i = 0; i < 5; i++) await write(app, agent, id, { text: `m${i}` })
    const seen: number[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: { items: { seq: number }[]; nextCursor: string | null } } = await api.get(`/tickets/${id}/timeline?limit=3${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map(i => i.seq))
      cursor = body.nextCursor
    }
    expect(seen).toEqual(seen.map((_, i) => i + 1))
    expect((await api.get(`/tickets/${id}/timeline?order=newest&limit=2`)).body.items.map((i: { seq: number }) => i.seq)).toEqual([seen.length, seen.length - 1])
  })

  it('names who did what', async () => {
    const { id } = await makeTicket(app)
    await api.patch(`/tickets/${id}`, { body: { assigneeId: agent.id } })
    const { items, names } = (await api.get(`/tickets/${id}/timeline`)).body
    const assigned = items.find((i: { type: string }) => i.type === 'ticket.assigned')
    expect(assigned).toMatchObject({ actor: { kind: 'person', id: agent.id, name: expect.any(String) }, data: { from: null, to: agent.id } })
    expect(names[agent.id]).toEqual(expect.any(String))
    expect(items.at(-1)).toMatchObject({ type: 'ticket.statusChanged', actor: { kind: 'policy', id: 'open-when-begun@1' } })
  })
})

describe('a message', () => {
  it('is refused when empty, and on a closed ticket', async () => {
    const { id } = await makeTicket(app, { category: 'closed' })
    expect((await api.post(`/tickets/${id}/messages`, { body: { text: '   ' } })).status).toBe(400)
    expect((await api.post(`/tickets/${id}/messages`, { body: { text: 'Hello' } })).body.title).toBe('ticket-closed')
    expect((await api.post(`/tickets/${id}/messages`, { body: { kind: 'note', text: 'For the record' } })).status).toBe(201)
    expect(await typesOf(id)).toEqual(['ticket.opened', 'message.added', 'message.added'])
  })

  it('may set a status with it', async () => {
    const { id } = await makeTicket(app)
    const { items } = (await api.get('/statuses')).body
    const waiting = items.find((s: { category: string }) => s.category === 'waiting-customer')
    await api.post(`/tickets/${id}/messages`, { body: { text: 'Which model?', statusId: waiting.id } })
    expect((await api.get(`/tickets/${id}`)).body.status.category).toBe('waiting-customer')
  })
})

describe('a reply to be sent later', () => {
  const later = (ticketId: string, minutes: number, body: object = {}) => api.post(`/tickets/${ticketId}/messages`, { body: { text: 'In the morning', sendAt: app.clock().add({ minutes }).toString(), ...body } })
  const shown = async (ticketId: string) => (await api.get(`/tickets/${ticketId}`)).body

  it('leaves at its time, with its files, whatever was swept meanwhile', async () => {
    const { id } = await makeTicket(app)
    const file = (await api.post('/files?name=price.txt', { body: Buffer.from('42'), headers: { 'content-type': 'application/octet-stream' } })).body.id as string
    const held = await later(id, 60 * 24 * 40, { attachmentIds: [file] })
    expect(held).toMatchObject({ status: 201 })
    expect(await shown(id)).toMatchObject({ messageCount: 1, scheduled: [{ state: 'waiting', later: true, sendAt: held.body.heldUntil }] })
    app.pass({ hours: 24 * 35 })
    await sweepUploads(app.db, app.clock(), app)
    await app.settle()
    expect(await shown(id)).toMatchObject({ messageCount: 1 })
    app.pass({ hours: 24 * 6 })
    await app.settle()
    expect(await shown(id)).toMatchObject({ messageCount: 2, scheduled: [] })
    expect((await api.get(`/tickets/${id}/timeline`)).body.items.findLast((item: { message: object | null }) => item.message)).toMatchObject({ message: { text: 'In the morning', attachments: [{ id: file }] } })
  })

  it('stops when the customer writes before, tells its author, and leaves when they say so', async () => {
    const customer = await makePerson(app)
    const { id } = await makeTicket(app, { requester: customer })
    const held = (await later(id, 60)).body
    await write(app, await makePerson(app, 'agent'), id, { kind: 'note' })
    expect((await shown(id)).scheduled).toMatchObject([{ state: 'waiting' }])
    await write(app, customer, id)
    app.pass({ minutes: 61 })
    await app.settle()
    expect(await shown(id)).toMatchObject({ messageCount: 3, scheduled: [{ state: 'stopped' }] })
    expect(await typesOf(id)).toContain('reply.stopped')
    expect((await api.get('/notifications')).body.items.find((notice: { ticket: { id: string } }) => notice.ticket.id === id)).toMatchObject({ kind: 'stopped', ticket: { id } })
    expect((await api.patch(`/messages/${held.id}/schedule`, { body: { sendAt: null } })).status).toBe(200)
    await app.settle()
    expect(await shown(id)).toMatchObject({ messageCount: 4, scheduled: [] })
    expect((await api.patch(`/messages/${held.id}/schedule`, { body: { sendAt: null } })).status).toBe(409)
  })

  it('gets another time, or is taken back, by its author alone', async () => {
    const { id } = await makeTicket(app)
    const held = (await later(id, 60)).body
    const other = await clientOf(app, await makePerson(app, 'agent'))
    const at = app.clock().add({ hours: 3 }).toString()
    expect((await other.patch(`/messages/${held.id}/schedule`, { body: { sendAt: at } })).status).toBe(404)
    expect((await api.patch(`/messages/${held.id}/schedule`, { body: { sendAt: at } })).status).toBe(200)
    app.pass({ minutes: 90 })
    await app.settle()
    expect((await shown(id)).scheduled).toMatchObject([{ state: 'waiting', sendAt: at }])
    expect((await api.post(`/messages/${held.id}/cancel`)).body).toMatchObject({ ticketId: id })
    app.pass({ hours: 4 })
    await app.settle()
    expect(await shown(id)).toMatchObject({ messageCount: 1, scheduled: [] })
    expect((await api.patch(`/messages/${held.id}/schedule`, { body: { sendAt: null } })).status).toBe(409)
  })

  it('is refused for a moment that is past or too far, for a note, and for a customer', async () => {
    const customer = await makePerson(app)
    const { id } = await makeTicket(app, { requester: customer })
    expect((await later(id, -1)).status).toBe(422)
    expect((await later(id, 60 * 24 * 400)).status).toBe(422)
    expect((await later(id, 60, { kind: 'note' })).status).toBe(422)
    expect((await (await clientOf(app, customer)).post(`/tickets/${id}/messages`, { body: { text: 'x', sendAt: app.clock().add({ hours: 1 }).toString() } })).status).toBe(422)
  })
})
