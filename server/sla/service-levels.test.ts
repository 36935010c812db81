import sql from 'sql-template-tag'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory, makePerson, makeTeam, makeTicket, write } from '../../test/factories.ts'
import { changeCalendar } from '../calendars/change-calendar.ts'
import { WORKING_HOURS_ID } from '../calendars/calendar.ts'
import { accessPerson } from '../people/access.ts'
import { updatePerson } from '../people/update-person.ts'
import { accessTicket } from '../tickets/access.ts'
import { changeStatus } from '../tickets/change-status.ts'
import { merge } from '../tickets/merging/merge.ts'
import { accessPlaced } from '../tickets/merging/move-message.ts'
import { split } from '../tickets/merging/split.ts'
import { accessMerged, unmerge } from '../tickets/merging/unmerge.ts'
import { markDelivery, queueDelivery } from '../tickets/deliveries.ts'
import { restore, setAside } from '../tickets/set-aside.ts'
import { setPriority } from '../tickets/set-priority.ts'
import { visibleTicketId } from '../tickets/queries.ts'
import type { Category } from '../tickets/ticket.ts'
import { changePolicy } from './change-policy.ts'
import { createPolicy } from './create-policy.ts'
import { giveReason } from './give-reason.ts'
import { USUAL_FIRST, usualGoal, type Goal, type Metric } from './goal.ts'
import type { PolicyDefinition } from './policy.ts'
import { allPolicies } from './registry.ts'
import { deadlineBoard } from './board.ts'
import { previewPolicy } from './preview.ts'
import { ticketLevels } from './ticket-levels.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  app.now = Temporal.Instant.from('2026-07-06T09:00:00Z') // a Monday, at nine in the desk's zone
})
afterAll(() => app.close())
afterEach(async () => {
  for (const policy of await allPolicies(app)) if (!policy.archived) await app.change(factory, tx => changePolicy(tx, policy.id, { archived: true }))
  await app.settle()
})

let count = 0
const every = (minutes: number, more: Partial<Goal> = {}, metric: Metric = 'resolution'): Goal => ({ ...usualGoal(metric), targets: [minutes * 2, minutes, minutes / 2, minutes / 4], ...more })
const promise = (goals: PolicyDefinition['goals'], more: Partial<PolicyDefinition> = {}) => app.change(factory, tx => createPolicy(tx, {
  name: `Policy ${++count}`, active: true,
  definition: { description: '', condition: { all: [] }, goals, first: USUAL_FIRST, calendars: { places: [], otherwise: null }, warnings: [], breach: { tell: ['assignee', 'leads'], webhookId: null }, ...more },
}))
const clocksOf = async (id: string) => (await app.db.query<{ metric: string; state: string; deadline: string | null; breached: boolean }>(sql`select metric, state, to_char(deadline_at at time zone 'UTC', 'DD HH24:MI:SS') as deadline, breached_at is not null as breached
  from sla_clocks where ticket_id = ${id} order by started_at, metric`)).map(({ metric, state, deadline, breached }) => [metric, state, deadline, ...breached ? ['breached'] : []].filter(Boolean).join(' '))
const standsAt = (id: string) => app.db.one<{ at: Temporal.Instant | null; state: string | null }>(sql`select deadline_at as at, sla_state as state from tickets where id = ${id}`).then(({ at, state }) => `${state} ${at?.toString() ?? ''}`.trim())
const moves = (id: string, category: Category) => app.change(factory, async tx => changeStatus(tx, await accessTicket(tx, id, 'update'), { category }))
const logged = (id: string, type: string) => app.db.query<{ data: Record<string, unknown> }>(sql`select data from events where subject_id = ${id} and type = ${type} order by seq`).then(rows => rows.map(row => row.data))
const told = (id: string) => app.db.query<{ name: string; kind: string }>(sql`select p.name, n.kind from notifications n join people p on p.id = n.person_id where n.ticket_id = ${id} and n.kind in ('slaWarning', 'slaBreach') order by n.created_at, p.name`).then(rows => rows.map(({ name, kind }) => `${name} ${kind}`))

