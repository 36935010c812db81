import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { factory, makePerson, makeTicket, write } from '../../test/factories.ts'
import { makeRule, makeUnknowing } from '../../test/rules.ts'
import type { PersonActor } from '../platform/actor.ts'
import { newId } from '../platform/ids.ts'
import { accessTicket } from '../tickets/access.ts'
import { assign } from '../tickets/assign.ts'
import { changeStatus } from '../tickets/change-status.ts'
import type { Category } from '../tickets/ticket.ts'
import { changeRule, deleteRule } from './change-rules.ts'
import { allRules } from './registry.ts'
import type { RuleAction } from './rule.ts'
import { sweepTraces } from './sweep.ts'

let app: TestApp
let agent: PersonActor, customer: PersonActor
let admin: Client
beforeAll(async () => {
  app = await testApp()
  app.now = Temporal.Instant.from('2027-03-01T10:00:00Z') // a Monday
  agent = await makePerson(app, 'agent')
  customer = await makePerson(app)
  admin = await clientOf(app, await makePerson(app, 'admin'))
})
beforeEach(async () => {
  for (const { id } of await allRules(app)) await app.change(factory, tx => deleteRule(tx, id))
  await app.settle()
})
afterAll(() => app.close())

const DAY = 24 * 60
const answered = { field: 'category', op: 'in' as const, value: ['waiting-customer', 'solved'] }
const close: RuleAction = { do: 'status', statusId: null, category: 'closed' }
const tagOf = (name: string): RuleAction => ({ do: 'tag', add: [name], remove: [] })
const stateOf = (id: string) => app.db.one<{ category: Category; tags: string[] }>(sql`select category, tags from tickets where id = ${id}`)
const said = (id: string) => app.db.one<{ count: number }>(sql`select count(*)::int as count from messages where ticket_id = ${id}`).then(({ count }) => count)
const to = (id: string, category: Category) => app.change(agent, async tx => changeStatus(tx, await accessTicket(tx, id, 'update'), { category }))
const answeredTicket = async () => {
  const ticket = await makeTicket(app, { requester: customer })
  await write(app, agent, ticket.id)
  await to(ticket.id, 'waiting-customer')
  return ticket.id
}
const passes = async (time: Temporal.DurationLike) => {
  app.pass(time)
  await app.settle()
}

describe('a rule of time', () => {
  it('becomes true at that minute: an answered ticket closes after 14 silent days, with a warning before', async () => {
    await makeRule(app, { quiet: { of: 'customer', minutes: 11 * DAY, calendarId: null }, condition: answered, actions: [{ do: 'reply', texts: [{ language: 'en', html: '<p>We close it soon.</p>' }] }] })
    await makeRule(app, { quiet: { of: 'customer', minutes: 14 * DAY, calendarId: null }, condition: answered, actions: [close] })
    const id = await answeredTicket()
    await passes({ minutes: 11 * DAY - 1 })
    expect(await said(id)).toBe(2)
    await passes({ minutes: 1 })
    expect(await said(id)).toBe(3)
    await passes({ minutes: 3 * DAY - 1 })
    expect((await stateOf(id)).category).toBe('waiting-customer')
    await passes({ minutes: 1 })
    expect([(await stateOf(id)).category, await said(id)]).toEqual(['closed', 3])
  })

  it('begins anew when the customer writes, and only when the desk has answered again', async () => {
    await makeRule(app, { quiet: { of: 'customer', minutes: DAY, calendarId: null }, condition: answered, actions: [tagOf('silent')] })
    const id = await answeredTicket()
    await passes({ hours: 23 })
    await write(app, customer, id)
    await passes({ hours: 30 })
    expect((await stateOf(id)).tags).toEqual([])
    await to(id, 'waiting-customer')
    await passes({ hours: 24 })
    expect((await stateOf(id)).tags).toEqual(['silent'])
  })

  it('acts once in a silence, and again in the next one', async () => {
    await makeRule(app, { quiet: { of: 'public', minutes: 60, calendarId: null }, actions: [{ do: 'note', texts: [{ language: 'en', html: 'Silent.' }] }] })
    const ticket = await makeTicket(app, { requester: customer })
    for (let hour = 0; hour < 3; hour++) await passes({ hours: 1 })
    expect(await said(ticket.id)).toBe(2)
    await write(app, agent, ticket.id)
    await passes({ hours: 1 })
    expect(await said(ticket.id)).toBe(4)
  })

  it('counts how long something has held, and the working time of a calendar', async () => {
    const [{ id: calendarId }] = (await admin.get('/calendars')).body.items
    await makeRule(app, { quiet: { of: 'held', minutes: 4 * 60, calendarId }, condition: { field: 'assigneeId', op: 'empty' }, actions: [tagOf('left')] })
    app.now = Temporal.Instant.from('2027-03-05T15:00:00Z') // a Friday: two hours are left of it
    const [left, taken] = [await makeTicket(app), await makeTicket(app)]
    await app.change(agent, async tx => assign(tx, await accessTicket(tx, taken.id, 'update'), agent.id))
    app.now = Temporal.Instant.from('2027-03-08T10:59:00Z')
    await app.settle()
    expect((await stateOf(left.id)).tags).toEqual([])
    await passes({ minutes: 1 })
    expect([(await stateOf(left.id)).tags, (await stateOf(taken.id)).tags]).toEqual([['left'], []])
  })

  it('takes up the tickets that there are when it is switched on, one after the other, and lets them go when it is switched off', async () => {
    const ids = [await answeredTicket(), await answeredTicket(), await answeredTicket()]
    await passes({ hours: 48 })
    const rule = await makeRule(app, { quiet: { of: 'customer', minutes: DAY, calendarId: null }, condition: answered, actions: [tagOf('late')] })
    await app.settle()
    const due = await app.db.query<{ at: Temporal.Instant }>(sql`select due_at as at from alarms where key = ${rule.id} order by due_at`)
    expect(new Set(due.map(({ at }) => String(at))).size).toBe(due.length)
    await passes({ minutes: 5 })
    for (const id of ids) expect((await stateOf(id)).tags).toContain('late')
    const fresh = await answeredTicket()
    await app.change(factory, tx => changeRule(tx, rule.id, { enabled: false }))
    await passes({ hours: 25 })
    expect((await stateOf(fresh)).tags).toEqual([])
    expect(await app.db.query(sql`select 1 from rule_waits`)).toEqual([])
  })

  it('that is mended does not act again where it has acted', async () => {
    const rule = await makeRule(app, { quiet: { of: 'customer', minutes: 60, calendarId: null }, condition: answered, actions: [{ do: 'note', texts: [{ language: 'en', html: 'First.' }] }] })
    const id = await answeredTicket()
    await passes({ hours: 1 })
    expect(await said(id)).toBe(3)
    await app.change(factory, tx => changeRule(tx, rule.id, { definition: { ...rule.definition, actions: [{ do: 'note', texts: [{ language: 'en', html: 'Second.' }] }] } }))
    await app.settle()
    await passes({ hours: 5 })
    expect(await said(id)).toBe(3)
  })
})

