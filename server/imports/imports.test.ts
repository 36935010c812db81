import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { makePerson, makeTicket } from '../../test/factories.ts'
import { readCsv } from '../platform/sheets/read-csv.ts'
import { runImport } from './run-import.ts'
import { guessColumns } from './targets.ts'
import { dayOf, numberOf } from './read-value.ts'

let app: TestApp
let lead: BrowserSession, admin: BrowserSession, agent: BrowserSession
beforeAll(async () => {
  app = await testApp()
  ;[lead, admin, agent] = await Promise.all((['lead', 'admin', 'agent'] as const).map(async role => browserSession(app, await makePerson(app, role)))) as [BrowserSession, BrowserSession, BrowserSession]
})
afterAll(() => app.close())

interface Body { id: string; state: string; mapping: Record<string, unknown> & { columns: (string | null)[] }; total: number; done: number; created: number; changed: number; unchanged: number; refused: number; kept: number; can: Record<string, boolean> }
interface Item { row: number; code: string | null; value: string | null; why: string | null; kept: string[] | null }
const upload = (who: BrowserSession, text: string, carrier = 'people') => app.http.inject({ method: 'POST', url: `/api/v1/imports?carrier=${carrier}&name=list.csv`, payload: Buffer.from(text), headers: { cookie: who.cookie, 'x-csrf': who.csrf, 'content-type': 'text/csv' } })
const state = async (id: string) => (await lead.call('GET', `/imports/${id}`)).json<Body>()
const items = async (id: string, outcome: string) => (await lead.call('GET', `/imports/${id}/items?outcome=${outcome}`)).json<{ items: Item[] }>().items
async function checked(text: string, options: { carrier?: string; mapping?: object } = {}): Promise<Body> {
  const made = (await upload(lead, text, options.carrier)).json<Body>()
  const answer = await lead.call('POST', `/imports/${made.id}/check`, { ...made.mapping, ...options.mapping })
  expect(answer.statusCode, answer.body).toBe(200)
  await app.settle()
  return state(made.id)
}
async function imported(text: string, options: { carrier?: string; mapping?: object } = {}): Promise<Body> {
  const { id } = await checked(text, options)
  const answer = await lead.call('POST', `/imports/${id}/start`)
  expect(answer.statusCode, answer.body).toBe(200)
  await app.settle()
  return state(id)
}
async function undone(id: string): Promise<Body> {
  const answer = await lead.call('POST', `/imports/${id}/undo`)
  expect(answer.statusCode, answer.body).toBe(200)
  await app.settle()
  return state(id)
}
const found = async (q: string) => (await lead.call('GET', `/people?q=${encodeURIComponent(q)}`)).json<{ items: { id: string; name: string; vip: boolean; tags: string[]; organisation: { name: string } | null; externalId: string | null; identities: { kind: string; value: string; verifiedAt: string | null }[] }[] }>().items

it('knows columns by their heads in three languages', () => {
  expect(guessColumns('people', ['Full Name', 'E-mail', 'E-mail 2', 'Фирма', 'Język', 'Nonsense'], [])).toEqual(['name', 'email', 'email', 'organisation', 'language', null])
  expect(guessColumns('people', ['Imię', 'Nazwisko', 'Телефон', 'Часова зона'], [])).toEqual(['firstName', 'lastName', 'phone', 'timeZone'])
  expect(guessColumns('organisations', ['Наименование', 'Домейни', 'ЕИК'], [])).toEqual(['name', 'domains', 'externalId'])
})

it('reads numbers and days as tables of several countries write them', () => {
  expect(['1234.5', '1 234,50', '1,234.50', '1.234.567', 'x'].map(numberOf)).toEqual([1234.5, 1234.5, 1234.5, 1234567, undefined])
  expect(['2026-01-31 09:00:00', '31.01.2026 г.', '31/1/2026'].map(dayOf)).toEqual(['2026-01-31', '2026-01-31', '2026-01-31'])
})

it('tries without changing anything, and tells each refused row by its number', async () => {
  const done = await checked('Name;Email;Language;VIP\r\nAnna;anna@try.example;pl;tak\r\n\r\nBoris;not an address;;\r\nAnna again;ANNA@try.example;;\r\nDina;dina@try.example;;perhaps\r\n')
  expect(done).toMatchObject({ state: 'checked', total: 4, created: 1, refused: 3 })
  expect((await items(done.id, 'refused')).map(({ row, code, value }) => [row, code, value])).toEqual([[4, 'address', 'not'], [5, 'twice', '2'], [6, 'yes-no', 'perhaps']])
  expect(await found('anna@try.example')).toEqual([])
  const file = await lead.call('GET', `/imports/${done.id}/refused`)
  expect((await Array.fromAsync(readCsv(file.rawPayload))).map(row => row.slice(0, 1).concat(row.slice(2)))).toContainEqual(['4', 'Boris', 'not an address', '', ''])
})

