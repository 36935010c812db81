import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { makePerson, makeTeam, makeTicket, makeToken } from '../../test/factories.ts'
import { assigneeOf, beAs, makeAgent, makeRoutedTeam, waitOf } from '../../test/routing.ts'
import { beat, closed, opened } from './watch-screens.ts'
import { newId } from '../platform/ids.ts'
import type { PersonActor } from '../platform/actor.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

async function callerOf(actor: PersonActor) {
  const authorization = `Bearer ${await makeToken(app, actor)}`
  return async <T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}): Promise<{ status: number; body: T }> => {
    const answer = await app.http.inject({ method, url: `/api/v1${url}`, headers: { authorization, ...headers }, ...(payload && { payload }) })
    return { status: answer.statusCode, body: answer.body ? answer.json<T>() : undefined as T }
  }
}

interface Why { waiting: { reason: string } | null; decisions: { outcome: string; reason: string | null; person: { name: string } | null; path: { person: { name: string }; excluded: string | null; skill: { name: string } | null; score: object | null }[] }[] }

describe('why', () => {
  it('a ticket came to somebody and not to the others can be read, and why it comes to nobody', async () => {
    const admin = await callerOf(await makePerson(app, 'admin'))
    const skill = (await admin<{ id: string }>('POST', '/skills', { name: 'Contracts' })).body
    const [able, unable, away] = [await makeAgent(app, { skills: { [skill.id]: 3 } }), await makeAgent(app), await makeAgent(app, { status: 'away' })]
    const teamId = await makeRoutedTeam(app, [able, unable, away])
    const rules = [{ condition: { field: 'subject', op: 'contains', value: 'contract' }, needs: [{ skillId: skill.id, level: 2, required: true }] }]
    expect((await admin('PATCH', `/teams/${teamId}/routing`, { method: 'skills', skillRules: rules })).status).toBe(200)
    const ticket = await makeTicket(app, { teamId, subject: 'A contract' })
    const { body } = await admin<Why>('GET', `/tickets/${ticket.number}/routing`)
    expect(body.waiting).toBeNull()
    expect(body.decisions[0]).toMatchObject({ outcome: 'placed', person: { name: able.name } })
    expect(body.decisions[0]!.path.map(step => [step.person.name, step.excluded, step.skill?.name])).toEqual([[able.name, null, undefined], [unable.name, 'skill', 'Contracts'], [away.name, 'away', undefined]])
    await beAs(app, able, { status: 'busy' })
    const second = await makeTicket(app, { teamId, subject: 'Another contract' })
    expect((await admin<Why>('GET', `/tickets/${second.id}/routing`)).body).toMatchObject({ waiting: { reason: 'skill' }, decisions: [{ outcome: 'waiting', reason: 'skill', person: null }] })
  })

  it('is not told to whoever does not see the ticket', async () => {
    const outsider = await callerOf(await makePerson(app, 'agent'))
    const teamId = await makeTeam(app, { private: true })
    expect((await outsider('GET', `/tickets/${(await makeTicket(app, { teamId })).id}/routing`)).status).toBe(404)
  })
})

it('a dry run says who would get a ticket by other settings, and gives it to nobody', async () => {
  const [one, two] = [await makeAgent(app, { languages: ['pl'] }), await makeAgent(app, { languages: ['bg'] })]
  const teamId = await makeRoutedTeam(app, [one, two], { method: 'manual' })
  const ticket = await makeTicket(app, { teamId, language: 'bg' })
  const admin = await callerOf(await makePerson(app, 'admin'))
  const run = (settings?: object) => admin<{ person: { id: string } | null; reason: string | null }>('POST', `/teams/${teamId}/routing/dry-run`, { ticket: String(ticket.number), settings })
  expect((await run()).body).toMatchObject({ person: null, reason: 'manual' })
  expect((await run({ method: 'round-robin', language: 'require' })).body).toMatchObject({ person: { id: two.id }, reason: null })
  expect([await assigneeOf(app, ticket.id), await waitOf(app, ticket.id)]).toEqual([null, 'manual'])
})

describe('the routing of a team', () => {
  it('keeps every version with who changed what, and refuses what was changed meanwhile', async () => {
    const admin = await callerOf(await makePerson(app, 'admin', { name: 'Ada' }))
    const teamId = await makeTeam(app)
    await admin('PATCH', `/teams/${teamId}/routing`, { method: 'least-loaded' }, { 'if-match': '"0"' })
    await admin('PATCH', `/teams/${teamId}/routing`, { sticky: 'requester', relaxAfter: 30 }, { 'if-match': '"1"' })
    expect((await admin('PATCH', `/teams/${teamId}/routing`, { sticky: 'never' }, { 'if-match': '"1"' })).status).toBe(412)
    const { body } = await admin<{ items: object[] }>('GET', `/teams/${teamId}/routing/versions`)
    expect(body.items).toMatchObject([{ version: 2, author: 'Ada', fields: ['sticky', 'relaxAfter'] }, { version: 1, fields: ['method'] }])
  })

  it('takes no team that is itself, no skill that is not there, and no question that cannot be asked', async () => {
    const admin = await callerOf(await makePerson(app, 'admin'))
    const teamId = await makeTeam(app)
    const refused = async (body: object) => (await admin<{ title: string }>('PATCH', `/teams/${teamId}/routing`, body)).body.title
    expect(await refused({ overflowTeamId: teamId })).toBe('overflow-team')
    expect(await refused({ skillRules: [{ condition: { all: [] }, needs: [{ skillId: newId(), level: 1, required: true }] }] })).toBe('unknown-skill')
    const skill = (await admin<{ id: string }>('POST', '/skills', { name: 'Refused' })).body
    expect(await refused({ skillRules: [{ condition: { field: 'nonsense', op: 'is', value: 1 }, needs: [{ skillId: skill.id, level: 1, required: true }] }] })).toBe('condition')
  })

  it('is changed by leads of the team alone, and by admins', async () => {
    const lead = await makePerson(app, 'lead')
    const [own, other] = [await makeTeam(app, { members: [lead] }), await makeTeam(app)]
    const call = await callerOf(lead)
    expect((await call('PATCH', `/teams/${own}/routing`, { method: 'round-robin' })).status).toBe(200)
    expect((await call('PATCH', `/teams/${other}/routing`, { method: 'round-robin' })).status).toBe(403)
  })
})

