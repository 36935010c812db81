import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory, makePerson, makeTicket } from '../../test/factories.ts'
import { accessTicket } from '../tickets/access.ts'
import { recordOn } from '../tickets/record-on.ts'
import { recordStopped } from '../tickets/automation-stopped.ts'
import { setImpact, setUrgency, tag } from '../tickets/set-fields.ts'
import { setPriority } from '../tickets/set-priority.ts'
import { makeChange, type ChangeParts, type Recorded } from './change.ts'
import type { Policy, PolicySource } from './settle.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

const parts = (more: Partial<ChangeParts>): ChangeParts => ({ db: app.db, clock: app.clock, policies: [], stopped: recordStopped, projections: [], listeners: [], ...more })
const policy = (id: string, on: string[], settle: Policy['settle']): Policy => ({ id, version: 1, on, settle })
const logOf = (ticketId: string) => app.db.query<{ type: string; actor: string; depth: number; chain: string[]; data: { policy?: string } }>(sql`
  select type, actor_id as actor, depth, chain, data from events where subject_id = ${ticketId} order by seq`)

describe('a change', () => {
  it('leaves nothing behind when it fails, not even its jobs', async () => {
    const ticket = await makeTicket(app)
    await expect(app.change(factory, async tx => {
      await setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 4)
      tx.job('send-scheduled-message', { id: ticket.id })
      throw new Error('too bad')
    })).rejects.toThrow('too bad')
    expect((await app.db.one<{ priority: number; version: number }>(sql`select priority, version from tickets where id = ${ticket.id}`))).toEqual({ priority: 2, version: ticket.version })
    expect(await app.db.query(sql`select 1 from graphile_worker.jobs`)).toEqual([])
  })

  it('tells its listeners after the commit and never before', async () => {
    const heard: Recorded[][] = []
    const ticket = await makeTicket(app)
    const change = makeChange(parts({ listeners: [events => { heard.push([...events]) }] }))
    await expect(change(factory, async tx => { await setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 3); throw new Error('no') })).rejects.toThrow()
    expect(heard).toEqual([])
    await change(factory, async tx => setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 3))
    expect(heard).toHaveLength(1)
  })

  it('keeps the events of a ticket in commit order when many change it at once', async () => {
    const ticket = await makeTicket(app)
    await Promise.all(Array.from({ length: 20 }, (_, i) => app.change(factory, async tx => tag(tx, await accessTicket(tx, ticket.id, 'update'), { add: [`t${i}`] }))))
    const log = await app.db.query<{ seq: number }>(sql`select seq from events where subject_id = ${ticket.id} order by seq`)
    expect(log.map(e => e.seq)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1))
  })

  it('reads what it leaves on the way to its commit', async () => {
    const ticket = await makeTicket(app)
    const priority = await app.change(factory, async tx => { await setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 4) }, {
      read: async tx => (await tx.one<{ priority: number }>(sql`select priority from tickets where id = ${ticket.id}`)).priority,
    })
    expect(priority).toBe(4)
  })

  it('is done, and heard of, also when its answer cannot be read', async () => {
    const ticket = await makeTicket(app)
    const heard: string[] = []
    const change = makeChange(parts({ listeners: [events => { heard.push(...events.map(event => event.type)) }] }))
    await expect(change(factory, async tx => { await setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 4) }, {
      read: async tx => tx.one(sql`select 1 where false`),
    })).rejects.toThrow('one row expected')
    expect(heard).toEqual(['ticket.prioritySet'])
  })

  it('is rolled back whole when a statement that travels with its commit fails', async () => {
    const ticket = await makeTicket(app)
    await expect(app.change(factory, async tx => {
      await setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 4)
      tx.beforeCommit(Symbol('a fault'), q => q.query(sql`select 1 / 0`))
    })).rejects.toThrow('division by zero')
    expect((await app.db.one<{ priority: number }>(sql`select priority from tickets where id = ${ticket.id}`)).priority).toBe(2)
  })

  it('refuses to rewrite the log', async () => {
    const ticket = await makeTicket(app)
    for (const statement of [sql`update events set type = 'x' where subject_id = ${ticket.id}`, sql`delete from events where subject_id = ${ticket.id}`, sql`truncate events`]) {
      await expect(app.db.query(statement)).rejects.toThrow()
    }
  })
})

