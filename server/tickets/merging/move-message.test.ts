import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { makePerson, makeTeam, makeTicket, write } from '../../../test/factories.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { ticketRows } from '../logged.ts'

let app: TestApp
let agent: PersonActor
let customer: PersonActor
let api: Client
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  customer = await makePerson(app)
  api = await clientOf(app, agent)
})
afterAll(() => app.close())

const move = (messageId: string, body: object) => api.post(`/messages/${messageId}/move`, { body })
const timeline = async (id: string) => (await api.get(`/tickets/${id}/timeline`)).body.items as { type: string; at: string; data: object; message: { id: string; text: string; attachments: unknown[] } | null }[]
const texts = async (id: string) => (await timeline(id)).flatMap(item => item.message?.text ?? [])

/** A ticket with these words, a minute apart, and the ids of its messages. */
async function spoken(...words: string[]) {
  const { id, number } = await makeTicket(app, { requester: customer, message: { kind: 'public', direction: 'in', authorId: customer.id, channel: 'email', text: words[0]! } })
  for (const [i, text] of words.slice(1).entries()) {
    app.pass({ minutes: 1 })
    await write(app, i % 2 === 0 ? agent : customer, id, { text })
  }
  const messages = await app.db.query<{ id: string }>(sql`select id from messages where ticket_id = ${id} order by created_at, id`)
  return { id, number, messages: messages.map(message => message.id) }
}

describe('moving a message', () => {
  it('reads it at its own time on the other ticket, with its files, and says on both where it went', async () => {
    const from = await spoken('One.', 'Two.', 'Three.')
    app.pass({ minutes: 1 })
    const to = await spoken('Later.')
    const { hash } = await app.files.put(Buffer.from('a file'), { limit: 100 })
    await app.db.query(sql`insert into attachments (id, message_id, hash, name, size, type, created_at) values (${newId()}, ${from.messages[1]}, ${hash}, 'a.txt', 6, 'text/plain', ${app.now})`)
    expect((await move(from.messages[1]!, { into: to.number })).status).toBe(200)
    expect([await texts(from.id), await texts(to.id)]).toEqual([['One.', 'Three.'], ['Two.', 'Later.']])
    const moved = (await timeline(to.id)).find(item => item.message?.text === 'Two.')!
    expect(moved).toMatchObject({ type: 'message.movedIn', data: { fromNumber: from.number }, message: { attachments: [{ name: 'a.txt' }] } })
    expect((await timeline(from.id)).at(-1)).toMatchObject({ type: 'message.movedOut', data: { toNumber: to.number }, message: null })
    expect((await api.get(`/tickets/${from.id}`)).body).toMatchObject({ messageCount: 2, firstReplyAt: null })
    expect((await api.get('/search?q=Two&type=tickets')).body.tickets.map((hit: { id: string }) => hit.id)).toContain(to.id)
  })

  it('back to where it was is the identity, wherever it has been', async () => {
    const tickets = [await spoken('A one.', 'A two.', 'A three.'), await spoken('B one.', 'B two.'), await spoken('C one.', 'C two.')]
    const standing = async () => ({
      rows: (await ticketRows(app.db, sql`t.id = any(${tickets.map(t => t.id)}::uuid[]) order by t.id`)).map(({ version: _, updatedAt: __, ...row }) => JSON.parse(JSON.stringify(row))),
      timelines: await Promise.all(tickets.map(async ({ id }) => (await timeline(id)).filter(item => item.message).map(({ type, at, message }) => ({ type, at, message })))),
      messages: await app.db.query(sql`select id, ticket_id, home_id, added_to from messages where ticket_id = any(${tickets.map(t => t.id)}::uuid[]) order by id`),
    })
    const before = await standing()
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(6), fc.nat(2)), { minLength: 1, maxLength: 8 }), fc.boolean(), async (moves, mergedMeanwhile) => {
      const all = tickets.flatMap(({ id, messages }) => messages.map(message => ({ id: message, home: id })))
      for (const [message, to] of moves) {
        app.pass({ milliseconds: 5 })
        await move(all[message % all.length]!.id, { into: tickets[to]!.id })
      }
      if (mergedMeanwhile) {
        await api.post(`/tickets/${tickets[0]!.id}/merge`, { body: { into: tickets[1]!.id } })
        await move(all[0]!.id, { into: tickets[2]!.id })
        await move(all[0]!.id, { into: tickets[1]!.id })
        await api.post(`/tickets/${tickets[0]!.id}/unmerge`)
      }
      // twice: the last message of a ticket stays until another has come back to it
      for (const { id, home } of [...all, ...all]) await move(id, { into: home })
      expect(await standing()).toEqual(before)
    }), { numRuns: 15 })
  })

  it('is refused to where it stands, into a closed ticket, and of the only message', async () => {
    const [from, single, closed] = [await spoken('One.', 'Two.'), await spoken('Alone.'), await makeTicket(app, { category: 'closed' })]
    expect((await move(from.messages[0]!, { into: from.id })).body.title).toBe('same-ticket')
    expect((await move(from.messages[0]!, { into: closed.id })).body.title).toBe('ticket-closed')
    expect((await move(single.messages[0]!, { into: from.id })).body.title).toBe('only-message')
    expect((await move(newId(), { into: from.id })).status).toBe(404)
  })

  it('needs a right to change both tickets', async () => {
    const outsider = await makePerson(app, 'agent')
    const hidden = await makeTicket(app, { teamId: await makeTeam(app, { private: true, members: [outsider] }) })
    const [open, { id: messageId }] = [await spoken('One.', 'Two.'), await write(app, outsider, hidden.id)]
    expect((await move(open.messages[0]!, { into: hidden.id })).status).toBe(404)
    expect((await move(messageId, { into: open.id })).status).toBe(404)
  })
})

