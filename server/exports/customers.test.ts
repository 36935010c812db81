import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf } from '../../test/client.ts'
import { makePerson } from '../../test/factories.ts'
import { readCsv } from '../platform/sheets/read-csv.ts'
import { readXlsx } from '../platform/sheets/read-xlsx.ts'

let app: TestApp
let leader: Awaited<ReturnType<typeof makePerson>>
let lead: BrowserSession, agent: BrowserSession, admin: BrowserSession
beforeAll(async () => {
  app = await testApp()
  leader = await makePerson(app, 'lead')
  ;[lead, agent, admin] = await Promise.all([leader, await makePerson(app, 'agent'), await makePerson(app, 'admin')].map(each => browserSession(app, each))) as [BrowserSession, BrowserSession, BrowserSession]
  for (const carrier of ['person', 'organisation']) {
    const field = (body: object) => made(admin, '/fields', { carrier, ...body })
    await field({ key: 'contract', kind: 'number', label: 'Contract', limits: { decimals: 3 } })
    await field({ key: 'until', kind: 'date', label: 'Until' })
    await field({ key: 'trusted', kind: 'checkbox', label: 'Trusted' })
    await field({ key: 'plan', kind: 'choice', label: 'Plan', choices: [{ key: 'gold', label: 'Gold' }, { key: 'tin', label: 'gold' }] })
    await field({ key: 'products', kind: 'choices', label: 'Products', choices: [{ key: 'bike', label: 'Bikes, big and small' }, { key: 'bag', label: 'Bags' }, { key: 'lamp', label: 'Lamps' }] })
    await field({ key: 'place', kind: 'tree', label: 'Place', choices: [{ key: 'bg', label: 'Bulgaria' }, { key: 'sofia', label: 'Sofia', parent: 'bg' }, { key: 'pl', label: 'Poland' }, { key: 'other', label: 'Sofia', parent: 'pl' }] })
    await field({ key: 'story', kind: 'longText', label: 'Story' })
    await field({ key: 'friend', kind: 'person', label: 'Friend' })
    await field({ key: 'partner', kind: 'organisation', label: 'Partner' })
  }
  const custom = { contract: 1.234, until: '2027-01-31', trusted: false, plan: 'tin', products: ['bike', 'lamp'], place: 'other', story: '=1+1\nand a second line' }
  const acme = await made(lead, '/organisations', { name: 'Acme, Ltd', domains: ['acme.example', 'acme.test'], language: 'pl', timeZone: 'Europe/Warsaw', vip: true, notes: ' Two lines\r\nhere ', tags: ['big', 'old', 'big, but "quiet"; or |'], externalId: '007', custom: { ...custom, friend: leader.id } })
  const twins = [await made(lead, '/organisations', { name: 'Twins', domains: ['one.example'] }), await made(lead, '/organisations', { name: 'TWINS', domains: ['two.example'] })]
  await made(lead, '/people', {
    name: '=HYPERLINK("evil")', identities: [{ value: 'Ana@Acme.example' }, { value: 'ana@acme.test' }, { kind: 'phone', value: '+359 2 123 456' }, { kind: 'phone', value: '+48 22 123 45 67' }], organisationId: acme.id,
    language: 'pt-BR', timeZone: 'Europe/Sofia', vip: true, notes: 'Says “hello”; often\n- twice ', tags: ['a', 'b'], externalId: '0042', custom,
  })
  await made(lead, '/people', { name: 'Борис', identities: [{ value: 'boris@two.example' }], custom: { plan: 'gold', trusted: true, products: ['bag'], place: 'bg', friend: leader.id, partner: twins[1]!.id } })
  await made(lead, '/people', { name: 'Only by phone', identities: [{ kind: 'phone', value: '+359888123456' }], organisationId: twins[0]!.id })
})
afterAll(() => app.close())

async function made(who: BrowserSession, path: string, body: object): Promise<{ id: string }> {
  const answer = await who.call('POST', path, body)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ id: string }>()
}

