import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory, makePerson, makeTicket, write } from '../../test/factories.ts'
import type { PersonActor } from '../platform/actor.ts'
import { accessTicket } from '../tickets/access.ts'
import { changeStatus } from '../tickets/change-status.ts'
import { setPriority } from '../tickets/set-priority.ts'
import type { Category } from '../tickets/ticket.ts'
import { backTestPolicy } from './back-test.ts'
import { changePolicy } from './change-policy.ts'
import { createPolicy } from './create-policy.ts'
import { USUAL_FIRST, usualGoal, type Metric } from './goal.ts'
import type { PolicyDefinition } from './policy.ts'
import { allPolicies } from './registry.ts'

let app: TestApp
let agent: PersonActor, customer: PersonActor
beforeAll(async () => {
  app = await testApp()
  app.now = Temporal.Instant.from('2026-07-06T09:00:00Z')
  agent = await makePerson(app, 'agent')
  customer = await makePerson(app)
})
afterAll(() => app.close())
afterEach(async () => {
  for (const policy of await allPolicies(app)) if (!policy.archived) await app.change(factory, tx => changePolicy(tx, policy.id, { archived: true }))
  await app.settle()
  app.pass({ hours: 24 * 100 }) // what was before is out of sight
})

const goal = (metric: Metric, minutes: number, hours: 'working' | 'all' = 'all') => ({ ...usualGoal(metric), hours, targets: [minutes * 2, minutes, minutes, minutes] })
const definition = (goals: PolicyDefinition['goals'], more: Partial<PolicyDefinition> = {}): PolicyDefinition => ({
  description: '', condition: { all: [] }, goals, first: USUAL_FIRST, calendars: { places: [], otherwise: null }, warnings: [], breach: { tell: [], webhookId: null }, ...more,
})
let count = 0
const promise = async (given: PolicyDefinition) => {
  const policy = await app.change(factory, tx => createPolicy(tx, { name: `Policy ${++count}`, active: true, definition: given }))
  await app.settle()
  return policy.id
}
const to = (id: string, category: Category) => app.change(agent, async tx => changeStatus(tx, await accessTicket(tx, id, 'update'), { category }))
const test = (given: PolicyDefinition, more: { id?: string; active?: boolean; days?: number } = {}) => backTestPolicy(app, { definition: given, active: true, days: 30, ...more })
const answeredAfter = async (minutes: number, more: object = {}) => {
  const ticket = await makeTicket(app, { requester: customer, channel: 'api', ...more })
  app.pass({ minutes })
  await app.settle()
  await write(app, agent, ticket.id)
  return ticket
}

