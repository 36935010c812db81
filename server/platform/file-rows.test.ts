import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { openBucket, type Bucket } from '../../test/bucket.ts'
import { factory, makePerson } from '../../test/factories.ts'
import { arrivedFile, receiveArrival } from '../channels/core/receive-arrival.ts'
import { attachedFile } from '../files/sweep.ts'
import { addUpload } from '../files/upload.ts'
import type { PersonActor } from './actor.ts'
import type { App } from './app.ts'
import { sweepFiles } from './file-rows.ts'
import type { Stored } from './files.ts'
import { sweepAll } from './housekeeping.ts'

describe.each(['disk', 'S3'])('files that nothing refers to (%s)', kind => {
  let app: TestApp
  let bucket: Bucket | undefined
  let agent: PersonActor
  beforeAll(async () => {
    if (kind === 'S3') bucket = await openBucket()
    app = await testApp(bucket?.env)
    agent = await makePerson(app, 'agent')
  })
  afterAll(async () => {
    await app.close()
    await bucket?.close()
  })

  const put = (content: string) => app.files.put(Buffer.from(content), { limit: 1000 })
  const attach = (stored: Stored) => app.change(factory, tx => addUpload(tx, agent, stored, 'a.txt'))
  const detach = (id: string) => app.db.query(sql`delete from attachments where id = ${id}`)
  const sweep = (on: App = app, references = [attachedFile, arrivedFile]) => sweepAll(on, [sweepFiles(references)])
  const content = async ({ hash }: Stored) => app.files.read(hash).then(text, () => 'gone')
  const hasRow = async ({ hash }: Stored) => await app.db.maybe(sql`select 1 from files where hash = ${hash}`) !== undefined
  /** Until some connection waits for a lock of another. */
  const somebodyWaits = async () => {
    while (!await app.db.maybe(sql`select 1 from pg_locks l join pg_database d on d.datname = current_database() where not l.granted and (l.database = d.oid or l.transactionid is not null)`)) await new Promise(setImmediate)
  }
  /** A desk whose next removal stops once the bytes are gone, until it is let on. */
  const stopping = () => {
    const reached = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const remove = async (hash: string) => {
      await app.files.remove(hash)
      reached.resolve()
      await goOn.promise
    }
    return { desk: { ...app, files: { ...app.files, remove } }, reached: reached.promise, goOn: goOn.resolve }
  }

  it('go a day after they were put, with their bytes; those referred to stay', async () => {
    const [forgotten, attached, arrived] = [await put('forgotten'), await put('attached'), await put('arrived')]
    await attach(attached)
    await receiveArrival(app, { channel: 'email', accountId: null, key: kind, via: 'http', envelope: {}, raw: arrived })
    app.pass({ hours: 23 })
    await sweep()
    expect(await content(forgotten)).toBe('forgotten')
    app.pass({ hours: 2 })
    await sweep()
    expect([await content(forgotten), await content(attached), await content(arrived)]).toEqual(['gone', 'attached', 'arrived'])
    expect(await hasRow(forgotten)).toBe(false)
    await sweep()
  })

  it('stay while an attachment of the same content is left', async () => {
    const stored = await put('twice')
    const [one, two] = [await attach(stored), await attach(stored)]
    app.pass({ hours: 25 })
    await detach(one.id)
    await sweep()
    expect(await content(stored)).toBe('twice')
    await detach(two.id)
    await sweep()
    expect(await content(stored)).toBe('gone')
  })

  it('stay when somebody puts the same again and has not referred to it yet', async () => {
    const stored = await put('old')
    app.pass({ hours: 25 })
    await put('old')
    await sweep()
    await attach(stored)
    expect(await content(stored)).toBe('old')
  })

  it('are written anew when somebody puts the same while they are being removed', async () => {
    const stored = await put('raced')
    app.pass({ hours: 25 })
    const { desk, reached, goOn } = stopping()
    const swept = sweep(desk)
    await reached
    expect(await content(stored)).toBe('gone')
    const again = put('raced')
    await somebodyWaits()
    goOn()
    await swept
    await attach(await again)
    expect(await content(stored)).toBe('raced')
  })

  it('are refused, not lost, when somebody refers to them a day late', async () => {
    const stored = await put('late')
    app.pass({ hours: 25 })
    const { desk, reached, goOn } = stopping()
    const swept = sweep(desk)
    await reached
    const refused = expect(attach(stored)).rejects.toThrow('attachments_hash_fkey')
    await somebodyWaits()
    goOn()
    await Promise.all([swept, refused])
    await attach(await put('late'))
    expect(await content(stored)).toBe('late')
  })

  it('stay when the reference comes between looking and removing, or is not committed yet', async () => {
    const stored = await put('just now')
    app.pass({ hours: 25 })
    const referred = Promise.withResolvers<void>()
    const commit = Promise.withResolvers<void>()
    const attached = app.change(factory, async tx => {
      await addUpload(tx, agent, stored, 'a.txt')
      referred.resolve()
      await commit.promise
    })
    await referred.promise
    const swept = sweep()
    await somebodyWaits()
    commit.resolve()
    await Promise.all([attached, swept])
    expect(await content(stored)).toBe('just now')
  })

  it('stay when a table refers to them that the sweep does not know of', async () => {
    const stored = await put('unknown')
    await attach(stored)
    app.pass({ hours: 25 })
    await sweep(app, [arrivedFile])
    expect([await content(stored), await hasRow(stored)]).toEqual(['unknown', true])
  })

  it('are tried again when the store could not remove them', async () => {
    const stored = await put('stuck')
    app.pass({ hours: 25 })
    await sweep({ ...app, files: { ...app.files, remove: () => Promise.reject(new Error('the store is away')) } })
    expect([await content(stored), await hasRow(stored)]).toEqual(['stuck', true])
    await sweep()
    expect([await content(stored), await hasRow(stored)]).toEqual(['gone', false])
  })

  it('are not left behind by whoever only put them', async () => {
    await expect(app.files.put(Buffer.alloc(2000), { limit: 1000 })).rejects.toThrow('MB at most')
    const stored = await put('no row but this')
    expect(await hasRow(stored)).toBe(true)
  })
})
