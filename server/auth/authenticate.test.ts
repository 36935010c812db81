import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { factory, makePerson, makeTeam, makeToken, reload } from '../../test/factories.ts'
import { accessPerson } from '../people/access.ts'
import { updatePerson } from '../people/update-person.ts'
import type { PersonActor } from '../platform/actor.ts'
import { personActor } from './person-actor.ts'

describe('who makes a request', () => {
  let app: TestApp
  let agent: PersonActor & { address: string }
  let session: BrowserSession
  beforeAll(async () => {
    app = await testApp()
    agent = await makePerson(app, 'agent')
    session = await browserSession(app, agent)
  })
  afterAll(() => app.close())

  const patch = (headers: Record<string, string>) => app.http.inject({ method: 'PATCH', url: '/api/v1/me', headers: { cookie: session.cookie, ...headers }, payload: { name: 'Nina' } })
  const switchOff = (id: string) => app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, id), { active: false }))

  it('lets a session read without, but change only with its x-csrf header', async () => {
    expect((await app.http.inject({ url: '/api/v1/me', headers: { cookie: session.cookie } })).statusCode).toBe(200)
    expect((await patch({ 'x-csrf': session.csrf })).statusCode).toBe(200)
    for (const wrong of ['', 'x', session.csrf.slice(1), `${session.csrf}x`, 'я'.repeat(32)]) {
      const answer = await patch({ 'x-csrf': encodeURIComponent(wrong) })
      expect(answer.statusCode).toBe(403)
      expect(answer.json()).toMatchObject({ type: 'urn:pomost:problem:csrf' })
    }
    expect((await patch({})).statusCode).toBe(403)
    const other = await browserSession(app, await makePerson(app, 'agent'))
    expect((await patch({ 'x-csrf': other.csrf })).statusCode).toBe(403)
  })

  it('refuses changes from pages of other sites, signing in included', async () => {
    const origins: [string, number][] = [['http://desk.test', 200], ['http://localhost:80', 200], ['https://evil.example', 403], ['http://desk.test.evil.example', 403], ['null', 403]]
    for (const [origin, status] of origins) expect((await patch({ 'x-csrf': session.csrf, host: 'localhost', origin })).statusCode, origin).toBe(status)
    const signIn = await app.http.inject({ method: 'POST', url: '/api/v1/session', headers: { origin: 'https://evil.example' }, payload: { email: agent.address, password: 'x' } })
    expect(signIn.json()).toMatchObject({ type: 'urn:pomost:problem:origin' })
  })

  it('takes an API token for what its scopes say, and refuses a wrong one even where none is needed', async () => {
    const authorization = `Bearer ${await makeToken(app, agent, ['people:read'])}`
    const get = (url: string, headers: Record<string, string>) => app.http.inject({ url: `/api/v1${url}`, headers })
    expect((await get('/people', { authorization })).statusCode).toBe(200)
    expect((await get('/tickets', { authorization })).json()).toMatchObject({ status: 403, detail: 'The API token needs the scope tickets:read.' })
    for (const wrong of ['Bearer pmt_x', `Bearer pmt_${'a'.repeat(43)}`, 'Basic bmluYTp4', '', authorization.slice(0, -1)]) {
      expect((await get('/setup', { authorization: wrong })).statusCode, wrong).toBe(401)
    }
  })

  it('ends a token at its expiry and when it is revoked', async () => {
    const token = (await session.call('POST', '/tokens', { name: 'script', scopes: ['people:read'], expiresAt: app.now.add({ hours: 1 }).toString() })).json<{ id: string; token: string }>()
    const status = async (made: { token: string }) => (await app.http.inject({ url: '/api/v1/people', headers: { authorization: `Bearer ${made.token}` } })).statusCode
    expect(await status(token)).toBe(200)
    const other = (await session.call('POST', '/tokens', { name: 'other', scopes: ['people:read'] })).json<{ id: string; token: string }>()
    await session.call('DELETE', `/tokens/${other.id}`)
    expect(await status(other)).toBe(401)
    app.pass({ minutes: 61 })
    expect(await status(token)).toBe(401)
  })

  it('knows nobody who was switched off, from the next request on, and gives a mail of theirs no more than a customer may', async () => {
    const leaving = await makePerson(app, 'lead')
    const theirs = await browserSession(app, leaving)
    const authorization = `Bearer ${await makeToken(app, leaving)}`
    await switchOff(leaving.id)
    expect((await theirs.call('GET', '/me')).statusCode).toBe(401)
    expect((await app.http.inject({ url: '/api/v1/me', headers: { authorization } })).statusCode).toBe(401)
    expect(await personActor(app.db, leaving.id, 'email')).toMatchObject({ role: 'customer', via: 'email' })
  })

  it('signs whoever was switched off and on again out for good', async () => {
    const back = await makePerson(app, 'agent')
    const theirs = await browserSession(app, back)
    const admin = await browserSession(app, await makePerson(app, 'admin'))
    for (const active of [false, true]) expect((await admin.call('PATCH', `/people/${back.id}`, { active })).statusCode).toBe(200)
    expect((await theirs.call('GET', '/me')).statusCode).toBe(401)
    expect((await (await browserSession(app, back)).call('GET', '/me')).statusCode).toBe(200)
  })

  it('hides private teams from all but their members and admins', async () => {
    const [member, admin] = [await makePerson(app, 'agent'), await makePerson(app, 'admin')]
    const secret = await makeTeam(app, { private: true, members: [member] })
    const open = await makeTeam(app, { members: [member] })
    expect(await reload(app, member)).toMatchObject({ teams: expect.arrayContaining([secret, open]) as string[], hiddenTeams: [] })
    expect(await reload(app, agent)).toMatchObject({ teams: [], hiddenTeams: [secret] })
    expect(await reload(app, admin)).toMatchObject({ hiddenTeams: [] })
  })

  it('notes the last use now and then, not at every request', async () => {
    const seen = async () => (await app.db.one<{ at: Temporal.Instant }>(sql`select max(last_seen_at) as at from sessions where person_id = ${agent.id}`)).at
    const before = await seen()
    app.pass({ minutes: 2 })
    await session.call('GET', '/me')
    app.pass({ minutes: 4 })
    await session.call('GET', '/me')
    const after = await seen()
    expect(after.since(before).total('minutes')).toBeGreaterThan(4)
    app.pass({ minutes: 1 })
    await session.call('GET', '/me')
    expect(await seen()).toEqual(after)
  })
})
