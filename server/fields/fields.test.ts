import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../test/app.ts'
import { makePerson, makeTicket, makeToken } from '../../test/factories.ts'
import { watchFields } from './registry.ts'

const app = await testApp()
afterAll(() => app.close())

interface Body {
  id: string; key: string; subject: string; custom: object; detail: string; count: number; choices: object[]; archived: boolean; version: number
  faults: { field: string; code: string }[]; items: Body[]; tickets: Body[]
}
type Call = (method: 'GET' | 'POST' | 'PATCH', url: string, body?: object, headers?: Record<string, string>) => Promise<{ status: number; body: Body }>
let admin: Call, agent: Call, customer: Call
let stop: () => Promise<void>

async function caller(role: 'admin' | 'agent' | 'customer'): Promise<Call> {
  const authorization = `Bearer ${await makeToken(app, await makePerson(app, role, { address: `${role}@example.com` }))}`
  return async (method, url, payload, headers) => {
    const answer = await app.http.inject({ method, url: `/api/v1${url}`, headers: { authorization, ...headers }, payload })
    return { status: answer.statusCode, body: answer.json() as Body }
  }
}

beforeAll(async () => {
  ;[admin, agent, customer] = await Promise.all([caller('admin'), caller('agent'), caller('customer')]) as [Call, Call, Call]
  stop = await watchFields(app)
  for (const field of [
    { key: 'order_no', kind: 'text', label: 'Order number', limits: { maxLength: 12 } },
    { key: 'seats', kind: 'number', label: 'Seats', limits: { min: 1, max: 100, decimals: 0 } },
    { key: 'refund', kind: 'money', label: 'Refund', limits: { currency: 'PLN' } },
    { key: 'due', kind: 'date', label: 'Due' },
    { key: 'plan', kind: 'choice', label: 'Plan', labels: { bg: 'План' }, choices: [{ key: 'free', label: 'Free' }, { key: 'paid', label: 'Paid' }] },
    { key: 'parts', kind: 'choices', label: 'Parts', choices: [{ key: 'a', label: 'A' }, { key: 'b', label: 'B' }] },
    { key: 'topic', kind: 'tree', label: 'Topic', choices: [{ key: 'hardware', label: 'Hardware' }, { key: 'laptop', label: 'Laptop', parent: 'hardware' }, { key: 'battery', label: 'Battery', parent: 'laptop' }] },
    { key: 'agreed', kind: 'checkbox', label: 'Agreed' },
    { key: 'page', kind: 'url', label: 'Page' },
    { key: 'cause', kind: 'longText', label: 'Cause', required: 'to-solve' },
    { carrier: 'person', key: 'tier', kind: 'choice', label: 'Tier', choices: [{ key: 'gold', label: 'Gold' }] },
    { carrier: 'organisation', key: 'contract', kind: 'text', label: 'Contract' },
  ]) expect(await admin('POST', '/fields', field)).toMatchObject({ status: 201 })
})
afterAll(() => stop())

const values = { order_no: ' A-17 ', seats: 3, refund: 12.5, due: '2026-12-01', plan: 'paid', parts: ['b', 'a', 'b'], topic: 'battery', agreed: true, page: 'https://shop.example/x', cause: 'a\r\nb' }
const kept = { ...values, order_no: 'A-17', parts: ['a', 'b'], topic: ['hardware', 'laptop', 'battery'], cause: 'a\nb' }