async function exported(of: 'people' | 'organisations', body: object): Promise<{ id: string; bytes: Buffer }> {
  const { id } = await made(lead, `/exports/${of}`, body)
  await app.settle()
  expect((await lead.call('GET', `/exports/${id}`)).json()).toMatchObject({ state: 'finished' })
  return { id, bytes: (await lead.call('GET', `/exports/${id}/file`)).rawPayload }
}

/** What a dry run says of a file, by the columns that it was understood to have. */
async function tried(carrier: string, name: string, bytes: Buffer, mapping: object = {}, by: BrowserSession = lead) {
  const uploaded = (await app.http.inject({ method: 'POST', url: `/api/v1/imports?carrier=${carrier}&name=${name}`, payload: bytes, headers: { cookie: by.cookie, 'x-csrf': by.csrf, 'content-type': 'application/octet-stream' } })).json<{ id: string; mapping: { columns: (string | null)[] } }>()
  const answer = await by.call('POST', `/imports/${uploaded.id}/check`, { ...uploaded.mapping, ...mapping })
  expect(answer.statusCode, answer.body).toBe(200)
  await app.settle()
  const { created, changed, unchanged, refused } = (await by.call('GET', `/imports/${uploaded.id}`)).json<Record<string, number>>()
  return { columns: uploaded.mapping.columns, counts: { created, changed, unchanged, refused } }
}

const OWN = ['contract', 'until', 'trusted', 'plan', 'products', 'place', 'story', 'friend', 'partner'].map(key => `custom.${key}`)
const PEOPLE = ['name', 'email', 'phone', 'organisation', 'language', 'timeZone', 'vip', 'tags', 'notes', 'externalId', ...OWN]
const ORGANISATIONS = ['name', 'domains', 'language', 'timeZone', 'vip', 'tags', 'notes', 'externalId', ...OWN]

it.each(['csv', 'xlsx'] as const)('people as %s: imported again they change nothing; who has no address is found by nothing', async format => {
  const { bytes } = await exported('people', { format })
  expect(await tried('people', `people.${format}`, bytes)).toEqual({ columns: PEOPLE, counts: { created: 0, changed: 0, unchanged: 2, refused: 1 } })
  expect((await tried('people', `people.${format}`, bytes, { key: 'externalId' })).counts).toEqual({ created: 0, changed: 0, unchanged: 1, refused: 2 })
})

it.each(['csv', 'xlsx'] as const)('organisations as %s: imported again they change nothing', async format => {
  const { bytes } = await exported('organisations', { format })
  expect(await tried('organisations', `organisations.${format}`, bytes, { key: 'domain' })).toEqual({ columns: ORGANISATIONS, counts: { created: 0, changed: 0, unchanged: 3, refused: 0 } })
})

it('name people and organisations as an import finds them, and keep tags that hold commas whole', async () => {
  const rows = JSON.parse(String((await exported('people', { format: 'json' })).bytes)) as { name: string; 'custom.friend': string; 'custom.partner': string }[]
  expect(rows.find(row => row.name === 'Борис')).toMatchObject({ 'custom.friend': leader.address, 'custom.partner': 'two.example' })
  const organisations = JSON.parse(String((await exported('organisations', { format: 'json', vip: true })).bytes)) as { tags: string }[]
  expect(organisations.map(row => row.tags)).toEqual(['big, old, "big, but ""quiet""; or |"'])
})

it('colleagues come along where they are wanted, with their roles; an admin alone brings them in, and nothing changes by the same file', async () => {
  const { bytes } = await exported('people', { format: 'csv', colleagues: true })
  const [heads, ...rows] = await Array.fromAsync(readCsv(bytes))
  expect(heads!.includes('role')).toBe(true)
  expect(rows.map(row => row[heads!.indexOf('role')]).sort()).toEqual(['admin', 'agent', 'customer', 'customer', 'customer', 'lead'])
  expect((await tried('people', 'people.csv', bytes)).counts).toEqual({ created: 0, changed: 0, unchanged: 2, refused: 4 })
  expect((await tried('people', 'people.csv', bytes, {}, admin)).counts).toEqual({ created: 0, changed: 0, unchanged: 5, refused: 1 })
})

