import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { PASSWORD, post, sessionOf } from '../../test/browser-session.ts'
import { makePerson } from '../../test/factories.ts'
import { ensureAdmin, firstAdminLink } from './first-admin.ts'

describe('the first admin', () => {
  let app: TestApp
  beforeEach(async () => { app = await testApp({ ADMIN_EMAIL: 'root@example.com', ADMIN_PASSWORD: PASSWORD }) })
  afterEach(() => app.close())

  const needed = async () => (await app.http.inject({ url: '/api/v1/setup' })).json<{ needed: boolean }>().needed
  const tokenOf = (link: string | undefined) => new URL(link ?? '').searchParams.get('token') ?? ''
  const setUp = (token: string, more: object = {}) => post(app, '/setup', { token, name: 'Ana', email: 'ana@example.com', password: PASSWORD, ...more })

  it('is made by the link printed at start, which works once; then there is no link any more', async () => {
    expect(await needed()).toBe(true)
    const link = await firstAdminLink(app)
    expect(link).toMatch(/^http:\/\/desk\.test\/setup\?token=pml_/)
    expect((await setUp(tokenOf(link), { password: 'Ana@example.com' })).json()).toMatchObject({ type: 'urn:pomost:problem:weak-password' })
    const ana = sessionOf(app, await setUp(tokenOf(link), { language: 'pl', timeZone: 'Europe/Warsaw' }))
    expect((await ana.call('GET', '/me')).json()).toMatchObject({ name: 'Ana', role: 'admin', language: 'pl', can: { administer: true } })
    expect((await ana.call('GET', '/settings')).statusCode).toBe(200)
    expect(await needed()).toBe(false)
    expect(await firstAdminLink(app)).toBeUndefined()
    expect((await setUp(tokenOf(link))).statusCode).toBe(410)
  })

  it('makes the link of the start before useless, and one that is a week old', async () => {
    const [first, second] = [await firstAdminLink(app), await firstAdminLink(app)]
    expect((await setUp(tokenOf(first))).statusCode).toBe(410)
    app.pass({ hours: 24 * 7 })
    expect((await setUp(tokenOf(second))).statusCode).toBe(410)
    expect((await setUp('pml_guess00000000000000000000000000000000000000')).statusCode).toBe(410)
  })

  it('makes one admin only when the link is used twice at once', async () => {
    const token = tokenOf(await firstAdminLink(app))
    const answers = await Promise.all([1, 2, 3].map(i => setUp(token, { email: `ana${i}@example.com` })))
    expect(answers.map(answer => answer.statusCode).toSorted((a, b) => a - b)).toEqual([201, 410, 410])
  })

  it('is made of ADMIN_EMAIL and ADMIN_PASSWORD without asking, and never again', async () => {
    expect(await ensureAdmin(app)).toBe(true)
    expect((await post(app, '/session', { email: 'root@example.com', password: PASSWORD })).json()).toMatchObject({ role: 'admin', name: 'root' })
    expect(await ensureAdmin(app)).toBe(false)
  })

  it('may have written to the desk before', async () => {
    const customer = await makePerson(app, 'customer', { address: 'root@example.com' })
    await ensureAdmin(app)
    expect((await post(app, '/session', { email: 'root@example.com', password: PASSWORD })).json()).toMatchObject({ id: customer.id, role: 'admin' })
  })

  it('says how to go on where mail cannot be sent yet', async () => {
    expect((await app.http.inject({ url: '/api/v1/setup' })).json()).toMatchObject({ mail: false })
    expect((await post(app, '/password-resets', { email: 'root@example.com' })).json()).toMatchObject({ status: 503, detail: 'This desk cannot send mail yet. Ask an admin to invite you again.' })
    const ana = sessionOf(app, await setUp(tokenOf(await firstAdminLink(app))))
    const invited = await ana.call('POST', '/invitations', { name: 'Nina', role: 'agent', email: 'nina@example.com' })
    expect(invited.json()).toMatchObject({ mailed: false, link: expect.stringContaining('/invitation/pml_') as string })
  })
})
