import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { makePerson, makeTicket, makeToken } from '../../test/factories.ts'
import { changeRule } from '../automation/change-rules.ts'
import { accessTicket } from '../tickets/access.ts'
import { merge } from '../tickets/merging/merge.ts'
import { addParticipant } from '../tickets/participants.ts'
import { assign } from '../tickets/assign.ts'
import { transfer } from '../tickets/transfer.ts'
import { CATEGORIES } from '../tickets/ticket.ts'
import { clearDemo } from './clear-demo.ts'
import { loadDemo, stories } from './load-demo.ts'
import { system } from '../platform/actor.ts'

describe('the demo data', () => {
  let app: TestApp
  beforeAll(async () => { app = await testApp() })
  afterAll(() => app.close())
  const count = async (query: ReturnType<typeof sql>) => (await app.db.one<{ n: number }>(query)).n

  it('tells sixty tickets, twenty in each language, in all states', () => {
    expect(stories).toHaveLength(60)
    expect(new Set(stories.map(story => story.ends))).toEqual(new Set(CATEGORIES))
    expect(new Set(stories.map(story => story.subject))).toHaveLength(60)
    expect(new Set(stories.map(story => story.from))).toHaveLength(12)
  })

  it('tells nothing that lies in the future, and begins with the customer', () => {
    for (const { subject, hoursAgo, said } of stories) {
      expect(said[0]!.slice(0, 2), subject).toEqual(['customer', 0])
      expect((said.at(-1)![1] + 5) / 60, subject).toBeLessThan(hoursAgo)
      expect(said.map(line => line[1]).toSorted((a, b) => a - b), subject).toEqual(said.map(line => line[1]))
    }
  })

  it('is loaded by real verbs, in the past, marked', async () => {
    const steps: number[] = []
    const loaded = await loadDemo(app, done => { steps.push(done) })
    expect(loaded).toEqual({ tickets: 60, customers: 12, organisations: 4, teams: 3 })
    expect(steps.at(-1)).toBe(60)
    const found = await app.db.query<{ category: string; n: number }>(sql`select category, count(*) as n from tickets where demo group by 1`)
    for (const { category, n } of found) expect(n, category).toBe(stories.filter(story => story.ends === category).length)
    expect(found.map(row => row.category).sort()).toEqual([...CATEGORIES].sort())
    expect(await app.db.query(sql`select language, count(*) as n from tickets group by 1 order by 1`))
      .toEqual([{ language: 'bg', n: 20 }, { language: 'en', n: 20 }, { language: 'pl', n: 20 }])
    expect(await count(sql`select count(*) as n from tickets where updated_at > ${app.now} or created_at > updated_at`)).toBe(0)
    expect(await count(sql`select count(*) as n from events where at > ${app.now}`)).toBe(0)
  })

  it('is not loaded twice', async () => {
    await expect(loadDemo(app)).rejects.toMatchObject({ code: 'demo-loaded' })
  })

  it('writes no mail', async () => {
    await app.settle()
    expect(await count(sql`select count(*) as n from deliveries`)).toBe(0)
  })

  it('shows what a desk promises: clocks that run, stand still and are broken, of which nobody is told', async () => {
    const states = await app.db.query<{ state: string; late: boolean }>(sql`select distinct state, breached_at is not null as late from sla_clocks`)
    expect(states).toEqual(expect.arrayContaining([{ state: 'running', late: false }, { state: 'running', late: true }, { state: 'paused', late: false }]))
    expect(await count(sql`select count(*) as n from notifications where kind like 'sla%'`)).toBe(0)
  })

  it('shows a rule at work, with why it acted', async () => {
    const raised = await app.db.query<{ subject: string; priority: number }>(sql`select subject, priority from tickets where 'call-today' = any(tags)`)
    expect(raised.length).toBeGreaterThan(1)
    expect(raised.every(({ priority }) => priority === 4)).toBe(true)
    expect(await count(sql`select count(*) as n from rule_traces`)).toBeGreaterThan(raised.length)
  })

  it('is cleared whole, with its events; what is real stays and is given back', async () => {
    const real = await makeTicket(app, { subject: 'A real question' })
    const [agent, team, customer] = await Promise.all([
      app.db.one<{ id: string }>(sql`select id from people where demo and role = 'agent' order by name limit 1`),
      app.db.one<{ id: string }>(sql`select id from teams where demo order by name limit 1`),
      app.db.one<{ id: string }>(sql`select id from people where demo and role = 'customer' order by name limit 1`),
    ])
    await app.change(system('test'), async tx => {
      const ticket = await accessTicket(tx, real.id, 'update')
      await assign(tx, ticket, agent.id)
      await transfer(tx, ticket, { teamId: team.id })
      addParticipant(tx, ticket, customer.id, 'cc')
    })
    await app.change(system('test'), async tx => {
      const demo = await tx.one<{ id: string }>(sql`select id from tickets where demo and category = 'open' order by number limit 1`)
      for (const id of [demo.id, real.id].sort()) await accessTicket(tx, id, 'update')
      await merge(tx, await accessTicket(tx, real.id, 'update'), await accessTicket(tx, demo.id, 'update'), { otherRequester: true })
    })
    await makeTicket(app, { subject: 'Opened by an agent for a demo customer', requesterId: customer.id })

    expect(await clearDemo(app)).toEqual({ tickets: 61, people: 15, organisations: 4, teams: 3 })
    expect(await app.db.query(sql`select subject, assignee_id, team_id, participants from tickets`))
      .toEqual([{ subject: 'A real question', assignee_id: null, team_id: null, participants: [] }])
    expect(await count(sql`select (select count(*) from people where demo) + (select count(*) from organisations) + (select count(*) from teams) as n`)).toBe(0)
    expect(await count(sql`select count(*) as n from events e where subject_kind = 'ticket' and not exists (select from tickets t where t.id = e.subject_id)`)).toBe(0)
    expect(await count(sql`select count(*) as n from messages`)).toBe(1)
    expect(await count(sql`select count(*) as n from search_documents`)).toBe(1)
    await app.settle()
    expect(await count(sql`select (select count(*) from rules) + (select count(*) from rule_versions) + (select count(*) from sla_policies where not archived) as n`)).toBe(0)
  })

  it('is loaded and cleared through the API, by an admin only', async () => {
    const bearer = async (role: 'admin' | 'agent') => ({ authorization: `Bearer ${await makeToken(app, await makePerson(app, role))}` })
    const admin = await bearer('admin')
    const agent = await bearer('agent')
    const call = (method: 'GET' | 'POST' | 'DELETE', headers: Record<string, string>) => app.http.inject({ method, url: '/api/v1/demo', headers })
    expect((await call('POST', agent)).statusCode).toBe(403)
    expect((await call('POST', admin)).json()).toEqual({ tickets: 60, customers: 12, organisations: 4, teams: 3 })
    expect((await call('POST', admin)).statusCode).toBe(409)
    expect((await call('GET', admin)).json()).toEqual({ loaded: true })
    expect((await call('DELETE', admin)).json()).toEqual({ tickets: 60, people: 15, organisations: 4, teams: 3 })
    expect((await call('GET', admin)).json()).toEqual({ loaded: false })
  })

  it('can be loaded again after it was cleared', async () => {
    await loadDemo(app)
    const agent = await makePerson(app, 'agent')
    expect(await count(sql`select count(*) as n from tickets where demo`)).toBe(60)
    expect(agent.role).toBe('agent')
    expect((await clearDemo(app)).tickets).toBe(60)
    expect((await clearDemo(app)).tickets).toBe(0)
    // but for the one under which a real ticket once stood
    expect(await app.db.query(sql`select archived from sla_policies`)).toEqual([{ archived: true }])
  })

  it('leaves a rule and a policy that somebody made their own, with the teams they name', async () => {
    await loadDemo(app)
    const rule = await app.db.one<{ id: string }>(sql`select id from rules`)
    await app.change(system('test'), tx => changeRule(tx, rule.id, { name: 'Safety first' }))
    expect((await clearDemo(app)).teams).toBe(0)
    expect(await app.db.query(sql`select name from rules`)).toEqual([{ name: 'Safety first' }])
    expect(await count(sql`select count(*) as n from teams`)).toBe(3)
    expect(await count(sql`select count(*) as n from sla_policies where not archived`)).toBe(0)
  })
})
