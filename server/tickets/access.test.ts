import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf } from '../../test/client.ts'
import { factory, makePerson, makeTeam, makeTicket, reload, write } from '../../test/factories.ts'
import { addMember, removeMember } from '../people/team-members.ts'
import { accessTeam } from '../people/update-team.ts'
import type { PersonActor, Role } from '../platform/actor.ts'
import { accessTicket, seesTicket } from './access.ts'
import { listTickets } from './queries.ts'
import { transfer } from './transfer.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

async function desk() {
  const member = await makePerson(app, 'agent')
  const hr = await makeTeam(app, { private: true, members: [member] })
  const outsider = await reload(app, await makePerson(app, 'agent'))
  return { hr, member: await reload(app, member), outsider }
}
const sees = async (actor: PersonActor, id: string) => (await (await clientOf(app, actor)).get(`/tickets/${id}`)).status

describe('a private team', () => {
  it('shows its tickets to its members and admins only, in lists as by id', async () => {
    const { hr, member, outsider } = await desk()
    const ticket = await makeTicket(app, { teamId: hr })
    const admin = await makePerson(app, 'admin')
    for (const [actor, status] of [[member, 200], [admin, 200], [outsider, 404]] as const) {
      expect(await sees(actor, ticket.id)).toBe(status)
      expect(await sees(actor, String(ticket.number))).toBe(status)
      const { items } = await listTickets(app.db, actor, { limit: 200 })
      expect(items.some(row => row.id === ticket.id)).toBe(status === 200)
      expect(seesTicket(actor, ticket)).toBe(status === 200)
    }
  })

  it('answers whoever hands a ticket to it and is not in it that they do not see it any more', async () => {
    const { hr, outsider } = await desk()
    const ticket = await makeTicket(app)
    const api = await clientOf(app, outsider)
    expect((await api.patch(`/tickets/${ticket.id}`, { body: { teamId: hr } })).status).toBe(410)
    expect((await api.get(`/tickets/${ticket.id}/timeline`)).status).toBe(404)
  })

  it('answers whoever hands their own ticket of it to somebody else the same', async () => {
    const { hr, member } = await desk()
    const other = await makePerson(app, 'agent')
    await app.change(factory, async tx => addMember(tx, await accessTeam(tx, hr), other.id))
    const ticket = await makeTicket(app, { teamId: hr, assigneeId: member.id })
    await app.change(factory, async tx => removeMember(tx, await accessTeam(tx, hr), member.id))
    const api = await clientOf(app, await reload(app, member))
    expect((await api.get(`/tickets/${ticket.id}`)).status).toBe(200)
    const answer = await api.patch(`/tickets/${ticket.id}`, { body: { assigneeId: other.id } })
    expect([answer.status, answer.body.title]).toEqual([410, 'handed-over'])
  })

  it('answers whoever opens a ticket in it and is not in it by its name only, the second time as well', async () => {
    const { hr, member, outsider } = await desk()
    const api = await clientOf(app, outsider)
    const asked = { body: { subject: 'My pay', requester: { address: 'eva@example.com' }, message: { text: 'It is late.' }, teamId: hr }, headers: { 'idempotency-key': `private ${hr}` } }
    const answer = await api.post('/tickets', asked)
    expect([answer.status, answer.body]).toEqual([201, { id: expect.any(String), number: expect.any(Number), handedOver: true }])
    expect(await api.post('/tickets', asked)).toMatchObject({ status: 201, body: answer.body })
    expect((await api.get(`/tickets/${answer.body.id}`)).status).toBe(404)
    expect((await (await clientOf(app, member)).get(`/tickets/${answer.body.id}`)).body).toMatchObject({ subject: 'My pay', number: answer.body.number, team: { id: hr } })
    const open = await api.post('/tickets', { body: { subject: 'Open to all', requester: { address: 'eva@example.com' } }, headers: { 'idempotency-key': `open ${hr}` } })
    await app.change(factory, async tx => transfer(tx, await accessTicket(tx, open.body.id, 'update'), { teamId: hr }))
    expect((await api.post('/tickets', { body: { subject: 'Open to all', requester: { address: 'eva@example.com' } }, headers: { 'idempotency-key': `open ${hr}` } })).body)
      .toEqual({ id: open.body.id, number: open.body.number, handedOver: true })
  })

  it('refuses an assignee from outside, and lets go of one when a ticket is handed to it', async () => {
    const { hr, member, outsider } = await desk()
    const api = await clientOf(app, member)
    const ticket = await makeTicket(app, { teamId: hr })
    expect((await api.patch(`/tickets/${ticket.id}`, { body: { assigneeId: outsider.id } })).status).toBe(422)
    const opened = await api.post('/tickets', { body: { subject: 'x', requesterId: ticket.requesterId, teamId: hr, assigneeId: outsider.id } })
    expect([opened.status, opened.body.title]).toEqual([422, 'not-in-team'])
    const other = await makeTicket(app, { assigneeId: outsider.id })
    expect((await api.patch(`/tickets/${other.id}`, { body: { teamId: hr } })).body).toMatchObject({ assignee: null, team: { id: hr } })
  })
})

