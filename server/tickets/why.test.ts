import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson, makeTeam, makeTicket, write } from '../../test/factories.ts'
import type { PersonActor } from '../platform/actor.ts'

interface Reasoned { type: string; actor: { kind: string; id: string; name: string | null }; data: Record<string, unknown>; elsewhere: boolean }
interface Item { field: string; event: Reasoned; causes: Reasoned[] }

let app: TestApp
let agent: PersonActor & { name: string }
let api: Client
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  api = await clientOf(app, agent)
})
afterAll(() => app.close())

const why = async (id: string) => (await api.get(`/tickets/${id}/why`)).body.items as Item[]
const of = async (id: string, field: string) => (await why(id)).find(item => item.field === field)

describe('why a field is what it is', () => {
  it('is the last event that changed it, with who did it', async () => {
    const { id } = await makeTicket(app)
    for (const priority of ['high', 'urgent']) await api.patch(`/tickets/${id}`, { body: { priority } })
    expect(await of(id, 'priority')).toMatchObject({ event: { type: 'ticket.prioritySet', data: { from: 3, to: 4 }, actor: { kind: 'person', id: agent.id, name: agent.name } }, causes: [] })
  })

  it('is told with the whole chain of what led to it', async () => {
    const customer = await makePerson(app)
    const { id } = await makeTicket(app, { requester: customer, category: 'waiting-customer' })
    await write(app, customer, id)
    expect(await of(id, 'status')).toMatchObject({
      event: { type: 'ticket.statusChanged', actor: { kind: 'policy', id: 'reopen-on-customer-reply@1' } }, causes: [{ type: 'message.added', actor: { kind: 'person', id: customer.id }, elsewhere: false }],
    })
  })

  it('is the opening for what was never changed', async () => {
    const { id } = await makeTicket(app, { priority: 3 })
    expect((await why(id)).map(item => item.field)).toEqual(['opened'])
    expect(await of(id, 'opened')).toMatchObject({ event: { type: 'ticket.opened', data: { priority: 3 } } })
  })

  it('tells the last of a field that several kinds of events change, and fields of the desk’s own one by one', async () => {
    const admin = await clientOf(app, await makePerson(app, 'admin'))
    for (const key of ['colour', 'size']) await admin.post('/fields', { body: { carrier: 'ticket', key, label: key, kind: 'text' } })
    const team = await makeTeam(app, { members: [agent] })
    const { id } = await makeTicket(app)
    await api.patch(`/tickets/${id}`, { body: { custom: { colour: 'red', size: 'L' }, teamId: team } })
    await api.patch(`/tickets/${id}`, { body: { custom: { colour: 'blue' } } })
    expect((await of(id, 'custom.colour'))!.event.data).toEqual({ changes: { colour: { from: 'red', to: 'blue' } } })
    expect((await of(id, 'custom.size'))!.event.data.changes).toEqual({ colour: { from: null, to: 'red' }, size: { from: null, to: 'L' } })
    expect((await api.get(`/tickets/${id}/why`)).body.names[team]).toBeDefined()
  })

  it('is nothing for whoever does not see the ticket, and tells nothing of another one', async () => {
    const team = await makeTeam(app, { private: true })
    const hidden = await makeTicket(app, { teamId: team })
    expect((await api.get(`/tickets/${hidden.id}/why`)).status).toBe(404)
    const [parent, child] = [await makeTicket(app), await makeTicket(app)]
    await api.post(`/tickets/${parent.id}/links`, { body: { ticketId: child.id, is: 'child' } })
    await api.patch(`/tickets/${child.id}`, { body: { category: 'solved' } })
    for (const item of await why(child.id)) for (const cause of item.causes.filter(each => each.elsewhere)) expect(cause.data).toEqual({})
  })
})