it('brings in addresses, organisation, tags and VIP; once, however often; and never as confirmed', async () => {
  const text = 'name,email,email 2,phone,company,tags,vip,id\n=cmd|x,ann@one.example,ann2@one.example,+359 2 123 456,One Ltd,"Gold, new",yes,C-1\nBen,ben@one.example,,,One Ltd,,no,C-2\n'
  const first = await imported(text, { mapping: { makeOrganisations: true } })
  expect(first).toMatchObject({ state: 'finished', created: 2, refused: 0 })
  const [ann] = await found('ann@one.example')
  expect(ann).toMatchObject({ name: '=cmd|x', vip: true, tags: ['gold', 'new'], externalId: 'C-1', organisation: { name: 'One Ltd' } })
  expect(ann!.identities.map(each => [each.kind, each.value, each.verifiedAt])).toEqual([['email', 'ann@one.example', null], ['email', 'ann2@one.example', null], ['phone', '+359 2 123 456', null]])
  expect(await imported(text.replace('Ben,', 'Benjamin,'), { mapping: { key: 'externalId' } })).toMatchObject({ created: 0, changed: 1, unchanged: 1 })
  expect(await checked(text, { mapping: { existing: 'keep' } })).toMatchObject({ created: 0, changed: 0, unchanged: 2 })
})

it('fills in whom fields name: people by address, external id or id, organisations by name, domain, external id or id', async () => {
  for (const body of [{ carrier: 'person', key: 'manager', kind: 'person', label: 'Manager' }, { carrier: 'person', key: 'reseller', kind: 'organisation', label: 'Reseller' }]) expect((await admin.call('POST', '/fields', body)).statusCode).toBe(201)
  const manager = await makePerson(app, 'agent')
  const { id } = (await lead.call('POST', '/people', { name: 'Gita', externalId: 'G-1', identities: [{ value: 'gita@named.example' }] })).json<{ id: string }>()
  const reseller = (await lead.call('POST', '/organisations', { name: 'Resale', domains: ['resale.example'], externalId: 'R-1' })).json<{ id: string }>().id
  const rows = [[manager.address.toUpperCase(), 'RESALE'], ['G-1', 'https://resale.example'], [id, 'R-1'], ['gita@named.example', reseller]]
  const text = `name,email,manager,reseller\n${rows.map((row, i) => `N${i},n${i}@named.example,${row.join(',')}`).join('\n')}\nX,x@named.example,nobody@named.example,\nY,y@named.example,,Unknown Ltd\n`
  const done = await imported(text.replace('https://', ''))
  expect(done).toMatchObject({ created: 4, refused: 2 })
  expect(await app.db.query(sql`select custom from people where name ~ '^N[0-3]$' order by name`)).toEqual([manager.id, id, id, id].map(person => ({ custom: { manager: person, reseller } })))
  expect((await items(done.id, 'refused')).map(({ code, why }) => [code, why])).toEqual([['person-unknown', '“Manager”: Nobody has the address or external id nobody@named.example. Bring them in first.'], ['organisation-unknown', '“Reseller”: There is no organisation Unknown Ltd. Bring it in first.']])
  expect(await undone(done.id)).toMatchObject({ state: 'undone', kept: 0 })
})

it('gives roles in an admin’s name alone: a lead is refused, and whoever is made so cannot sign in before they are invited', async () => {
  const colleague = await makePerson(app, 'agent', { name: 'Old Name' })
  const text = `name,email,role\nNew Name,${colleague.address},agent\nNova,nova@roles.example,lead\nKim,kim@roles.example,customer\nBad,bad@roles.example,king\n`
  const byLead = await checked(text)
  expect((await items(byLead.id, 'refused')).map(({ row, code }) => [row, code])).toEqual([[2, 'colleague-admin'], [3, 'colleague-admin'], [5, 'role']])
  expect(byLead).toMatchObject({ created: 1 })
  const { id, mapping } = (await upload(admin, text)).json<Body>()
  expect((await lead.call('POST', `/imports/${id}/check`, mapping)).json()).toMatchObject({ status: 403, title: 'import-roles' })
  for (const [act, body] of [['check', mapping], ['start', undefined]] as const) {
    expect((await admin.call('POST', `/imports/${id}/${act}`, body)).statusCode).toBe(200)
    await app.settle()
  }
  expect(await state(id)).toMatchObject({ created: 2, changed: 1, refused: 1 })
  expect((await lead.call('POST', `/imports/${id}/undo`)).json()).toMatchObject({ status: 403, title: 'import-roles' })
  expect(await app.db.query(sql`select p.name, p.role, (select count(*) from credentials c where c.person_id = p.id) as credentials from people p where p.name in ('New Name', 'Nova', 'Kim') order by p.name`))
    .toEqual([{ name: 'Kim', role: 'customer', credentials: 0 }, { name: 'New Name', role: 'agent', credentials: 0 }, { name: 'Nova', role: 'lead', credentials: 0 }])
})

