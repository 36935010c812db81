import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { makePerson, makeTeam, makeTicket, write } from '../../../test/factories.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { ticketRows } from '../logged.ts'
import type { Ticket } from '../ticket.ts'

let app: TestApp
let agent: PersonActor
let api: Client
let customers: PersonActor[]
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  api = await clientOf(app, agent)
  customers = [await makePerson(app), await makePerson(app), await makePerson(app)]
})
afterAll(() => app.close())

const merge = (from: Pick<Ticket, 'id'>, into: Pick<Ticket, 'id'>) => api.post(`/tickets/${from.id}/merge`, { body: { into: into.id, otherRequester: true } })
const unmerge = (from: Pick<Ticket, 'id'>) => api.post(`/tickets/${from.id}/unmerge`)
const timeline = async (id: string) => (await api.get(`/tickets/${id}/timeline`)).body.items as { type: string; at: string; message: { id: string; text: string } | null; origin: { number: number } | null }[]
const texts = async (id: string) => (await timeline(id)).flatMap(item => item.message ? [item.message.text] : [])

/** Everything a merge may touch, as it is read: rows without their version, timelines without what merging says, whoever takes part, what search finds. */
async function standing(tickets: readonly Pick<Ticket, 'id'>[], word: string) {
  const ids = tickets.map(ticket => ticket.id)
  const rows = (await ticketRows(app.db, sql`t.id = any(${ids}::uuid[]) order by t.id`)).map(({ version: _, updatedAt: __, ...row }) => JSON.parse(JSON.stringify({ ...row, participants: [...row.participants].sort() })))
  const timelines = []
  for (const id of ids) {
    timelines.push((await timeline(id)).filter(item => !/^ticket\.(merged|unmerged|absorbed|released)$|^participant\./.test(item.type)).map(({ type, at, message }) => ({ type, at, message })))
  }
  const participants = await app.db.query(sql`select ticket_id, person_id, role from participants where ticket_id = any(${ids}::uuid[]) order by ticket_id, person_id`)
  const messages = await app.db.query(sql`select id, ticket_id, home_id, added_to from messages where ticket_id = any(${ids}::uuid[]) order by id`)
  const found = (await api.get(`/search?q=${word}&type=tickets`)).body.tickets.map((hit: { id: string; messageId: string }) => `${hit.id} ${hit.messageId}`).sort()
  return { rows, timelines, participants, messages, found }
}

