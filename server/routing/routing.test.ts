import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory, makePerson, makeTicket, reload, write } from '../../test/factories.ts'
import { assigneeOf, beAs, give, loadOf, makeAgent, makeRoutedTeam, route, solve, waitOf } from '../../test/routing.ts'
import { createCalendar } from '../calendars/create-calendar.ts'
import { createOrganisation } from '../people/create-organisation.ts'
import { addMember } from '../people/team-members.ts'
import { accessTeam } from '../people/update-team.ts'
import { accessPerson } from '../people/access.ts'
import { accessOrganisation, updateOrganisation } from '../people/update-organisation.ts'
import { updatePerson } from '../people/update-person.ts'
import { accessTicket } from '../tickets/access.ts'
import { snooze } from '../tickets/snooze.ts'
import { updateTicket } from '../tickets/update-ticket.ts'
import { saveDraft } from '../tickets/drafts.ts'
import { setAccountManager } from './account-managers.ts'
import { accessAgent } from './change-agent.ts'
import { addLeave } from './leaves.ts'
import { createSkill } from './skills.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

const eventsOf = async (id: string) => (await app.db.query<{ type: string }>(sql`select type from events where subject_id = ${id} and type like 'routing.%' order by seq`)).map(event => event.type)
const onLeave = (personId: string, hours: number, substituteId: string | null = null) =>
  app.change(factory, async tx => addLeave(tx, await accessAgent(tx, personId), { startsAt: tx.now, endsAt: tx.now.add({ hours }), substituteId }))

describe('a new ticket', () => {
  it('is given to somebody in the very commit that opens it, in turn', async () => {
    const [one, two] = [await makeAgent(app), await makeAgent(app)]
    const teamId = await makeRoutedTeam(app, [one, two])
    const tickets = []
    for (let i = 0; i < 4; i++) tickets.push(await makeTicket(app, { teamId }))
    const got = await Promise.all(tickets.map(ticket => assigneeOf(app, ticket.id)))
    expect(got[0]).not.toBe(got[1])
    expect([got[2], got[3]]).toEqual([got[0], got[1]])
    expect(await eventsOf(tickets[0]!.id)).toEqual(['routing.placed'])
    const [assigned] = await app.db.query(sql`select actor_id as actor from events where subject_id = ${tickets[0]!.id} and type = 'ticket.assigned'`)
    expect(assigned).toEqual({ actor: 'routing@1' })
    expect(await loadOf(app, one.id)).toBe(10)
  })

  it('of a team that gives out by hand waits to be taken', async () => {
    const agent = await makeAgent(app)
    const teamId = await makeRoutedTeam(app, [agent], { method: 'manual' })
    const ticket = await makeTicket(app, { teamId })
    expect(await assigneeOf(app, ticket.id)).toBeNull()
    expect([await waitOf(app, ticket.id), await eventsOf(ticket.id)]).toEqual(['manual', []])
  })

  it('takes more of the capacity by chat than by mail, and what waits or is done takes none', async () => {
    const agent = await makeAgent(app, { capacity: 30 })
    const teamId = await makeRoutedTeam(app, [agent])
    const chat = await makeTicket(app, { teamId, channel: 'chat' })
    const mail = await makeTicket(app, { teamId })
    expect(await loadOf(app, agent.id)).toBe(30)
    const more = await makeTicket(app, { teamId })
    expect([await assigneeOf(app, more.id), await waitOf(app, more.id)]).toEqual([null, 'full'])
    await app.change(factory, async tx => snooze(tx, await accessTicket(tx, mail.id, 'update'), tx.now.add({ hours: 24 })))
    expect(await loadOf(app, agent.id)).toBe(25)
    await app.settle()
    expect([await assigneeOf(app, more.id), await waitOf(app, more.id)]).toEqual([agent.id, undefined])
    await solve(app, chat.id)
    expect(await loadOf(app, agent.id)).toBe(5)
    expect(await eventsOf(more.id)).toEqual(['routing.waiting', 'routing.placed'])
  })
})