it('leaves colleagues and what belongs to others alone', async () => {
  const colleague = await makePerson(app, 'agent')
  const other = await makePerson(app)
  const done = await checked(`name,email,organisation\nMallory,${colleague.address},\nCarl,"carl@two.example, ${other.address}",\nDora,dora@two.example,Nobody Knows\n`)
  expect((await items(done.id, 'refused')).map(({ row, code }) => [row, code])).toEqual([[2, 'colleague'], [4, 'organisation-unknown']])
})

it('is undone: who was made goes, what was changed goes back, and what somebody touched since stays and is told', async () => {
  const before = await makePerson(app)
  const kept = await makePerson(app)
  const done = await imported(`name,email,vip,organisation\nNew One,new1@undo.example,,Undo Ltd\nNew Two,new2@undo.example,,\nRenamed,${before.address},yes,\nTouched,${kept.address},yes,\n`, { mapping: { makeOrganisations: true } })
  expect(done).toMatchObject({ created: 2, changed: 2, refused: 0 })
  const [two] = await found('new2@undo.example')
  await makeTicket(app, { requester: { ...before, id: two!.id } as typeof before })
  await admin.call('PATCH', `/people/${kept.id}`, { name: 'By hand' })
  const after = await undone(done.id)
  expect(after).toMatchObject({ state: 'undone', kept: 2 })
  expect(await found('new1@undo.example')).toEqual([])
  expect(await found('new2@undo.example')).toHaveLength(1)
  expect((await found(before.address))[0]).toMatchObject({ vip: false })
  expect((await found(kept.address))[0]).toMatchObject({ name: 'By hand', vip: false })
  expect((await items(done.id, 'kept')).map(({ row, kept: what }) => [row, what])).toEqual([[3, ['used']], [5, ['name']]])
  expect((await lead.call('POST', `/imports/${done.id}/undo`)).statusCode).toBe(409)
})

it('goes on behind the last batch after a crash, and does no row twice', async () => {
  const text = ['name,email', ...Array.from({ length: 450 }, (_, i) => `P${String(i)},p${String(i)}@crash.example`)].join('\n')
  const { id } = await checked(text)
  await lead.call('POST', `/imports/${id}/start`)
  // two workers at once: each batch is done by one of them
  await Promise.allSettled([runImport.run(app, { id } as never, { attempts: 1, maxAttempts: 12 }), runImport.run(app, { id } as never, { attempts: 1, maxAttempts: 12 })])
  await app.settle()
  expect(await state(id)).toMatchObject({ state: 'finished', created: 450, done: 450, refused: 0 })
  expect(await app.db.one(sql`select count(*) as n from identities where key like '%@crash.example'`)).toEqual({ n: 450 })
})

it('makes and changes organisations by their key', async () => {
  const first = await imported('name,domains,еик\nAlpha Ltd,alpha.example www.alpha.test,E1\nBeta,bad domain!,E2\n', { carrier: 'organisations' })
  expect(first).toMatchObject({ created: 1, refused: 1 })
  expect(await imported('name,domain,id\nAlpha Limited,alpha.example,E1\n', { carrier: 'organisations', mapping: { key: 'externalId' } })).toMatchObject({ changed: 1 })
})

it('is for leads and admins, as the settings have it', async () => {
  expect((await upload(agent, 'name,email\nA,a@b.example')).statusCode).toBe(403)
  await admin.call('PATCH', '/settings', { importers: 'admins' })
  expect((await upload(lead, 'name,email\nA,a@b.example')).statusCode).toBe(403)
  expect((await lead.call('GET', '/imports')).statusCode).toBe(403)
  await admin.call('PATCH', '/settings', { importers: 'leads' })
  expect((await upload(lead, 'name,email\n')).statusCode).toBe(422)
})