const KEYS = {
  name: 'auth.name', email: 'person.email', phone: 'person.phone', organisation: 'person.organisation', domains: 'organisation.domains', language: 'settings.language',
  timeZone: 'settings.zone', vip: 'person.vip', tags: 'customer.tags', notes: 'person.notes', externalId: 'imports.externalId',
}
it.each(['en', 'bg', 'pl'])('heads in the words of the workspace are known again: %s', async language => {
  const folder = join(import.meta.dirname, '../../web/locales', language)
  const words = Object.assign({}, ...readdirSync(folder).map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as object)) as Record<string, string>
  const labels = { ...Object.fromEntries(Object.entries(KEYS).map(([target, key]) => [target, words[key]!])), 'custom.plan': 'Plan' }
  expect((await tried('people', 'people.csv', (await exported('people', { format: 'csv', labels })).bytes)).columns).toEqual(PEOPLE)
  expect((await tried('organisations', 'organisations.csv', (await exported('organisations', { format: 'csv', labels })).bytes, { key: 'domain' })).columns).toEqual(ORGANISATIONS)
})

it('has customers alone, all of them or those of an organisation, and says what they are called', async () => {
  const { bytes } = await exported('people', { format: 'csv' })
  const [, ...rows] = await Array.fromAsync(readCsv(bytes))
  expect(rows.map(row => row[0])).toEqual(['Only by phone', 'Борис', '=HYPERLINK("evil")'])
  expect(rows.map(row => row[3])).toEqual(['one.example', 'two.example', 'Acme, Ltd'])
  const xlsx = await Array.fromAsync(readXlsx((await exported('people', { format: 'xlsx' })).bytes))
  expect(xlsx[3]!.slice(10, 16)).toEqual(['1.234', '2027-01-31', expect.stringMatching(/^(0|false)$/i), 'tin', 'bike, lamp', 'Poland › Sofia'])
  const { items } = (await lead.call('GET', '/organisations?q=acme')).json<{ items: { id: string }[] }>()
  const ofAcme = JSON.parse(String((await exported('people', { format: 'json', organisationId: items[0]!.id })).bytes)) as object[]
  expect(ofAcme).toMatchObject([{ name: '=HYPERLINK("evil")', email: 'Ana@Acme.example, ana@acme.test', vip: true, 'custom.until': '2027-01-31' }])
})

it('is for whoever may export, with a token for people; and stands in the log', async () => {
  for (const of of ['people', 'organisations']) expect((await agent.call('POST', `/exports/${of}`, { format: 'csv' })).statusCode).toBe(403)
  const { id } = await exported('organisations', { format: 'csv' })
  expect((await admin.call('GET', `/exports/${id}/file`)).statusCode).toBe(404)
  const api = await clientOf(app, leader, ['tickets:read'])
  expect((await api.post('/exports/people', { body: { format: 'csv' } })).body).toMatchObject({ status: 403, title: 'scope' })
  expect((await api.get(`/exports/${id}/file`)).body).toMatchObject({ status: 403, title: 'scope' })
  expect((await (await clientOf(app, leader)).get(`/exports/${id}/file`)).status).toBe(200)
  const { items } = (await admin.call('GET', `/audit?subjectId=${id}`)).json<{ items: { type: string; data: object }[] }>()
  expect(items.map(item => item.type)).toEqual(['export.downloaded', 'export.downloaded', 'export.finished', 'export.started'])
  expect(items.at(-1)).toMatchObject({ data: { of: 'organisations', format: 'csv' } })
  expect(items.at(-2)).toMatchObject({ data: { organisations: 3 } })
})
