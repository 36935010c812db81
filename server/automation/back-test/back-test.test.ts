import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { factory, makePerson, makeTicket, write } from '../../../test/factories.ts'
import { makeRule } from '../../../test/rules.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { ringDue } from '../../platform/alarms.ts'
import { alarmHandlers } from '../../work.ts'
import { accessTicket } from '../../tickets/access.ts'
import { changeStatus } from '../../tickets/change-status.ts'
import { tag } from '../../tickets/set-fields.ts'
import { setPriority } from '../../tickets/set-priority.ts'
import type { Category } from '../../tickets/ticket.ts'
import { deleteRule } from '../change-rules.ts'
import { allRules } from '../registry.ts'
import type { Rule, RuleAction, RuleDefinition } from '../rule.ts'
import { backTest } from './back-test.ts'
import { roundsOf } from './loops.ts'

let app: TestApp
let agent: PersonActor, customer: PersonActor
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  customer = await makePerson(app)
})
afterEach(async () => {
  for (const { id } of await allRules(app)) await app.change(factory, tx => deleteRule(tx, id))
  app.pass({ hours: 24 * 100 }) // what was before is out of sight
  await app.settle()
})
afterAll(() => app.close())

const tagOf = (name: string): RuleAction => ({ do: 'tag', add: [name], remove: [] })
const draft = (more: Partial<RuleDefinition>): RuleDefinition => ({ about: 'ticket', when: ['opened'], quiet: null, condition: { all: [] }, from: null, until: null, actions: [tagOf('x')], ...more })
const test = (more: Partial<RuleDefinition>, days = 30) => backTest(app, { id: null, definition: draft(more), days })
const open = async (more: object = {}) => { app.pass({ seconds: 1 }); return makeTicket(app, { requester: customer, category: 'open', ...more }) }
const to = (id: string, category: Category) => { app.pass({ seconds: 1 }); return app.change(agent, async tx => changeStatus(tx, await accessTicket(tx, id, 'update'), { category })) }
const say = (actor: PersonActor, id: string) => { app.pass({ seconds: 1 }); return write(app, actor, id) }

describe('a rule tried on the past', () => {
  it('says on which tickets it would have acted, when and how, and changes nothing', async () => {
    const [high, low] = [await open({ priority: 3, subject: 'Fire' }), await open({ priority: 1 })]
    const result = await test({ condition: { field: 'priority', op: 'gte', value: 3 }, actions: [tagOf('hot'), { do: 'set', field: 'priority', value: 4 }] })
    expect(result).toMatchObject({ tickets: 2, complete: true, firings: 1, changed: 1, did: [{ do: 'tag', count: 1 }, { do: 'set', count: 1 }] })
    expect(result.examples).toMatchObject([{ ticket: { id: high.id, number: high.number, subject: 'Fire' }, kind: 'opened', actions: [tagOf('hot'), { do: 'set', field: 'priority', value: 4 }] }])
    expect(await app.db.query(sql`select tags from tickets where id in (${high.id}, ${low.id}) and tags <> '{}'`)).toEqual([])
  })

  it('asks what the ticket was then, and what was said', async () => {
    const ticket = await open({ priority: 3 })
    await app.change(agent, async tx => setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 1))
    app.pass({ seconds: 1 })
    await write(app, customer, ticket.id, { text: 'Where is my INVOICE?' })
    expect((await test({ condition: { field: 'priority', op: 'is', value: 3 } })).firings).toBe(1)
    expect((await test({ when: ['customerWrote'], condition: { field: 'priority', op: 'is', value: 3 } })).firings).toBe(0)
    expect((await test({ when: ['customerWrote'], condition: { field: 'message.words', op: 'hasAny', value: ['invoice'] } })).firings).toBe(1)
    expect((await test({ when: ['prioritySet'], condition: { field: 'was.priority', op: 'is', value: 3 } })).firings).toBe(1)
  })

  it('keeps what it would have changed until somebody really changed it', async () => {
    const { id } = await open()
    for (let i = 0; i < 3; i++) await say(customer, id)
    expect((await test({ when: ['customerWrote'] })).firings).toBe(1) // it has its tag then
    app.pass({ seconds: 1 })
    await app.change(agent, async tx => tag(tx, await accessTicket(tx, id, 'update'), { add: ['other'] }))
    await say(customer, id)
    expect((await test({ when: ['customerWrote'] })).firings).toBe(2)
  })

  it('finds the minute of a silence, once for each', async () => {
    const { id } = await open()
    await to(id, 'waiting-customer')
    app.pass({ hours: 24 * 3 })
    await say(customer, id) // it opens again
    await to(id, 'waiting-customer')
    const since = app.now
    app.pass({ hours: 24 * 20 })
    const result = await test({ when: [], quiet: { of: 'customer', minutes: 14 * 24 * 60, calendarId: null }, condition: { field: 'category', op: 'is', value: 'waiting-customer' }, actions: [{ do: 'status', statusId: null, category: 'closed' }] })
    expect(result.examples).toMatchObject([{ kind: 'time', at: since.add({ hours: 24 * 14 }) }])
  })

  it('sees only the days that were asked for, and no demo tickets', async () => {
    await open()
    await open({ demo: true })
    app.pass({ hours: 24 * 10 })
    expect((await test({}, 5)).firings).toBe(0)
    expect((await test({}, 15)).firings).toBe(1)
  })

  it('names rules that gave a field another value in the same change', async () => {
    const other = await makeRule(app, { actions: [{ do: 'set', field: 'priority', value: 4 }] }, 'VIP first')
    await open({ priority: 2 })
    expect((await test({ actions: [{ do: 'set', field: 'priority', value: 1 }] })).conflicts).toEqual([{ ruleId: other.id, name: 'VIP first', field: 'priority', count: 1 }])
    expect((await test({ actions: [{ do: 'set', field: 'priority', value: 4 }] })).conflicts).toEqual([])
  })

  it('names rules that would go round with it', async () => {
    const back = await makeRule(app, { when: ['tagged'], actions: [{ do: 'status', statusId: null, category: 'open' }] }, 'Back')
    expect((await test({ when: ['statusChanged'], actions: [tagOf('a')] })).loops).toEqual([{ rules: [{ id: back.id, name: 'Back' }] }])
    expect((await test({ when: ['opened'], actions: [tagOf('a')] })).loops).toEqual([])
  })
})

