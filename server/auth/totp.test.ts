import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, PASSWORD, post } from '../../test/browser-session.ts'
import { makePerson } from '../../test/factories.ts'

describe('signing in with codes', () => {
  let app: TestApp
  beforeAll(async () => { app = await testApp() })
  afterAll(() => app.close())

  const codeOf = (secret: string, seconds = 0) => generateSync({ secret, epoch: Math.floor(app.now.epochMilliseconds / 1000) + seconds })
  const signIn = (email: string, code?: string) => post(app, '/session', { email, password: PASSWORD, ...(code && { code }) })

  async function withCodes() {
    const agent = await makePerson(app, 'agent')
    const session = await browserSession(app, agent)
    const started = (await session.call('POST', '/me/totp')).json<{ secret: string; uri: string; qr: string }>()
    const confirmed = await session.call('POST', '/me/totp/confirm', { code: codeOf(started.secret) })
    const { recoveryCodes } = confirmed.json<{ recoveryCodes: string[] }>()
    app.pass({ seconds: 60 })
    return { agent, session, ...started, recoveryCodes }
  }

  it('counts only once a first code has proved that the telephone has the secret', async () => {
    const agent = await makePerson(app, 'agent')
    const session = await browserSession(app, agent)
    const { secret, uri, qr } = (await session.call('POST', '/me/totp')).json<{ secret: string; uri: string; qr: string }>()
    expect(uri).toMatch(new RegExp(`^otpauth://totp/Pomost:${encodeURIComponent(agent.address)}\\?secret=${secret}&issuer=Pomost`))
    expect(qr).toMatch(/^data:image\/svg\+xml;base64,/)
    expect((await signIn(agent.address)).statusCode).toBe(201)
    expect((await session.call('POST', '/me/totp/confirm', { code: '000000' })).statusCode).toBe(400)
    const confirmed = await session.call('POST', '/me/totp/confirm', { code: codeOf(secret) })
    expect(confirmed.json<{ recoveryCodes: string[] }>().recoveryCodes).toHaveLength(10)
    expect((await session.call('GET', '/me')).json()).toMatchObject({ totpOn: true })
    expect((await signIn(agent.address)).json()).toMatchObject({ status: 401, type: 'urn:pomost:problem:code-needed' })
    expect((await session.call('POST', '/me/totp')).statusCode).toBe(409)
  })

  it('keeps the secret encrypted and the recovery codes hashed', async () => {
    const { agent, secret, recoveryCodes } = await withCodes()
    const { row } = await app.db.one<{ row: string }>(sql`select row_to_json(c)::text as row from credentials c where person_id = ${agent.id}`)
    expect(row).not.toContain(secret)
    for (const code of recoveryCodes) expect(row).not.toContain(code)
  })

  it('takes a code once only, also when it comes twice at the same time', async () => {
    const { agent, secret } = await withCodes()
    const statuses = (await Promise.all([1, 2, 3].map(() => signIn(agent.address, codeOf(secret))))).map(answer => answer.statusCode)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 401, 401])
    app.pass({ seconds: 30 })
    expect((await signIn(agent.address, codeOf(secret))).statusCode).toBe(201)
    expect((await signIn(agent.address, codeOf(secret, -30))).statusCode).toBe(401)
  })

  it('forgives a telephone that is half a minute off, and not two', async () => {
    const { agent, secret } = await withCodes()
    expect((await signIn(agent.address, codeOf(secret, -90))).statusCode).toBe(401)
    expect((await signIn(agent.address, codeOf(secret, 90))).statusCode).toBe(401)
    const spaced = codeOf(secret, 30).replace(/^(\d{3})/, '$1 ')
    expect((await signIn(agent.address, spaced)).statusCode).toBe(201)
  })

  it('takes each recovery code once in place of a code', async () => {
    const { agent, recoveryCodes } = await withCodes()
    const [first, second] = recoveryCodes
    expect((await signIn(agent.address, first!.toUpperCase())).statusCode).toBe(201)
    expect((await signIn(agent.address, first)).statusCode).toBe(401)
    expect((await signIn(agent.address, second!.replace('-', ''))).statusCode).toBe(201)
  })

  it('does not let codes be guessed: the tries count like passwords', async () => {
    const { agent } = await withCodes()
    const statuses: number[] = []
    for (let i = 0; i < 8; i++) statuses.push((await signIn(agent.address, `00000${i}`)).statusCode)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
  })

  it('does not hold the first of the two steps against anyone, nor lets it wipe out wrong codes', async () => {
    const { agent } = await withCodes()
    for (let i = 0; i < 10; i++) expect((await signIn(agent.address)).json()).toMatchObject({ type: 'urn:pomost:problem:code-needed' })
    const statuses: number[] = []
    for (let i = 0; i < 6; i++) {
      statuses.push((await signIn(agent.address, `00000${i}`)).statusCode)
      await signIn(agent.address)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('is switched off with the password only, or by an admin for somebody who lost the telephone', async () => {
    const { agent, session } = await withCodes()
    expect((await session.call('DELETE', '/me/totp', { password: 'a wrong password' })).statusCode).toBe(403)
    expect((await session.call('DELETE', '/me/totp', { password: PASSWORD })).statusCode).toBe(204)
    expect((await signIn(agent.address)).statusCode).toBe(201)
    const lost = await withCodes()
    const admin = await browserSession(app, await makePerson(app, 'admin'))
    expect((await admin.call('DELETE', `/people/${lost.agent.id}/totp`)).statusCode).toBe(204)
    expect((await signIn(lost.agent.address)).statusCode).toBe(201)
  })
})