describe('why a rule of time did nothing on a ticket', () => {
  const quiet = { of: 'customer' as const, minutes: 60, calendarId: null }
  const whyOf = async (ticketId: string, ruleId: string) => (await admin.get(`/tickets/${ticketId}/time-rules/${ruleId}`)).body

  it('is that it waits for its moment, and then that it acted in this silence', async () => {
    const rule = await makeRule(app, { quiet, condition: answered, actions: [tagOf('silent')] }, 'Silent')
    const id = await answeredTicket()
    const since = app.now.toString()
    expect((await admin.get(`/tickets/${id}/time-rules`)).body.items).toEqual([{ id: rule.id, name: 'Silent', version: 1, state: 'waiting', since, dueAt: app.now.add({ minutes: 60 }).toString(), askedAt: null }])
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'waiting', holds: true, table: [{ field: 'category', fact: 'waiting-customer', result: true }] })
    await passes({ minutes: 60 })
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'acted' })
  })

  it('is what it found when its moment came, kept until the next silence', async () => {
    const rule = await makeRule(app, { quiet, condition: { all: [answered, { field: 'count.requesterOpen', op: 'lt', value: 1 }] }, actions: [tagOf('alone')] })
    await app.settle() // it is armed
    const id = await answeredTicket()
    await passes({ minutes: 60 })
    const askedAt = app.now.toString()
    await passes({ minutes: 5 })
    const found = await whyOf(id, rule.id)
    expect(found).toMatchObject({ state: 'asked', askedAt, asOf: 'then', holds: false })
    expect(found.table[1]).toMatchObject({ field: 'count.requesterOpen', result: false })
    expect(found.table[1].fact).toBeGreaterThan(0)
    await sweepTraces(app.db, app.now.add({ hours: 24 * 31 }), app)
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'asked', askedAt, asOf: 'now' })
    await write(app, customer, id)
    await to(id, 'waiting-customer')
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'waiting', askedAt: null })
  })

  it('is that there is nothing to wait for, question by question', async () => {
    const rule = await makeRule(app, { quiet, condition: answered, actions: [tagOf('silent')] })
    const { id } = await makeTicket(app, { requester: customer })
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'idle', since: null, dueAt: null, table: [{ field: 'category', fact: 'new', result: false }] })
    await to(id, 'closed')
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'over' })
    await app.change(factory, tx => changeRule(tx, rule.id, { enabled: false }))
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'off', table: [{ field: 'category', fact: 'closed', result: false }] })
    expect((await whyOf(id, newId())).title).toBe('rule')
  })

  it('is that it is off, or asks about a field that is gone: those are listed, too', async () => {
    await makeRule(app, { quiet, condition: answered, actions: [tagOf('on')] }, 'On')
    const off = await makeRule(app, { quiet, condition: answered, actions: [tagOf('off')] }, 'Off')
    await app.change(factory, tx => changeRule(tx, off.id, { enabled: false }))
    const broken = await makeRule(app, { quiet, condition: answered, actions: [tagOf('broken')] }, 'Broken')
    await makeUnknowing(app, broken, 'custom.gone')
    const { id } = await makeTicket(app, { requester: customer })
    const names = (await admin.get(`/tickets/${id}/time-rules`)).body.items.map(({ name, state }: { name: string; state: string }) => `${name} ${state}`)
    expect(names.slice(-3)).toEqual(expect.arrayContaining(['Broken broken', 'Off off']))
    expect(names.indexOf('Off off')).toBeGreaterThan(names.indexOf('Broken broken'))
    expect(await whyOf(id, broken.id)).toMatchObject({ state: 'broken', holds: false, table: [] })
  })
})
