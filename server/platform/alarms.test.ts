import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory, makeTicket } from '../../test/factories.ts'
import { accessTicket } from '../tickets/access.ts'
import { setPriority } from '../tickets/set-priority.ts'
import { ticketAlarm } from '../tickets/ticket-alarm.ts'
import { alarmClock, ringDue, setAlarm, type Alarm, type AlarmHandler } from './alarms.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

let rung: string[]
beforeEach(() => { rung = [] })
const note = (alarms: readonly Alarm[]) => { rung.push(...alarms.map(alarm => `${alarm.subjectId} ${alarm.key}`)) }
const handler: AlarmHandler = ticketAlarm('test', async (_tx, alarms) => note(alarms))

const set = (subjectId: string, key: string, at: Temporal.Instant | null) => app.change(factory, async tx => {
  await accessTicket(tx, subjectId, 'read')
  setAlarm(tx, { kind: 'test', subjectId, key }, at)
})
const left = () => app.db.query<{ key: string; attempts: number; error: string | null }>(sql`select key, attempts, error from alarms where kind = 'test' order by key`)
const clear = () => app.db.query(sql`delete from alarms`)

describe('an alarm', () => {
  it('rings at its moment, not before, and once', async () => {
    const { id } = await makeTicket(app)
    await set(id, 'a', app.now.add({ seconds: 60 }))
    await ringDue(app, [handler])
    expect(rung).toEqual([])
    app.pass({ seconds: 60 })
    await ringDue(app, [handler])
    await ringDue(app, [handler])
    expect(rung).toEqual([`${id} a`])
    expect(await left()).toEqual([])
  })

  it('moves when it is set again, and is gone when it is taken away', async () => {
    const { id } = await makeTicket(app)
    await set(id, 'a', app.now.add({ seconds: 60 }))
    await set(id, 'a', app.now.add({ seconds: 120 }))
    await set(id, 'b', app.now.add({ seconds: 30 }))
    await set(id, 'b', null)
    app.pass({ seconds: 90 })
    await ringDue(app, [handler])
    expect(rung).toEqual([])
    app.pass({ seconds: 30 })
    await ringDue(app, [handler])
    expect(rung).toEqual([`${id} a`])
  })

  it('is not set by a change that fails', async () => {
    const { id } = await makeTicket(app)
    await expect(app.change(factory, async tx => {
      setAlarm(tx, { kind: 'test', subjectId: id, key: 'a' }, app.now)
      throw new Error('too bad')
    })).rejects.toThrow('too bad')
    expect(await left()).toEqual([])
  })

  it('may set itself again while it rings', async () => {
    const { id } = await makeTicket(app)
    const again: AlarmHandler = ticketAlarm('test', async (tx, alarms) => {
      note(alarms)
      setAlarm(tx, { kind: 'test', subjectId: id, key: 'a' }, tx.now.add({ hours: 1 }))
    })
    await set(id, 'a', app.now)
    await ringDue(app, [again])
    app.pass({ hours: 1 })
    await ringDue(app, [again])
    expect(rung).toEqual([`${id} a`, `${id} a`])
    await clear()
  })

  it('rings once, however many nodes ring at the same time', async () => {
    const tickets = await Promise.all(Array.from({ length: 30 }, () => makeTicket(app)))
    for (const { id } of tickets) for (const key of ['a', 'b', 'c', 'd', 'e']) await set(id, key, app.now)
    await Promise.all([1, 2, 3].map(() => ringDue(app, [handler])))
    expect(rung).toHaveLength(150)
    expect(new Set(rung).size).toBe(150)
  })

  it('is rung with what it changes, or neither has happened; what keeps failing does not keep the others', async () => {
    const [good, bad] = [await makeTicket(app), await makeTicket(app)]
    const failing: AlarmHandler = ticketAlarm('test', async (tx, alarms) => {
      for (const { subjectId } of alarms) await setPriority(tx, await accessTicket(tx, subjectId, 'update'), 4)
      if (alarms.some(alarm => alarm.subjectId === bad.id)) throw new Error('cannot be rung')
    })
    const priority = (id: string) => app.db.one<{ priority: number }>(sql`select priority from tickets where id = ${id}`)
    await set(bad.id, 'bad', app.now)
    await set(good.id, 'good', app.now)
    await ringDue(app, [failing])
    expect(await priority(good.id)).toEqual({ priority: 4 })
    expect(await priority(bad.id)).toEqual({ priority: 2 })
    expect(await left()).toEqual([{ key: 'bad', attempts: 1, error: 'Error: cannot be rung' }])
    // tried again after a while, and rung when the cause is gone
    await ringDue(app, [handler])
    expect(rung).toEqual([])
    app.pass({ seconds: 10 })
    await ringDue(app, [handler])
    expect(rung).toEqual([`${bad.id} bad`])
  })

  it('that a node claimed and never rang is rung by another a moment later', async () => {
    const { id } = await makeTicket(app)
    await set(id, 'a', app.now)
    await app.db.query(sql`update alarms set held_until = ${app.now.add({ seconds: 15 })}`) // a node that was killed
    await ringDue(app, [handler])
    expect(rung).toEqual([])
    app.pass({ seconds: 15 })
    await ringDue(app, [handler])
    expect(rung).toEqual([`${id} a`])
  })

  it('whose ticket moved it while it was about to ring waits for its new moment', async () => {
    const { id } = await makeTicket(app)
    await set(id, 'a', app.now)
    const moving: AlarmHandler = { ...handler, hold: async () => { await set(id, 'a', app.now.add({ hours: 1 })) } }
    await ringDue(app, [moving])
    expect(rung).toEqual([])
    expect(await left()).toMatchObject([{ key: 'a' }])
    await clear()
  })
})

describe('the clock of a running desk', () => {
  it('rings what is set while it sleeps', async () => {
    const { id } = await makeTicket(app)
    const { promise, resolve } = Promise.withResolvers<void>()
    const stop = await alarmClock([ticketAlarm('test', async (_tx, alarms) => { note(alarms); resolve() })]).start(app, app.http)
    await set(id, 'a', app.now)
    await promise
    await stop()
    expect(rung).toEqual([`${id} a`])
  })
})
