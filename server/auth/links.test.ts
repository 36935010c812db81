import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, givePassword, PASSWORD, post, sessionOf, type BrowserSession } from '../../test/browser-session.ts'
import { makePerson, makeTeam } from '../../test/factories.ts'

describe('ways in by mail', () => {
  let app: TestApp
  let relay: SMTPServer
  let admin: BrowserSession
  const mails: ParsedMail[] = []
  beforeAll(async () => {
    relay = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => { simpleParser(stream).then(mail => { mails.push(mail); done() }, done) },
    })
    await new Promise<void>(resolve => { relay.listen(0, '127.0.0.1', resolve) })
    app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1', RELAY_URL: `smtp://127.0.0.1:${(relay.server.address() as { port: number }).port}` })
    admin = await browserSession(app, await makePerson(app, 'admin', { name: 'Ana Admin' }))
  })
  beforeEach(async () => {
    await app.settle()
    mails.length = 0
  })
  afterAll(async () => {
    await app.close()
    await new Promise<void>(resolve => { relay.close(resolve) })
  })

  const invite = (body: object) => admin.call('POST', '/invitations', { name: 'Nina', role: 'agent', email: 'nina@example.com', ...body })
  const tokenIn = (text: string | undefined) => /\/(?:invitation|password-reset)\/(pml_[\w-]{43})/.exec(text ?? '')?.[1] ?? ''
  const waitingJobs = async () => (await app.db.one<{ text: string }>(sql`select coalesce(string_agg(payload::text, ' '), '') as text from graphile_worker._private_jobs`)).text

  it('invites a colleague in their language, and the link signs them in once', async () => {
    const teamId = await makeTeam(app)
    const invited = await invite({ teamIds: [teamId], language: 'bg' })
    expect(invited.statusCode).toBe(201)
    expect(invited.json()).toMatchObject({ mailed: true, link: expect.stringMatching(/^http:\/\/desk\.test\/invitation\/pml_/) })
    const waiting = await waitingJobs()
    expect(waiting).toContain('sealed')
    expect(waiting).not.toContain('pml_')
    await app.settle()
    expect(await waitingJobs()).toBe('')
    const [mail] = mails
    expect(mail).toMatchObject({ subject: 'Покана за Pomost', to: { text: 'nina@example.com' }, from: { text: '"Pomost" <no-reply@desk.test>' } })
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail!.text).toContain('Ana Admin ви кани')
    const token = tokenIn(mail!.text)
    expect(tokenIn(mail!.html || '')).toBe(token)
    expect((await app.http.inject({ url: `/api/v1/invitations/${token}` })).json()).toEqual({ name: 'Nina', email: 'nina@example.com', language: 'bg', deskName: 'Pomost' })
    const accepted = await post(app, `/invitations/${token}`, { name: 'Nina Petrova', password: PASSWORD, timeZone: 'Europe/Sofia' })
    const nina = sessionOf(app, accepted)
    expect((await nina.call('GET', '/me')).json()).toMatchObject({ name: 'Nina Petrova', role: 'agent', teams: [teamId], language: 'bg', timeZone: 'Europe/Sofia' })
    expect((await post(app, `/invitations/${token}`, { password: PASSWORD })).statusCode).toBe(410)
    expect((await post(app, '/session', { email: 'nina@example.com', password: PASSWORD })).statusCode).toBe(201)
    expect((await invite({})).json()).toMatchObject({ status: 409, detail: 'Nina Petrova can sign in already. Change the role instead.' })
  })

  it('makes the earlier link useless when somebody is invited again, and any after a week', async () => {
    const [first, second] = [await invite({ email: 'petar@example.com' }), await invite({ email: 'petar@example.com', role: 'lead' })].map(answer => tokenIn(answer.json<{ link: string }>().link))
    expect((await app.http.inject({ url: `/api/v1/invitations/${first}` })).statusCode).toBe(410)
    expect((await app.http.inject({ url: `/api/v1/invitations/${second}` })).statusCode).toBe(200)
    app.pass({ hours: 24 * 7 + 1 })
    expect((await post(app, `/invitations/${second}`, { password: PASSWORD })).json()).toMatchObject({ status: 410, detail: 'This link was used already or has expired. Ask for a new one.' })
  })

  it('gives the same answer, link and all, to a repeated invitation with a key, and keeps no link readable', async () => {
    const again = () => admin.call('POST', '/invitations', { name: 'Eva', role: 'light', email: 'eva@example.com' }, { 'idempotency-key': 'eva' })
    const [one, two] = [await again(), await again()]
    expect(two.json()).toEqual(one.json())
    const { all } = await app.db.one<{ all: string }>(sql`select string_agg(response::text, ' ') as all from idempotency_keys`)
    expect(all).not.toContain('pml_')
  })

  it('makes a customer who is invited a colleague', async () => {
    const customer = await makePerson(app, 'customer', { address: 'was-customer@example.com' })
    expect((await invite({ email: 'Was-Customer@example.com', role: 'light' })).json()).toMatchObject({ personId: customer.id })
    expect((await admin.call('GET', `/people/${customer.id}`)).json()).toMatchObject({ role: 'light' })
  })

  it('resets a forgotten password: the link works once, and all sessions end', async () => {
    const agent = await makePerson(app, 'agent', { name: 'Oto' })
    const session = await browserSession(app, agent)
    expect((await post(app, '/password-resets', { email: agent.address.toUpperCase() })).statusCode).toBe(202)
    expect(await waitingJobs()).not.toContain(agent.address)
    await app.settle()
    expect(mails.map(mail => mail.subject)).toEqual(['A new password for Pomost'])
    const token = tokenIn(mails[0]!.text)
    expect((await post(app, `/password-resets/${token}`, { password: 'short' })).statusCode).toBe(400)
    expect((await post(app, `/password-resets/${token}`, { password: `${agent.address}1` })).json()).toMatchObject({ type: 'urn:pomost:problem:weak-password' })
    const tries = await Promise.all([1, 2].map(i => post(app, `/password-resets/${token}`, { password: `a brand new password ${i}` })))
    expect(tries.map(answer => answer.statusCode).toSorted((a, b) => a - b)).toEqual([204, 410])
    expect((await session.call('GET', '/me')).statusCode).toBe(401)
    expect((await post(app, '/session', { email: agent.address, password: PASSWORD })).statusCode).toBe(401)
    const won = tries.findIndex(answer => answer.statusCode === 204) + 1
    expect((await post(app, '/session', { email: agent.address, password: `a brand new password ${won}` })).statusCode).toBe(201)
  })

  it('comes from the desk\'s first mailbox, by its own mail server where it has one', async () => {
    const other = await testApp({ OUTBOUND_ALLOW: '127.0.0.1' })
    const boss = await browserSession(other, await makePerson(other, 'admin'))
    const asked = () => boss.call('POST', '/invitations', { name: 'Nina', role: 'agent', email: 'nina@example.com' })
    expect((await asked()).json()).toMatchObject({ mailed: false })
    const { port } = relay.server.address() as { port: number }
    await boss.call('POST', '/mailboxes', { address: 'help@acme.example', relay: { host: '127.0.0.1', port, security: 'none' } })
    expect((await asked()).json()).toMatchObject({ mailed: true })
    await other.settle()
    expect(mails.map(mail => mail.from?.text)).toEqual(['"Pomost" <help@acme.example>'])
    await other.close()
  })

  it('says the same for an address that nobody has, and sends nothing', async () => {
    expect((await post(app, '/password-resets', { email: 'nobody@example.com' })).json()).toEqual({ sent: true })
    await app.settle()
    expect(mails).toEqual([])
  })

  it('sends no more than a few resets to one address', async () => {
    const agent = await makePerson(app, 'agent')
    await givePassword(app, agent)
    const statuses: number[] = []
    for (let i = 0; i < 7; i++) statuses.push((await post(app, '/password-resets', { email: agent.address })).statusCode)
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429, 429])
    await app.settle()
    expect(mails).toHaveLength(5)
    const tokens = mails.map(mail => tokenIn(mail.text))
    const works = await Promise.all(tokens.map(async token => (await app.db.query(sql`select 1 from one_time_links where token_hash = sha256(${token}::bytea)`)).length))
    expect(works.filter(Boolean)).toHaveLength(1)
  })
})