describe('service levels', () => {
  it('cost nothing and say nothing where nothing is promised', async () => {
    const ticket = await makeTicket(app)
    expect(await standsAt(ticket.id)).toBe('null')
    expect(await app.db.query(sql`select 1 from sla_tickets`)).toEqual([])
  })

  it('count from the first word in working hours, and are met in the change that answers', async () => {
    await promise({ 'first-response': every(120, {}, 'first-response'), resolution: every(600) })
    const agent = await makePerson(app, 'agent')
    const ticket = await makeTicket(app)
    expect(await clocksOf(ticket.id)).toEqual(['first-response running 06 11:00:00', 'resolution running 07 11:00:00'])
    expect(await standsAt(ticket.id)).toBe('running 2026-07-06T11:00:00Z')
    app.pass({ minutes: 30 })
    await write(app, agent, ticket.id)
    expect(await clocksOf(ticket.id)).toEqual(['first-response met', 'resolution running 07 11:00:00'])
    expect(await standsAt(ticket.id)).toBe('running 2026-07-07T11:00:00Z')
    expect((await logged(ticket.id, 'sla.clocksChanged')).flatMap(data => (data.clocks as { metric: string; is: string }[]).map(each => `${each.metric} ${each.is}`))).toEqual(['first-response started', 'resolution started', 'first-response met'])
  })

  it('hold by the first policy whose condition is true, also by what the requester is, and follow when that changes', async () => {
    const vip = await makePerson(app)
    await app.change(factory, async tx => { await updatePerson(tx, await accessPerson(tx, vip.id), { vip: true }) })
    await promise({ resolution: every(60) }, { condition: { field: 'requester.vip', op: 'is', value: true } })
    await promise({ resolution: every(600) }, { condition: { field: 'type', op: 'is', value: 'question' } })
    const important = await makeTicket(app, { requester: vip })
    const usual = await makeTicket(app)
    const other = await makeTicket(app, { type: 'task' })
    expect(await Promise.all([important, usual, other].map(({ id }) => clocksOf(id)))).toEqual([['resolution running 06 10:30:00'], ['resolution running 07 11:30:00'], []])
  })

  it('count a raised priority from the start, and tell of what it breaches once', async () => {
    await promise({ resolution: every(240) })
    const agent = await makePerson(app, 'agent', { name: 'Anna' })
    const ticket = await makeTicket(app, { assigneeId: agent.id })
    app.pass({ minutes: 90 })
    await app.change(factory, async tx => setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 4))
    expect(await clocksOf(ticket.id)).toEqual(['resolution running 06 10:30:00 breached'])
    expect(await standsAt(ticket.id)).toBe('breached 2026-07-06T10:30:00Z')
    expect(await logged(ticket.id, 'sla.breached')).toMatchObject([{ byChange: true, tell: ['assignee', 'leads'] }])
    await app.settle()
    expect(await logged(ticket.id, 'sla.breached')).toHaveLength(1)
    expect(await told(ticket.id)).toEqual(['Anna slaBreach'])
  })

  it('stand still while the customer is to answer, and go on with a new deadline', async () => {
    app.now = Temporal.Instant.from('2026-07-07T09:00:00Z')
    await promise({ resolution: every(240) })
    const ticket = await makeTicket(app)
    app.pass({ minutes: 60 })
    await moves(ticket.id, 'waiting-customer')
    expect([await clocksOf(ticket.id), await standsAt(ticket.id)]).toEqual([['resolution paused'], 'paused'])
    app.pass({ hours: 30 })
    await app.settle()
    await moves(ticket.id, 'open')
    expect(await clocksOf(ticket.id)).toEqual(['resolution running 09 11:00:00'])
  })
})

describe('alarms', () => {
  it('warn the lead before the breach, then tell of it, each once, to the second', async () => {
    app.now = Temporal.Instant.from('2026-07-13T09:00:00Z')
    const [agent, lead, other] = [await makePerson(app, 'agent', { name: 'Boris' }), await makePerson(app, 'lead', { name: 'Lena' }), await makePerson(app, 'lead', { name: 'Olga' })]
    const teamId = await makeTeam(app, { members: [agent, lead] })
    await promise({ resolution: every(240) }, { warnings: [{ at: { percent: 75 }, tell: ['leads'], webhookId: null }, { at: { minutesBefore: 15 }, tell: ['assignee'], webhookId: null }] })
    const ticket = await makeTicket(app, { assigneeId: agent.id, teamId })
    app.pass({ minutes: 179, seconds: 59 })
    await app.settle()
    expect(await standsAt(ticket.id)).toBe('running 2026-07-13T13:00:00Z')
    app.pass({ seconds: 1 })
    await app.settle()
    await app.settle()
    expect(await standsAt(ticket.id)).toBe('warned 2026-07-13T13:00:00Z')
    expect(await told(ticket.id)).toEqual(['Lena slaWarning'])
    app.pass({ minutes: 45 })
    await app.settle()
    app.pass({ minutes: 15 })
    await app.settle()
    expect(await told(ticket.id)).toEqual(['Lena slaWarning', 'Boris slaWarning', 'Boris slaBreach', 'Lena slaBreach'])
    expect(await told(ticket.id)).not.toContain(`${other.name} slaBreach`)
    expect(await standsAt(ticket.id)).toBe('breached 2026-07-13T13:00:00Z')
    const board = await deadlineBoard(app, lead, { limit: 10 })
    expect(board.items.find(item => item.ticket.id === ticket.id)).toMatchObject({ ticket: { id: ticket.id, assignee: 'Boris' }, metric: 'resolution', state: 'breached' })
  })

  it('that came due while the desk was down put everything on record and tell the newest alone', async () => {
    app.now = Temporal.Instant.from('2026-07-20T09:00:00Z')
    const agent = await makePerson(app, 'agent', { name: 'Carl' })
    await promise({ resolution: every(240) }, { warnings: [50, 75, 90].map(percent => ({ at: { percent }, tell: ['assignee' as const], webhookId: null })), breach: { tell: ['assignee'], webhookId: null } })
    const tickets = [await makeTicket(app, { assigneeId: agent.id }), await makeTicket(app, { assigneeId: agent.id })]
    app.pass({ hours: 30 })
    await app.settle()
    for (const { id } of tickets) {
      expect((await logged(id, 'sla.warned')).map(data => [data.stage, data.quiet])).toEqual([['50%', true], ['75%', true], ['90%', true]])
      expect(await logged(id, 'sla.breached')).toMatchObject([{ at: '2026-07-20T13:00:00Z' }])
      expect(await told(id)).toEqual(['Carl slaBreach'])
    }
  })
})

