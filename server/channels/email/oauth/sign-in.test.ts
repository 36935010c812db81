import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browserSession } from '../../../../test/browser-session.ts'
import { clientOf } from '../../../../test/client.ts'
import { makePerson } from '../../../../test/factories.ts'
import { signInDesk, type SignInDesk } from '../../../../test/mail/sign-in-desk.ts'
import { mailToken } from './mail-token.ts'

let desk: SignInDesk
beforeAll(async () => { desk = await signInDesk({ imap: 9, smtp: 9 }) })
beforeEach(() => { desk.provider.mishaps.length = 0 })
afterAll(() => desk.close())

describe('signing a mailbox in', () => {
  it('goes to the provider with PKCE and a state, and comes back with a grant', async () => {
    const { provider } = desk
    const mailbox = await desk.box()
    const url = new URL(await desk.begin(mailbox))
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code', client_id: 'desk-client', redirect_uri: 'http://desk.test/oauth/callback', scope: 'mail openid email', code_challenge_method: 'S256', login_hint: mailbox.address,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/), state: expect.stringMatching(/^[\w-]{43}$/),
    })
    const back = await desk.comeBack(await provider.consent(url.href))
    expect(Object.fromEntries(back)).toEqual({ mailbox: mailbox.id, signIn: 'done' })
    expect(await desk.shown(mailbox)).toMatchObject({ state: 'signed-in', account: provider.account, error: null })
    const { token, account } = await mailToken(desk.app, mailbox.id, '127.0.0.1')
    expect([provider.holds(token), account]).toEqual([true, provider.account])
    expect(await desk.app.db.one(sql`select type, data from events where subject_id = ${mailbox.id} order by seq desc limit 1`)).toEqual({ type: 'mailbox.signedIn', data: { appId: desk.appId } })
  })

  it('takes a state once', async () => {
    const mailbox = await desk.box()
    const back = await desk.provider.consent(await desk.begin(mailbox))
    expect((await desk.comeBack(back)).get('signIn')).toBe('done')
    const before = desk.provider.asked.length
    expect(Object.fromEntries(await desk.comeBack(back))).toEqual({ signIn: 'state' })
    expect(desk.provider.asked).toHaveLength(before)
  })

  it('takes a state of the very session that began, which the others cannot use up', async () => {
    const mailbox = await desk.box()
    const back = await desk.provider.consent(await desk.begin(mailbox))
    const other = await browserSession(desk.app, await makePerson(desk.app, 'admin'))
    expect((await desk.comeBack(back, other)).get('signIn')).toBe('state')
    expect((await desk.comeBack(back, { ...other, cookie: '' })).get('signIn')).toBe('session')
    const agent = await browserSession(desk.app, await makePerson(desk.app, 'agent'))
    expect((await desk.comeBack(back, agent)).get('signIn')).toBe('session')
    expect(await desk.shown(mailbox)).toBeNull()
    expect((await desk.comeBack(back)).get('signIn')).toBe('done')
  })

  it('takes no state that was never given out, and none after ten minutes', async () => {
    const mailbox = await desk.box()
    const back = await desk.provider.consent(await desk.begin(mailbox))
    const forged = new URL(back)
    forged.searchParams.set('state', 'x'.repeat(43))
    expect((await desk.comeBack(forged)).get('signIn')).toBe('state')
    desk.app.pass({ minutes: 10 })
    expect(Object.fromEntries(await desk.comeBack(back))).toEqual({ mailbox: mailbox.id, signIn: 'late' })
    expect(await desk.shown(mailbox)).toMatchObject({ state: 'signed-out', error: { code: 'late', message: expect.stringContaining('ten minutes') } })
  })

  it.each([
    ['denied', 'no', undefined, 'The user said no'], ['no-refresh-token', 'yes', 'no-refresh-token', 'sign in again'], ['busy', 'yes', 'busy', 'come again later'], ['app-refused', 'yes', 'invalid_client', 'The client secret has expired'],
    ['revoked', 'yes', 'invalid_grant', 'expired or revoked'], ['refused', 'yes', 'garbage', 'cannot be used'], ['no-network', 'yes', 'drop', 'could not be asked'],
  ] as const)('says on the mailbox’s page what went wrong: %s', async (code, answer, mishap, words) => {
    const mailbox = await desk.box()
    if (mishap) desk.provider.mishaps.push(mishap)
    const back = await desk.comeBack(await desk.provider.consent(await desk.begin(mailbox), answer))
    expect(Object.fromEntries(back)).toEqual({ mailbox: mailbox.id, signIn: code })
    expect(await desk.shown(mailbox)).toMatchObject({ state: 'signed-out', error: { code, message: expect.stringContaining(words) } })
    await expect(mailToken(desk.app, mailbox.id, '127.0.0.1')).rejects.toMatchObject({ code: `sign-in-${code}` })
  })

  it('keeps what was granted when a second sign-in goes wrong, and forgets it on wish', async () => {
    const mailbox = await desk.box()
    await desk.signIn(mailbox)
    await desk.comeBack(await desk.provider.consent(await desk.begin(mailbox), 'no'))
    expect(await desk.shown(mailbox)).toMatchObject({ state: 'signed-in', error: { code: 'denied' } })
    expect((await desk.admin.call('DELETE', `/mailboxes/${mailbox.id}/sign-in`)).statusCode).toBe(204)
    expect(await desk.shown(mailbox)).toBeNull()
  })

  it('is for browsers: an API token cannot begin it', async () => {
    const mailbox = await desk.box()
    const client = await clientOf(desk.app, await makePerson(desk.app, 'admin'))
    expect(await client.post(`/mailboxes/${mailbox.id}/sign-in`, { body: { appId: desk.appId } })).toMatchObject({ status: 403 })
  })
})

