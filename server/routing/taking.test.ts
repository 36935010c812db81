import { afterAll, beforeAll, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory, makePerson, makeTicket, reload } from '../../test/factories.ts'
import { assigneeOf, beAs, loadOf, makeAgent, makeRoutedTeam, route } from '../../test/routing.ts'
import { accessPerson } from '../people/access.ts'
import { updatePerson } from '../people/update-person.ts'
import type { PersonActor } from '../platform/actor.ts'
import { Problem } from '../platform/problem.ts'
import { createSkill } from './skills.ts'
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

it('passes over what requires a skill that whoever takes lacks, and takes VIPs first as soon as they are', async () => {
  const skill = await app.change(factory, tx => createSkill(tx, 'Databases'))
  const [plain, expert] = [await makeAgent(app, { capacity: 100 }), await makeAgent(app, { capacity: 100, skills: { [skill.id]: 2 } })]
  const teamId = await makeRoutedTeam(app, [plain, expert], { method: 'manual', skillRules: [{ condition: { field: 'subject', op: 'contains', value: 'database' }, needs: [{ skillId: skill.id, level: 2, required: true }] }], relaxAfter: 60 })
  const [first, second] = [await makePerson(app), await makePerson(app)]
  const hard = await makeTicket(app, { teamId, requester: first, subject: 'The database is down' })
  const easy = await makeTicket(app, { teamId, requester: first })
  const later = await makeTicket(app, { teamId, requester: second })
  await app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, second.id), { vip: true }))
  const next = async (agent: PersonActor) => { const actor = await reload(app, agent); return (await app.change(actor, tx => takeNext(tx, actor)))?.id }
  expect([await next(plain), await next(plain), await next(plain)]).toEqual([later.id, easy.id, undefined])
  expect(await next(expert)).toBe(hard.id)
  const relaxed = await makeTicket(app, { teamId, requester: first, subject: 'The database is slow' })
  app.pass({ minutes: 61 })
  expect(await next(plain)).toBe(relaxed.id)
})