describe('what else happens to a ticket', () => {
  it('a lost answer is owed again, and one sent anew meets it', async () => {
    app.now = Temporal.Instant.from('2026-07-27T09:00:00Z')
    await promise({ 'first-response': every(120, {}, 'first-response') })
    const agent = await makePerson(app, 'agent')
    const ticket = await makeTicket(app)
    const message = await write(app, agent, ticket.id)
    const deliveryId = await app.change(factory, async tx => queueDelivery(tx, await accessTicket(tx, ticket.id, 'read'), message, { channel: 'none', accountId: null, recipients: { to: ['a@example.com'], cc: [], bcc: [] }, externalId: null }))
    expect(await clocksOf(ticket.id)).toEqual(['first-response met'])
    const mark = (state: 'failed' | 'sent') => app.change(factory, async tx => { await accessTicket(tx, ticket.id, 'read'); await markDelivery(tx, ticket.id, deliveryId, { state }) })
    await mark('failed')
    expect(await clocksOf(ticket.id)).toEqual(['first-response running 27 11:00:00'])
    app.pass({ minutes: 30 })
    await mark('sent')
    expect(await clocksOf(ticket.id)).toEqual(['first-response met'])
  })

  it('solving meets, reopening goes on, spam and merging cancel, and taking back brings back', async () => {
    app.now = Temporal.Instant.from('2026-08-03T09:00:00Z')
    await promise({ resolution: every(240) })
    const [ticket, target] = [await makeTicket(app), await makeTicket(app)]
    app.pass({ minutes: 60 })
    await moves(ticket.id, 'solved')
    expect(await clocksOf(ticket.id)).toEqual(['resolution met'])
    app.pass({ minutes: 60 })
    await moves(ticket.id, 'open')
    expect(await clocksOf(ticket.id)).toEqual(['resolution running 03 14:00:00'])
    await app.change(factory, async tx => setAside(tx, await accessTicket(tx, ticket.id, 'update'), 'spam'))
    expect([await clocksOf(ticket.id), await standsAt(ticket.id)]).toEqual([['resolution cancelled'], 'null'])
    await app.change(factory, async tx => restore(tx, await accessTicket(tx, ticket.id, 'restore')))
    expect(await clocksOf(ticket.id)).toEqual(['resolution running 03 14:00:00'])
    const before = await clocksOf(target.id)
    await app.change(factory, async tx => { await merge(tx, await accessTicket(tx, ticket.id, 'update'), await accessTicket(tx, target.id, 'update'), { otherRequester: true }) })
    expect([await clocksOf(ticket.id), await clocksOf(target.id)]).toEqual([['resolution cancelled'], before])
    await app.change(factory, async tx => unmerge(tx, await accessMerged(tx, ticket.id)))
    expect([await clocksOf(ticket.id), await clocksOf(target.id)]).toEqual([['resolution running 03 14:00:00'], before])
  })

  it('a split ticket owes a response of its own from when it was split', async () => {
    app.now = Temporal.Instant.from('2026-08-10T09:00:00Z')
    await promise({ 'first-response': every(120, {}, 'first-response'), 'next-response': every(60, {}, 'next-response') })
    const [agent, customer] = [await makePerson(app, 'agent'), await makePerson(app)]
    const ticket = await makeTicket(app, { requester: customer })
    await write(app, agent, ticket.id)
    app.pass({ minutes: 10 })
    const question = await write(app, customer, ticket.id)
    expect(await clocksOf(ticket.id)).toEqual(['first-response met', 'next-response running 10 10:10:00'])
    app.pass({ minutes: 20 })
    const made = await app.change(agent, async tx => split(tx, await accessPlaced(tx, question.id, []), 'Another matter'))
    expect(await clocksOf(ticket.id)).toEqual(['first-response met', 'next-response cancelled'])
    expect(await clocksOf(made.id)).toEqual(['first-response running 10 11:30:00'])
  })
})

