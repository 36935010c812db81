import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { factory, makePerson, makeTeam, makeTicket } from '../../test/factories.ts'
import { makeAgent, makeRoutedTeam, solve } from '../../test/routing.ts'
import { accessTicket } from '../tickets/access.ts'
import { transfer } from '../tickets/transfer.ts'
import { createSkill } from './skills.ts'
import type { RoutingBackTest } from './back-test.ts'

let app: TestApp
let admin: Client
beforeAll(async () => {
  app = await testApp()
  admin = await clientOf(app, await makePerson(app, 'admin'))
})
afterAll(() => app.close())

const look = async (teamId: string, settings: object = {}, days = 7, client = admin) => (await client.post(`/teams/${teamId}/routing/back-test`, { body: { settings, days } })).body as RoutingBackTest
const open = (teamId: string, more: object = {}) => { app.pass({ minutes: 1 }); return makeTicket(app, { teamId, ...more }) }

describe('a routing tried on the past', () => {
  it('gives out the tickets as it did when nothing is changed', async () => {
    const agents = [await makeAgent(app, { capacity: 15 }), await makeAgent(app, { capacity: 10 }), await makeAgent(app, { capacity: 10 })]
    const teamId = await makeRoutedTeam(app, agents)
    const tickets = []
    for (let n = 0; n < 12; n++) {
      tickets.push(await open(teamId))
      app.pass({ seconds: 1 })
      if (n % 4 === 3) await solve(app, tickets[n - 3]!.id)
      await app.settle()
    }
    const really = await app.db.query<{ id: string; count: number }>(sql`select assignee_id as id, count(*)::integer as count from tickets where team_id = ${teamId} and assignee_id is not null group by 1`)
    const found = await look(teamId)
    expect(found).toMatchObject({ tickets: 12, complete: true, handedOn: 0 })
    expect(Object.fromEntries(found.agents.map(({ id, tickets }) => [id, tickets]))).toEqual(Object.fromEntries(really.map(({ id, count }) => [id, count])))
    expect(found.agents.every(({ tickets, real, peak, capacity }) => tickets === real && peak <= capacity)).toBe(true)
    const waiting = await app.db.query(sql`select 1 from routing_queue where team_id = ${teamId}`)
    expect(found.never).toBe(waiting.length)
    expect(found.atOnce + found.later + found.never).toBe(12)
  })

  it('says who would have had them by another way, and why some would have waited', async () => {
    const skill = await app.change(factory, tx => createSkill(tx, 'Tax'))
    const [plain, expert] = [await makeAgent(app), await makeAgent(app, { skills: { [skill.id]: 3 }, capacity: 10 })]
    const teamId = await makeRoutedTeam(app, [plain, expert])
    const taxes = []
    for (let n = 0; n < 3; n++) taxes.push(await open(teamId, { tags: ['tax'] }))
    await open(teamId)
    app.pass({ minutes: 30 })
    await solve(app, taxes[0]!.id)
    const settings = { method: 'skills', skillRules: [{ condition: { field: 'tags', op: 'hasAny', value: ['tax'] }, needs: [{ skillId: skill.id, level: 2, required: true }] }] }
    const found = await look(teamId, settings)
    expect(found).toMatchObject({ tickets: 4, atOnce: 3, later: 1, never: 0, waited: { median: 31, longest: 31 }, reasons: [{ reason: 'full', count: 1 }] })
    expect(found.agents).toMatchObject([{ id: expert.id, tickets: 3, peak: 10, capacity: 10 }, { id: plain.id, tickets: 1 }])
    expect(found.examples).toMatchObject([{ ticket: { number: taxes[2]!.number }, minutes: 31, reason: 'full', person: { id: expert.id } }])
    expect(await app.db.query(sql`select 1 from tickets where team_id = ${teamId} and assignee_id = ${plain.id}`)).toHaveLength(2)
  })

  it('takes a ticket for the team’s from when it came there until it went', async () => {
    const agent = await makeAgent(app, { capacity: 5 })
    const teamId = await makeRoutedTeam(app, [agent])
    const [elsewhere, before] = [await makeTeam(app), await open(teamId)]
    const came = await open(elsewhere)
    app.pass({ minutes: 10 })
    await app.change(factory, async tx => transfer(tx, await accessTicket(tx, before.id, 'update'), { teamId: elsewhere }))
    await app.change(factory, async tx => transfer(tx, await accessTicket(tx, came.id, 'update'), { teamId }))
    expect(await look(teamId)).toMatchObject({ tickets: 2, atOnce: 2, never: 0, agents: [{ tickets: 2, peak: 5 }] })
    app.pass({ hours: 24 * 9 })
    expect(await look(teamId)).toMatchObject({ tickets: 0, agents: [{ tickets: 0 }] })
  })

  it('is for leads, of teams that they see, and of no team that gives out by hand', async () => {
    const teamId = await makeRoutedTeam(app, [await makeAgent(app)])
    expect((await admin.post(`/teams/${teamId}/routing/back-test`, { body: { settings: { method: 'manual' } } })).status).toBe(422)
    const [agent, lead] = [await clientOf(app, await makePerson(app, 'agent')), await clientOf(app, await makePerson(app, 'lead'))]
    expect((await agent.post(`/teams/${teamId}/routing/back-test`, { body: {} })).status).toBe(403)
    expect((await lead.post(`/teams/${teamId}/routing/back-test`, { body: {} })).status).toBe(200)
    expect((await lead.post(`/teams/${await makeTeam(app, { private: true })}/routing/back-test`, { body: {} })).status).toBe(404)
  })
})
