import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeApp } from '../../app.ts'
import { newId } from '../../platform/ids.ts'
import { testApp, type TestApp } from '../../../test/app.ts'
import { makePerson, makeToken, write } from '../../../test/factories.ts'
import { customerMail, deliver, makeMailbox } from '../../../test/mail/desk.ts'
import { startRelay, type TestRelay } from '../../../test/mail/relay.ts'
import { givePlaces, takePlaces } from './places.ts'

let app: TestApp
let relay: TestRelay
let other: TestRelay
let otherBox: string
beforeAll(async () => {
  relay = await startRelay()
  other = await startRelay()
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1', RELAY_URL: relay.url })
  await makeMailbox(app)
  otherBox = (await makeMailbox(app, { address: 'other@desk.example', relay: { host: '127.0.0.1', port: other.port, security: 'none' } })).id
})
afterAll(async () => {
  await app.close()
  await Promise.all([relay.close(), other.close()])
})
beforeEach(async () => {
  relay.received.length = other.received.length = relay.answers.length = 0
  await app.db.query(sql`delete from delivery_ways`)
})

const agent = () => makePerson(app, 'agent')
const ticketOf = async (mailboxId?: string) => (await deliver(app, customerMail(), { mailboxId })).ticketId!
const state = (messageId: string) => app.db.one<{ state: string; attempts: number; error: string | null; response: string | null }>(sql`select state, attempts, error, response from deliveries where message_id = ${messageId}`)
/** What was said to customers, without what colleagues are told of it by mail. */
const texts = (from: TestRelay) => from.received.filter(each => !each.mail.headers['auto-submitted']).map(each => each.mail.text.split('\n')[0])

describe('messages of one ticket', () => {
  it('leave in their order: a later one never overtakes one that is tried again', async () => {
    const ticketId = await ticketOf()
    relay.answers.push(451)
    const first = await write(app, await agent(), ticketId, { text: 'first' })
    const second = await write(app, await agent(), ticketId, { text: 'second' })
    const third = await write(app, await agent(), ticketId, { text: 'third' })
    await app.settle()
    expect(await state(first.id)).toMatchObject({ state: 'queued', attempts: 1, response: expect.stringContaining('451') })
    expect(await state(second.id)).toMatchObject({ state: 'queued', attempts: 0, error: expect.stringContaining('the message before it') })
    expect(relay.received).toEqual([])
    app.pass({ minutes: 2 })
    await app.settle()
    expect(texts(relay)).toEqual(['first', 'second', 'third'])
    expect(await state(third.id)).toMatchObject({ state: 'sent', attempts: 1, error: null, response: expect.stringContaining('2.0.0 taken') })
  })

  it('go on when an earlier one failed for good', async () => {
    const ticketId = await ticketOf()
    relay.answers.push(554)
    const first = await write(app, await agent(), ticketId, { text: 'first' })
    await write(app, await agent(), ticketId, { text: 'second' })
    await app.settle()
    expect(await state(first.id)).toMatchObject({ state: 'failed', response: expect.stringContaining('554') })
    expect(texts(relay)).toEqual(['second'])
  })

  it('wait for nobody on another ticket', async () => {
    relay.answers.push(451)
    await write(app, await agent(), await ticketOf(), { text: 'slow' })
    await app.settle()
    await write(app, await agent(), await ticketOf(), { text: 'fast' })
    await app.settle()
    expect(texts(relay)).toEqual(['fast'])
    app.pass({ minutes: 2 })
    await app.settle()
    expect(texts(relay)).toEqual(['fast', 'slow'])
  })
})

it('what failed at the same moment is not tried again at the same moment, and not much later or sooner than it should', async () => {
  relay.answers.push(450, 450, 450, 450)
  const tickets = [await ticketOf(), await ticketOf(), await ticketOf(), await ticketOf()]
  for (const ticketId of tickets) await write(app, await agent(), ticketId, { text: 'x' })
  await app.settle()
  const jobs = await app.db.query<{ at: Temporal.Instant }>(sql`select j.run_at as at from graphile_worker._private_jobs j where j.key like 'deliver:%'`)
  const seconds = jobs.map(({ at }) => (at.epochMilliseconds - app.now.epochMilliseconds) / 1000)
  expect(seconds).toHaveLength(4)
  expect(new Set(seconds).size).toBeGreaterThan(1)
  expect(seconds.every(each => each >= 51 && each <= 69)).toBe(true)
  app.pass({ minutes: 2 })
  await app.settle()
  expect(relay.received).toHaveLength(4)
})