describe('what nobody could take', () => {
  it('is given out when somebody comes online: VIPs and the urgent first, then the older', async () => {
    const agent = await makeAgent(app, { status: 'busy', capacity: 15 })
    const teamId = await makeRoutedTeam(app, [agent])
    const vip = await makePerson(app)
    await app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, vip.id), { vip: true }))
    const old = await makeTicket(app, { teamId })
    app.pass({ minutes: 1 })
    const young = await makeTicket(app, { teamId })
    const urgent = await makeTicket(app, { teamId, priority: 4 })
    const important = await makeTicket(app, { teamId, requester: vip })
    expect(await waitOf(app, old.id)).toBe('busy')
    await beAs(app, agent)
    await app.settle()
    expect(await Promise.all([important, urgent, old, young].map(ticket => assigneeOf(app, ticket.id)))).toEqual([agent.id, agent.id, agent.id, null])
  })

  it('moves in the queue when its customer or their organisation becomes a VIP, and back', async () => {
    const agent = await makeAgent(app, { status: 'busy' })
    const teamId = await makeRoutedTeam(app, [agent])
    const [person, organisation] = [await makePerson(app), await app.change(factory, tx => createOrganisation(tx, { name: 'Northwind' }))]
    const other = await makePerson(app)
    await app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, other.id), { organisationId: organisation.id }))
    const [plain, theirs, ofOrganisation] = [await makeTicket(app, { teamId }), await makeTicket(app, { teamId, requester: person }), await makeTicket(app, { teamId, requester: other })]
    const vips = async () => new Set((await app.db.query<{ id: string }>(sql`select ticket_id as id from routing_queue where team_id = ${teamId} and vip`)).map(({ id }) => id))
    const personIs = (vip: boolean) => app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, person.id), { vip }))
    expect(await vips()).toEqual(new Set())
    await personIs(true)
    await app.change(factory, async tx => updateOrganisation(tx, await accessOrganisation(tx, organisation.id), { vip: true }))
    expect(await vips()).toEqual(new Set([theirs.id, ofOrganisation.id]))
    await personIs(false)
    expect(await vips()).toEqual(new Set([ofOrganisation.id]))
    expect(await waitOf(app, plain.id)).toBe('busy')
  })

  it('is told of once, and says the reason of now however often that changes', async () => {
    const agent = await makeAgent(app, { status: 'busy' })
    const teamId = await makeRoutedTeam(app, [agent])
    const ticket = await makeTicket(app, { teamId })
    const { version } = await app.db.one<{ version: number }>(sql`select version from tickets where id = ${ticket.id}`)
    await beAs(app, agent, { capacity: 0 })
    await app.settle()
    expect(await waitOf(app, ticket.id)).toBe('full')
    expect(await app.db.query(sql`select reason, path -> 0 ->> 'excluded' as excluded from routing_decisions where ticket_id = ${ticket.id}`)).toEqual([{ reason: 'full', excluded: 'full' }])
    expect([await eventsOf(ticket.id), (await app.db.one<{ version: number }>(sql`select version from tickets where id = ${ticket.id}`)).version]).toEqual([['routing.waiting'], version])
  })

  it('is given out when a shift begins', async () => {
    const calendar = await app.change(factory, tx => createCalendar(tx, { name: 'Nights', definition: { zone: 'UTC', week: Array.from({ length: 7 }, () => [{ from: '22:00', to: '23:00' }]), holidays: null, days: [] } }))
    app.now = Temporal.Instant.from('2026-11-30T12:00:00Z')
    const agent = await makeAgent(app, { calendarId: calendar.id })
    const teamId = await makeRoutedTeam(app, [agent], { shift: 'require' })
    const ticket = await makeTicket(app, { teamId })
    expect(await waitOf(app, ticket.id)).toBe('off-shift')
    app.pass({ hours: 9, minutes: 59 })
    await app.settle()
    expect(await assigneeOf(app, ticket.id)).toBeNull()
    app.pass({ minutes: 1 })
    await app.settle()
    expect(await assigneeOf(app, ticket.id)).toBe(agent.id)
  })

  it('is given to whoever is there once the required skill is only preferred', async () => {
    const skill = await app.change(factory, tx => createSkill(tx, 'Taxes'))
    const [able, other] = [await makeAgent(app, { skills: { [skill.id]: 4 }, status: 'away' }), await makeAgent(app)]
    const teamId = await makeRoutedTeam(app, [able, other], { method: 'skills', relaxAfter: 20, skillRules: [{ condition: { field: 'subject', op: 'contains', value: 'VAT' }, needs: [{ skillId: skill.id, level: 3, required: true }] }] })
    const ticket = await makeTicket(app, { teamId, subject: 'VAT' })
    expect(await waitOf(app, ticket.id)).toBe('skill')
    expect(await assigneeOf(app, (await makeTicket(app, { teamId, subject: 'Hello' })).id)).toBe(other.id)
    app.pass({ minutes: 20 })
    await app.settle()
    expect(await assigneeOf(app, ticket.id)).toBe(other.id)
  })

  it('is looked at again when a tag asks for another skill, or the team routes otherwise', async () => {
    const skill = await app.change(factory, tx => createSkill(tx, 'Printers'))
    const agent = await makeAgent(app)
    const teamId = await makeRoutedTeam(app, [agent])
    const ticket = await makeTicket(app, { teamId, tags: ['skill:printers'] })
    expect(await waitOf(app, ticket.id)).toBe('skill')
    await app.change(factory, async tx => updateTicket(tx, await accessTicket(tx, ticket.id, 'update'), { tags: [] }))
    expect(await assigneeOf(app, ticket.id)).toBe(agent.id)
    const second = await makeTicket(app, { teamId, tags: ['skill:printers'] })
    await beAs(app, agent, { skills: { [skill.id]: 1 } })
    await app.settle()
    expect(await assigneeOf(app, second.id)).toBe(agent.id)
  })

  it('goes to the team that takes over outside the hours', async () => {
    const calendar = await app.change(factory, tx => createCalendar(tx, { name: 'Mornings', definition: { zone: 'UTC', week: Array.from({ length: 7 }, () => [{ from: '06:00', to: '11:00' }]), holidays: null, days: [] } }))
    const [day, night] = [await makeAgent(app), await makeAgent(app)]
    const nightTeam = await makeRoutedTeam(app, [night])
    const dayTeam = await makeRoutedTeam(app, [day], { calendarId: calendar.id, overflowTeamId: nightTeam })
    app.now = Temporal.Instant.from('2026-12-01T08:00:00Z')
    expect(await assigneeOf(app, (await makeTicket(app, { teamId: dayTeam })).id)).toBe(day.id)
    app.now = Temporal.Instant.from('2026-12-01T20:00:00Z')
    const ticket = await makeTicket(app, { teamId: dayTeam })
    expect(await app.db.one(sql`select team_id as "teamId", assignee_id as "assigneeId" from tickets where id = ${ticket.id}`)).toEqual({ teamId: nightTeam, assigneeId: night.id })
  })
})