describe('fields of the admin’s own', () => {
  it('take values of their kind, tidied, on opening and later', async () => {
    const opened = await agent('POST', '/tickets', { subject: 'Broken', requester: { address: 'ana@example.com' }, custom: values })
    expect(opened).toMatchObject({ status: 201, body: { custom: kept } })
    const changed = await agent('PATCH', `/tickets/${opened.body.id}`, { custom: { seats: null, plan: 'free' } })
    const { seats: _, ...rest } = kept
    expect(changed.body.custom).toEqual({ ...rest, plan: 'free' })
  })

  it('refuse what is not of their kind, all faults at once, and leave everything as it was', async () => {
    const { id } = await makeTicket(app)
    const refused = await agent('PATCH', `/tickets/${id}`, { custom: {
      order_no: 'much longer than twelve', seats: 2.5, refund: 1.005, due: '2026-02-30', plan: 'golden', parts: ['c'], topic: 'mouse', agreed: 'yes', page: 'javascript:alert(1)', nothing: 1,
    } })
    expect(refused).toMatchObject({ status: 422, body: { title: 'custom-fields' } })
    expect(refused.body.faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'order_no long', 'seats whole', 'refund decimals', 'due day', 'plan choice', 'parts choice', 'topic choice', 'agreed boolean', 'page url', 'nothing unknown',
    ])
    expect((await agent('GET', `/tickets/${id}`)).body.custom).toEqual({})
  })

  it('that a solved ticket needs hold up a colleague, and nobody else', async () => {
    const { id } = await makeTicket(app)
    expect(await agent('PATCH', `/tickets/${id}`, { category: 'solved' })).toMatchObject({ status: 422, body: { detail: '“Cause” has to be filled in.', faults: [{ field: 'cause', code: 'required' }] } })
    expect(await agent('PATCH', `/tickets/${id}`, { category: 'solved', custom: { cause: 'A cable.' } })).toMatchObject({ status: 200 })
  })

  it('can be asked about in views, the tree with all below', async () => {
    const found = async (condition: object) => {
      const { body } = await agent('POST', '/views', { name: 'v', condition })
      return [body.count, (await agent('GET', `/views/${body.id}/tickets`)).body.items.map(item => item.subject)]
    }
    await agent('POST', '/tickets', { subject: 'Screen', requester: { address: 'ana@example.com' }, custom: { topic: 'laptop', due: '2027-01-01', refund: 7 } })
    expect(await found({ field: 'custom.topic', op: 'hasAny', value: ['laptop'] })).toEqual([2, ['Screen', 'Broken']])
    expect(await found({ field: 'custom.topic', op: 'hasAny', value: ['battery'] })).toEqual([1, ['Broken']])
    expect(await found({ field: 'custom.due', op: 'before', value: '2026-12-31' })).toEqual([1, ['Broken']])
    expect(await found({ field: 'custom.refund', op: 'lt', value: 10 })).toEqual([1, ['Screen']])
    expect(await found({ field: 'custom.order_no', op: 'contains', value: 'a-1' })).toEqual([1, ['Broken']])
    expect((await agent('POST', '/views', { name: 'v', condition: { field: 'custom.due', op: 'contains', value: 'x' } })).status).toBe(422)
  })

  it('are found by words, by colleagues only', async () => {
    const hits = async (call: Call) => (await call('GET', '/search?q=zx-81')).body.tickets.map(hit => hit.subject)
    const { body: ticket } = await agent('POST', '/tickets', { subject: 'Old machine', requester: { address: 'customer@example.com' }, custom: { order_no: 'ZX-80' } })
    await agent('PATCH', `/tickets/${ticket.id}`, { custom: { order_no: 'ZX-81' } })
    expect(await hits(agent)).toEqual(['Old machine'])
    expect(await hits(customer)).toEqual([])
    await agent('PATCH', `/tickets/${ticket.id}`, { custom: { order_no: null } })
    expect(await hits(agent)).toEqual([])
  })

  it('stand on people and organisations too, and their tickets can be asked by them', async () => {
    const { body: acme } = await agent('POST', '/organisations', { name: 'Acme', custom: { contract: 'K-1' } })
    const { body: person } = await agent('POST', '/people', { name: 'Bo', organisationId: acme.id, custom: { tier: 'gold' } })
    expect([person.custom, acme.custom]).toEqual([{ tier: 'gold' }, { contract: 'K-1' }])
    expect((await agent('PATCH', `/organisations/${acme.id}`, { custom: { contract: 'K-2' } })).body.custom).toEqual({ contract: 'K-2' })
    await agent('POST', '/tickets', { subject: 'By Bo', requesterId: person.id })
    for (const condition of [{ field: 'requester.custom.tier', op: 'is', value: 'gold' }, { field: 'organisation.custom.contract', op: 'is', value: 'k-2' }]) {
      expect((await agent('POST', '/views', { name: 'v', condition })).body.count).toBe(1)
    }
    const events = await app.db.query<{ data: unknown }>(sql`select data from events where subject_id = ${acme.id} and type = 'organisation.updated'`)
    expect(events).toEqual([{ data: { changed: { 'custom.contract': true } } }]) // the log does not say what
    expect((await agent('PATCH', `/people/${person.id}`, { custom: { tier: 'silver' } })).status).toBe(422)
  })

  it('are not for customers', async () => {
    expect((await customer('GET', '/fields')).status).toBe(403)
    expect((await customer('POST', '/tickets', { subject: 'Mine', custom: { plan: 'paid' } })).body.custom).toEqual({})
  })
})