describe('merging', () => {
  it('reads both conversations in the other ticket, in the order in which they were said, and unites tags and people', async () => {
    const [customer, colleague] = [customers[0]!, await makePerson(app)]
    const source = await makeTicket(app, { requester: customer, tags: ['vat', 'both'], participants: [colleague.id] })
    app.pass({ minutes: 1 })
    const target = await makeTicket(app, { requester: customer, tags: ['both', 'own'] })
    app.pass({ minutes: 1 })
    await write(app, customer, source.id, { text: 'On the first.' })
    const { status, body } = await merge(source, target)
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: target.id, messageCount: 3, tags: ['both', 'own', 'vat'], merged: [{ id: source.id }], participants: [{ id: colleague.id, role: 'cc' }] })
    const items = await timeline(target.id)
    expect(items.filter(item => item.message).map(item => [item.message!.text, item.origin?.number ?? null])).toEqual([
      ['My invoice shows the wrong VAT number.', source.number], ['My invoice shows the wrong VAT number.', null], ['On the first.', source.number],
    ])
    expect(items.filter(item => item.type === 'ticket.opened').length).toBe(2)
  })

  it('leads to the other by its number, says where it went, and lets nobody change it', async () => {
    const [source, target] = [await makeTicket(app, { requester: customers[0] }), await makeTicket(app, { requester: customers[0] })]
    await merge(source, target)
    expect((await api.get(`/tickets/${source.number}`)).body).toMatchObject({ mergedInto: { id: target.id, number: target.number }, aside: 'merged', can: { reply: false, note: false, update: false, restore: true } })
    for (const refused of [
      await api.patch(`/tickets/${source.id}`, { body: { priority: 'high' } }), await api.post(`/tickets/${source.id}/messages`, { body: { text: 'x' } }),
      await api.post(`/tickets/${source.id}/messages`, { body: { text: 'x', kind: 'note' } }), await api.post(`/tickets/${source.id}/snooze`, { body: { until: null } }), await merge(source, target),
    ]) expect([refused.status, refused.body.title]).toEqual([409, 'ticket-merged'])
    const found = (await api.get(`/search?q=${source.number}&type=tickets`)).body.tickets
    expect(found.map((hit: { id: string }) => hit.id)).toContain(target.id)
    expect((await api.get('/tickets?limit=100')).body.items.some((row: { id: string }) => row.id === source.id)).toBe(false)
  })

  it('asks first when somebody else asked', async () => {
    const [source, target] = [await makeTicket(app, { requester: customers[0] }), await makeTicket(app, { requester: customers[1] })]
    const refused = await api.post(`/tickets/${source.id}/merge`, { body: { into: target.number } })
    expect([refused.status, refused.body.title]).toEqual([409, 'other-requester'])
    expect((await api.post(`/tickets/${source.id}/merge`, { body: { into: target.number, otherRequester: true } })).body.participants).toMatchObject([{ id: customers[0]!.id, role: 'cc' }])
  })

  it('shows whoever asked in the merged ticket their own conversation and what comes, not what was said before to the other', async () => {
    const [source, target] = [await makeTicket(app, { requester: customers[0] }), await makeTicket(app, { requester: customers[1] })]
    await write(app, agent, source.id, { text: 'Answer to the first.' })
    await write(app, agent, target.id, { text: 'For the second only.' })
    app.pass({ seconds: 1 })
    await merge(source, target)
    app.pass({ seconds: 1 })
    await write(app, agent, target.id, { text: 'To both.' })
    const first = await clientOf(app, customers[0]!)
    const seen = (await first.get(`/tickets/${target.id}/timeline`)).body.items.flatMap((item: { message: { text: string } | null }) => item.message?.text ?? [])
    expect(seen).toEqual(['My invoice shows the wrong VAT number.', 'Answer to the first.', 'To both.'])
  })

  it('is refused into itself, into a closed one, and in a circle', async () => {
    const [a, b, closed] = [await makeTicket(app), await makeTicket(app), await makeTicket(app, { category: 'closed' })]
    expect((await merge(a, a)).body.title).toBe('same-ticket')
    expect((await merge(a, closed)).body.title).toBe('ticket-closed')
    await merge(a, b)
    expect((await merge(b, a)).body.title).toBe('same-ticket')
  })

  it('happens once when several wish it at once, in whatever direction', async () => {
    const [a, b, c] = [await makeTicket(app), await makeTicket(app), await makeTicket(app)]
    const answers = await Promise.all([merge(a, b), merge(b, a), merge(a, c), merge(c, a), merge(b, c), merge(a, b)])
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
    const rows = await app.db.query<{ root: string; read: number }>(sql`select merged_root(t.id) as root, (select count(*) from messages m where m.ticket_id = t.id) as read from tickets t where t.id = any(${[a.id, b.id, c.id]}::uuid[])`)
    expect(rows.every(row => row.root !== null)).toBe(true)
    expect(rows.reduce((sum, row) => sum + row.read, 0)).toBe(3)
    expect(answers.filter(({ status }) => status === 200).length).toBe(3 - rows.filter(row => row.read > 0).length)
  })

  it('needs a right to change both', async () => {
    const outsider = await makePerson(app, 'agent')
    const hidden = await makeTicket(app, { teamId: await makeTeam(app, { private: true, members: [outsider] }) })
    const ticket = await makeTicket(app)
    expect((await merge(ticket, hidden)).status).toBe(404)
    expect((await merge(hidden, ticket)).status).toBe(404)
  })

  it('takes along what somebody is writing, with the text of both where there are two', async () => {
    const [source, target] = [await makeTicket(app), await makeTicket(app)]
    const draft = (id: string, kind: string, html: string) => api.put(`/tickets/${id}/drafts/${kind}`, { body: { html, version: 0 } })
    await draft(source.id, 'public', '<p>one</p>')
    await draft(source.id, 'note', '<p>note</p>')
    await draft(target.id, 'public', '<p>two</p>')
    await merge(source, target)
    expect((await api.get(`/tickets/${target.id}/drafts/public`)).body).toMatchObject({ html: '<p>two</p><p>one</p>', version: 2 })
    expect((await api.get(`/tickets/${target.id}/drafts/note`)).body).toMatchObject({ html: '<p>note</p>' })
    await unmerge(source)
    expect((await api.get(`/tickets/${source.id}/drafts/note`)).body).toMatchObject({ html: '<p>note</p>' })
  })

  it('sends a reply within its undo time to whom it was written, on the other ticket', async () => {
    const [source, target] = [await makeTicket(app, { requester: customers[0] }), await makeTicket(app, { requester: customers[1] })]
    await api.post(`/tickets/${source.id}/messages`, { body: { text: 'For the first.', undoSeconds: 10 } })
    await merge(source, target)
    expect((await api.get(`/tickets/${target.id}`)).body.scheduled).toHaveLength(1)
    app.pass({ seconds: 11 })
    await app.settle()
    const said = await app.db.one<{ meta: unknown; ticketId: string }>(sql`select meta, ticket_id as "ticketId" from messages where text = 'For the first.'`)
    expect(said).toEqual({ ticketId: target.id, meta: { to: [(customers[0] as unknown as { address: string }).address], cc: [] } })
  })
})