describe('whom a customer knows', () => {
  it('gets their ticket: the account manager, or who stands in while they are on leave, though not of the team', async () => {
    const [manager, substitute, member] = [await makeAgent(app), await makeAgent(app), await makeAgent(app)]
    const teamId = await makeRoutedTeam(app, [member], { accountManager: true })
    const customer = await makePerson(app)
    await app.change(factory, tx => setAccountManager(tx, 'person', customer.id, { managerId: manager.id, substituteId: null }))
    expect(await assigneeOf(app, (await makeTicket(app, { teamId, requester: customer })).id)).toBe(manager.id)
    expect(await assigneeOf(app, (await makeTicket(app, { teamId })).id)).toBe(member.id)
    await onLeave(manager.id, 24, substitute.id)
    expect(await assigneeOf(app, (await makeTicket(app, { teamId, requester: customer })).id)).toBe(substitute.id)
    app.pass({ hours: 25 })
    expect(await assigneeOf(app, (await makeTicket(app, { teamId, requester: customer })).id)).toBe(manager.id)
  })

  it('is never an outsider where the team is private', async () => {
    const [manager, member] = [await makeAgent(app), await makeAgent(app)]
    const teamId = await makeRoutedTeam(app, [member], { accountManager: true }, { private: true })
    const customer = await makePerson(app)
    await app.change(factory, tx => setAccountManager(tx, 'person', customer.id, { managerId: manager.id, substituteId: null }))
    expect(await assigneeOf(app, (await makeTicket(app, { teamId, requester: customer })).id)).toBe(member.id)
  })

  it('gets the next one of the same customer, where the team wants it so', async () => {
    const [one, two] = [await makeAgent(app), await makeAgent(app)]
    const teamId = await makeRoutedTeam(app, [one, two], { sticky: 'requester' })
    const customer = await makePerson(app)
    const first = await assigneeOf(app, (await makeTicket(app, { teamId, requester: customer })).id)
    for (let i = 0; i < 3; i++) expect(await assigneeOf(app, (await makeTicket(app, { teamId, requester: customer })).id)).toBe(first)
  })
})

