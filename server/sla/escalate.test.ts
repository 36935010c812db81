import sql from 'sql-template-tag'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory, makePerson, makeTeam, makeTicket } from '../../test/factories.ts'
import { accessPerson } from '../people/access.ts'
import { updatePerson } from '../people/update-person.ts'
import { accessTicket } from '../tickets/access.ts'
import { changeStatus } from '../tickets/change-status.ts'
import { setAside } from '../tickets/set-aside.ts'
import { setPriority } from '../tickets/set-priority.ts'
import { ringDue } from '../platform/alarms.ts'
import { alarmHandlers } from '../work.ts'
import { changePolicy } from './change-policy.ts'
import { createPolicy } from './create-policy.ts'
import { USUAL_FIRST, usualGoal } from './goal.ts'
import type { Escalation, PolicyDefinition } from './policy.ts'
import { allPolicies } from './registry.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  app.now = Temporal.Instant.from('2026-07-06T09:00:00Z')
})
afterAll(() => app.close())
afterEach(async () => {
  for (const policy of await allPolicies(app)) if (!policy.archived) await app.change(factory, tx => changePolicy(tx, policy.id, { archived: true }))
  await app.settle()
})

let count = 0
const wish = (more: Partial<Escalation>): Escalation => ({ raise: false, teamId: null, to: null, ...more })
/** An hour for normal tickets, half of it for high ones, and so on. */
const promise = (more: Partial<PolicyDefinition>) => app.change(factory, tx => createPolicy(tx, {
  name: `Policy ${++count}`, active: true,
  definition: {
    description: '', condition: { all: [] }, first: USUAL_FIRST, calendars: { places: [], otherwise: null }, warnings: [], breach: { tell: [], webhookId: null },
    goals: { resolution: { ...usualGoal('resolution'), hours: 'all', targets: [120, 60, 30, 15] } }, ...more,
  },
}))
const passes = async (minutes: number) => {
  app.pass({ minutes })
  await app.settle()
}
const row = (id: string) => app.db.one<{ priority: number; teamId: string | null; assigneeId: string | null }>(sql`select priority, team_id as "teamId", assignee_id as "assigneeId" from tickets where id = ${id}`)
const done = (id: string) => app.db.query<{ type: string; cause: string; data: Record<string, unknown> }>(sql`select e.type, c.type as cause, e.data from events e join events c on c.id = e.cause_id where e.subject_id = ${id} and e.actor_id = 'sla-escalation@1' order by e.seq`)