describe('the floor', () => {
  it('says who is there with how much to do, and what waits', async () => {
    const lead = await callerOf(await makePerson(app, 'lead'))
    const [one, two] = [await makeAgent(app, { capacity: 5 }), await makeAgent(app, { status: 'busy' })]
    const teamId = await makeRoutedTeam(app, [one, two])
    await makeTicket(app, { teamId })
    const waiting = await makeTicket(app, { teamId, priority: 3 })
    const { body } = await lead<{ agents: object[]; waiting: object[]; count: number }>('GET', `/routing/floor?teamId=${teamId}`)
    expect(body.agents).toMatchObject([{ name: one.name, state: 'online', load: 5, capacity: 5, tickets: 1 }, { name: two.name, state: 'busy', load: 0, capacity: 100 }])
    expect(body).toMatchObject({ count: 1, waiting: [{ ticket: { number: waiting.number }, priority: 'high', reason: 'full' }] })
  })
})

describe('who has a screen open', () => {
  const node = newId()
  const stateOf = async (actor: PersonActor) => (await (await callerOf(actor))<{ state: string }>('GET', '/me/availability')).body.state

  it('is there, and away only when none was open for a while, on whichever node', async () => {
    const agent = await makePerson(app, 'agent')
    expect(await stateOf(agent)).toBe('away')
    await opened(app, node, agent.id)
    expect(await stateOf(agent)).toBe('online')
    await closed(app, node, agent.id)
    app.pass({ minutes: 5 })
    await opened(app, node, agent.id)
    app.pass({ minutes: 6 })
    await beat(app, node, [agent.id])
    await app.settle()
    expect(await stateOf(agent)).toBe('online')
    await closed(app, node, agent.id)
    app.pass({ minutes: 10 })
    await app.settle()
    expect(await stateOf(agent)).toBe('away')
  })

  it('is away when their node died, as another one sees', async () => {
    const agent = await makePerson(app, 'agent')
    await opened(app, newId(), agent.id)
    app.pass({ seconds: 91 })
    await beat(app, node, [])
    app.pass({ minutes: 10 })
    await app.settle()
    expect(await stateOf(agent)).toBe('away')
  })

  it('gets what waits when they come back, but not when they said that they are busy', async () => {
    const agent = await makePerson(app, 'agent')
    const teamId = await makeRoutedTeam(app, [agent])
    const ticket = await makeTicket(app, { teamId })
    const call = await callerOf(agent)
    await call('PUT', '/me/availability', { status: 'busy' })
    await opened(app, node, agent.id)
    await app.settle()
    expect(await assigneeOf(app, ticket.id)).toBeNull()
    await call('PUT', '/me/availability', { status: 'online' })
    await app.settle()
    expect(await assigneeOf(app, ticket.id)).toBe(agent.id)
  })
})

it('somebody takes the next ticket, and is told when they have too much', async () => {
  const agent = await makeAgent(app, { capacity: 5 })
  const teamId = await makeRoutedTeam(app, [agent], { method: 'manual' })
  const [low, high] = [await makeTicket(app, { teamId, priority: 1 }), await makeTicket(app, { teamId, priority: 4 })]
  const call = await callerOf(agent)
  expect((await call('POST', '/routing/take-next')).body).toMatchObject({ ticket: { id: high.id } })
  expect(await call('POST', '/routing/take-next')).toMatchObject({ status: 409, body: { title: 'capacity-full' } })
  expect(await assigneeOf(app, low.id)).toBeNull()
})

it('a leave is written down with who stands in, and taken away', async () => {
  const lead = await callerOf(await makePerson(app, 'lead'))
  const [agent, other] = [await makeAgent(app), await makeAgent(app)]
  const at = (hours: number) => app.now.add({ hours }).toString()
  const leave = (await lead<{ id: string }>('POST', `/agents/${agent.id}/leaves`, { startsAt: at(-1), endsAt: at(5), substituteId: other.id })).body
  expect((await lead('GET', `/agents/${agent.id}`)).body).toMatchObject({ state: 'leave', leaves: [{ id: leave.id, substituteId: other.id }] })
  expect((await lead<{ title: string }>('POST', `/agents/${agent.id}/leaves`, { startsAt: at(5), endsAt: at(4) })).body.title).toBe('leave-times')
  expect((await lead<{ title: string }>('POST', `/agents/${agent.id}/leaves`, { startsAt: at(1), endsAt: at(4), substituteId: agent.id })).body.title).toBe('substitute')
  await lead('DELETE', `/agents/${agent.id}/leaves/${leave.id}`)
  expect((await lead('GET', `/agents/${agent.id}`)).body).toMatchObject({ state: 'online', leaves: [] })
})