describe('defining them', () => {
  it('says what is wrong', async () => {
    const refused = async (field: object) => (await admin('POST', '/fields', { key: 'x', label: 'X', kind: 'text', ...field })).body.detail
    expect(await refused({ key: '1x' })).toContain('begins with a letter')
    expect(await refused({ key: 'plan' })).toContain('There is a field “plan” already')
    expect(await refused({ kind: 'choice' })).toContain('at least one choice')
    expect(await refused({ kind: 'money' })).toContain('EUR or PLN')
    expect(await refused({ kind: 'tree', choices: [{ key: 'a', label: 'A', parent: 'b' }, { key: 'b', label: 'B', parent: 'a' }] })).toContain('below itself')
    expect(await refused({ choices: [{ key: 'a', label: 'A' }] })).toContain('Only a choice')
  })

  it('keeps choices that tickets have, and offers them no more', async () => {
    const { body: { items } } = await admin('GET', '/fields?carrier=ticket')
    const plan = items.find(field => field.key === 'plan')!
    const ticket = (await agent('POST', '/tickets', { subject: 'Old', requester: { address: 'bo@example.com' }, custom: { plan: 'free' } })).body
    const changed = await admin('PATCH', `/fields/${plan.id}`, { choices: [{ key: 'paid', label: 'Paid' }] }, { 'if-match': `"${plan.version}"` })
    expect(changed.body.choices).toMatchObject([{ key: 'paid' }, { key: 'free', archived: true }])
    expect((await admin('PATCH', `/fields/${plan.id}`, { label: 'Y' }, { 'if-match': `"${plan.version}"` })).status).toBe(412)
    expect(await agent('PATCH', `/tickets/${ticket.id}`, { custom: { plan: 'free', seats: 2 } })).toMatchObject({ status: 200, body: { custom: { plan: 'free', seats: 2 } } })
    expect((await agent('POST', '/tickets', { subject: 'New', requester: { address: 'bo@example.com' }, custom: { plan: 'free' } })).status).toBe(422)
  })

  it('archives one with what it holds; agents cannot', async () => {
    const { body: { items } } = await admin('GET', '/fields')
    const id = items.find(field => field.key === 'agreed')!.id
    expect((await agent('PATCH', `/fields/${id}`, { archived: true })).status).toBe(403)
    expect((await admin('PATCH', `/fields/${id}`, { archived: true })).body.archived).toBe(true)
    expect((await agent('POST', '/tickets', { subject: 'New', requester: { address: 'bo@example.com' }, custom: { agreed: true } })).status).toBe(422)
  })

  it('what two change at once: different fields are both kept, the same one is refused', async () => {
    const { id, version } = await makeTicket(app)
    const from = { 'if-match': `"${version}"` }
    expect((await agent('PATCH', `/tickets/${id}`, { custom: { seats: 1 } }, from)).status).toBe(200)
    expect((await admin('PATCH', `/tickets/${id}`, { custom: { plan: 'paid' } }, from)).status).toBe(200)
    expect(await admin('PATCH', `/tickets/${id}`, { custom: { seats: 2 } }, from)).toMatchObject({ status: 412, body: { clash: ['custom.seats'] } })
  })
})

it('two hundred of them leave reading and changing a ticket as they were', async () => {
  const choices = [{ key: 'yes', label: 'Yes' }]
  for (let i = 0; i < 200; i++) await admin('POST', '/fields', { key: `f${i}`, kind: i % 2 ? 'choice' : 'text', label: `F ${i}`, ...(i % 2 && { choices }) })
  const all = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`f${i}`, i % 2 ? 'yes' : `words ${i}`]))
  const opened = await agent('POST', '/tickets', { subject: 'Full', requester: { address: 'bo@example.com' }, custom: all })
  expect(opened.body.custom).toEqual(all)
  expect((await agent('POST', '/views', { name: 'v', condition: { field: 'custom.f199', op: 'is', value: 'yes' } })).body.count).toBe(1)
})
