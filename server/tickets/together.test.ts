import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { makePerson, makeTeam, makeTicket, makeToken, reload } from '../../test/factories.ts'
import type { PersonActor } from '../platform/actor.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

const call = async (person: PersonActor, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
  const answer = await app.http.inject({ method, url: `/api/v1${url}`, headers: { authorization: `Bearer ${await makeToken(app, person)}` }, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() as unknown }
}
const mark = (kind: 'person' | 'team', id: string, name: string) => `<span data-mention="${kind}:${id}">@${name}</span>`
const note = (person: PersonActor, ticketId: string, html: string, more: object = {}) => call(person, 'POST', `/tickets/${ticketId}/messages`, { kind: 'note', html, ...more })
const stateOf = (id: string) => app.db.one<{ participants: string[]; mentioned: string[]; assigneeId: string | null; teamId: string | null }>(sql`select participants, mentioned, assignee_id as "assigneeId", team_id as "teamId" from tickets where id = ${id}`)
const told = async (person: PersonActor) => (await app.db.query<{ kind: string }>(sql`select kind from notifications where person_id = ${person.id} order by id`)).map(each => each.kind)

describe('a mention', () => {
  it('in a note is kept with it and in its event, lets the named follow, and puts the ticket into their Mentions', async () => {
    const [iva, nina, light] = [await makePerson(app, 'agent'), await makePerson(app, 'agent'), await makePerson(app, 'light')]
    const ticket = await makeTicket(app)
    expect((await note(light, ticket.id, `<p>${mark('person', iva.id, 'Iva')} look</p>`)).status).toBe(201)
    expect(await stateOf(ticket.id)).toMatchObject({ participants: [iva.id], mentioned: [iva.id] })
    const { data } = await app.db.one<{ data: object }>(sql`select data from events where subject_id = ${ticket.id} and type = 'message.added' order by seq desc limit 1`)
    expect(data).toMatchObject({ mentions: { people: [iva.id], teams: [] } })
    expect(JSON.stringify(data)).not.toContain('look')
    expect(await told(iva)).toEqual(['mentioned'])
    const { items: views } = (await call(iva, 'GET', '/views')).body as { items: { id: string; key: string; count: number }[] }
    expect(views.find(view => view.key === 'mentions')).toMatchObject({ count: 1 })
    expect((await call(nina, 'GET', '/views')).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ key: 'mentions', count: 0 })]) as unknown })
  })

  it('of a team tells its members, who do not follow for that', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'light')]
    const team = await makeTeam(app, { members: [iva, nina] })
    const ticket = await makeTicket(app)
    await note(await reload(app, iva), ticket.id, `<p>${mark('team', team, 'Sales')}</p>`)
    expect(await told(nina)).toEqual(['mentioned'])
    expect(await told(iva)).toEqual([])
    expect(await stateOf(ticket.id)).toMatchObject({ participants: [], mentioned: [team] })
  })

  it('of somebody who may not see the ticket is refused with who it is, and tells them nothing', async () => {
    const [iva, nina, ana] = [await makePerson(app, 'agent'), await makePerson(app, 'agent'), await makePerson(app)]
    const team = await makeTeam(app, { private: true, members: [iva] })
    const ticket = await makeTicket(app, { teamId: team })
    const refused = await note(await reload(app, iva), ticket.id, `<p>${mark('person', nina.id, 'Nina')} ${mark('person', ana.id, 'Ana')}</p>`)
    expect(refused).toMatchObject({ status: 422, body: { title: 'mention-cannot-see', people: [nina.id, ana.id] } })
    expect(await told(nina)).toEqual([])
    expect((await stateOf(ticket.id)).participants).toEqual([])
  })

  it('that was held for undo is settled by what holds when it is said', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    const team = await makeTeam(app, { private: true, members: [iva] })
    const ticket = await makeTicket(app)
    await note(iva, ticket.id, `<p>${mark('person', nina.id, 'Nina')}</p>`, { undoSeconds: 30 })
    await app.http.inject({ method: 'PATCH', url: `/api/v1/tickets/${ticket.id}`, headers: { authorization: `Bearer ${await makeToken(app, iva)}` }, payload: { teamId: team } })
    app.pass({ minutes: 1 })
    await app.settle()
    expect((await app.db.one<{ count: number }>(sql`select count(*) from messages where ticket_id = ${ticket.id} and kind = 'note'`)).count).toBe(1)
    expect(await told(nina)).toEqual([])
    expect((await stateOf(ticket.id)).mentioned).toEqual([])
  })

  it('in a reply names nobody: neither ids leave the desk nor is anybody told', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    const ticket = await makeTicket(app)
    await call(iva, 'POST', `/tickets/${ticket.id}/messages`, { html: `<p>${mark('person', nina.id, 'Nina')} knows</p>` })
    const { html } = await app.db.one<{ html: string }>(sql`select html from messages where ticket_id = ${ticket.id} order by created_at desc, id desc limit 1`)
    expect(html).toBe('<p><span>@Nina</span> knows</p>')
    expect(await told(nina)).toEqual([])
  })

  it('is nothing that a customer can make or read', async () => {
    const [iva, ana] = [await makePerson(app, 'agent'), await makePerson(app)]
    const ticket = await makeTicket(app, { requester: ana })
    await call(ana, 'POST', `/tickets/${ticket.id}/messages`, { html: `<p>${mark('person', iva.id, 'Iva')}</p>` })
    expect(await told(iva)).toEqual([])
    await note(iva, ticket.id, `<p>${mark('person', iva.id, 'Iva')}</p>`)
    expect(JSON.stringify((await call(ana, 'GET', `/tickets/${ticket.id}/timeline`)).body)).not.toContain('mention')
  })
})

