import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp } from '../../test/app.ts'
import { makePerson, makeToken } from '../../test/factories.ts'
import { watchSettings } from '../settings/current.ts'

const app = await testApp()
afterAll(() => app.close())

interface Body { id: string; priority: string; priorityBy: string | null; complexity: number | null; title: string; items: { type: string; data: object; actor: { kind: string } }[]; on: boolean; cells: number[][] }
type Call = (method: 'GET' | 'POST' | 'PATCH', url: string, body?: object) => Promise<{ status: number; body: Body }>
let admin: Call, agent: Call
let stop: () => Promise<void>

beforeAll(async () => {
  stop = await watchSettings(app)
  ;[admin, agent] = await Promise.all((['admin', 'agent'] as const).map(async (role): Promise<Call> => {
    const authorization = `Bearer ${await makeToken(app, await makePerson(app, role))}`
    return async (method, url, payload) => {
      const answer = await app.http.inject({ method, url: `/api/v1${url}`, headers: { authorization }, payload })
      return { status: answer.statusCode, body: answer.json() as Body }
    }
  })) as [Call, Call]
})
afterAll(() => stop())

const open = async (more: object = {}) => (await agent('POST', '/tickets', { subject: 'Help', requester: { address: 'ann@example.com' }, ...more })).body
const change = async (id: string, body: object) => (await agent('PATCH', `/tickets/${id}`, body)).body
const told = async (id: string) => (await agent('GET', `/tickets/${id}/timeline`)).body.items.filter(item => item.type === 'ticket.prioritySet').map(item => [item.actor.kind, item.data])

it('impact and urgency give the priority, within the same change', async () => {
  const { id } = await open()
  expect(await change(id, { impact: 3 })).toMatchObject({ priority: 'normal', priorityBy: null })
  expect(await change(id, { urgency: 3 })).toMatchObject({ priority: 'urgent', priorityBy: 'matrix' })
  expect(await change(id, { impact: 1, urgency: 1 })).toMatchObject({ priority: 'low', priorityBy: 'matrix' })
  expect(await told(id)).toEqual([['policy', { from: 2, to: 4, by: 'matrix', matrix: 4 }], ['policy', { from: 4, to: 1, by: 'matrix', matrix: 1 }]])
  expect(await open({ impact: 3, urgency: 3 })).toMatchObject({ priority: 'urgent', priorityBy: 'matrix' })
})

it('a priority set by hand overrides it, is logged as such, and goes back to the matrix when asked', async () => {
  const { id } = await open({ impact: 3, urgency: 3 })
  expect(await change(id, { priority: 'low' })).toMatchObject({ priority: 'low', priorityBy: 'manual' })
  expect(await change(id, { urgency: 1 })).toMatchObject({ priority: 'low', priorityBy: 'manual' })
  expect(await change(id, { priorityByMatrix: true })).toMatchObject({ priority: 'normal', priorityBy: 'matrix' })
  expect((await told(id)).slice(1)).toEqual([['person', { from: 4, to: 1, by: 'manual', matrix: 4 }], ['person', { from: 1, to: 2, by: 'matrix', matrix: 2 }]])
  expect(await open({ impact: 3, urgency: 3, priority: 'high' })).toMatchObject({ priority: 'high', priorityBy: 'manual' })
})

it('says so where the matrix says nothing, and does nothing when it is off', async () => {
  const { id } = await open({ impact: 3 })
  expect(await change(id, { priorityByMatrix: true })).toMatchObject({ title: 'no-matrix' })
  const { body: matrix } = await agent('GET', '/priority-matrix')
  expect((await admin('PATCH', '/settings', { priorityMatrix: { ...matrix, on: false } })).status).toBe(200)
  expect(await change(id, { urgency: 3 })).toMatchObject({ priority: 'normal', priorityBy: null })
  const cells = matrix.cells.map(row => row.map(() => 3))
  expect((await admin('PATCH', '/settings', { priorityMatrix: { ...matrix, cells, guidance: { impact: { 1: { pl: 'Jedna osoba' } }, urgency: {} } } })).status).toBe(200)
  expect(await change(id, { urgency: 1 })).toMatchObject({ priority: 'high', priorityBy: 'matrix' })
  expect((await admin('PATCH', '/settings', { priorityMatrix: { ...matrix, cells: [[9]] } })).status).toBe(400)
})

it('complexity is set, found and told', async () => {
  const { id } = await open({ complexity: 2 })
  expect(await change(id, { complexity: 5 })).toMatchObject({ complexity: 5 })
  const { body: view } = await agent('POST', '/views', { name: 'Complex', personal: true, condition: { field: 'complexity', op: 'gte', value: 4 } })
  expect((await agent('GET', `/views/${view.id}/tickets`)).body.items).toMatchObject([{ id }])
  expect((await agent('PATCH', `/tickets/${id}`, { complexity: 6 })).status).toBe(400)
})