describe('a customer', () => {
  it('sees their own tickets without notes and the desk’s doings', async () => {
    const [customer, stranger, agent] = [await makePerson(app), await makePerson(app), await makePerson(app, 'agent')]
    const ticket = await makeTicket(app, { requester: customer })
    await write(app, agent, ticket.id, { kind: 'note', text: 'A difficult one' })
    const api = await clientOf(app, customer)
    const { items } = (await api.get(`/tickets/${ticket.id}/timeline`)).body
    expect(items.map((i: { type: string }) => i.type)).toEqual(['ticket.opened', 'message.added'])
    expect((await api.get('/tickets')).body.items).toHaveLength(1)
    expect((await api.get('/tickets')).body.items[0].snippet).not.toContain('difficult')
    expect((await api.get(`/tickets/${ticket.id}`)).body.can).toEqual({ reply: true, note: false, update: false, assign: false, restore: false })
    expect(await sees(stranger, ticket.id)).toBe(404)
  })

  it('opens tickets for themselves only, and writes as themselves', async () => {
    const customer = await makePerson(app)
    const api = await clientOf(app, customer)
    expect((await api.post('/tickets', { body: { subject: 'Help', requester: { address: 'other@example.com' } } })).status).toBe(403)
    const own = (await api.post('/tickets', { body: { subject: 'Help', priority: 'urgent', message: { text: 'Please' } } })).body
    expect(own).toMatchObject({ requester: { id: customer.id }, priority: 'normal', channel: 'web' })
    await api.post(`/tickets/${own.id}/messages`, { body: { text: 'Anyone?' } })
    const { items } = (await api.get(`/tickets/${own.id}/timeline`)).body
    expect(items.filter((i: { message: unknown }) => i.message).map((i: { message: { direction: string } }) => i.message.direction)).toEqual(['in', 'in'])
  })
})

describe('roles', () => {
  it.each<[Role, number, number, number]>([['light', 403, 201, 403], ['agent', 201, 201, 200], ['lead', 201, 201, 200], ['admin', 201, 201, 200]])(
    'a %s may reply %i, note %i, change fields %i', async (role, reply, note, change) => {
      const { id } = await makeTicket(app)
      const api = await clientOf(app, await makePerson(app, role))
      expect((await api.post(`/tickets/${id}/messages`, { body: { text: 'r' } })).status).toBe(reply)
      expect((await api.post(`/tickets/${id}/messages`, { body: { kind: 'note', text: 'n' } })).status).toBe(note)
      expect((await api.patch(`/tickets/${id}`, { body: { priority: 'high' } })).status).toBe(change)
    })

  it('a token can do no more than its scopes', async () => {
    const { id } = await makeTicket(app)
    const reader = await clientOf(app, await makePerson(app, 'admin'), ['tickets:read'])
    expect((await reader.get(`/tickets/${id}`)).status).toBe(200)
    expect((await reader.patch(`/tickets/${id}`, { body: { priority: 'high' } })).body).toMatchObject({ status: 403, title: 'scope' })
  })
})