describe('a sign-in app', () => {
  const other = { provider: 'other', clientId: 'x', authorizeUrl: 'https://id.example/authorize', tokenUrl: 'https://id.example/token', scopes: 'mail', imap: { host: 'imap.example', port: 993, security: 'tls' } }
  const add = (body: object) => desk.admin.call('POST', '/oauth-apps', body)

  it('of Google or Microsoft knows its addresses, scopes and servers', async () => {
    expect((await add({ provider: 'google', clientId: 'g', clientSecret: 's' })).json()).toMatchObject({ name: 'Google', scopes: expect.stringContaining('https://mail.google.com/'), imap: { host: 'imap.gmail.com', port: 993 }, smtp: { host: 'smtp.gmail.com' }, hasSecret: true })
    const microsoft = (await add({ provider: 'microsoft', clientId: 'm', clientSecret: 's' })).json<{ id: string }>()
    expect(microsoft).toMatchObject({ tenant: 'common', scopes: expect.stringMatching(/IMAP\.AccessAsUser\.All.*SMTP\.Send.*offline_access/), imap: { host: 'outlook.office365.com' }, tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token' })
    const url = new URL((await desk.admin.call('POST', `/mailboxes/${(await desk.box()).id}/sign-in`, { appId: microsoft.id })).json<{ url: string }>().url)
    expect([url.origin, url.searchParams.get('client_id')]).toEqual(['https://login.microsoftonline.com', 'm'])
    expect((await desk.admin.call('GET', '/oauth-apps')).json()).toMatchObject({ redirectUri: 'http://desk.test/oauth/callback' })
  })

  it.each([
    ['without a secret at Google', { provider: 'google', clientId: 'g' }, 'client-secret'], ['without addresses', { provider: 'other', clientId: 'x' }, 'oauth-addresses'],
    ['without encryption', { ...other, tokenUrl: 'http://id.example/token' }, 'oauth-https'], ['without a mail server', { ...other, imap: null }, 'oauth-servers'],
  ])('is refused %s', async (_, body, code) => {
    expect((await add(body)).json()).toMatchObject({ status: 422, type: expect.stringContaining(code) as string })
  })

  it('sends its secret nowhere else by a change, and its mailboxes sign in again', async () => {
    const mailbox = await desk.box()
    await desk.signIn(mailbox)
    const change = (body: object) => desk.admin.call('PATCH', `/oauth-apps/${desk.appId}`, body)
    expect((await change({ tokenUrl: 'https://evil.example/token' })).json()).toMatchObject({ status: 422, type: expect.stringContaining('client-secret') as string })
    expect((await change({ name: 'Renamed', clientSecret: desk.provider.clientSecret })).json()).toMatchObject({ name: 'Renamed' })
    expect(await desk.shown(mailbox)).toMatchObject({ state: 'signed-in' })
    expect((await desk.admin.call('DELETE', `/oauth-apps/${desk.appId}`)).json()).toMatchObject({ status: 409, detail: expect.stringContaining('signed in by this app') })
    await change({ tokenUrl: `${desk.provider.url}/token?moved`, clientSecret: desk.provider.clientSecret })
    expect(await desk.shown(mailbox)).toMatchObject({ state: 'signed-out', error: { code: 'app-changed' } })
    await change({ tokenUrl: `${desk.provider.url}/token`, clientSecret: desk.provider.clientSecret })
  })

  it('shows its tokens to its own mail servers alone', async () => {
    const mailbox = await desk.box()
    await desk.signIn(mailbox)
    await expect(mailToken(desk.app, mailbox.id, 'evil.example')).rejects.toMatchObject({ code: 'sign-in-other-host' })
  })
})
