import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, givePassword, PASSWORD, post } from '../../test/browser-session.ts'
import { factory, makePerson } from '../../test/factories.ts'
import { accessPerson } from '../people/access.ts'
import { updatePerson } from '../people/update-person.ts'

describe('signing in', () => {
  let app: TestApp
  beforeAll(async () => { app = await testApp() })
  afterAll(() => app.close())

  it('gives a cookie that scripts cannot read, and says who one is', async () => {
    const agent = await makePerson(app, 'agent', { address: 'Nina@Example.com', name: 'Nina' })
    await givePassword(app, agent)
    const answer = await post(app, '/session', { email: ' nina@EXAMPLE.com ', password: PASSWORD }, { 'user-agent': 'Firefox' })
    expect(answer.statusCode).toBe(201)
    expect(answer.headers['set-cookie']).toMatch(/^pomost_session=pms_[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(answer.json()).toMatchObject({ id: agent.id, name: 'Nina', role: 'agent', address: 'Nina@Example.com', totpOn: false, csrf: expect.stringMatching(/^[\w-]{32}$/) })
    const event = await app.db.one<{ type: string; actor: string }>(sql`select type, actor_id as actor from events where subject_id = ${agent.id} order by seq desc limit 1`)
    expect(event).toEqual({ type: 'person.signedIn', actor: agent.id })
  })

  it('marks the cookie Secure where people come by https', async () => {
    const secure = await testApp({ PUBLIC_URL: 'https://desk.test' })
    const agent = await makePerson(secure, 'agent')
    await givePassword(secure, agent)
    const answer = await post(secure, '/session', { email: agent.address, password: PASSWORD })
    expect(answer.headers['set-cookie']).toContain('; Secure')
    await secure.close()
  })

  it('says the same of a wrong password, an unknown address, somebody without a password and somebody switched off', async () => {
    const known = await makePerson(app, 'agent')
    await givePassword(app, known)
    const without = await makePerson(app, 'customer')
    const off = await makePerson(app, 'agent')
    await givePassword(app, off)
    await app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, off.id), { active: false }))
    const answers = await Promise.all([
      post(app, '/session', { email: known.address, password: 'wrong password' }), post(app, '/session', { email: 'nobody@example.com', password: PASSWORD }),
      post(app, '/session', { email: without.address, password: PASSWORD }), post(app, '/session', { email: off.address, password: PASSWORD }),
    ])
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401)
      expect(answer.json()).toMatchObject({ type: 'urn:pomost:problem:credentials', detail: 'The address or the password is not right.' })
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  it('takes about as long for an unknown address as for a wrong password', async () => {
    const known = await makePerson(app, 'agent')
    await givePassword(app, known)
    const timeOf = async (email: string) => {
      const begun = performance.now()
      await post(app, '/session', { email, password: 'wrong password' })
      return performance.now() - begun
    }
    const pairs: number[] = []
    for (let i = 0; i < 4; i++) pairs.push(await timeOf(`nobody${i}@example.com`) / await timeOf(known.address))
    // without the hash of nobody an unknown address would take a tenth
    expect(pairs.sort((a, b) => a - b)[1]).toBeGreaterThan(0.4)
  })

  it('lists the sessions of a person, ends one, and signs out', async () => {
    const agent = await makePerson(app, 'agent')
    const first = await browserSession(app, agent)
    const second = await browserSession(app, agent).then(() => post(app, '/session', { email: agent.address, password: PASSWORD }, { 'user-agent': 'Phone' }))
    const cookie = String(second.headers['set-cookie']).split(';')[0]!
    const csrf = second.json<{ csrf: string }>().csrf
    const call = (method: 'GET' | 'DELETE', url: string) => app.http.inject({ method, url: `/api/v1${url}`, headers: { cookie, 'x-csrf': csrf } })
    const items = (await call('GET', '/me/sessions')).json<{ items: { id: string; userAgent: string; current: boolean }[] }>().items
    expect(items.filter(session => session.current).map(session => session.userAgent)).toEqual(['Phone'])
    const other = items.find(session => !session.current)!
    expect((await call('DELETE', `/me/sessions/${other.id}`)).statusCode).toBe(204)
    expect((await call('DELETE', `/me/sessions/${other.id}`)).statusCode).toBe(404)
    expect((await first.call('GET', '/me')).statusCode).toBe(401)
    const out = await call('DELETE', '/session')
    expect(out.statusCode).toBe(204)
    expect(out.headers['set-cookie']).toContain('Expires=Thu, 01 Jan 1970')
    expect((await call('GET', '/me')).statusCode).toBe(401)
  })

  it('forgets a session that was not used for as long as the desk says, and keeps one in use', async () => {
    const session = await browserSession(app, await makePerson(app, 'agent'))
    app.pass({ hours: 24 * 29 })
    expect((await session.call('GET', '/me')).statusCode).toBe(200)
    app.pass({ hours: 24 * 29 })
    expect((await session.call('GET', '/me')).statusCode).toBe(200)
    app.pass({ hours: 24 * 31 })
    expect((await session.call('GET', '/me')).statusCode).toBe(401)
  })
})
