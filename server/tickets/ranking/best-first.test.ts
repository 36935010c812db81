import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { browserSession, type BrowserSession } from '../../../test/browser-session.ts'
import { factory, makePerson, makeTicket, write } from '../../../test/factories.ts'
import { rank, type RankFacts } from './rank.ts'

const now = Temporal.Instant.from('2026-11-02T12:00:00Z')
const plain: RankFacts = { vip: false, priority: 2, waitingSince: null, dueAt: null, deadlineAt: null, createdAt: now }
const ago = (hours: number) => now.subtract({ minutes: Math.round(hours * 60) })

describe('the rank of a ticket', () => {
  it('comes with the reasons that make it up, the weightiest first', () => {
    const { points, reasons } = rank({ vip: true, priority: 3, waitingSince: ago(5), dueAt: ago(1), deadlineAt: null, createdAt: ago(49) }, now)
    expect(reasons.map(reason => [reason.reason, reason.points])).toEqual([['overdue', 25], ['high', 20], ['vip', 15], ['waiting', 5], ['age', 2]])
    expect(points).toBe(67)
    expect(rank(plain, now)).toEqual({ points: 0, reasons: [] })
  })

  it('asks most where a promise is broken or soon will be', () => {
    const due = (hours: number) => rank({ ...plain, deadlineAt: ago(-hours) }, now)
    expect(due(-1).reasons).toEqual([{ reason: 'breached', points: 60, at: ago(1) }])
    expect([due(0), due(0.5), due(3), due(20), due(25)].map(each => each.points)).toEqual([60, 50, 30, 10, 0])
    expect(due(0.5).points).toBeGreaterThan(rank({ ...plain, priority: 4 }, now).points)
  })

  it('never sinks while somebody waits longer, is more important, or more urgent', () => {
    const facts = fc.record({ vip: fc.boolean(), priority: fc.integer({ min: 1, max: 4 }), waited: fc.double({ min: 0, max: 500, noNaN: true }), age: fc.double({ min: 0, max: 5000, noNaN: true }), left: fc.double({ min: -50, max: 50, noNaN: true }) })
    const of = ({ vip, priority, waited, age, left }: { vip: boolean; priority: number; waited: number; age: number; left: number }) => rank({ vip, priority, waitingSince: ago(waited), dueAt: null, deadlineAt: ago(-left), createdAt: ago(age) }, now).points
    fc.assert(fc.property(facts, fc.double({ min: 0, max: 100, noNaN: true }), (one, more) => {
      expect(of({ ...one, waited: one.waited + more })).toBeGreaterThanOrEqual(of(one))
      expect(of({ ...one, left: one.left - more })).toBeGreaterThanOrEqual(of(one))
      expect(of({ ...one, vip: true })).toBeGreaterThanOrEqual(of(one))
      expect(of({ ...one, priority: Math.min(4, one.priority + 1) })).toBeGreaterThanOrEqual(of(one))
    }))
  })
})

describe('a view in the order of what should be done next', () => {
  let app: TestApp
  let mine: BrowserSession
  beforeAll(async () => {
    app = await testApp()
    mine = await browserSession(app, await makePerson(app, 'agent'))
  })
  afterAll(() => app.close())

  it('puts first who waits longest, matters most and is most urgent, page by page, and can be kept', async () => {
    const customer = await makePerson(app)
    const vip = await makePerson(app)
    await app.change(factory, async tx => {
      const { version } = await tx.one<{ version: number }>(sql`select version from people where id = ${vip.id}`)
      tx.record({ kind: 'person', id: vip.id, version }, 'person.changed', { fields: ['vip'] })
      await tx.query(sql`update people set vip = true, version = version + 1 where id = ${vip.id}`)
    })
    const waiting = await makeTicket(app, { requester: customer })
    await write(app, customer, waiting.id, { direction: 'in' })
    app.pass({ hours: 3 })
    const [usual, important, urgent, low] = [await makeTicket(app), await makeTicket(app, { requester: vip }), await makeTicket(app, { priority: 4 }), await makeTicket(app, { priority: 1 })]
    const view = await mine.call('POST', '/views', { name: 'Next', sort: 'best', condition: { field: 'category', op: 'in', value: ['new', 'open'] } })
    expect(view.statusCode, view.body).toBe(201)
    const list = async (query: string) => (await mine.call('GET', `/views/${view.json<{ id: string }>().id}/tickets${query}`)).json<{ items: { number: number; why: { reason: string }[] }[]; nextCursor: string | null }>()
    const all = await list('')
    expect(all.items.map(item => [item.number, item.why.map(why => why.reason)])).toEqual([
      [urgent.number, ['urgent']], [important.number, ['vip']], [waiting.number, ['waiting']], [usual.number, []], [low.number, []]])
    const first = await list('?limit=2')
    const second = await list(`?limit=3&cursor=${first.nextCursor}`)
    expect([...first.items, ...second.items].map(item => item.number)).toEqual(all.items.map(item => item.number))
    expect(second.nextCursor).toBeNull()
  })
})
