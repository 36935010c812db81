import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson, makeTicket, write } from '../../test/factories.ts'
import type { Ticket } from './ticket.ts'

describe('read and unread', () => {
  let app: TestApp
  let api: Client, colleague: Client
  beforeAll(async () => {
    app = await testApp()
    api = await clientOf(app, await makePerson(app, 'agent'))
    colleague = await clientOf(app, await makePerson(app, 'agent'))
  })
  afterAll(() => app.close())

  const unread = async (client: Client, { id }: Pick<Ticket, 'id'>) => {
    const { items } = (await client.get('/tickets')).body as { items: { id: string; unread: boolean }[] }
    const { unread } = (await client.get(`/tickets/${id}`)).body as { unread: boolean }
    expect(items.find(row => row.id === id)?.unread).toBe(unread)
    return unread
  }
  const read = async (client: Client, { id }: Pick<Ticket, 'id'>, is: boolean) => expect((await client[is ? 'post' : 'delete'](`/tickets/${id}/read`)).status).toBe(204)

  it('a ticket is unread for each until they read it, and again when the customer writes', async () => {
    const customer = await makePerson(app)
    const ticket = await makeTicket(app, { requester: customer })
    expect([await unread(api, ticket), await unread(colleague, ticket)]).toEqual([true, true])
    await read(api, ticket, true)
    expect([await unread(api, ticket), await unread(colleague, ticket)]).toEqual([false, true])
    app.pass({ seconds: 1 })
    await write(app, customer, ticket.id, { text: 'Still broken' })
    expect(await unread(api, ticket)).toBe(true)
  })

  it('what somebody marks unread is unread for them alone, until they read it again', async () => {
    const ticket = await makeTicket(app)
    for (const client of [api, colleague]) await read(client, ticket, true)
    await read(api, ticket, false)
    await read(api, ticket, false)
    expect([await unread(api, ticket), await unread(colleague, ticket)]).toEqual([true, false])
    await read(api, ticket, true)
    expect(await unread(api, ticket)).toBe(false)
  })

  it('a ticket in which no customer has written yet can be marked as well', async () => {
    const opened = (await api.post('/tickets', { body: { subject: 'Call Ana', requester: { address: 'ana@example.com' } } })).body as Ticket
    expect(await unread(api, opened)).toBe(false)
    await read(api, opened, false)
    expect(await unread(api, opened)).toBe(true)
  })
})