describe('unmerging', () => {
  it('leaves each findable by its own subject, whatever became of the other’s meanwhile', async () => {
    const [source, target] = [await makeTicket(app, { requester: customers[0], subject: 'Zebra crossing' }), await makeTicket(app, { requester: customers[0], subject: 'Giraffe' })]
    const found = async (word: string) => (await api.get(`/search?q=${word}&type=tickets`)).body.tickets.map((hit: { id: string }) => hit.id)
    await merge(source, target)
    await api.patch(`/tickets/${target.id}`, { body: { subject: 'Rhinoceros' } })
    expect([await found('zebra'), await found('rhinoceros'), await found('giraffe')]).toEqual([[target.id], [target.id], []])
    await unmerge(source)
    expect([await found('zebra'), await found('rhinoceros')]).toEqual([[source.id], [target.id]])
  })

  it('gives back what belongs to the ticket and leaves what came since, weeks later', async () => {
    const [customer, other] = [customers[0]!, customers[1]!]
    const [source, target] = [await makeTicket(app, { requester: customer, tags: ['vat'] }), await makeTicket(app, { requester: other })]
    await merge(source, target)
    app.pass({ hours: 24 * 20 })
    await write(app, other, target.id, { text: 'Since then.' })
    const { status, body } = await unmerge(source)
    expect([status, body.mergedInto, body.messageCount]).toEqual([200, null, 1])
    expect(await texts(source.id)).toEqual(['My invoice shows the wrong VAT number.'])
    expect(await texts(target.id)).toEqual(['My invoice shows the wrong VAT number.', 'Since then.'])
    expect((await api.get(`/tickets/${target.id}`)).body).toMatchObject({ tags: [], participants: [], messageCount: 2, merged: [] })
    expect((await unmerge(source)).body.title).toBe('not-merged')
  })

  it('shows whoever a note names where it is read, and takes the name back with the note', async () => {
    const nina = await makePerson(app, 'agent', { name: 'Nina' })
    const [source, target] = [await makeTicket(app), await makeTicket(app)]
    await write(app, agent, source.id, { kind: 'note', text: 'Nina, look.', mentions: { people: [nina.id], teams: [] } })
    const hers = await clientOf(app, nina)
    const { id } = (await hers.get('/views')).body.items.find((view: { key: string }) => view.key === 'mentions')
    const inMentions = async () => ((await hers.get(`/views/${id}/tickets`)).body.items as { id: string }[]).map(ticket => ticket.id)
    expect(await inMentions()).toEqual([source.id])
    await merge(source, target)
    expect(await inMentions()).toEqual([target.id])
    await unmerge(source)
    expect(await inMentions()).toEqual([source.id])
  })

  it('leaves with the other whoever has written there since, and what somebody gave it', async () => {
    const [source, target] = [await makeTicket(app, { requester: customers[0], tags: ['vat', 'kept'] }), await makeTicket(app, { requester: customers[1] })]
    await merge(source, target)
    await write(app, customers[0]!, target.id, { text: 'I as well.' })
    await api.patch(`/tickets/${target.id}`, { body: { removeTags: ['kept'] } })
    await api.patch(`/tickets/${target.id}`, { body: { addTags: ['kept'] } })
    await unmerge(source)
    expect((await api.get(`/tickets/${target.id}`)).body).toMatchObject({ tags: ['kept'], participants: [{ id: customers[0]!.id }] })
  })

  it('is the identity after a merge, whatever the tickets, and nothing is lost in any order of merges', async () => {
    const shape = fc.record({
      requester: fc.nat(2), tags: fc.subarray(['a', 'b', 'c']), participants: fc.subarray([0, 1, 2]), category: fc.constantFrom('new' as const, 'open' as const, 'solved' as const),
      said: fc.array(fc.record({ who: fc.nat(3), kind: fc.constantFrom('public' as const, 'note' as const), automatic: fc.boolean(), names: fc.subarray([0, 1, 2]) }), { maxLength: 3 }),
    })
    let run = 0
    await fc.assert(fc.asyncProperty(fc.array(shape, { minLength: 2, maxLength: 5 }), fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat(9)), async (shapes, wishes, order) => {
      const word = `word${++run}x`
      const tickets: Ticket[] = []
      for (const { requester, participants, said, tags, category } of shapes) {
        const asks = customers[requester]!
        const ticket = await makeTicket(app, { requester: asks, tags, category, participants: participants.map(i => customers[i]!.id), message: { kind: 'public', direction: 'in', authorId: asks.id, channel: 'email', text: word } })
        for (const { who, kind, automatic, names } of said) {
          app.pass({ milliseconds: 13 })
          const author = kind === 'note' ? agent : [asks, agent, asks, agent][who]!
          await write(app, author, ticket.id, { kind, automatic, text: `${word} again`, ...(kind === 'note' && names.length > 0 && { mentions: { people: names.map(i => customers[i]!.id), teams: [] } }) })
        }
        tickets.push(ticket)
      }
      const before = await standing(tickets, word)
      const all = before.messages.length
      const merged: Ticket[] = []
      for (const [from, into] of wishes) {
        app.pass({ milliseconds: 7 })
        const [source, target] = [tickets[from % tickets.length]!, tickets[into % tickets.length]!]
        if ((await merge(source, target)).status === 200) merged.push(source)
        const now = await app.db.one<{ read: number; counted: number }>(sql`select (select count(*) from messages m join tickets t on t.id = m.ticket_id where t.aside is null and t.id = any(${tickets.map(t => t.id)}::uuid[])) as read,
          (select sum(message_count)::integer from tickets t where t.aside is null and t.id = any(${tickets.map(t => t.id)}::uuid[])) as counted`)
        expect(now).toEqual({ read: all, counted: all })
      }
      // taken back in any order, not only the last first
      while (merged.length > 0) expect((await unmerge(merged.splice(order.next().value! % merged.length, 1)[0]!)).status).toBe(200)
      expect(await standing(tickets, word)).toEqual(before)
    }), { numRuns: 25 })
  })
})
