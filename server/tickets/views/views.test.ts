import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { makePerson, makeTeam, makeTicket, makeToken, reload } from '../../../test/factories.ts'
import type { PersonActor } from '../../platform/actor.ts'

const app = await testApp()
afterAll(() => app.close())

interface Body { items: { id: string; key: string | null; name: string | null; subject: string; count: number; version: number; can: { edit: boolean } }[] }

let admin: Caller, lead: Caller, agent: Caller, other: Caller
type Call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object, headers?: Record<string, string>) => Promise<{ statusCode: number; json: () => unknown }>
interface Caller { actor: PersonActor; call: Call }

async function caller(actor: PersonActor): Promise<Caller> {
  const authorization = `Bearer ${await makeToken(app, actor)}`
  return { actor, call: (method, url, payload, headers) => app.http.inject({ method, url: `/api/v1${url}`, headers: { authorization, ...headers }, payload }) }
}
const viewsOf = async ({ call }: Caller) => (await call('GET', '/views')).json() as Body
const subjects = async ({ call }: Caller, view: string) => ((await call('GET', `/views/${view}/tickets`)).json() as Body).items.map(item => item.subject)
const urgent = { name: 'Urgent', condition: { field: 'priority', op: 'is', value: 4 } }

beforeAll(async () => {
  const [a, l, n, o] = await Promise.all((['admin', 'lead', 'agent', 'agent'] as const).map(role => makePerson(app, role)))
  const teamId = await makeTeam(app, { name: 'Payroll', private: true, members: [n!] })
  ;[admin, lead, agent, other] = await Promise.all([a!, l!, n!, o!].map(async actor => caller(await reload(app, actor)))) as [Caller, Caller, Caller, Caller]
  await makeTicket(app, { subject: 'mine', assigneeId: n!.id })
  await makeTicket(app, { subject: 'free', priority: 4 })
  await makeTicket(app, { subject: 'waits', category: 'waiting-customer', assigneeId: o!.id })
  await makeTicket(app, { subject: 'done', category: 'solved' })
  await makeTicket(app, { subject: 'salary', teamId })
})

describe('built-in views', () => {
  test('everyone has them, and one for each of their teams, with counts of what they see', async () => {
    const counts = async (who: Caller) => (await viewsOf(who)).items.map(view => [view.key?.replace(/-.*/, ''), view.count])
    expect(await counts(agent)).toEqual([['mine', 1], ['mentions', 0], ['unassigned', 2], ['open', 4], ['waiting', 1], ['snoozed', 0], ['solved', 1], ['team', 1]])
    expect(await counts(other)).toEqual([['mine', 1], ['mentions', 0], ['unassigned', 1], ['open', 3], ['waiting', 1], ['snoozed', 0], ['solved', 1]])
    expect((await counts(admin)).slice(0, 3)).toEqual([['mine', 0], ['mentions', 0], ['unassigned', 2]])
  })

  test('list by key or by id, the newest first, and never what is hidden', async () => {
    expect(await subjects(agent, 'open')).toEqual(['salary', 'waits', 'free', 'mine'])
    expect(await subjects(other, 'open')).toEqual(['waits', 'free', 'mine'])
    const { items } = await viewsOf(agent)
    expect(await subjects(agent, items.at(-1)!.id)).toEqual(['salary'])
    expect((await other.call('GET', `/views/${items.at(-1)!.id}/tickets`)).statusCode).toBe(404)
  })

  test('cannot be changed', async () => {
    const { items } = await viewsOf(admin)
    expect((await admin.call('PATCH', `/views/${items[0]!.id}`, { name: 'x' })).statusCode).toBe(403)
    expect((await admin.call('DELETE', `/views/${items[0]!.id}`)).statusCode).toBe(403)
  })
})

describe('kept views', () => {
  test('one of one’s own is seen, changed and removed by oneself only', async () => {
    const made = (await agent.call('POST', '/views', urgent)).json() as Body['items'][0]
    expect(made).toMatchObject({ name: 'Urgent', count: 1, version: 1, can: { edit: true } })
    expect(await subjects(agent, made.id)).toEqual(['free'])
    expect((await other.call('GET', `/views/${made.id}/tickets`)).statusCode).toBe(404)
    expect((await other.call('PATCH', `/views/${made.id}`, { name: 'Stolen' })).statusCode).toBe(404)
    const changed = await agent.call('PATCH', `/views/${made.id}`, { condition: { field: 'priority', op: 'lte', value: 2 } }, { 'if-match': '"1"' })
    expect(changed.json()).toMatchObject({ name: 'Urgent', count: 4, version: 2 })
    expect((await agent.call('PATCH', `/views/${made.id}`, { name: 'Late' }, { 'if-match': '"1"' })).statusCode).toBe(412)
    expect((await agent.call('DELETE', `/views/${made.id}`)).statusCode).toBe(204)
    expect((await viewsOf(agent)).items.some(view => view.id === made.id)).toBe(false)
  })

  test('sharing takes a lead or an admin', async () => {
    const shared = { ...urgent, name: 'All urgent', personal: false }
    expect((await agent.call('POST', '/views', shared)).statusCode).toBe(403)
    expect((await lead.call('POST', '/views', shared)).statusCode).toBe(201)
    const seen = (await viewsOf(other)).items.find(view => view.name === 'All urgent')
    expect(seen).toMatchObject({ count: 1, can: { edit: false } })
  })

  test('a condition that cannot be asked is refused in words', async () => {
    const answer = await agent.call('POST', '/views', { name: 'Odd', condition: { all: [{ field: 'colour', op: 'is', value: 'red' }] } })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ detail: 'There is no field “colour”.' })
  })

  test('a view whose field is gone is empty and can be mended', async () => {
    const made = (await agent.call('POST', '/views', urgent)).json() as Body['items'][0]
    await app.change({ kind: 'system', id: 'test' }, async tx => {
      tx.record({ kind: 'view', id: made.id, version: 1 }, 'view.changed', { fields: ['condition'] })
      await tx.query(sql`update views set condition = '{"field":"gone","op":"empty"}', version = 2 where id = ${made.id}`)
    })
    expect((await viewsOf(agent)).items.find(view => view.id === made.id)?.count).toBe(0)
    expect(await subjects(agent, made.id)).toEqual([])
    expect((await agent.call('PATCH', `/views/${made.id}`, urgent)).json()).toMatchObject({ count: 1 })
  })

  test('the same idempotency key makes one view', async () => {
    const key = { 'idempotency-key': 'view-1' }
    const [first, second] = [await other.call('POST', '/views', urgent, key), await other.call('POST', '/views', urgent, key)]
    expect((second.json() as { id: string }).id).toBe((first.json() as { id: string }).id)
  })
})

test('customers have no views', async () => {
  expect((await (await caller(await makePerson(app))).call('GET', '/views')).statusCode).toBe(403)
})