describe('changes of policies and calendars', () => {
  it('reach open tickets in the background, those older than the policy too, and tell nobody of what they breach', async () => {
    app.now = Temporal.Instant.from('2026-08-17T09:00:00Z')
    const agent = await makePerson(app, 'agent', { name: 'Dora' })
    const [open, done] = [await makeTicket(app, { assigneeId: agent.id }), await makeTicket(app, { category: 'solved' })]
    app.pass({ hours: 4 })
    const policy = await promise({ resolution: every(360) }, { warnings: [{ at: { percent: 50 }, tell: ['assignee'], webhookId: null }] })
    await app.settle()
    expect([await clocksOf(open.id), await clocksOf(done.id)]).toEqual([['resolution running 17 15:00:00'], []])
    expect(await previewPolicy(app, { id: policy.id, definition: { ...policy.definition, goals: { resolution: every(120) } }, active: true })).toMatchObject({ breached: expect.any(Number) as number })
    await app.change(factory, tx => changePolicy(tx, policy.id, { definition: { ...policy.definition, goals: { resolution: every(120) } } }))
    await app.settle()
    expect(await clocksOf(open.id)).toEqual(['resolution running 17 11:00:00 breached'])
    expect(await told(open.id)).toEqual([])
    await app.change(factory, tx => changePolicy(tx, policy.id, { active: false }))
    await app.settle()
    expect([await clocksOf(open.id), await standsAt(open.id)]).toEqual([['resolution cancelled breached'], 'null'])
  })

  it('of the calendar move the deadlines of what runs, and leave what is over', async () => {
    app.now = Temporal.Instant.from('2026-08-24T09:00:00Z')
    await promise({ resolution: every(600) })
    const [open, done] = [await makeTicket(app), await makeTicket(app)]
    await moves(done.id, 'solved')
    const { definition } = await app.db.one<{ definition: never }>(sql`select definition from calendars where id = ${WORKING_HOURS_ID}`)
    await app.change(factory, tx => changeCalendar(tx, WORKING_HOURS_ID, { definition: { ...definition as object, days: [{ kind: 'closed', name: 'Inventory', from: '2026-08-25', until: null, windows: [] }] } as never }))
    expect(await clocksOf(open.id)).toEqual(['resolution running 25 11:00:00'])
    await app.settle()
    expect([await clocksOf(open.id), await clocksOf(done.id)]).toEqual([['resolution running 26 11:00:00'], ['resolution met']])
  })
})

describe('the clocks of a ticket', () => {
  it('are shown with their arithmetic and history, and a breach with its reason', async () => {
    app.now = Temporal.Instant.from('2026-08-31T09:00:00Z')
    const [agent, other] = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    const policy = await promise({ resolution: every(120) })
    const ticket = await makeTicket(app, { assigneeId: agent.id })
    app.pass({ minutes: 30 })
    await moves(ticket.id, 'waiting-customer')
    app.pass({ minutes: 60 })
    await moves(ticket.id, 'open')
    app.pass({ minutes: 100 })
    await app.settle()
    const levels = await ticketLevels(app, agent, String(ticket.number))
    expect(levels).toMatchObject({ policy: { id: policy.id, name: policy.name }, can: { giveReason: true } })
    expect(levels.clocks).toMatchObject([{ metric: 'resolution', state: 'running', spent: 130 * 60_000, target: 120 * 60_000, spans: [{ counts: true, spent: 30 * 60_000 }, { counts: false, spent: 0 }, { counts: true, to: null, spent: 100 * 60_000 }] }])
    expect(levels.history.map(fact => fact.is)).toEqual(['started', 'paused', 'resumed', 'breached'])
    expect((await ticketLevels(app, other, ticket.id)).can).toEqual({ giveReason: false })
    const say = (actor: typeof agent, key = 'whole') => app.change(actor, async tx => giveReason(tx, actor, await accessTicket(tx, await visibleTicketId(tx, actor, ticket.id), 'read'), { metric: 'resolution', key, reason: 'third-party', note: 'The carrier did not answer.' }))
    await expect(say(other)).rejects.toMatchObject({ status: 403 })
    await expect(say(agent, 'no such')).rejects.toMatchObject({ status: 404 })
    await say(agent)
    expect((await ticketLevels(app, agent, ticket.id)).clocks[0]!.reason).toMatchObject({ reason: 'third-party', note: 'The carrier did not answer.', by: agent.name })
    expect(await logged(ticket.id, 'sla.reasonGiven')).toEqual([{ metric: 'resolution', key: 'whole', reason: 'third-party', noted: true }])
  })
})