describe('a mail server', () => {
  it('that asks for time again and again is left alone for a while, and the others go on', async () => {
    const tickets = [await ticketOf(), await ticketOf(), await ticketOf(), await ticketOf()]
    const elsewhere = await ticketOf(otherBox)
    relay.answers.push(421, 452, 421)
    const messages = []
    for (const ticketId of tickets) messages.push(await write(app, await agent(), ticketId, { text: 'x' }))
    await app.settle()
    expect(await state(messages[3]!.id)).toMatchObject({ state: 'queued', attempts: 0, error: expect.stringContaining('It waits a little') })
    await write(app, await agent(), elsewhere, { text: 'elsewhere' })
    await app.settle()
    expect([texts(relay), texts(other)]).toEqual([[], ['elsewhere']])
    const headers = { authorization: `Bearer ${await makeToken(app, await agent())}` }
    const paused = () => app.http.inject({ url: '/api/v1/deliveries/paused', headers }).then(answer => answer.json<{ items: { key: string; said: string }[] }>().items)
    expect(await paused()).toMatchObject([{ key: `127.0.0.1:${relay.port}`, said: expect.stringContaining('421') }])
    app.pass({ minutes: 2 })
    await app.settle()
    expect(texts(relay)).toHaveLength(4)
    expect(await paused()).toEqual([])
  })

  it('is paused the longer the more it refuses, and not for a message that it dislikes', async () => {
    const pauses: number[] = []
    const ticketId = await ticketOf()
    relay.answers.push(421, 421, 421, 421, 421)
    await write(app, await agent(), ticketId, { text: 'x' })
    for (let look = 0; look < 5; look++) {
      await app.settle()
      const row = await app.db.maybe<{ until: Temporal.Instant | null }>(sql`select paused_until as until from delivery_ways`)
      pauses.push(row?.until ? Math.round((row.until.epochMilliseconds - app.now.epochMilliseconds) / 60_000) : 0)
      app.pass({ hours: 3 })
    }
    expect(pauses).toEqual([0, 0, 1, 2, 4])
    relay.answers.length = 0
    relay.answers.push(450, 450, 450, 450)
    for (let look = 0; look < 4; look++) await write(app, await agent(), await ticketOf(), { text: 'x' })
    await app.settle()
    expect(await app.db.query(sql`select 1 from delivery_ways`)).toEqual([])
  })

  it('is asked by a few at once only, and so is a domain, by all nodes of the desk together', async () => {
    const node = makeApp({ config: app.config, databaseUrl: app.databaseUrl, secretKey: Buffer.alloc(32, 7), log: app.log, clock: app.clock })
    const way = (domain: string) => ({ key: 'mail.example:25', domains: [domain] })
    const wanted = ['a', 'a', 'a', 'b', 'c'].map((domain, i) => ({ id: newId(), domain, on: i % 2 === 0 ? app : node }))
    const taken = []
    for (const { id, domain, on } of wanted) taken.push(await takePlaces(on.db, id, way(domain), app.now))
    expect(taken).toEqual([true, true, false, true, false])
    await givePlaces(app.db, wanted[0]!.id)
    expect(await takePlaces(node.db, newId(), way('a'), app.now)).toBe(true)
    // all at the same moment, from both
    await app.db.query(sql`delete from delivery_places`)
    const race = await Promise.all(Array.from({ length: 12 }, (_, i) => takePlaces((i % 2 === 0 ? app : node).db, newId(), way(`d${i}`), app.now)))
    expect(race.filter(each => each)).toHaveLength(3)
    // a node that was lost holds them no longer
    expect(await takePlaces(node.db, newId(), way('e'), app.now.add({ minutes: 14 }))).toBe(false)
    expect(await takePlaces(node.db, newId(), way('e'), app.now.add({ minutes: 16 }))).toBe(true)
    await app.db.query(sql`delete from delivery_places`)
    await node.db.close()
  })

  it('has its places back after each message, whatever became of it', async () => {
    relay.answers.push(451)
    for (const text of ['later', 'now']) await write(app, await agent(), await ticketOf(), { text })
    await app.settle()
    expect(await app.db.query(sql`select name from delivery_places`)).toEqual([])
    expect(texts(relay)).toEqual(['now'])
    // one whose node was killed in the middle
    const { id } = await write(app, await agent(), await ticketOf(), { text: 'killed' })
    const { deliveryId } = await app.db.one<{ deliveryId: string }>(sql`update deliveries set state = 'sending' where message_id = ${id} returning id as "deliveryId"`)
    await takePlaces(app.db, deliveryId, { key: 'mail.example:25', domains: [] }, app.now)
    await app.settle()
    expect(await app.db.query(sql`select name from delivery_places`)).toEqual([])
  })
})
