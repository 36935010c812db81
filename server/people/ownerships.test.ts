import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { factory, makePerson } from '../../test/factories.ts'
import { createProduct } from '../products/create-product.ts'
import { accessPerson } from './access.ts'
import { removePerson } from './remove-customer.ts'

let app: TestApp
let agent: Client, light: Client, customer: Client
let mixer: string, oven: string
beforeAll(async () => {
  app = await testApp()
  ;[agent, light] = [await clientOf(app, await makePerson(app, 'agent', { name: 'Nina' })), await clientOf(app, await makePerson(app, 'light'))]
  customer = await clientOf(app, await makePerson(app, 'customer'))
  ;[mixer, oven] = await app.change(factory, async tx => [(await createProduct(tx, { name: 'Mixer' })).id, (await createProduct(tx, { name: 'Oven', code: 'O-9' })).id]) as [string, string]
})
afterAll(() => app.close())

interface Owned { id: string; product: { name: string }; reference: string | null }
const page = { people: async () => `/people/${(await makePerson(app, 'customer')).id}`, organisations: async () => `/organisations/${(await agent.post('/organisations', { body: { name: 'Acme' } })).body.id as string}` }
const owned = async (url: string) => (await agent.get(`${url}/products`)).body.items as Owned[]
const add = (url: string, body: object) => agent.post(`${url}/products`, { body })
const history = async (url: string) => (await agent.get(`${url}/history`)).body.items.map((each: { type: string }) => each.type.split('.')[1]).filter((type: string) => type.startsWith('product')) as string[]

describe.each(['people', 'organisations'] as const)('products of %s', kind => {
  it('are added, changed and taken away, and the history tells it', async () => {
    const url = await page[kind]()
    const { status, body } = await add(url, { productId: oven, reference: ' SN-17 ', since: '2026-01-31', note: 'Second hand.' })
    expect([status, body]).toMatchObject([201, { product: { id: oven, name: 'Oven', code: 'O-9', archived: false }, reference: 'SN-17', since: '2026-01-31', until: null, note: 'Second hand.' }])
    await add(url, { productId: mixer })
    expect((await light.get(`${url}/products`)).body.items).toMatchObject([body, { product: { name: 'Mixer' }, reference: null }])
    const at = `${url}/products/${body.id}`
    expect((await agent.patch(at, { body: { until: '2026-12-31', reference: '' } })).body).toMatchObject({ reference: null, since: '2026-01-31', until: '2026-12-31' })
    expect((await agent.patch(at, { body: { until: '2026-12-31' } })).status).toBe(200)
    expect((await agent.delete(at)).status).toBe(204)
    expect((await agent.delete(at)).status).toBe(404)
    expect((await owned(url)).map(each => each.product.name)).toEqual(['Mixer'])
    expect(await history(url)).toEqual(['productRemoved', 'productChanged', 'productAdded', 'productAdded'])
    expect(JSON.stringify(await app.db.query(sql`select data from events where type like '%.product%'`))).not.toMatch(/SN-17|Second hand/)
  })

  it('are not changed by whoever saw an older version', async () => {
    const url = await page[kind]()
    const made = await add(url, { productId: oven })
    const at = `${url}/products/${made.body.id}`
    const change = (body: object, tag: string) => agent.patch(at, { body, headers: { 'if-match': tag } })
    expect([made.body.version, made.headers.etag]).toEqual([1, '"1"'])
    const changed = await change({ reference: 'SN-1' }, '"1"')
    expect([changed.status, changed.headers.etag, changed.body.version]).toEqual([200, '"2"', 2])
    expect((await change({ reference: 'SN-2' }, '"1"')).body).toMatchObject({ status: 412, title: 'version', version: 2 })
    expect(await owned(url)).toMatchObject([{ reference: 'SN-1', version: 2 }])
    expect((await change({ note: 'As it is' }, '*')).status).toBe(200)
    expect((await change({ note: 'As it is' }, '"3"')).body.version).toBe(3)
    expect((await change({ note: 'x' }, 'no tag')).status).toBe(400)
  })

  it('have to be there and in use, and to begin before they end', async () => {
    const url = await page[kind]()
    expect((await add(url, { productId: factoryId })).body).toMatchObject({ status: 422, type: 'urn:pomost:problem:unknown-product' })
    expect((await add(url, { productId: oven, since: '2026-02-01', until: '2026-01-01' })).body).toMatchObject({ status: 422, type: 'urn:pomost:problem:days' })
    expect((await add(url, { productId: oven, since: '2026-02-30' })).status).toBe(400)
    const { body } = await add(url, { productId: oven, since: '2026-02-01' })
    expect((await agent.patch(`${url}/products/${body.id}`, { body: { until: '2025-01-01' } })).status).toBe(422)
    expect(await owned(url)).toHaveLength(1)
  })

  it('are nothing for whoever may not see or change the owner, and not to be reached by another owner', async () => {
    const [url, other] = [await page[kind](), await page[kind]()]
    const { body } = await add(url, { productId: oven })
    expect((await customer.get(`${url}/products`)).status).toBe(403)
    expect((await light.post(`${url}/products`, { body: { productId: oven } })).status).toBe(403)
    expect((await agent.patch(`${other}/products/${body.id}`, { body: { note: 'x' } })).status).toBe(404)
    expect((await agent.delete(`${other}/products/${body.id}`)).status).toBe(404)
    expect(await owned(url)).toEqual([body])
  })

  it('come to whoever stays when two are merged, also over two merges, and go back', async () => {
    const [a, b, c] = [await page[kind](), await page[kind](), await page[kind]()]
    for (const [url, reference] of [[a, 'a'], [b, 'b'], [c, 'c']] as const) await add(url, { productId: mixer, reference })
    const references = async (url: string) => (await owned(url)).map(each => each.reference).sort()
    const merge = (one: string, into: string) => agent.post(`${one}/merge`, { body: { into: into.split('/').at(-1) } })
    expect((await merge(a, b)).status).toBe(200)
    expect((await merge(b, c)).status).toBe(200)
    expect(await references(c)).toEqual(['a', 'b', 'c'])
    await agent.delete(`${c}/products/${(await owned(c)).find(each => each.reference === 'b')!.id}`)
    await add(c, { productId: oven, reference: 'later' })
    expect((await agent.post(`${b}/unmerge`)).status).toBe(200)
    expect([await references(b), await references(c)]).toEqual([['a'], ['c', 'later']])
    expect((await agent.post(`${a}/unmerge`)).status).toBe(200)
    expect([await references(a), await references(b)]).toEqual([['a'], []])
  })
})

it('takes away what somebody owned with themselves', async () => {
  const url = await page.people()
  await add(url, { productId: oven, note: 'Personal words.' })
  await app.change(factory, async tx => removePerson(tx, await accessPerson(tx, url.split('/').at(-1)!)))
  expect(await app.db.query(sql`select 1 from ownerships where note = 'Personal words.'`)).toEqual([])
})

const factoryId = '0197c1d0-0000-7000-8000-000000000000'