describe('following', () => {
  it('is for all colleagues who see the ticket, ends when they wish, and does not touch who is in copy', async () => {
    const [iva, light] = [await makePerson(app, 'agent'), await makePerson(app, 'light')]
    const ticket = await makeTicket(app, { participants: [iva.id] })
    await call(light, 'PUT', `/tickets/${ticket.number}/follow`)
    await call(light, 'PUT', `/tickets/${ticket.number}/follow`)
    await call(iva, 'DELETE', `/tickets/${ticket.number}/follow`)
    expect((await stateOf(ticket.id)).participants).toEqual([iva.id, light.id])
    await call(light, 'DELETE', `/tickets/${ticket.number}/follow`)
    expect((await stateOf(ticket.id)).participants).toEqual([iva.id])
  })

  it('is refused for whoever may not see the ticket', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    const team = await makeTeam(app, { private: true, members: [iva] })
    const ticket = await makeTicket(app, { teamId: team })
    expect((await call(nina, 'PUT', `/tickets/${ticket.number}/follow`)).status).toBe(404)
    expect(await call(await reload(app, iva), 'PUT', `/tickets/${ticket.number}/participants/${nina.id}`, { role: 'follower' })).toMatchObject({ status: 422, body: { title: 'follower-cannot-see' } })
  })
})

describe('handing over', () => {
  it('gives the ticket to a colleague with a note that they are told with, once', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    const ticket = await makeTicket(app, { assigneeId: iva.id })
    const answer = await call(iva, 'POST', `/tickets/${ticket.number}/hand-over`, { assigneeId: nina.id, note: { html: `<p>${mark('person', nina.id, 'Nina')}, call them</p>` } })
    expect(answer).toMatchObject({ status: 200, body: { assignee: { id: nina.id } } })
    expect(await told(nina)).toEqual(['handover'])
    const types = (await app.db.query<{ type: string }>(sql`select type from events where subject_id = ${ticket.id} order by seq`)).map(each => each.type)
    expect(types.slice(-5, -1)).toEqual(['ticket.assigned', 'participant.added', 'message.added', 'ticket.handedOver'])
  })

  it('to a private team takes it from whoever gave it, and tells its members', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    const team = await makeTeam(app, { private: true, members: [nina] })
    const ticket = await makeTicket(app, { assigneeId: iva.id })
    const answer = await call(await reload(app, iva), 'POST', `/tickets/${ticket.number}/hand-over`, { teamId: team, note: { text: 'Salaries.' } })
    expect(answer).toMatchObject({ status: 200, body: { number: ticket.number, handedOver: true } })
    expect(await stateOf(ticket.id)).toMatchObject({ assigneeId: null, teamId: team })
    expect(await told(nina)).toEqual(['handover'])
  })

  it('to whoever has it already, or cannot own it, changes nothing', async () => {
    const [iva, light] = [await makePerson(app, 'agent'), await makePerson(app, 'light')]
    const ticket = await makeTicket(app, { assigneeId: iva.id })
    expect(await call(iva, 'POST', `/tickets/${ticket.number}/hand-over`, { assigneeId: iva.id, note: { text: 'x' } })).toMatchObject({ status: 422, body: { title: 'nothing-handed-over' } })
    expect(await call(iva, 'POST', `/tickets/${ticket.number}/hand-over`, { assigneeId: light.id, note: { text: 'x' } })).toMatchObject({ status: 422, body: { title: 'not-an-agent' } })
    expect((await app.db.one<{ count: number }>(sql`select count(*) from messages where ticket_id = ${ticket.id}`)).count).toBe(1)
  })
})
