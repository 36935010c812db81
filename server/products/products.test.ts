import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson } from '../../test/factories.ts'
import { cellsFor } from '../exports/cells.ts'
import { readCustom } from '../imports/read-value.ts'
import { fieldsFor } from '../fields/registry.ts'

let app: TestApp
let admin: Client, agent: Client
beforeAll(async () => {
  app = await testApp()
  admin = await clientOf(app, await makePerson(app, 'admin'))
  agent = await clientOf(app, await makePerson(app, 'agent'))
})
afterAll(() => app.close())

const define = async (name: string, code?: string) => (await admin.post('/products', { body: { name, code } })).body as { id: string; version: number }

describe('products', () => {
  it('are listed by name, and each name and code is of one that is in use', async () => {
    const [kettle] = [await define('Чайник', 'K-1'), await define('  Big\n Fridge '), await define('amplifier')]
    expect((await agent.get('/products')).body.items.map((each: { name: string }) => each.name)).toEqual(['amplifier', 'Big Fridge', 'Чайник'])
    expect((await admin.post('/products', { body: { name: 'чайник' } })).body).toMatchObject({ status: 409, type: 'urn:pomost:problem:product-name' })
    expect((await admin.post('/products', { body: { name: 'Other', code: 'k-1' } })).body).toMatchObject({ status: 409, type: 'urn:pomost:problem:product-code', detail: '“Чайник” has the code k-1 already. Take another code.' })
    expect((await admin.patch(`/products/${kettle.id}`, { body: { archived: true } })).body).toMatchObject({ archived: true, version: 2 })
    const heir = await define('Чайник', 'K-1')
    expect((await admin.patch(`/products/${kettle.id}`, { body: { archived: false } })).status).toBe(409)
    expect((await admin.patch(`/products/${heir.id}`, { body: { code: null } })).body).toMatchObject({ code: null })
    expect((await admin.patch(`/products/${heir.id}`, { body: { code: 'K-2' }, headers: { 'if-match': '"1"' } })).status).toBe(412)
    expect((await admin.get('/audit?type=product.changed')).body.items[0]).toMatchObject({ subject: { name: 'Чайник' }, data: { changed: { code: { from: 'K-1', to: null } } } })
  })
})

describe('a field that is a product', () => {
  let pump: { id: string }, old: { id: string }
  beforeAll(async () => {
    ;[pump, old] = [await define('Pump X'), await define('Pump old')]
    for (const [carrier, key] of [['ticket', 'about'], ['organisation', 'main_product']]) expect((await admin.post('/fields', { body: { carrier, key, kind: 'product', label: 'Product' } })).status).toBe(201)
  })
  const ticketWith = async (about: unknown) => agent.post('/tickets', { body: { subject: 'It drips', requester: { address: 'ana@example.com' }, custom: { about } } })

  it('takes one that is there; an archived one stays where it was chosen, and is chosen no more', async () => {
    const { body: ticket } = await ticketWith(old.id)
    expect(ticket.custom).toEqual({ about: old.id })
    await admin.patch(`/products/${old.id}`, { body: { archived: true } })
    expect((await agent.patch(`/tickets/${ticket.id}`, { body: { custom: { about: old.id } } })).status).toBe(200)
    for (const wrong of [old.id, 'Pump X', '0197c1d0-0000-7000-8000-000000000000', 7]) {
      expect((await ticketWith(wrong)).body, String(wrong)).toMatchObject({ status: 422, faults: [{ field: 'about', code: 'choice' }] })
    }
    expect((await agent.get('/fields?carrier=ticket')).body.items[0].choices).toEqual(expect.arrayContaining([{ key: pump.id, label: 'Pump X' }, { key: old.id, label: 'Pump old', archived: true }]))
  })

  it('tells its new name at once', async () => {
    await admin.patch(`/products/${pump.id}`, { body: { name: 'Pump XL' } })
    expect((await agent.get('/fields?carrier=ticket')).body.items[0].choices).toContainEqual({ key: pump.id, label: 'Pump XL' })
  })

  it('is asked for by id in conditions and by name in a search, exported and imported by name', async () => {
    const { body: ticket } = await ticketWith(pump.id)
    await app.settle()
    const found = await agent.get(`/search?q=${encodeURIComponent('about:xl')}`)
    expect(found.body.tickets.map((each: { id: string }) => each.id)).toEqual([ticket.id])
    expect((await agent.get(`/search?q=${encodeURIComponent('about:kettle')}`)).body).toMatchObject({ tickets: [] })
    const view = await agent.post('/views', { body: { name: 'Pumps', condition: { field: 'custom.about', op: 'in', value: [pump.id] }, columns: ['custom.about'] } })
    const { items } = (await agent.get(`/views/${view.body.id}/tickets`)).body
    expect(items).toMatchObject([{ id: ticket.id, values: { 'custom.about': pump.id } }])
    const cells = await cellsFor(app.db, ['custom.about'])
    expect(await cells(items)).toEqual([['Pump XL']])
    const [field] = await fieldsFor(app, 'organisation')
    expect([readCustom(field!, 'pump xl'), readCustom(field!, 'Pump old')]).toMatchObject([{ value: pump.id }, { refusal: {} }])
  })

  it('has no choices of its own', async () => {
    expect((await admin.post('/fields', { body: { key: 'wrong', kind: 'product', label: 'x', choices: [{ key: 'a', label: 'A' }] } })).status).toBe(400)
    expect(await app.db.query(sql`select 1 from custom_fields where kind = 'product' and choices <> '[]'`)).toEqual([])
  })
})
