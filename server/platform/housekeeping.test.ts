import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, post } from '../../test/browser-session.ts'
import { factory, makePerson, makeTicket } from '../../test/factories.ts'
import { firstAdminLink } from '../auth/first-admin.ts'
import { sweepAuth } from '../auth/sweep.ts'
import { sweepUploads } from '../files/sweep.ts'
import { takeAttachments } from '../files/take-attachments.ts'
import { addUpload } from '../files/upload.ts'
import { housekeeping, sweepIdempotencyKeys, type Sweep } from './housekeeping.ts'

describe('housekeeping', () => {
  let app: TestApp
  beforeAll(async () => { app = await testApp() })
  afterAll(() => app.close())

  const sweep = async (sweeps: Sweep[]) => (await housekeeping(sweeps).start(app, app.http))()
  const count = () => app.db.one<Record<string, number>>(sql`select (select count(*) from idempotency_keys) as keys, (select count(*) from sessions) as sessions,
    (select count(*) from one_time_links) as links, (select count(*) from sign_in_attempts) as attempts, (select count(*) from attachments) as files`)

  it('removes what has served its time, and nothing before', async () => {
    const agent = await makePerson(app, 'agent')
    const session = await browserSession(app, agent)
    await session.call('POST', '/people', { name: 'x' }, { 'idempotency-key': 'k' })
    await post(app, '/session', { email: 'nobody@example.com', password: 'wrong guess' })
    await firstAdminLink(app)
    const ticket = await makeTicket(app)
    const { id: messageId } = await app.db.one<{ id: string }>(sql`select id from messages where ticket_id = ${ticket.id}`)
    const stored = await app.files.put(Buffer.from('x'), { limit: 10 })
    await app.change(factory, async tx => {
      const [sent] = [await addUpload(tx, agent, stored, 'sent.txt'), await addUpload(tx, agent, stored, 'forgotten.txt')]
      await takeAttachments(tx, [sent.id], messageId, agent.id)
    })
    const all = [sweepIdempotencyKeys, sweepAuth, sweepUploads]
    const before = await count()
    expect(before).toEqual({ keys: 1, sessions: 1, links: 1, attempts: 2, files: 2 })
    await sweep(all)
    expect(await count()).toEqual(before)
    app.pass({ hours: 25 })
    await sweep(all)
    expect(await count()).toEqual({ keys: 0, sessions: 1, links: 1, attempts: 0, files: 2 })
    app.pass({ hours: 24 * 31 })
    await sweep(all)
    expect(await count()).toEqual({ keys: 0, sessions: 0, links: 0, attempts: 0, files: 1 })
  })

  it('goes on with the next when one fails', async () => {
    const done: string[] = []
    await sweep([() => Promise.reject(new Error('broken')), async () => done.push('next')])
    expect(done).toEqual(['next'])
  })
})
