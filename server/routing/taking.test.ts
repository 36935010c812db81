import { afterAll, beforeAll, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { makePerson, makeTicket, reload } from '../../test/factories.ts'
import { assigneeOf, beAs, loadOf, makeAgent, makeRoutedTeam, route } from '../../test/routing.ts'
import { Problem } from '../platform/problem.ts'
import { takeNext } from './take-next.ts'

let app: TestApp
beforeAll(async () => { app = await testApp({ DATABASE_POOL: '20' }) })
afterAll(() => app.close())

it('gives each of a thousand tickets once when fifty agents take at once, and nobody more than they can bear', async () => {
  const agents = await Promise.all(Array.from({ length: 50 }, () => makeAgent(app, { capacity: 95 })))
  const teamId = await makeRoutedTeam(app, agents, { method: 'manual' })
  const requester = await makePerson(app)
  await Promise.all(Array.from({ length: 1000 }, () => makeTicket(app, { teamId, requester, message: undefined })))
  const actors = await Promise.all(agents.map(agent => reload(app, agent)))
  const taken = await Promise.all(actors.map(async actor => {
    const got: string[] = []
    // until they are full: nineteen mails of five units are 95
    for (;;) {
      const ticket = await app.change(actor, tx => takeNext(tx, actor)).catch((error: unknown) => { if (error instanceof Problem && error.code === 'capacity-full') return undefined; throw error })
      if (!ticket) return got
      got.push(ticket.id)
    }
  }))
  const all = taken.flat()
  expect(all).toHaveLength(950)
  expect(new Set(all).size).toBe(950)
  const rows = await app.db.query<{ load: number; tickets: number }>(sql`select sum(l.units)::integer as load, count(*)::integer as tickets from agent_loads l join tickets t on t.id = l.ticket_id and t.assignee_id = l.person_id group by l.person_id`)
  expect(rows).toEqual(Array.from({ length: 50 }, () => ({ load: 95, tickets: 19 })))
  expect(await app.db.one(sql`select count(*)::integer as waiting from routing_queue`)).toEqual({ waiting: 50 })
}, 120_000)

it('places what arrives at the same moment within capacity, and what nobody could be claimed for right after', async () => {
  const agents = await Promise.all(Array.from({ length: 5 }, () => makeAgent(app, { capacity: 100 })))
  const teamId = await makeRoutedTeam(app, agents, { method: 'least-loaded' })
  const requester = await makePerson(app)
  const tickets = await Promise.all(Array.from({ length: 120 }, () => makeTicket(app, { teamId, requester, message: undefined })))
  for (let i = 0; i < 10; i++) await app.settle()
  const got = (await Promise.all(tickets.map(ticket => assigneeOf(app, ticket.id)))).filter(id => id !== null)
  expect(got).toHaveLength(100)
  expect(await Promise.all(agents.map(agent => loadOf(app, agent.id)))).toEqual([100, 100, 100, 100, 100])
  // reasons are what people read: that others were claiming at the moment is none
  expect(await app.db.query(sql`select distinct reason from routing_queue where team_id = ${teamId}`)).toEqual([{ reason: 'full' }])
}, 60_000)

it('never gives too much while people come and go, change what they can bear, and everything is routed, taken and finished at once', async () => {
  const agents = await Promise.all(Array.from({ length: 6 }, () => makeAgent(app, { capacity: 20 })))
  const teamId = await makeRoutedTeam(app, agents)
  const requester = await makePerson(app)
  const tickets: string[] = []
  const actors = await Promise.all(agents.map(agent => reload(app, agent)))
  await Promise.all(Array.from({ length: 90 }, async (_, i) => {
    if (i % 3 === 0) tickets.push((await makeTicket(app, { teamId, requester, message: undefined })).id)
    if (i % 3 === 1) await beAs(app, actors[i % 6]!, { status: i % 2 ? 'away' : 'online' })
    if (i % 3 === 2) await app.change(actors[i % 6]!, tx => takeNext(tx, actors[i % 6]!)).catch((error: unknown) => { if (!(error instanceof Problem)) throw error })
  }))
  for (const agent of agents) await beAs(app, agent)
  await route(app, teamId, { sticky: 'ticket' })
  for (let i = 0; i < 5; i++) await app.settle()
  const loads = await Promise.all(agents.map(agent => loadOf(app, agent.id)))
  expect(Math.max(...loads)).toBeLessThanOrEqual(20)
  expect(loads.reduce((sum, load) => sum + load, 0)).toBe(120)
  expect((await Promise.all(tickets.map(id => assigneeOf(app, id)))).filter(id => id !== null)).toHaveLength(24)
}, 60_000)