describe('settling', () => {
  it('runs policies to a fixed point, each once per ticket, and names actor, cause and depth', async () => {
    const first = policy('first', ['ticket.prioritySet'], async (tx, e) => setImpact(tx, await accessTicket(tx, e.subjectId, 'update'), 3))
    const second = policy('second', ['ticket.impactSet'], async (tx, e) => setUrgency(tx, await accessTicket(tx, e.subjectId, 'update'), 3))
    const ticket = await makeTicket(app)
    await makeChange(parts({ policies: [[second, first]] }))(factory, async tx => setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 4))
    expect((await logOf(ticket.id)).slice(2)).toMatchObject([
      { type: 'ticket.prioritySet', actor: 'test', depth: 0, chain: [] },
      { type: 'ticket.impactSet', actor: 'first@1', depth: 1, chain: [] },
      { type: 'ticket.urgencySet', actor: 'second@1', depth: 2, chain: ['first'] },
    ])
  })

  it('ends when two policies undo each other', async () => {
    const up = policy('up', ['ticket.prioritySet'], async (tx, e) => setPriority(tx, await accessTicket(tx, e.subjectId, 'update'), 4))
    const down = policy('down', ['ticket.prioritySet'], async (tx, e) => setPriority(tx, await accessTicket(tx, e.subjectId, 'update'), 1))
    const ticket = await makeTicket(app)
    await makeChange(parts({ policies: [[up, down]] }))(factory, async tx => setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 3))
    expect((await logOf(ticket.id)).slice(3).length).toBeLessThanOrEqual(2)
  })

  it('stops a chain of causes that goes too deep, and puts the culprit on record', async () => {
    const deep = Array.from({ length: 14 }, (_, i) => policy(`step-${i}`, ['ticket.tagged'], async (tx, e) => {
      if ((e.data as { added: string[] }).added.includes(`t${i}`)) tag(tx, await accessTicket(tx, e.subjectId, 'update'), { add: [`t${i + 1}`] })
    }))
    const ticket = await makeTicket(app)
    await makeChange(parts({ policies: [deep] }))(factory, async tx => tag(tx, await accessTicket(tx, ticket.id, 'update'), { add: ['t0'] }))
    const log = await logOf(ticket.id)
    expect(log.filter(e => e.type === 'ticket.tagged')).toHaveLength(11)
    expect(log.at(-1)).toMatchObject({ type: 'automation.stopped' })
  })

  it('lets a later phase see what an earlier one settled, and an earlier one answer a later', async () => {
    const routing = policy('routing', ['ticket.prioritySet'], async (tx, e) => {
      const ticket = await accessTicket(tx, e.subjectId, 'update')
      tag(tx, ticket, { add: [`impact-${ticket.impact}`] })
    })
    const rule = policy('rule', ['ticket.prioritySet'], async (tx, e) => setImpact(tx, await accessTicket(tx, e.subjectId, 'update'), 2))
    const ticket = await makeTicket(app)
    await makeChange(parts({ policies: [[rule], [routing]] }))(factory, async tx => setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 4))
    expect(await app.db.one(sql`select tags from tickets where id = ${ticket.id}`)).toEqual({ tags: ['impact-2'] })
  })

  it('asks a source which policies are to hear of each event, and offers them in its order', async () => {
    const asked: string[] = []
    const rule = (id: string, add: string) => policy(id, ['ticket.prioritySet'], async (tx, e) => tag(tx, await accessTicket(tx, e.subjectId, 'update'), { add: [add] }))
    const source: PolicySource = { policiesFor: (_tx, event) => { asked.push(event.type); return event.type === 'ticket.prioritySet' ? [rule('b', 'b'), rule('a', 'a')] : [] } }
    const ticket = await makeTicket(app)
    await makeChange(parts({ policies: [[source]] }))(factory, async tx => setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 4))
    expect(asked).toEqual(['ticket.prioritySet', 'ticket.tagged', 'ticket.tagged'])
    expect(await app.db.one(sql`select tags from tickets where id = ${ticket.id}`)).toEqual({ tags: ['b', 'a'] })
  })

  it('lets a clock hear every event, also after it acted', async () => {
    const heard: string[] = []
    const clock = { ...policy('clock', ['ticket.impactSet', 'ticket.prioritySet'], async (tx, e) => { heard.push(e.type); recordOn(tx, e.subjectId, 'clock.ticked', {}) }), everyEvent: true } as const
    const ticket = await makeTicket(app)
    await makeChange(parts({ policies: [[clock]] }))(factory, async tx => {
      const held = await accessTicket(tx, ticket.id, 'update')
      setImpact(tx, held, 3)
      await setPriority(tx, held, 4)
    })
    expect(heard).toEqual(['ticket.impactSet', 'ticket.prioritySet'])
  })

  it('undoes everything when a policy fails', async () => {
    const broken = policy('broken', ['ticket.prioritySet'], async () => { throw new Error('broken policy') })
    const ticket = await makeTicket(app)
    const change = makeChange(parts({ policies: [[broken]] }))
    await expect(change(factory, async tx => setPriority(tx, await accessTicket(tx, ticket.id, 'update'), 4))).rejects.toThrow('broken policy')
    expect(await logOf(ticket.id)).toHaveLength(2)
  })
})

describe('the database connection', () => {
  it('gives a failed statement in a pipeline to its own caller and rolls all back', async () => {
    const person = await makePerson(app)
    await expect(app.db.transaction(async q => {
      await Promise.all([q.query(sql`select 1`), q.query(sql`select 1 / 0`), q.query(sql`select 2`)])
    })).rejects.toThrow('division by zero')
    expect(await app.db.maybe(sql`select 1 from people where id = ${person.id}`)).toBeDefined()
  })
})
