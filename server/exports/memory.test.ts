import sql from 'sql-template-tag'
import { expect, it } from 'vitest'
import { testApp } from '../../test/app.ts'
import { browserSession } from '../../test/browser-session.ts'
import { makePerson, makeTicket } from '../../test/factories.ts'
import { runExport } from './run-export.ts'

/** `EXPORT_TICKETS=100000` measures it at full size. */
const TICKETS = Number(process.env.EXPORT_TICKETS ?? 15_000)

it('holds a page of tickets at a time, however many there are', async () => {
  const app = await testApp()
  const admin = await browserSession(app, await makePerson(app, 'admin'))
  const one = await makeTicket(app)
  // written past the verbs, which would take minutes, and taken away before the logs are compared
  await app.db.query(sql`alter table tickets disable trigger user`)
  await app.db.query(sql`insert into tickets (id, subject, status_id, category, requester_id, channel, created_at, updated_at, version)
    select gen_random_uuid(), 'Subject ' || i || repeat(' words', 10), status_id, category, requester_id, 'email', created_at, updated_at - i * interval '1 second', 1
    from tickets, generate_series(1, ${TICKETS}) i where id = ${one.id}`)
  await app.db.query(sql`analyze tickets`)
  for (const format of ['csv', 'xlsx']) {
    const { id } = (await admin.call('POST', '/exports', { format, viewId: 'open' })).json<{ id: string }>()
    let most = 0
    const before = process.memoryUsage().rss
    const watching = setInterval(() => { most = Math.max(most, process.memoryUsage().rss - before) }, 20)
    const began = performance.now()
    await runExport.run(app, { id } as never, { attempts: 1, maxAttempts: 12 })
    clearInterval(watching)
    const made = await app.db.one<{ state: string; done: number; size: string }>(sql`select state, done, size from exports where id = ${id}`)
    if (process.env.EXPORT_TICKETS) console.log(format, made, `${Math.round(performance.now() - began)} ms`, `${Math.round(most / 1e6)} MB more at most`)
    expect(made).toMatchObject({ state: 'finished', done: TICKETS + 1 })
    expect(most).toBeLessThan(300_000_000)
  }
  await app.db.query(sql`delete from tickets where id <> ${one.id}`)
  await app.db.query(sql`alter table tickets enable trigger user`)
  await app.close()
}, 300_000)
