import sql from 'sql-template-tag'
import fc from 'fast-check'
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson } from '../../test/factories.ts'
import { newId } from '../platform/ids.ts'
import { COUNTRIES } from '../settings/country.ts'
import { normalPhone, phoneKeys, readPhone } from './phone.ts'

describe('a telephone number', () => {
  it.each([
    ['02 123 456', 'BG', '+3592123456', '+359 2 123 456', '02 123 456', 'BG'],
    ['0888 123 456', 'BG', '+359888123456', '+359 88 812 3456', '088 812 3456', 'BG'],
    ['+359 (0)2 123 456', null, '+3592123456', '+359 2 123 456', '02 123 456', 'BG'],
    ['00359/2/123-456', 'PL', '+3592123456', '+359 2 123 456', '02 123 456', 'BG'],
    ['22 123 45 67', 'PL', '+48221234567', '+48 22 123 45 67', '22 123 45 67', 'PL'],
    ['+39 06 1234 5678', null, '+390612345678', '+39 06 1234 5678', '06 1234 5678', 'IT'],
    ['+1 (212) 555-0123 ext. 12', null, '+12125550123;ext=12', '+1 212 555 0123 ext. 12', '(212) 555-0123 ext. 12', 'US'],
  ])('%s, read in %s', (text, home, key, international, national, country) => {
    expect(readPhone(text, home)).toEqual({ key, international, national, country })
    expect(readPhone(international, null)?.key).toBe(key)
    expect(readPhone(national, country)?.key).toBe(key)
  })

  it.each([['02 123 456', null], ['112', 'BG'], ['call me at 0888 123 456', 'BG'], ['+0 123 4567', null], ['021234567890123', 'BG'], ['+359 999', null], ['', 'BG'], ['+'.repeat(100), null], ['ana@example.com', 'BG']])('is not %j, read in %s', (text, home) => {
    expect(readPhone(text, home)).toBeUndefined()
  })

  it('is the same number however its digits stand apart, and is found where it was kept before it had one form', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('', ' ', '-', '/', '.'), { minLength: 8, maxLength: 8 }), marks => {
      const digits = [...'88123456']
      expect(readPhone(`+359 8${digits.map((digit, i) => digit + marks[i]).join('')}`, null)?.key).toBe('+359888123456')
    }))
    expect(phoneKeys('+3592123456')).toEqual(['+3592123456', '+35902123456'])
    expect(['+35902123456', '+3592123456', 'no number'].map(normalPhone)).toEqual(['+3592123456', '+3592123456', 'no number'])
  })

  it('can be of every country that a desk can be in', () => {
    expect([...COUNTRIES].sort()).toEqual([...getCountries()].sort())
    expect(COUNTRIES.every(country => getCountryCallingCode(country as 'BG') !== undefined)).toBe(true)
  })
})

describe('telephone numbers of people', () => {
  let app: TestApp
  let admin: Client, agent: Client
  beforeAll(async () => {
    app = await testApp()
    ;[admin, agent] = [await clientOf(app, await makePerson(app, 'admin')), await clientOf(app, await makePerson(app, 'agent'))]
  })
  afterAll(() => app.close())
  const make = (value: string, name = 'Ana') => agent.post('/people', { body: { name, identities: [{ kind: 'phone', value }] } })

  it('need their country until the desk says where it is, and are kept in one form from then on', async () => {
    expect((await make('02 987 654')).body).toMatchObject({ title: 'phone', detail: expect.stringContaining('have an admin say in the settings') })
    expect((await admin.patch('/settings', { body: { country: 'XX' } })).status).toBe(400)
    expect((await admin.patch('/settings', { body: { country: 'BG' } })).body.country).toBe('BG')
    const ana = await make('02/987-654')
    expect([ana.status, ana.body.identities]).toMatchObject([201, [{ kind: 'phone', value: '+359 2 987 654', national: '02 987 654', country: 'BG' }]])
    expect((await make('call me')).body).toMatchObject({ status: 400, detail: 'call me is not a phone number; write it as one dials it in the desk’s country (BG), or with its country code.' })
    expect((await make('+48 22 123 45 67', 'Jan')).body.identities).toMatchObject([{ value: '+48 22 123 45 67', national: '22 123 45 67', country: 'PL' }])
    expect((await agent.get('/me')).body.desk.country).toBe('BG')
  })

  it('are one identity however they are written, also where they were kept before', async () => {
    for (const same of ['+3592987654', '00359 2 987654', '(02) 987 654', '+359 (0)2 987 654']) expect((await make(same, 'Boris')).body, same).toMatchObject({ status: 409, detail: 'Ana has that address already.' })
    const { id } = (await agent.post('/people', { body: { name: 'Old' } })).body
    await app.db.query(sql`insert into identities (id, person_id, kind, value, key, is_primary, created_at) values (${newId()}, ${id}, 'phone', '+359 (0)2 555 666', '+35902555666', true, ${app.now})`)
    expect((await make('02 555 666')).body).toMatchObject({ status: 409, detail: 'Old has that address already.' })
    expect((await agent.get(`/people/${id}`)).body.identities).toMatchObject([{ value: '+359 (0)2 555 666', national: '02 555 666', country: 'BG' }])
  })
})

describe('handles of messengers', () => {
  it('are kept with their service, are one identity whatever their case, and need both', async () => {
    const app = await testApp()
    const agent = await clientOf(app, await makePerson(app, 'agent'))
    const make = (identity: object) => agent.post('/people', { body: { name: 'Ana', identities: [{ kind: 'handle', ...identity }] } })
    const ana = await make({ service: 'Telegram', value: ' @Ana_P ' })
    expect([ana.status, ana.body.identities]).toMatchObject([201, [{ kind: 'handle', service: 'telegram', value: '@Ana_P', national: null }]])
    expect((await make({ service: 'telegram', value: 'ana_p' })).status).toBe(409)
    expect((await make({ service: 'signal', value: 'ana_p' })).status).toBe(201)
    for (const wrong of [{ value: '@ana' }, { service: 'telegram', value: '@ ana' }, { service: 'no service', value: '@ana' }]) expect((await make(wrong)).status, JSON.stringify(wrong)).toBe(400)
    expect((await agent.patch(`/people/${ana.body.id}`, { body: { preferredChannel: 'handle' } })).status).toBe(200)
    await app.close()
  })
})
