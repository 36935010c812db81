import { hash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
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
import { SMALL, sweepFiles } from './file-rows.ts'
import { diskStore, type Stored } from './files.ts'
import { sweepAll } from './housekeeping.ts'

describe.each(['their rows', 'a folder', 'S3'])('files in %s that nothing refers to', kind => {
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

  const size = kind === 'their rows' ? 1000 : SMALL + 1
  const put = (content: string) => app.files.put(Buffer.from(content.padEnd(size)), { limit: size })
  const attach = (stored: Stored) => app.change(factory, tx => addUpload(tx, agent, stored, 'a.txt'))
  const detach = (id: string) => app.db.query(sql`delete from attachments where id = ${id}`)
  const sweep = (on: App = app, references = [attachedFile, arrivedFile]) => sweepAll(on, [sweepFiles(references)])
  const content = async ({ hash }: Stored) => app.files.read(hash).then(text, () => 'gone').then(all => all.trimEnd())
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
    // a row is there until the removal has committed
    expect(await content(stored)).toBe(kind === 'their rows' ? 'raced' : 'gone')
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
    await expect(app.files.put(Buffer.alloc(size + 1), { limit: size })).rejects.toThrow('MB at most')
    const stored = await put('no row but this')
    expect(await hasRow(stored)).toBe(true)
  })
})

describe('the bytes of a file', () => {
  let app: TestApp
  beforeAll(async () => { app = await testApp() })
  afterAll(() => app.close())
  const lies = async ({ hash }: Stored) => ({
    inRow: await app.db.maybe(sql`select 1 from files where hash = ${hash} and bytes is not null`) !== undefined,
    inFolder: existsSync(join(app.config.DATA_DIR, 'files', hash.slice(0, 2), hash)),
  })
  const limit = 10 * SMALL

  it.each([0, 1, SMALL - 1, SMALL, SMALL + 1, 3 * SMALL])('are what was given, in one piece or in many: %i of them', async size => {
    const given = randomBytes(size)
    const whole = await app.files.put(given, { limit })
    const pieces = await app.files.put(Readable.from([given.subarray(0, size / 3), given.subarray(size / 3)], { objectMode: true }), { limit })
    expect(pieces).toEqual(whole)
    expect(whole).toMatchObject({ size, hash: hash('sha256', given) })
    expect((await buffer(await app.files.read(whole.hash))).equals(given)).toBe(true)
    expect(await lies(whole)).toEqual({ inRow: size <= SMALL, inFolder: size > SMALL })
  })

  it('that were put into the store by an earlier version are read from there, and go with the file', async () => {
    const store = diskStore(join(app.config.DATA_DIR, 'files'))
    const stored = await store.put(Buffer.from('of former days'), { limit })
    await app.db.query(sql`insert into files (hash, size, type, put_at) values (${stored.hash}, ${stored.size}, ${stored.type}, ${app.clock()})`)
    expect(await text(await app.files.read(stored.hash))).toBe('of former days')
    await app.files.put(Buffer.from('of former days'), { limit })
    expect(await lies(stored)).toEqual({ inRow: true, inFolder: true })
    app.pass({ hours: 25 })
    await sweepAll(app, [sweepFiles([attachedFile, arrivedFile])])
    expect(await lies(stored)).toEqual({ inRow: false, inFolder: false })
  })

  it('are kept with whatever refers to them, or not at all', async () => {
    const { keep, ...stored } = await app.files.hold(Buffer.from('held'), { limit })
    expect(await lies(stored)).toEqual({ inRow: false, inFolder: false })
    await expect(app.db.transaction(async q => {
      await keep(q)
      throw new Error('not today')
    })).rejects.toThrow('not today')
    expect(await lies(stored)).toEqual({ inRow: false, inFolder: false })
    await app.db.transaction(q => keep(q))
    expect(await lies(stored)).toEqual({ inRow: true, inFolder: false })
  })
})
