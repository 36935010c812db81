import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const sleep = (id: string, until: Temporal.Instant | null) => api.post(`/tickets/${id}/snooze`, { body: { until: until?.toString() ?? null } })
const state = async (id: string) => (await api.get(`/tickets/${id}`)).body as { snoozedAt: string | null; snoozedUntil: string | null; status: { category: string } }
const listed = async (view: string) => (await api.get(`/views/${view}/tickets`)).body.items.map((row: { id: string }) => row.id) as string[]
const woken = async (id: string) => (await app.db.query<{ why: string; actor: string }>(sql`select data->>'why' as why, actor_kind || ' ' || actor_id as actor from events where subject_id = ${id} and type = 'ticket.woken' order by seq`))

describe('a snoozed ticket', () => {
  it('leaves the working views and stands in its own, and comes back on time', async () => {
    const { id } = await makeTicket(app, { category: 'open' })
    const until = app.now.add({ hours: 20 })
    expect((await sleep(id, until)).body).toMatchObject({ snoozedUntil: until.toString(), status: { category: 'open' } })
    expect([(await listed('open')).includes(id), (await listed('unassigned')).includes(id), (await listed('snoozed')).includes(id)]).toEqual([false, false, true])
    app.pass({ hours: 19 })
    await app.settle()
    expect((await state(id)).snoozedAt).not.toBeNull()
    app.pass({ hours: 2 })
    await app.settle()
    expect(await state(id)).toMatchObject({ snoozedAt: null, snoozedUntil: null })
    expect([(await listed('open'))[0], (await listed('snoozed')).includes(id)]).toEqual([id, false])
    expect(await woken(id)).toEqual([{ why: 'time', actor: 'system snooze' }])
  })

  it('is found and listed everywhere else', async () => {
    const customer = await makePerson(app)
    const { id, number } = await makeTicket(app, { requester: customer })
    await sleep(id, null)
    expect((await api.get(`/tickets?requesterId=${customer.id}`)).body.items).toMatchObject([{ id, snoozedUntil: null }])
    expect((await api.get(`/search?q=${number}%20is:snoozed&type=tickets`)).body.tickets.map((row: { id: string }) => row.id)).toContain(id)
  })

  it('wakes when the customer writes, even before its time, and the job that comes later changes nothing', async () => {
    const customer = await makePerson(app)
    const { id } = await makeTicket(app, { requester: customer, category: 'waiting-customer' })
    await sleep(id, app.now.add({ hours: 5 }))
    await write(app, customer, id, { automatic: true })
    await write(app, agent, id, { kind: 'note' })
    expect((await state(id)).snoozedAt).not.toBeNull()
    await write(app, customer, id)
    expect(await state(id)).toMatchObject({ snoozedAt: null, status: { category: 'open' } })
    app.pass({ hours: 6 })
    await app.settle()
    expect(await woken(id)).toEqual([{ why: 'customer', actor: 'policy wake-when-moved@1' }])
  })

  it('sleeps until the customer writes where no time is given', async () => {
    const customer = await makePerson(app)
    const { id } = await makeTicket(app, { requester: customer })
    await sleep(id, null)
    app.pass({ hours: 24 * 100 })
    await app.settle()
    expect((await state(id)).snoozedAt).not.toBeNull()
    await write(app, customer, id)
    expect((await state(id)).snoozedAt).toBeNull()
  })

  it('sleeps anew by the last word: another time moves it, waking it ends it', async () => {
    const { id } = await makeTicket(app)
    await sleep(id, app.now.add({ hours: 1 }))
    await sleep(id, app.now.add({ hours: 3 }))
    app.pass({ hours: 2 })
    await app.settle()
    expect((await state(id)).snoozedAt).not.toBeNull()
    expect((await api.delete(`/tickets/${id}/snooze`)).body).toMatchObject({ snoozedAt: null })
    await api.delete(`/tickets/${id}/snooze`)
    app.pass({ hours: 2 })
    await app.settle()
    expect(await woken(id)).toEqual([{ why: 'person', actor: `person ${agent.id}` }])
  })

  it('does not sleep once it is solved', async () => {
    const { id } = await makeTicket(app)
    await sleep(id, null)
    await api.patch(`/tickets/${id}`, { body: { category: 'solved' } })
    expect(await woken(id)).toMatchObject([{ why: 'done' }])
    expect((await sleep(id, null)).body.title).toBe('ticket-done')
  })

  it('is refused for what is past or more than ten years ahead', async () => {
    const { id } = await makeTicket(app)
    expect((await sleep(id, app.now)).body.title).toBe('past')
    expect((await sleep(id, app.now.add({ hours: 24 * 4000 }))).body.title).toBe('too-far')
    expect((await api.post(`/tickets/${id}/snooze`, { body: { until: 'soon' } })).status).toBe(400)
  })
})
