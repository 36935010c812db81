import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { factory, makePerson } from '../../test/factories.ts'
import { openDatabase } from '../platform/db.ts'
import { defaults, settingId } from './catalogue.ts'
import { changeSetting } from './change-setting.ts'
import { currentSettings, watchSettings } from './current.ts'

describe('desk settings', () => {
  let app: TestApp
  let admin: BrowserSession
  beforeAll(async () => {
    app = await testApp()
    admin = await browserSession(app, await makePerson(app, 'admin'))
  })
  afterAll(() => app.close())

  it('have their defaults until somebody changes them, and keep every version with its author', async () => {
    expect((await admin.call('GET', '/settings')).json()).toEqual(defaults)
    const changed = await admin.call('PATCH', '/settings', { deskName: 'Акме', timeZone: 'Europe/Sofia' })
    expect(changed.json()).toEqual({ ...defaults, deskName: 'Акме', timeZone: 'Europe/Sofia' })
    await admin.call('PATCH', '/settings', { deskName: 'Acme' })
    const versions = await app.db.query<{ value: string }>(sql`select value #>> '{}' as value from setting_versions where setting_id = ${settingId('deskName')} order by version`)
    expect(versions.map(row => row.value)).toEqual(['Акме', 'Acme'])
    const events = await app.db.query<{ data: object }>(sql`select data from events where subject_id = ${settingId('deskName')} order by seq`)
    expect(events.map(event => event.data)).toEqual([{ key: 'deskName', from: 'Pomost', to: 'Акме' }, { key: 'deskName', from: 'Акме', to: 'Acme' }])
    expect(await currentSettings(app)).toMatchObject({ deskName: 'Acme' })
  })

  it('refuse what is out of bounds or unknown, and then change nothing', async () => {
    const wrong = [{ timeZone: 'Europe/Sofiya' }, { timeZone: '+02:00' }, { undoSendSeconds: 61 }, { language: 'de' }, { deskName: ' ' }, { deskNmae: 'x' }, { deskName: 'ok', maxFileMb: 0 }]
    for (const body of wrong) expect((await admin.call('PATCH', '/settings', body)).statusCode, JSON.stringify(body)).toBe(400)
    expect((await admin.call('GET', '/settings')).json()).toMatchObject({ deskName: 'Acme' })
  })

  it('record nothing when the value stays the same', async () => {
    const before = (await admin.call('GET', '/settings')).headers.etag
    expect((await admin.call('PATCH', '/settings', { deskName: 'Acme' })).headers.etag).toBe(before)
  })

  it('refuse a change by whoever has not seen the last one', async () => {
    const etag = String((await admin.call('GET', '/settings')).headers.etag)
    const change = (undoSendSeconds: number) => admin.call('PATCH', '/settings', { undoSendSeconds }, { 'if-match': etag })
    const answers = await Promise.all([change(20), change(30)])
    expect(answers.map(answer => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
  })

  it('are seen changed within the change, and by nobody when it fails', async () => {
    const failed = app.change(factory, async tx => {
      await currentSettings(tx)
      await changeSetting(tx, 'subjectTag', false)
      expect(await currentSettings(tx)).toMatchObject({ subjectTag: false })
      expect(await currentSettings(app)).toMatchObject({ subjectTag: true })
      throw new Error('undone')
    })
    await expect(failed).rejects.toThrow('undone')
    expect(await currentSettings(app)).toMatchObject({ subjectTag: true })
  })

  it('are read once per node, and anew after another node changed them', async () => {
    const db = openDatabase(app.databaseUrl, { size: 2, log: app.log })
    let reads = 0
    const node = { ...app, db: { ...db, home: {}, query: <R>(q: Parameters<typeof db.query>[0]) => { reads++; return db.query<R>(q) } } }
    const stop = await watchSettings(node)
    for (let i = 0; i < 5; i++) expect((await currentSettings(node)).sessionDays).toBe(30)
    expect(reads).toBe(1)
    const heard = Promise.withResolvers<undefined>()
    const stopHearing = await db.listen('settings', () => heard.resolve(undefined))
    await app.change(factory, tx => changeSetting(tx, 'sessionDays', 7))
    await heard.promise
    await expect.poll(async () => (await currentSettings(node)).sessionDays).toBe(7)
    expect(reads).toBe(2)
    await Promise.all([stop(), stopHearing()])
    await db.close()
  })

  it('fall back to the default where the stored value is out of newer bounds', async () => {
    await app.change(factory, async tx => {
      tx.record({ kind: 'setting', id: settingId('maxFileMb'), version: 0 }, 'setting.changed', { key: 'maxFileMb', from: 25, to: 9999 })
      await tx.query(sql`insert into settings (id, key, value, version) values (${settingId('maxFileMb')}, 'maxFileMb', '9999', 1)`)
    })
    const db = openDatabase(app.databaseUrl, { size: 1, log: app.log })
    expect(await currentSettings(db)).toMatchObject({ maxFileMb: 25, deskName: 'Acme' })
    await db.close()
  })
})

describe('brands', () => {
  let app: TestApp
  let admin: BrowserSession
  beforeAll(async () => {
    app = await testApp()
    admin = await browserSession(app, await makePerson(app, 'admin'))
  })
  afterAll(() => app.close())

  it('stand in their order, can be moved and archived, and have names of their own', async () => {
    const add = async (name: string) => (await admin.call('POST', '/brands', { name })).json<{ id: string; position: number }>()
    const [one, two] = [await add('One'), await add('Two')]
    expect([one.position, two.position]).toEqual([0, 1])
    expect((await admin.call('POST', '/brands', { name: 'ONE' })).json()).toMatchObject({ status: 409, detail: 'There is a brand called ONE already.' })
    await admin.call('PATCH', `/brands/${one.id}`, { position: 5 })
    const names = async () => (await admin.call('GET', '/brands')).json<{ items: { name: string }[] }>().items.map(brand => brand.name)
    expect(await names()).toEqual(['Two', 'One'])
    expect((await admin.call('PATCH', `/brands/${two.id}`, { archived: true, name: 'Zwei' }, { 'if-match': '"1"' })).json()).toMatchObject({ archived: true, version: 2 })
    expect(await names()).toEqual(['One', 'Zwei'])
    expect((await admin.call('PATCH', `/brands/${two.id}`, { archived: false }, { 'if-match': '"1"' })).json()).toMatchObject({ status: 412, clash: ['archived'] })
  })
})
