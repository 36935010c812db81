import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { makePerson } from '../../test/factories.ts'

describe('organisations and teams', () => {
  let app: TestApp
  let admin: BrowserSession
  let agent: BrowserSession
  beforeAll(async () => {
    app = await testApp()
    admin = await browserSession(app, await makePerson(app, 'admin'))
    agent = await browserSession(app, await makePerson(app, 'agent'))
  })
  afterAll(() => app.close())

  it('keeps the domains of an organisation in one form, each belonging to one', async () => {
    const acme = (await agent.call('POST', '/organisations', { name: 'Acme', domains: ['ACME.example', '@acme.example', 'пример.бг'] })).json<{ id: string; domains: string[] }>()
    expect(acme.domains).toEqual(['acme.example', 'xn--e1afmkfd.xn--90ae'])
    expect((await agent.call('POST', '/organisations', { name: 'Other', domains: ['acme.example'] })).json()).toMatchObject({ status: 409, detail: 'acme.example belongs to Acme already.', organisationId: acme.id })
    expect((await agent.call('PATCH', `/organisations/${acme.id}`, { domains: ['not a domain'] })).statusCode).toBe(400)
    expect((await agent.call('PATCH', `/organisations/${acme.id}`, { domains: ['acme.example'], vip: true })).json()).toMatchObject({ domains: ['acme.example'], vip: true, version: 2 })
    expect((await agent.call('GET', '/organisations?q=acm')).json()).toMatchObject({ items: [{ name: 'Acme' }] })
    expect((await agent.call('GET', '/organisations?q=acme.example')).json()).toMatchObject({ items: [{ name: 'Acme' }] })
  })

  it('gives a domain to one of two organisations that take it at once', async () => {
    const answers = await Promise.all(['One', 'Two', 'Three'].map(name => agent.call('POST', '/organisations', { name, domains: ['race.example'] })))
    expect(answers.map(answer => answer.statusCode).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
  })

  it('makes teams, renames and archives them; a name is free again once its team is archived', async () => {
    const team = (await admin.call('POST', '/teams', { name: 'Sales' })).json<{ id: string }>()
    expect((await admin.call('POST', '/teams', { name: 'SALES' })).json()).toMatchObject({ status: 409, detail: 'There is a team called SALES already.' })
    expect((await admin.call('PATCH', `/teams/${team.id}`, { archived: true })).json()).toMatchObject({ archived: true })
    expect((await admin.call('POST', '/teams', { name: 'Sales', private: true })).statusCode).toBe(201)
    expect((await admin.call('PATCH', `/teams/${team.id}`, { archived: false })).statusCode).toBe(409)
    expect((await admin.call('PATCH', `/teams/${team.id}`, { archived: false, name: 'Old sales' })).statusCode).toBe(200)
  })

  it('takes colleagues into a team, once each, and no customers', async () => {
    const team = (await admin.call('POST', '/teams', { name: 'Support' })).json<{ id: string }>()
    const [nina, customer] = [await makePerson(app, 'light'), await makePerson(app, 'customer')]
    const put = async (id: string) => (await admin.call('PUT', `/teams/${team.id}/members/${id}`)).statusCode
    expect([await put(nina.id), await put(nina.id), await put(customer.id), await put('00000000-0000-7000-8000-000000000000')]).toEqual([204, 204, 422, 404])
    expect((await agent.call('GET', `/teams/${team.id}`)).json()).toMatchObject({ memberIds: [nina.id], version: 2 })
    expect((await admin.call('DELETE', `/teams/${team.id}/members/${nina.id}`)).statusCode).toBe(204)
    expect((await admin.call('DELETE', `/teams/${team.id}/members/${nina.id}`)).statusCode).toBe(204)
    const events = await app.db.query<{ type: string }>(sql`select type from events where subject_id = ${team.id} order by seq`)
    expect(events.map(event => event.type)).toEqual(['team.created', 'team.memberAdded', 'team.memberRemoved'])
  })
})