describe('rounds of rules', () => {
  const rule = (id: string, when: Rule['when'], action: RuleAction): Parameters<typeof roundsOf>[0] => ({ id, when, actions: [action], enabled: true })
  it('are found over several rules, and leave out what is off', () => {
    const first = rule('a', ['tagged'], { do: 'status', statusId: null, category: 'open' })
    const second = rule('b', ['statusChanged'], { do: 'assign', personId: null })
    const third = rule('c', ['assigned'], tagOf('x'))
    expect(roundsOf(first, [first, second, third])).toEqual([['b', 'c']])
    expect(roundsOf(first, [first, second, { ...third, enabled: false }])).toEqual([])
  })
})

/** Time goes by; alarms ring at their moments, not only when the next thing happens. */
async function passMinutes(minutes: number): Promise<void> {
  const until = app.now.add({ minutes })
  for (;;) {
    const next = await app.db.maybe<{ due: Temporal.Instant }>(sql`select due_at as due from alarms where due_at <= ${until} order by due_at limit 1`)
    if (!next) break
    if (Temporal.Instant.compare(next.due, app.now) > 0) app.now = next.due
    await ringDue(app, alarmHandlers)
  }
  app.now = until
}

describe('the past as it was', () => {
  const definitions: (Partial<RuleDefinition> & Pick<RuleDefinition, 'actions'>)[] = [
    { when: ['opened'], condition: { field: 'priority', op: 'gte', value: 3 }, actions: [tagOf('hot')] },
    { when: ['customerWrote', 'colleagueReplied'], condition: { field: 'category', op: 'isNot', value: 'solved' }, actions: [{ do: 'set', field: 'priority', value: 4 }] },
    { when: ['statusChanged'], condition: { field: 'was.category', op: 'is', value: 'solved' }, actions: [tagOf('again'), { do: 'set', field: 'urgency', value: 3 }] },
    { when: ['customerWrote'], condition: { all: [{ field: 'count.customerMessages', op: 'gte', value: 2 }, { field: 'count.colleagueMessages', op: 'lt', value: 2 }] }, actions: [tagOf('busy')] },
    { when: ['statusChanged'], condition: { field: 'count.reopenings', op: 'is', value: 1 }, actions: [tagOf('reopened')] },
    { when: [], quiet: { of: 'customer', minutes: 45, calendarId: null }, condition: { field: 'count.customerMessages', op: 'gte', value: 3 }, actions: [tagOf('long')] },
    { when: ['prioritySet', 'tagged'], condition: { all: [] }, actions: [{ do: 'set', field: 'impact', value: 2 }] },
    { when: [], quiet: { of: 'customer', minutes: 60, calendarId: null }, condition: { field: 'category', op: 'in', value: ['waiting-customer', 'solved'] }, actions: [{ do: 'status', statusId: null, category: 'closed' }] },
    { when: [], quiet: { of: 'public', minutes: 90, calendarId: null }, condition: { field: 'category', op: 'is', value: 'open' }, actions: [tagOf('forgotten')] },
  ]
  const step = fc.record({ what: fc.constantFrom('customer', 'agent', 'open', 'waiting-customer', 'solved', 'priority', 'tag'), minutes: fc.integer({ min: 1, max: 150 }), value: fc.integer({ min: 1, max: 4 }) })

  it('a rule that was on is found to act just where it acted', () => fc.assert(fc.asyncProperty(fc.constantFrom(...definitions), fc.integer({ min: 1, max: 4 }), fc.array(step, { minLength: 1, maxLength: 8 }), async (definition, priority, steps) => {
    const rule = await makeRule(app, definition)
    const { id } = await open({ priority })
    for (const { what, minutes, value } of steps) {
      // alarms ring at their minute, not only when the next thing happens
      await passMinutes(minutes)
      const { category } = await app.db.one<{ category: Category }>(sql`select category from tickets where id = ${id}`)
      if (category === 'closed') break
      if (what === 'customer' || what === 'agent') await say(what === 'customer' ? customer : agent, id)
      else if (what === 'priority') await app.change(agent, async tx => setPriority(tx, await accessTicket(tx, id, 'update'), value))
      else if (what === 'tag') await app.change(agent, async tx => tag(tx, await accessTicket(tx, id, 'update'), { add: [`t${value}`] }))
      else await to(id, what as Category)
    }
    const acted = await app.db.query<{ at: Temporal.Instant }>(sql`select distinct at from events where subject_id = ${id} and actor_id = ${`rule:${rule.id}@1`} order by at`)
    const found = (await backTest(app, { id: rule.id, definition: draft(definition), days: 30 })).examples.filter(each => each.ticket.id === id).map(({ at }) => at.toString())
    expect(found).toEqual(acted.map(({ at }) => at.toString()))
    await app.change(factory, tx => deleteRule(tx, rule.id))
  }), { numRuns: 150 }), 120_000)
})
