import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory, makePerson, makeTicket, makeToken, write } from '../../test/factories.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

describe('the ticket API', () => {
  it('opens a ticket, answers it, and shows both on its timeline', async () => {
    const agent = await makePerson(app, 'agent')
    const authorization = `Bearer ${await makeToken(app, agent)}`
    const opened = await app.http.inject({
      method: 'POST', url: '/api/v1/tickets', headers: { authorization },
      payload: { subject: 'Printer on fire', requester: { address: 'ivan@acme.example', name: 'Ivan' }, priority: 'urgent', tags: ['Fire Alarm'], message: { text: 'It burns.' } },
    })
    expect(opened.json()).toMatchObject({ subject: 'Printer on fire', priority: 'urgent', tags: ['fire-alarm'], status: { category: 'new' }, requester: { name: 'Ivan' }, messageCount: 1 })
    expect(opened.statusCode).toBe(201)
    const { id } = opened.json()
    const said = await app.http.inject({ method: 'POST', url: `/api/v1/tickets/${id}/messages`, headers: { authorization }, payload: { html: '<p>Use <b>water</b><script>x</script></p>' } })
    expect(said.statusCode).toBe(201)
    const timeline = (await app.http.inject({ url: `/api/v1/tickets/${id}/timeline`, headers: { authorization } })).json()
    expect(timeline.items.map((i: { type: string }) => i.type)).toEqual(['ticket.opened', 'message.added', 'message.added', 'ticket.statusChanged'])
    expect(timeline.items[2].message).toMatchObject({ html: '<p>Use <b>water</b></p>', text: 'Use water', direction: 'out' })
    const list = (await app.http.inject({ url: '/api/v1/tickets?category=any-open&priority=urgent', headers: { authorization } })).json()
    expect(list.items).toHaveLength(1)
    expect(list.items[0]).toMatchObject({ id, snippet: 'Use water', status: { category: 'open' } })
  })

  it('refuses a change that leaves no event', async () => {
    const ticket = await makeTicket(app)
    await expect(app.change(factory, tx => tx.query(sql`update tickets set priority = 4 where id = ${ticket.id}`))).rejects.toThrow('silent change')
    await expect(app.db.query(sql`delete from events where subject_id = ${ticket.id}`)).rejects.toThrow()
  })

  it('reopens a solved ticket when the customer writes', async () => {
    const customer = await makePerson(app)
    const ticket = await makeTicket(app, { requester: customer, category: 'solved' })
    await write(app, customer, ticket.id)
    const row = await app.db.one<{ category: string }>(sql`select category from tickets where id = ${ticket.id}`)
    expect(row.category).toBe('open')
  })
})