describe('a ticket goes back', () => {
  it('when its agent does not begin, and to somebody else', async () => {
    const [one, two] = [await makeAgent(app), await makeAgent(app, { status: 'busy' })]
    const teamId = await makeRoutedTeam(app, [one, two], { takeBackUnbegun: 30 })
    const idle = await makeTicket(app, { teamId })
    const begun = await makeTicket(app, { teamId })
    const writing = await makeTicket(app, { teamId })
    app.pass({ minutes: 25 })
    await write(app, one, begun.id, { kind: 'note' })
    await saveDraft(app.db, writing.id, one.id, 'public', { html: '<p>Dear</p>', extras: null, to: [], cc: [], attachmentIds: [], version: 0 }, app.now)
    await beAs(app, two)
    app.pass({ minutes: 5 })
    await app.settle()
    expect(await Promise.all([idle, begun, writing].map(ticket => assigneeOf(app, ticket.id)))).toEqual([two.id, one.id, one.id])
    expect(await eventsOf(idle.id)).toEqual(['routing.placed', 'routing.takenBack', 'routing.placed'])
  })

  it('when its agent is away for long, or on leave, and not before', async () => {
    const [one, two] = [await makeAgent(app), await makeAgent(app, { status: 'busy' })]
    const teamId = await makeRoutedTeam(app, [one, two], { takeBackAway: 15, takeBackLeave: true })
    const ticket = await makeTicket(app, { teamId })
    await beAs(app, one, { status: 'away' })
    await beAs(app, two)
    app.pass({ minutes: 14 })
    await app.settle()
    expect(await assigneeOf(app, ticket.id)).toBe(one.id)
    app.pass({ minutes: 1 })
    await app.settle()
    expect(await assigneeOf(app, ticket.id)).toBe(two.id)
    await beAs(app, one)
    await onLeave(two.id, 8)
    await app.settle()
    // who had it does not get it again by itself
    expect([await assigneeOf(app, ticket.id), await waitOf(app, ticket.id)]).toEqual([one.id, undefined])
  })

  it('when its customer answers while its agent is on leave', async () => {
    const [one, two] = [await makeAgent(app), await makeAgent(app, { status: 'busy' })]
    const teamId = await makeRoutedTeam(app, [one, two], { takeBackLeave: true })
    const customer = await makePerson(app)
    const ticket = await makeTicket(app, { teamId, requester: customer })
    await solve(app, ticket.id)
    await onLeave(one.id, 24)
    await beAs(app, two)
    await app.settle()
    expect(await assigneeOf(app, ticket.id)).toBe(one.id)
    await write(app, customer, ticket.id)
    expect(await assigneeOf(app, ticket.id)).toBe(two.id)
    expect(await eventsOf(ticket.id)).toEqual(['routing.placed', 'routing.takenBack', 'routing.placed'])
  })

  it('when its agent leaves the desk', async () => {
    const [one, two] = [await makeAgent(app), await makeAgent(app, { status: 'busy' })]
    const teamId = await makeRoutedTeam(app, [one, two], { takeBackLeave: true })
    const tickets = [await makeTicket(app, { teamId }), await makeTicket(app, { teamId })]
    await beAs(app, two)
    await app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, one.id), { active: false }))
    await app.settle()
    expect(await Promise.all(tickets.map(ticket => assigneeOf(app, ticket.id)))).toEqual([two.id, two.id])
  })

  it('when somebody takes it from its agent: it goes to another one, never at once to the same', async () => {
    const [one, two] = [await makeAgent(app), await makeAgent(app)]
    const teamId = await makeRoutedTeam(app, [one, two])
    const ticket = await makeTicket(app, { teamId })
    const first = await assigneeOf(app, ticket.id)
    await give(app, ticket.id, null)
    expect([one.id, two.id]).toContain(await assigneeOf(app, ticket.id))
    expect(await assigneeOf(app, ticket.id)).not.toBe(first)
  })
})

it('a change of many tickets gives them out fairly, too', async () => {
  const members = [await makeAgent(app), await makeAgent(app), await makeAgent(app)]
  const teamId = await makeRoutedTeam(app, [])
  await route(app, teamId, { method: 'round-robin' })
  const tickets = []
  for (let i = 0; i < 30; i++) tickets.push(await makeTicket(app, { teamId }))
  expect(await waitOf(app, tickets[0]!.id)).toBe('nobody')
  await app.change(factory, async tx => { for (const member of members) await addMember(tx, await accessTeam(tx, teamId), member.id) })
  await route(app, teamId, { sticky: 'ticket' })
  await app.settle()
  expect(await Promise.all(members.map(member => loadOf(app, member.id)))).toEqual([50, 50, 50])
  expect((await reload(app, members[0]!)).teams).toEqual([teamId])
})
