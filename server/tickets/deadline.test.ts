import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { factory, makePerson, makeTicket } from '../../test/factories.ts'
import type { PersonActor } from '../platform/actor.ts'
import { accessTicket, accessTickets } from './access.ts'
import { assign } from './assign.ts'
import { factsOf, factsOfAll } from './facts.ts'
import { recordOn } from './record-on.ts'
import { setDeadline } from './set-deadline.ts'
import type { SlaState } from './ticket.ts'

let app: TestApp
let agent: PersonActor & { name: string }
let api: Client
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  api = await clientOf(app, agent)
})
afterAll(() => app.close())

const promise = (id: string, at: Temporal.Instant | null, state: SlaState | null) => app.change(factory, async tx => setDeadline(tx, await accessTicket(tx, id, 'update'), { at, state }))

describe('the deadline of a ticket', () => {
  it('stands on the ticket, in lists by it, and in questions about it; customers do not see it', async () => {
    const customer = await makePerson(app)
    const [late, soon, none] = [await makeTicket(app, { requester: customer }), await makeTicket(app, { requester: customer }), await makeTicket(app, { requester: customer })]
    await promise(late.id, app.now.add({ hours: 8 }), 'running')
    await promise(soon.id, app.now.subtract({ minutes: 1 }), 'breached')
    expect((await api.get(`/tickets/${soon.id}`)).body).toMatchObject({ deadlineAt: app.now.subtract({ minutes: 1 }).toString(), slaState: 'breached' })
    const view = await api.post('/views', { body: { name: 'By deadline', condition: { field: 'requesterId', op: 'is', value: customer.id }, sort: 'deadlineAt', columns: ['slaState'] } })
    const rows = async (condition?: object) => {
      if (condition) await api.patch(`/views/${view.body.id}`, { body: { condition } })
      return (await api.get(`/views/${view.body.id}/tickets`)).body.items.map((row: { id: string }) => row.id)
    }
    expect(await rows()).toEqual([soon.id, late.id, none.id])
    expect(await rows({ all: [{ field: 'requesterId', op: 'is', value: customer.id }, { field: 'slaState', op: 'is', value: 'breached' }] })).toEqual([soon.id])
    expect((await (await clientOf(app, customer)).get(`/tickets/${soon.id}`)).body).toMatchObject({ deadlineAt: null, slaState: null })
  })

  it('changes nothing when it is the same', async () => {
    const { id } = await makeTicket(app)
    await promise(id, app.now, 'running')
    const before = await app.db.one<{ version: number }>(sql`select version from tickets where id = ${id}`)
    await promise(id, app.now, 'running')
    expect(await app.db.one(sql`select version from tickets where id = ${id}`)).toEqual(before)
    await promise(id, null, null)
    expect(await app.db.one(sql`select deadline_at as at, sla_state as state from tickets where id = ${id}`)).toEqual({ at: null, state: null })
  })
})

describe('what a slice above records on a ticket', () => {
  it('stands in its log and changes nothing but its version', async () => {
    const ticket = await makeTicket(app)
    await app.change(factory, async tx => { recordOn(tx, (await accessTicket(tx, ticket.id, 'update')).id, 'test.happened', { some: 'thing' }) })
    expect((await api.get(`/tickets/${ticket.id}/timeline`)).body.items.at(-1)).toMatchObject({ type: 'test.happened', data: { some: 'thing' } })
    expect((await api.get(`/tickets/${ticket.id}`)).body.version).toBe(ticket.version + 1)
  })
})

describe('the facts of a ticket within a change', () => {
  it('follow whom it names now', async () => {
    const { id } = await makeTicket(app)
    const seen = await app.change(factory, async tx => {
      const before = await factsOf(tx, await accessTicket(tx, id, 'update'))
      await assign(tx, before.ticket, agent.id)
      return [before.assignee, (await factsOf(tx, await accessTicket(tx, id, 'read'))).assignee]
    })
    expect(seen).toEqual([null, { name: agent.name }])
  })

  it('are the same one by one and together', async () => {
    const tickets = [await makeTicket(app), await makeTicket(app), await makeTicket(app, { assigneeId: agent.id })]
    await app.change(factory, async tx => {
      const held = [...(await accessTickets(tx, tickets.map(ticket => ticket.id))).values()]
      expect(await factsOfAll(tx, held)).toEqual(await Promise.all(held.map(ticket => factsOf(tx, ticket))))
    })
  })
})
