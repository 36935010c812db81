import sql from 'sql-template-tag'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { customerMail, makeMailbox } from '../../../test/mail/desk.ts'
import { until } from '../../../test/processes.ts'
import { acceptMail } from '../email/accept-mail.ts'
import { emailIntake } from '../email/ingest-mail.ts'
import type { Intake } from './arrival.ts'
import { resumeArrivals } from './process-arrivals.ts'
import { takeArrivals } from './take-arrivals.ts'

let app: TestApp
let mailboxId: string
let stop: (() => Promise<void>) | undefined
beforeAll(async () => {
  app = await testApp()
  mailboxId = (await makeMailbox(app)).id
})
afterEach(async () => {
  await stop?.()
  stop = undefined
})
afterAll(() => app.close())

const begin = async (intake: Partial<Intake> = {}) => { stop = await takeArrivals([{ ...emailIntake, ...intake }]).start(app, app.http) }
const arrive = async (subject: string, from = 'Ana <ana@customer.example>') => (await acceptMail(app, { raw: customerMail({ From: from, Subject: subject }), via: 'smtp', mailboxId })).arrivalId
const outcome = async (id: string) => (await app.db.one<{ outcome: string }>(sql`select outcome from arrivals where id = ${id}`)).outcome
const jobs = async () => (await app.db.one<{ count: number }>(sql`select count(*) from graphile_worker.jobs where task_identifier = 'process-arrival'`)).count
const resume = (after: Temporal.DurationLike) => resumeArrivals(app, app.now.subtract(after))

describe('what arrives while the desk runs', () => {
  it('is understood at once, without a job', async () => {
    await begin()
    const id = await arrive('At once')
    await until(async () => await outcome(id) === 'ticket', 'the mail to become a ticket')
    expect(await jobs()).toBe(0)
  })

  it('is tried again by a job when that fails', async () => {
    let failures = 0
    await begin({ process: () => Promise.reject(new Error(`failure ${++failures}`)) })
    const id = await arrive('Not at once')
    await until(async () => await jobs() === 1, 'a job to be written')
    expect(await app.db.one(sql`select outcome, attempts, error from arrivals where id = ${id}`)).toEqual({ outcome: 'waiting', attempts: 1, error: 'failure 1' })
    app.pass({ seconds: 5 })
    await app.settle()
    expect(await outcome(id)).toBe('ticket')
  })

  it('waits for a job where more waits than one process can soon do', async () => {
    let go!: () => void
    const held = new Promise<void>(resolve => { go = resolve })
    await begin({ process: (...given) => held.then(() => emailIntake.process(...given)) })
    const before = app.config.JOBS + 200
    for (let n = 0; n < before; n++) await arrive('Many', `many${n}@customer.example`)
    expect(await jobs()).toBe(0)
    const late = await arrive('One too many', 'late@customer.example')
    expect(await jobs()).toBe(1)
    go()
    await app.settle()
    expect(await outcome(late)).toBe('ticket')
    await until(async () => (await app.db.query(sql`select from arrivals where outcome = 'waiting'`)).length === 0, 'all of them to become tickets')
  })
})

describe('what a process took that is gone', () => {
  const leave = async (subject: string) => {
    await begin({ process: () => new Promise(() => undefined) })
    const id = await arrive(subject)
    stop = undefined // killed: it finishes nothing
    return id
  }

  it('gets a job when the desk starts', async () => {
    const id = await leave('Left behind')
    await begin()
    expect(await jobs()).toBe(1)
    await app.settle()
    expect(await outcome(id)).toBe('ticket')
  })

  it('gets a job from another that runs, after a while and only once', async () => {
    const id = await leave('Left to another')
    expect(await resume({ minutes: 2 })).toBe(0)
    app.pass({ minutes: 3 })
    expect([await resume({ minutes: 2 }), await resume({ minutes: 2 }), await jobs()]).toEqual([1, 0, 1])
    await app.settle()
    expect(await outcome(id)).toBe('ticket')
  })
})
