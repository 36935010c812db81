import pg from 'pg'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory } from '../../test/factories.ts'
import { freeDeadLocks, WORKERS } from './dead-workers.ts'
import { startJobs } from './jobs.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())
beforeEach(() => app.db.query(sql`delete from graphile_worker._private_jobs`))

const own = { connection: `${WORKERS} here`, holders: new Set(['worker-here']) }
const locked = () => app.db.query<{ by: string }>(sql`select locked_by as by from graphile_worker._private_jobs where locked_by is not null order by 1`)

/** A job that a worker took so many minutes ago. */
async function taken(worker: string, minutes = 0): Promise<void> {
  await app.change(factory, async tx => tx.job('nothing', { worker }))
  await app.db.query(sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - make_interval(mins => ${minutes}) where payload->>'worker' = ${worker}`)
}

it('gives back at once what a killed process held, and never what our own workers do', async () => {
  await taken('worker-dead')
  await taken('worker-here', 60)
  await freeDeadLocks(app, own)
  expect(await locked()).toEqual([{ by: 'worker-here' }])
})

it('leaves the jobs of other processes alone while any is connected, but not for ever', async () => {
  const other = new pg.Client({ connectionString: app.databaseUrl, application_name: `${WORKERS} there` })
  other.on('error', () => undefined)
  await other.connect()
  await taken('worker-there', 1)
  await taken('worker-stuck', 16)
  await freeDeadLocks(app, own)
  expect(await locked()).toEqual([{ by: 'worker-there' }])
  await other.end()
})

it('never takes a job from under the worker that does it', async () => {
  let began!: () => void
  let end!: () => void
  const running = new Promise<void>(resolve => { began = resolve })
  const ended = new Promise<void>(resolve => { end = resolve })
  let runs = 0
  const jobs = await startJobs(app, app.databaseUrl, [{ task: 'long', async run() { runs++; began(); await ended } }], 2)
  await app.change(factory, async tx => tx.job('long', {}))
  await running
  const before = await locked()
  await freeDeadLocks(app, jobs.own)
  expect(await locked()).toEqual(before)
  expect(before).toHaveLength(1)
  end()
  await jobs.stop()
  expect(runs).toBe(1)
})