describe('splitting', () => {
  it('makes a ticket of a message, of whoever wrote it, and links both', async () => {
    const other = await makePerson(app)
    const from = await spoken('One.', 'Two.')
    await api.put(`/tickets/${from.id}/participants/${other.id}`, { body: {} })
    const { id } = await write(app, other, from.id, { text: 'Another matter.' })
    const { status, body } = await move(id, { subject: 'The other matter' })
    expect(status).toBe(200)
    const made = (await api.get(`/tickets/${body.ticketId}`)).body
    expect(made).toMatchObject({ number: body.number, subject: 'The other matter', requester: { id: other.id }, messageCount: 1, status: { category: 'new' }, links: [{ id: from.id, is: 'related' }] })
    expect((await api.get(`/tickets/${from.id}`)).body.links).toMatchObject([{ id: made.id, is: 'related' }])
    expect([await texts(from.id), await texts(made.id)]).toEqual([['One.', 'Two.'], ['Another matter.']])
  })

  it('is taken back by moving the message to where it was: the ticket made of it goes into the bin', async () => {
    const from = await spoken('One.', 'Two.')
    const { body } = await move(from.messages[1]!, {})
    expect((await move(from.messages[1]!, { into: from.id })).status).toBe(200)
    expect(await texts(from.id)).toEqual(['One.', 'Two.'])
    expect((await api.get(`/tickets/${body.ticketId}`)).body).toMatchObject({ aside: 'bin', messageCount: 0 })
  })

  it('once only, however often it is asked', async () => {
    const from = await spoken('One.', 'Two.')
    const again = () => api.post(`/messages/${from.messages[1]}/move`, { body: {}, headers: { 'idempotency-key': 'split-once' } })
    const [first, second] = [await again(), await again()]
    expect([second.status, second.body.ticketId]).toEqual([200, first.body.ticketId])
    expect((await api.get(`/tickets/${first.body.ticketId}`)).body).toMatchObject({ subject: 'The invoice is wrong', requester: { id: customer.id } })
  })
})
