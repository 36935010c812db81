import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { factory, makePerson } from '../../test/factories.ts'
import { changeSetting } from '../settings/change-setting.ts'
import { WORKING_HOURS_ID } from './calendar.ts'
import { allCalendars, defaultCalendar, watchCalendars, workingCalendar } from './registry.ts'
import { add, diff } from './working-time.ts'

let app: TestApp
let admin: Client, agent: Client
beforeAll(async () => {
  app = await testApp()
  app.now = Temporal.Instant.from('2026-02-26T10:00:00Z') // a Thursday
  admin = await clientOf(app, await makePerson(app, 'admin', { name: 'Vera' }))
  agent = await clientOf(app, await makePerson(app, 'agent'))
})
afterAll(() => app.close())

const office = [{ from: '09:00', to: '12:30' }, { from: '13:00', to: '17:30' }]
const bulgaria = { country: 'BG', state: null, region: null, types: ['public'], off: [] as string[] }
const definition = { zone: 'Europe/Sofia', week: [office, office, office, office, office, [], []], holidays: bulgaria, days: [] as object[] }
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Sofia]`).epochMilliseconds
const HOUR = 3_600_000
let count = 0
const make = async (part: object = {}) => (await admin.post('/calendars', { body: { name: `Shop ${++count}`, definition: { ...definition, ...part } } })).body as { id: string; version: number; name: string }

describe('the calendar that every desk begins with', () => {
  it('has office hours in the desk’s zone, and moves with it until a person changed it', async () => {
    const list = async () => (await agent.get('/calendars')).body.items
    expect(await list()).toMatchObject([{ id: WORKING_HOURS_ID, name: null, standard: true, archived: false, version: 1, zone: 'UTC', country: null }])
    expect((await defaultCalendar(app)).time.definition.week.map(windows => windows.length)).toEqual([1, 1, 1, 1, 1, 0, 0])
    await admin.patch('/settings', { body: { timeZone: 'Europe/Warsaw' } })
    expect(await list()).toMatchObject([{ zone: 'Europe/Warsaw', version: 2 }])
    const { body } = await admin.get(`/calendars/${WORKING_HOURS_ID}`)
    expect((await admin.patch(`/calendars/${WORKING_HOURS_ID}`, { body: { definition: { ...body.definition, zone: 'Europe/Sofia' } } })).body).toMatchObject({ version: 3, name: null, definition: { zone: 'Europe/Sofia' } })
    await admin.patch('/settings', { body: { timeZone: 'Europe/Kyiv' } })
    expect(await list()).toMatchObject([{ zone: 'Europe/Sofia', version: 3 }])
    expect((await admin.get(`/calendars/${WORKING_HOURS_ID}/versions`)).body.items).toMatchObject([
      { version: 3, author: 'Vera', fields: ['zone'] }, { version: 2, author: null, fields: ['zone'] }, { version: 1, author: null, fields: [] },
    ])
  })
})

describe('a calendar', () => {
  it('is made, changed under its version, archived and restored; every version can be read', async () => {
    const { id } = await make()
    const renamed = await admin.patch(`/calendars/${id}`, { body: { name: '  Магазин\n ' }, headers: { 'if-match': '"1"' } })
    expect([renamed.body, renamed.headers['etag']]).toEqual([expect.objectContaining({ name: 'Магазин', version: 2, standard: false }), '"2"'])
    expect((await admin.patch(`/calendars/${id}`, { body: { name: 'x' }, headers: { 'if-match': '"1"' } })).status).toBe(412)
    expect((await admin.patch(`/calendars/${id}`, { body: { name: 'Магазин', definition } })).body.version).toBe(2)
    await admin.patch(`/calendars/${id}`, { body: { definition: { ...definition, holidays: { ...bulgaria, off: ['05-24'] }, days: [{ kind: 'short', name: 'Eve', from: '12-23', windows: [{ from: '09:00', to: '13:00' }] }] } } })
    expect((await admin.patch(`/calendars/${id}`, { body: { archived: true } })).body).toMatchObject({ archived: true, version: 4 })
    expect((await admin.patch(`/calendars/${id}`, { body: { archived: false } })).body).toMatchObject({ archived: false, version: 5 })
    const { items } = (await admin.get(`/calendars/${id}/versions`)).body
    expect(items.map((each: { fields: string[] }) => each.fields)).toEqual([['archived'], ['archived'], ['holidays', 'days'], ['name'], []])
    expect((await admin.get(`/calendars/${id}/versions?limit=2`)).body.nextCursor).toBe('4')
    expect((await admin.get(`/calendars/${id}/versions?limit=2&cursor=4`)).body.items).toMatchObject([{ version: 3, fields: ['holidays', 'days'] }, { version: 2 }])
    expect((await admin.get(`/calendars/${id}/versions/1`)).body).toMatchObject({ name: `Shop ${count}`, version: 1, author: 'Vera', definition: { days: [] } })
    expect([(await admin.get(`/calendars/${id}/versions/9`)).status, (await admin.get('/calendars/0197c1d0-0000-7000-8000-000000000000/versions')).status]).toEqual([404, 404])
    expect((await admin.get('/audit?type=calendar.changed')).body.items[0]).toMatchObject({ subject: { kind: 'calendar', name: 'Магазин' }, version: 5, data: { fields: ['archived'] } })
  })

  it('keeps counting as it did at a version, whatever it is now', async () => {
    const { id } = await make()
    await admin.patch(`/calendars/${id}`, { body: { definition: { ...definition, week: [[], [], [], [], [], [], [{ from: '00:00', to: '00:00' }]] } } })
    const [first, now] = [await workingCalendar(app, id, 1), await workingCalendar(app, id)]
    expect([first.version, now.version]).toEqual([1, 2])
    expect(diff(first.time, at('2026-02-26T12:00'), at('2026-02-27T12:00')) / HOUR).toBe(8)
    expect(diff(now.time, at('2026-02-26T12:00'), at('2026-03-02T12:00')) / HOUR).toBe(24)
    expect((await workingCalendar(app, id, 2)).time).toBe(now.time)
    await expect(workingCalendar(app, id, 3)).rejects.toMatchObject({ status: 404 })
    await expect(workingCalendar(app, 'x')).rejects.toMatchObject({ status: 404 })
  })

  it('leaves out the holidays of its country, but not those on which the desk works', async () => {
    const [plain, busy] = [await make(), await make({ holidays: { ...bulgaria, off: ['03-03'] } })]
    const [one, other] = [await workingCalendar(app, plain.id), await workingCalendar(app, busy.id)]
    // Tuesday 3 March 2026 is a holiday
    expect(new Date(add(one.time, at('2026-03-02T17:00'), HOUR)!).toISOString()).toBe('2026-03-04T07:30:00.000Z')
    expect(new Date(add(other.time, at('2026-03-02T17:00'), HOUR)!).toISOString()).toBe('2026-03-03T07:30:00.000Z')
  })

  it('of the desk is one in use, and is not archived', async () => {
    const { id } = await make()
    expect((await admin.patch('/settings', { body: { defaultCalendar: '0197c1d0-0000-7000-8000-000000000000' } })).body).toMatchObject({ status: 422, type: 'urn:pomost:problem:unknown-calendar' })
    expect((await admin.patch('/settings', { body: { defaultCalendar: id } })).status).toBe(200)
    expect((await defaultCalendar(app)).id).toBe(id)
    expect((await admin.patch(`/calendars/${id}`, { body: { archived: true } })).body).toMatchObject({ status: 409, type: 'urn:pomost:problem:default-calendar' })
    expect((await admin.get('/calendars')).body.items.filter((each: { standard: boolean }) => each.standard)).toMatchObject([{ id }])
    await app.change(factory, tx => changeSetting(tx, 'defaultCalendar', WORKING_HOURS_ID))
    expect((await admin.patch(`/calendars/${id}`, { body: { archived: true } })).status).toBe(200)
    expect((await admin.patch('/settings', { body: { defaultCalendar: id } })).status).toBe(422)
  })

  it('of the desk is never an archived one, also when two decide at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await make()
      const answers = await Promise.all([admin.patch('/settings', { body: { defaultCalendar: id } }), admin.patch(`/calendars/${id}`, { body: { archived: true } })])
      expect(answers.map(({ status }) => status === 200).toSorted()).toEqual([false, true])
      expect((await admin.get('/calendars')).body.items.filter((each: { standard: boolean }) => each.standard)).toMatchObject([{ archived: false }])
      await app.change(factory, tx => changeSetting(tx, 'defaultCalendar', WORKING_HOURS_ID))
    }
  })

  it('has a name of its own while it is in use', async () => {
    const { id, name } = await make()
    expect((await admin.post('/calendars', { body: { name: name.toUpperCase(), definition } })).body).toMatchObject({ status: 409, type: 'urn:pomost:problem:calendar-name' })
    await admin.patch(`/calendars/${id}`, { body: { archived: true } })
    expect((await admin.post('/calendars', { body: { name, definition } })).status).toBe(201)
    expect((await admin.patch(`/calendars/${id}`, { body: { archived: false } })).status).toBe(409)
  })

  it('is refused with what is wrong, and where', async () => {
    const w = (from: string, to: string) => ({ from, to })
    const week = (...windows: object[]) => ({ week: [windows, [], [], [], [], [], []] })
    const day = (part: object) => ({ days: [{ kind: 'closed', name: '', from: '2026-05-01', ...part }] })
    const cases: [object, string, string][] = [
      [week(w('09:00', '12:00'), w('11:00', '13:00')), 'week.0.0', 'overlap'], [{ week: [[w('22:00', '06:00')], [w('05:00', '07:00')], [], [], [], [], []] }, 'week.0.0', 'overlap'],
      [{ week: [[w('00:00', '08:00')], [], [], [], [], [], [w('22:00', '01:00')]] }, 'week.6.0', 'overlap'], [week(w('09:00', '09:00')), 'week.0.0', 'same'], [week(), 'week', 'never-open'],
      [day({ from: '2026-02-30' }), 'days.0', 'no-day'], [day({ until: '05-02' }), 'days.0', 'mixed'], [day({ until: '2026-04-30' }), 'days.0', 'backwards'], [day({ until: '2027-05-02' }), 'days.0', 'long'],
      [day({ kind: 'short' }), 'days.0', 'no-hours'], [day({ kind: 'extra' }), 'days.0', 'no-hours'], [day({ windows: [w('22:00', '02:00')] }), 'days.0', 'crossing'], [day({ from: '01-01', until: '12-31' }), 'week', 'never-open'],
      [{ holidays: { country: 'XX' } }, 'holidays', 'no-country'], [{ holidays: { country: 'BG', state: 'BY' } }, 'holidays', 'no-state'], [{ holidays: { country: 'DE', region: 'A' } }, 'holidays', 'no-region'],
    ]
    for (const [part, path, code] of cases) {
      const refused = await admin.post('/calendars', { body: { name: 'Never', definition: { ...definition, ...part } } })
      expect(refused.body, JSON.stringify(part)).toMatchObject({ status: 422, faults: expect.arrayContaining([{ path, code }]) })
      expect((await admin.post('/calendars/preview', { body: { definition: { ...definition, ...part } } })).body.faults).toEqual(refused.body.faults)
    }
    for (const wrong of [{ zone: 'Europe/Sofiya' }, { week: [] }, week(w('9:00', '12:00')), week(w('24:00', '12:00')), day({ from: '24.12.' }), day({ kind: 'holiday' })]) {
      expect((await admin.post('/calendars', { body: { name: 'Never', definition: { ...definition, ...wrong } } })).status, JSON.stringify(wrong)).toBe(400)
    }
    expect(await app.db.query(sql`select 1 from calendars where name = 'Never'`)).toEqual([])
  })

  it('is what another node made of it, as soon as that one has committed', async () => {
    const end = await watchCalendars(app)
    try {
      const { id } = await make()
      await allCalendars(app)
      // what another node does is not heard here but by notification
      await app.db.query(sql`with e as (insert into events (id, subject_kind, subject_id, seq, type, data, actor_kind, actor_id, at) values (gen_random_uuid(), 'calendar', ${id}, 2, 'calendar.changed', '{"fields": ["name"]}', 'system', 'test', now()))
        , n as (update calendars set name = 'Elsewhere', version = 2 where id = ${id}) select pg_notify('calendars', '')`)
      await expect.poll(async () => (await allCalendars(app)).find(each => each.id === id)?.name).toBe('Elsewhere')
    } finally {
      await end()
    }
  })
})

describe('a preview', () => {
  const preview = async (part: object = {}, query = '') => (await admin.post(`/calendars/preview${query}`, { body: { definition: { ...definition, ...part } } })).body

  it('shows four weeks from this Monday on, with hours, reasons and what comes', async () => {
    const shown = await preview({ days: [{ kind: 'short', name: 'Inventory', from: '2026-02-27', windows: [{ from: '09:00', to: '11:00' }] }] }, '?language=bg')
    expect(shown).toMatchObject({ faults: [], openNow: true, nextOpen: '2026-02-26T10:00:00Z' })
    expect(shown.days).toHaveLength(28)
    expect(shown.days[0]).toEqual({ date: '2026-02-23', windows: office, minutes: 480, reasons: [] })
    expect(shown.days[4]).toEqual({ date: '2026-02-27', windows: [{ from: '09:00', to: '11:00' }], minutes: 120, reasons: [{ kind: 'short', name: 'Inventory' }] })
    expect(shown.days[8]).toMatchObject({ date: '2026-03-03', windows: [], minutes: 0, reasons: [{ kind: 'holiday', name: 'Ден на Освобождението на България от Османската Империя' }] })
    expect(shown.minutes).toBe(18 * 480 + 120)
    expect(shown.coming.slice(0, 3)).toMatchObject([{ date: '2026-02-27', kind: 'short' }, { date: '2026-03-03', kind: 'holiday' }, { date: '2026-04-10', name: 'Разпети петък' }])
  })

  it('says how long a day on which the clocks change is really open', async () => {
    app.now = Temporal.Instant.from('2026-03-26T20:00:00Z')
    const always = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }])
    const shown = await preview({ week: always, holidays: null })
    expect(shown.days.slice(5, 8)).toMatchObject([{ minutes: 1440 }, { date: '2026-03-29', minutes: 1380, windows: [{ from: '00:00', to: '24:00' }] }, { minutes: 1440 }])
    expect((await preview()).nextOpen).toBe('2026-03-27T07:00:00Z')
    app.now = Temporal.Instant.from('2026-02-26T10:00:00Z')
  })

  it('is for admins, as places and files are', async () => {
    expect((await agent.post('/calendars/preview', { body: { definition } })).status).toBe(403)
  })
})

describe('places', () => {
  it('are named in the reader’s language, with their holidays', async () => {
    const { items } = (await admin.get('/calendars/countries?language=bg')).body
    expect(items.length).toBeGreaterThan(150)
    expect(items).toContainEqual({ code: 'PL', name: 'Полша' })
    const germany = (await admin.get('/calendars/countries/DE?language=pl&year=2026&state=BY')).body
    expect(germany.states).toContainEqual({ code: 'BY', name: 'Bayern' })
    expect(germany.holidays).toContainEqual({ rule: '01-01', date: '2026-01-01', from: '00:00', days: 1, name: 'Nowy Rok', type: 'public' })
    expect(germany.holidays).toContainEqual(expect.objectContaining({ date: '2026-12-24', from: '14:00', type: 'bank' }))
    expect((await admin.get('/calendars/countries/EG?year=2026')).body.holidays).toContainEqual(expect.objectContaining({ date: '2026-03-20', from: '00:00', days: 3, name: 'End of Ramadan (Eid al-Fitr)' }))
    for (const path of ['XX', 'BG?state=BY', 'DE?state=BY&region=ZZ', 'DE?state=toString']) expect((await admin.get(`/calendars/countries/${path}`)).status, path).toBe(404)
  })
})
