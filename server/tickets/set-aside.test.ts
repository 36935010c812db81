import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson, makeTicket } from '../../test/factories.ts'
import { currentSettings } from '../settings/current.ts'

let app: TestApp
let agent: Client, lead: Client
beforeAll(async () => {
  app = await testApp()
  agent = await clientOf(app, await makePerson(app, 'agent'))
  lead = await clientOf(app, await makePerson(app, 'lead'))
})
afterAll(() => app.close())

const listed = async (api: Client, path: string) => ((await api.get(path)).body.items ?? []).map((row: { id: string }) => row.id) as string[]
const everywhere = ['/views/open/tickets', '/views/unassigned/tickets', '/tickets?limit=100', '/tickets?category=any-open&limit=100']

describe.each([['spam', 'post', '/spam'], ['bin', 'delete', '']] as const)('what is put away as %s', (aside, method, path) => {
  it('leaves every list and the search, keeps its state, and comes back as it was', async () => {
    const { id, version } = await makeTicket(app, { subject: `Away ${aside}`, category: 'open' })
    const before = (await agent.get(`/tickets/${id}`)).body
    const put = await agent[method](`/tickets/${id}${path}`, method === 'post' ? { body: {} } : {})
    expect(put.body).toMatchObject({ aside, can: { reply: false, update: false, note: false, restore: true }, version: version + 1 })
    for (const list of everywhere) expect(await listed(agent, list)).not.toContain(id)
    const search = async (q: string) => (await agent.get(`/search?q=${q}&type=tickets`)).body.tickets.map((row: { id: string }) => row.id)
    expect(await search(`Away+${aside}`)).not.toContain(id)
    expect(await search(`Away+is:${aside === 'bin' ? 'deleted' : 'spam'}`)).toEqual([id])
    expect(await listed(agent, `/tickets?aside=${aside}`)).toContain(id)
    const back = (await agent.post(`/tickets/${id}/restore`, { body: {} })).body
    expect({ ...back, version: 0, updatedAt: '' }).toEqual({ ...before, version: 0, updatedAt: '' })
    for (const list of everywhere) expect(await listed(agent, list)).toContain(id)
  })

  it('is looked after by leads and admins, in a view of its own', async () => {
    const { id } = await makeTicket(app)
    await agent[method](`/tickets/${id}${path}`, method === 'post' ? { body: {} } : {})
    expect(await listed(lead, `/views/${aside}/tickets`)).toContain(id)
    expect((await agent.get(`/views/${aside}/tickets`)).status).toBe(404)
  })

  it('is changed by nobody before it is back', async () => {
    const { id } = await makeTicket(app)
    await agent[method](`/tickets/${id}${path}`, method === 'post' ? { body: {} } : {})
    for (const refused of [await agent.patch(`/tickets/${id}`, { body: { priority: 'high' } }), await agent.post(`/tickets/${id}/messages`, { body: { text: 'x' } })]) {
      expect([refused.status, refused.body.title]).toEqual([409, aside === 'spam' ? 'ticket-spam' : 'ticket-in-bin'])
    }
  })
})

describe('blocking the sender of spam', () => {
  it('is for leads and admins, and is taken back', async () => {
    const customer = await makePerson(app)
    const { id } = await makeTicket(app, { requester: customer })
    expect((await agent.post(`/tickets/${id}/spam`, { body: { block: true } })).status).toBe(403)
    await lead.post(`/tickets/${id}/spam`, { body: { block: true } })
    expect((await currentSettings(app)).blockedSenders).toEqual([customer.address])
    await lead.post(`/tickets/${id}/restore`, { body: { unblock: true } })
    expect((await currentSettings(app)).blockedSenders).toEqual([])
  })

  it('never blocks a colleague', async () => {
    const { id } = await makeTicket(app, { requester: await makePerson(app, 'agent') })
    await lead.post(`/tickets/${id}/spam`, { body: { block: true } })
    expect((await currentSettings(app)).blockedSenders).toEqual([])
  })
})

it('is gone for the customer while it lies in the bin', async () => {
  const customer = await makePerson(app)
  const [{ id }, own] = [await makeTicket(app, { requester: customer }), await clientOf(app, customer)]
  await agent.delete(`/tickets/${id}`)
  expect([(await own.get(`/tickets/${id}`)).status, (await own.get('/tickets')).body.items]).toEqual([404, []])
  await agent.post(`/tickets/${id}/restore`, { body: {} })
  expect((await own.get(`/tickets/${id}`)).status).toBe(200)
})

it('goes from spam to the bin, and a merged ticket to neither', async () => {
  const [customer, spam] = [await makePerson(app), await makeTicket(app)]
  await agent.post(`/tickets/${spam.id}/spam`, { body: {} })
  expect((await agent.delete(`/tickets/${spam.id}`)).body.aside).toBe('bin')
  const [source, target] = [await makeTicket(app, { requester: customer }), await makeTicket(app, { requester: customer })]
  await agent.post(`/tickets/${source.id}/merge`, { body: { into: target.id } })
  expect((await agent.delete(`/tickets/${source.id}`)).body.title).toBe('ticket-merged')
  expect((await agent.post(`/tickets/${source.id}/restore`, { body: {} })).body.title).toBe('ticket-merged')
  const events = await app.db.query(sql`select type, data from events where subject_id = ${spam.id} and type = 'ticket.setAside' order by seq`)
  expect(events).toEqual([{ type: 'ticket.setAside', data: { from: null, to: 'spam' } }, { type: 'ticket.setAside', data: { from: 'spam', to: 'bin' } }])
})
