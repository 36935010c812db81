import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { makePerson } from '../../test/factories.ts'
import type { PersonActor, Role } from '../platform/actor.ts'

interface Shown { id: string; version: number; identities: { id: string; value: string; primary: boolean }[]; organisation: { name: string } | null }

describe('the people API', () => {
  let app: TestApp
  const people = {} as Record<Role, PersonActor & { address: string }>
  const as = {} as Record<Role, BrowserSession>
  beforeAll(async () => {
    app = await testApp()
    for (const role of ['admin', 'agent', 'light', 'customer'] as const) {
      people[role] = await makePerson(app, role, { name: `The ${role}` })
      as[role] = await browserSession(app, people[role])
    }
  })
  afterAll(() => app.close())

  const add = async (body: object) => (await as.agent.call('POST', '/people', body)).json<Shown>()

  it('adds a person with several addresses and a number, the first of them primary', async () => {
    await as.agent.call('POST', '/organisations', { name: 'Acme', domains: ['acme.example'] })
    const person = await add({ name: 'Maria', identities: [{ value: 'maria@acme.example' }, { kind: 'phone', value: '+359 2 123 456' }], language: 'bg', vip: true })
    expect(person).toMatchObject({ name: 'Maria', role: 'customer', vip: true, language: 'bg', organisation: { name: 'Acme' }, can: { update: true } })
    expect(person.identities.map(identity => [identity.value, identity.primary])).toEqual([['maria@acme.example', true], ['+359 2 123 456', false]])
    const taken = await as.agent.call('POST', '/people', { name: 'Other', identities: [{ value: 'MARIA@acme.example' }] })
    expect(taken.json()).toMatchObject({ status: 409, type: 'urn:pomost:problem:address-taken', detail: 'Maria has that address already.', personId: person.id })
  })

  it('gives the same person to a repeated call with a key, also when both come at once', async () => {
    const call = () => as.agent.call('POST', '/people', { name: 'Once' }, { 'idempotency-key': 'once' })
    const [one, two] = await Promise.all([call(), call()])
    expect(two.json<Shown>().id).toBe(one.json<Shown>().id)
  })

  it('finds by the beginning of words of the name, in any order and script, and of the address', async () => {
    await add({ name: 'Станислав Ковачев', identities: [{ value: 'stani@finding.example' }] })
    for (const q of ['стан', 'ков СТАН', 'Ковачев', 'stani@find', 'STANI']) {
      const { items } = (await as.light.call('GET', `/people?q=${encodeURIComponent(q)}`)).json<{ items: { name: string }[] }>()
      expect(items.map(item => item.name), q).toEqual(['Станислав Ковачев'])
    }
    for (const q of ['ачев', '%', '_', "'); drop", '::']) expect((await as.light.call('GET', `/people?q=${encodeURIComponent(q)}`)).json(), q).toMatchObject({ items: [] })
  })

  it('pages through all, the newest first, each once', async () => {
    const seen: string[] = []
    for (let cursor = ''; ;) {
      const page = (await as.agent.call('GET', `/people?limit=3${cursor && `&cursor=${cursor}`}`)).json<{ items: { id: string }[]; nextCursor: string | null }>()
      seen.push(...page.items.map(item => item.id))
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(seen).toEqual([...new Set(seen)].sort().reverse())
    expect(seen).toContain(people.customer.id)
    expect((await as.agent.call('GET', '/people?cursor=nonsense')).json()).toMatchObject({ status: 400, type: 'urn:pomost:problem:cursor' })
    expect((await as.agent.call('GET', '/people?role=staff')).json<{ items: unknown[] }>().items).toHaveLength(3)
  })

  it('shows customers themselves only, and never what staff noted about them', async () => {
    await as.agent.call('PATCH', `/people/${people.customer.id}`, { notes: 'pays late' })
    expect((await as.agent.call('GET', `/people/${people.customer.id}`)).json()).toMatchObject({ notes: 'pays late' })
    const own = (await as.customer.call('GET', `/people/${people.customer.id}`))
    expect(own.statusCode).toBe(200)
    expect(own.body).not.toContain('pays late')
    expect((await as.customer.call('GET', `/people/${people.agent.id}`)).statusCode).toBe(404)
  })

  it('lets changes of other fields through and refuses a clash, naming it', async () => {
    const person = await add({ name: 'Versions' })
    const patch = (body: object) => as.agent.call('PATCH', `/people/${person.id}`, body, { 'if-match': '"1"' })
    const first = await patch({ vip: true })
    expect([first.statusCode, first.headers.etag]).toEqual([200, '"2"'])
    expect((await patch({ language: 'pl' })).statusCode).toBe(200)
    expect((await patch({ vip: false, name: 'x' })).json()).toMatchObject({ status: 412, version: 3, clash: ['vip'], changed: ['vip', 'language'], detail: 'Somebody else changed vip meanwhile. Look again and try again.' })
    expect((await as.agent.call('PATCH', `/people/${person.id}`, { vip: true }, { 'if-match': 'nonsense' })).statusCode).toBe(400)
    expect((await as.agent.call('PATCH', `/people/${person.id}`, { vip: true })).headers.etag).toBe('"3"')
  })

  it('adds and removes addresses; the next becomes primary, and a colleague keeps the last', async () => {
    const { id, identities: [first] } = await add({ name: 'Moving', identities: [{ value: 'old@moving.example' }] })
    const added = await as.agent.call('POST', `/people/${id}/identities`, { value: 'new@moving.example' })
    expect(added.json<Shown>().identities).toHaveLength(2)
    expect((await as.agent.call('DELETE', `/people/${id}/identities/${first!.id}`)).statusCode).toBe(204)
    expect((await as.agent.call('GET', `/people/${id}`)).json()).toMatchObject({ identities: [{ value: 'new@moving.example', primary: true }] })
    const agent = (await as.admin.call('GET', `/people/${people.agent.id}`)).json<Shown>()
    expect((await as.admin.call('DELETE', `/people/${people.agent.id}/identities/${agent.identities[0]!.id}`)).json()).toMatchObject({ status: 409, type: 'urn:pomost:problem:last-address' })
  })

  it('leaves roles and colleagues to admins', async () => {
    const patch = async (who: BrowserSession, id: string, body: object) => (await who.call('PATCH', `/people/${id}`, body)).statusCode
    expect((await as.agent.call('POST', '/people', { name: 'x', role: 'admin' })).statusCode).toBe(403)
    expect(await patch(as.agent, people.customer.id, { role: 'agent' })).toBe(403)
    expect(await patch(as.agent, people.light.id, { name: 'x' })).toBe(403)
    expect(await patch(as.agent, people.agent.id, { role: 'admin' })).toBe(403)
    expect(await patch(as.agent, people.agent.id, { signature: '<p onclick="x()">Nina</p>' })).toBe(200)
    expect((await as.agent.call('GET', '/me')).json()).toMatchObject({ signature: '<p>Nina</p>' })
    expect(await patch(as.admin, people.light.id, { role: 'agent' })).toBe(200)
    expect((await as.light.call('POST', '/people', { name: 'now an agent' })).statusCode).toBe(201)
  })

  it('keeps an admin, also when the last two remove each other at once', async () => {
    const other = await makePerson(app, 'admin')
    const session = await browserSession(app, other)
    const answers = await Promise.all([session.call('PATCH', `/people/${people.admin.id}`, { role: 'agent' }), as.admin.call('PATCH', `/people/${other.id}`, { active: false })])
    // whichever comes second is refused: as the last admin, or as one no more when the first was through before it was even asked
    const [done, refused] = answers.map(answer => answer.statusCode).toSorted((a, b) => a - b)
    expect([done, [401, 403, 409].includes(refused!)]).toEqual([200, true])
    const { items } = (await as.light.call('GET', '/people?role=admin&active=true')).json<{ items: unknown[] }>()
    expect(items).toHaveLength(1)
  })
})