describe('a policy tried on the past', () => {
  it('says how many promises were kept, and how many would have been with another target', async () => {
    const strict = definition({ 'first-response': goal('first-response', 60) })
    const id = await promise(strict)
    const [quick, slow] = [await answeredAfter(30), await answeredAfter(90)]
    const waiting = await makeTicket(app, { requester: customer })
    const milder = await test(definition({ 'first-response': goal('first-response', 120) }), { id })
    expect(milder).toMatchObject({ tickets: 3, complete: true, applies: 3, metrics: [{ metric: 'first-response', before: { met: 1, late: 1, open: 1 }, after: { met: 2, late: 0, open: 1 } }], warnings: { before: 1, after: 0 } })
    expect(milder.examples).toEqual([{ ticket: { id: slow.id, number: slow.number, subject: slow.subject }, metric: 'first-response', before: 'late', after: 'met' }])
    expect((await test(definition({ 'first-response': goal('first-response', 20) }), { id })).examples.map(({ ticket }) => ticket.id)).toEqual([quick.id])
    expect((await test(strict, { id, active: false })).metrics).toMatchObject([{ after: { met: 0, late: 0, open: 0 } }])
    expect(waiting.category).toBe('new')
  })

  it('counts a new policy behind those that there are, where its condition held at the time', async () => {
    await promise(definition({ resolution: goal('resolution', 600) }, { condition: { field: 'priority', op: 'is', value: 4 } }))
    const urgent = await answeredAfter(10, { priority: 4 })
    const plain = await answeredAfter(10)
    const found = await test(definition({ 'first-response': goal('first-response', 60) }))
    expect(found).toMatchObject({ tickets: 2, applies: 1 })
    expect(found.examples).toEqual([{ ticket: { id: plain.id, number: plain.number, subject: plain.subject }, metric: 'first-response', before: null, after: 'met' }])
    expect(urgent.priority).toBe(4)
  })

  it('counts in the hours that are given, sees only the days that were asked for, and changes nothing', async () => {
    const id = await promise(definition({ 'first-response': goal('first-response', 60) }))
    app.now = Temporal.Instant.from('2027-07-02T16:30:00Z') // a Friday, half an hour before the desk closes
    await answeredAfter(50)
    app.pass({ hours: 24 * 5 })
    await app.settle()
    expect((await test(definition({ 'first-response': goal('first-response', 40) }), { id })).metrics[0]!.after).toEqual({ met: 0, late: 1, open: 0 })
    expect((await test(definition({ 'first-response': goal('first-response', 40, 'working') }), { id })).metrics[0]!.after).toEqual({ met: 1, late: 0, open: 0 })
    expect(await test(definition({ 'first-response': goal('first-response', 40) }), { id, days: 3 })).toMatchObject({ tickets: 0, metrics: [] })
    await expect(test(definition({ 'first-response': { ...goal('first-response', 40), targets: [null, null, null, null] } }))).rejects.toMatchObject({ code: 'no-target' })
  })

  const step = fc.record({ what: fc.constantFrom('customer', 'agent', 'open', 'waiting-customer', 'solved', 'priority'), minutes: fc.integer({ min: 1, max: 300 }), value: fc.integer({ min: 1, max: 4 }) })
  const lives = fc.array(fc.record({ priority: fc.integer({ min: 1, max: 4 }), steps: fc.array(step, { maxLength: 8 }) }), { minLength: 1, maxLength: 2 })

  it('finds of the policies that were just what their clocks say', () => fc.assert(fc.asyncProperty(fc.constantFrom('working' as const, 'all' as const), lives, async (hours, tickets) => {
    const urgent = definition({ 'first-response': goal('first-response', 60, hours), resolution: goal('resolution', 200, hours) }, { condition: { field: 'priority', op: 'gte', value: 3 }, warnings: [{ at: { percent: 75 }, tell: [], webhookId: null }] })
    const id = await promise(urgent)
    await promise(definition({ 'next-response': goal('next-response', 90, hours), update: goal('update', 240, hours), 'requester-wait': goal('requester-wait', 300, hours), 'agent-work': goal('agent-work', 300, hours) }))
    for (const { priority, steps } of tickets) {
      const { id: ticketId } = await makeTicket(app, { requester: customer, priority })
      for (const { what, minutes, value } of steps) {
        app.pass({ minutes })
        await app.settle()
        if (what === 'customer' || what === 'agent') await write(app, what === 'agent' ? agent : customer, ticketId)
        else if (what === 'priority') await app.change(agent, async tx => setPriority(tx, await accessTicket(tx, ticketId, 'update'), value))
        else await to(ticketId, what as Category)
      }
    }
    app.pass({ minutes: 100 })
    await app.settle()
    const found = await test(urgent, { id })
    expect(found.examples).toEqual([])
    for (const { before, after } of found.metrics) expect(after).toEqual(before)
    expect(found.warnings.after).toBe(found.warnings.before)
    for (const policy of await allPolicies(app)) if (!policy.archived) await app.change(factory, tx => changePolicy(tx, policy.id, { archived: true }))
    await app.settle()
    app.pass({ hours: 24 * 100 })
  }), { numRuns: 25 }), 120_000)
})