describe('an escalation', () => {
  it('raises the priority and gives the ticket to the team’s lead when a promise is broken, once, and says why', async () => {
    const lead = await makePerson(app, 'lead')
    const agent = await makePerson(app, 'agent')
    const teamId = await makeTeam(app, { members: [lead, agent] })
    await promise({ breach: { tell: [], webhookId: null, escalate: wish({ raise: true, to: 'lead' }) } })
    const ticket = await makeTicket(app, { teamId, assigneeId: agent.id })
    await passes(59)
    expect(await row(ticket.id)).toEqual({ priority: 2, teamId, assigneeId: agent.id })
    await passes(1)
    expect(await row(ticket.id)).toEqual({ priority: 3, teamId, assigneeId: lead.id })
    expect((await done(ticket.id)).map(({ type, cause }) => [type, cause])).toEqual([['ticket.prioritySet', 'sla.breached'], ['ticket.assigned', 'sla.breached']])
    await passes(600)
    expect((await row(ticket.id)).priority).toBe(3)
  })

  it('raises the priority to the least that is wanted, and never lowers one', async () => {
    await promise({ breach: { tell: [], webhookId: null, escalate: wish({ atLeast: 'urgent' }) }, warnings: [{ at: { percent: 25 }, tell: [], webhookId: null, escalate: wish({ raise: true, atLeast: 'normal' }) }] })
    const low = await makeTicket(app, { priority: 1 })
    const urgent = await makeTicket(app, { priority: 4 })
    await passes(30) // a quarter of the two hours of a low one
    expect([(await row(low.id)).priority, (await row(urgent.id)).priority]).toEqual([2, 4])
    await passes(30) // the hour of a normal one
    expect((await row(low.id)).priority).toBe(4)
    expect(await done(urgent.id)).toEqual([])
  })

  it('gives the ticket to another team at a warning, so that somebody there takes it', async () => {
    const agent = await makePerson(app, 'agent')
    const second = await makeTeam(app)
    await promise({ warnings: [{ at: { percent: 50 }, tell: [], webhookId: null, escalate: wish({ teamId: second }) }] })
    const ticket = await makeTicket(app, { assigneeId: agent.id })
    await passes(30)
    expect(await row(ticket.id)).toEqual({ priority: 2, teamId: second, assigneeId: null })
  })

  it('raises once at a warning, also when the shorter promise that follows is broken at once', async () => {
    await promise({ warnings: [{ at: { percent: 50 }, tell: [], webhookId: null, escalate: wish({ raise: true }) }], breach: { tell: [], webhookId: null, escalate: wish({ raise: true }) } })
    const ticket = await makeTicket(app)
    await passes(31) // of an hour; a high one has half an hour
    expect((await row(ticket.id)).priority).toBe(3)
    await passes(300)
    expect((await row(ticket.id)).priority).toBe(3)
  })

  it('is done once, whoever rings the alarm and however often', async () => {
    await promise({ breach: { tell: [], webhookId: null, escalate: wish({ raise: true }) } })
    const ticket = await makeTicket(app)
    app.pass({ minutes: 61 })
    await Promise.all([1, 2, 3].map(() => ringDue(app, alarmHandlers)))
    await ringDue(app, alarmHandlers)
    expect((await row(ticket.id)).priority).toBe(3)
    expect(await done(ticket.id)).toHaveLength(1)
  })

  it('does nothing by what a change of the ticket breaks', async () => {
    await promise({ breach: { tell: [], webhookId: null, escalate: wish({ raise: true }) } })
    const ticket = await makeTicket(app)
    await passes(40)
    await app.change(factory, async tx => setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 3)) // half an hour was promised
    expect((await row(ticket.id)).priority).toBe(3)
    expect(await done(ticket.id)).toEqual([])
  })

  it('leaves tickets alone that are set aside or done', async () => {
    await promise({ breach: { tell: [], webhookId: null, escalate: wish({ raise: true }) } })
    const [binned, solved] = [await makeTicket(app), await makeTicket(app)]
    await app.change(factory, async tx => setAside(tx, await accessTicket(tx, binned.id, 'update'), 'bin'))
    await app.change(factory, async tx => changeStatus(tx, await accessTicket(tx, solved.id, 'update'), { category: 'solved' }))
    await passes(90)
    expect([(await row(binned.id)).priority, (await row(solved.id)).priority]).toEqual([2, 2])
  })

  it('does what it can, and puts on record what it cannot', async () => {
    const gone = await makePerson(app, 'agent')
    await promise({ breach: { tell: [], webhookId: null, escalate: wish({ raise: true, to: gone.id }) } })
    const ticket = await makeTicket(app)
    await app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, gone.id), { active: false }))
    await passes(61)
    expect(await row(ticket.id)).toMatchObject({ priority: 3, assigneeId: null })
    expect((await done(ticket.id)).at(-1)).toMatchObject({ type: 'sla.notEscalated', data: { what: 'assignee' } })
  })

  it('is refused when it names a team or somebody that is not there', async () => {
    const customer = await makePerson(app)
    await expect(promise({ breach: { tell: [], webhookId: null, escalate: wish({ teamId: crypto.randomUUID() }) } })).rejects.toMatchObject({ code: 'unknown-team' })
    await expect(promise({ warnings: [{ at: { percent: 50 }, tell: [], webhookId: null, escalate: wish({ to: customer.id }) }] })).rejects.toMatchObject({ code: 'unknown-person' })
  })
})
