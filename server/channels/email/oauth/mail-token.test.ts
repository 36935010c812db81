import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makePerson, write } from '../../../../test/factories.ts'
import { customerMail, deliver } from '../../../../test/mail/desk.ts'
import { dovecotInstalled, startDovecot, type Dovecot } from '../../../../test/mail/dovecot.ts'
import { startRelay, type TestRelay } from '../../../../test/mail/relay.ts'
import { signInDesk, type SignInDesk } from '../../../../test/mail/sign-in-desk.ts'
import { makeApp } from '../../../app.ts'
import type { App } from '../../../platform/app.ts'
import { deskFindings } from '../../../cli/doctor-desk.ts'
import { startIntake } from '../imap/imap.ts'
import type { Mailbox } from '../mailbox.ts'
import { mailToken } from './mail-token.ts'

let relay: TestRelay
let desk: SignInDesk
let dovecot: Dovecot | undefined
beforeAll(async () => {
  let holds: (token: string) => boolean = () => false
  relay = await startRelay({ token: (user, token) => user === desk.provider.account && holds(token) })
  desk = await signInDesk({ imap: 9, smtp: relay.port })
  holds = token => desk.provider.holds(token)
  if (dovecotInstalled()) dovecot = await startDovecot({ introspection: `${desk.provider.url}/introspect` })
})
beforeEach(() => {
  desk.provider.mishaps.length = 0
  relay.received.length = 0
})
afterAll(async () => {
  await desk.close()
  await relay.close()
  await dovecot?.stop()
})

const token = (mailbox: Mailbox, app: App = desk.app) => mailToken(app, mailbox.id, '127.0.0.1')
const refreshes = () => desk.provider.asked.filter(body => body.get('grant_type') === 'refresh_token').length
const signedIn = async (input?: Parameters<SignInDesk['box']>[0]) => {
  const mailbox = await desk.box(input)
  await desk.signIn(mailbox)
  return mailbox
}

describe('an access token', () => {
  it('is renewed shortly before it ends, and the new refresh token takes the old one’s place', async () => {
    const mailbox = await signedIn()
    const [before, first] = [refreshes(), await token(mailbox)]
    desk.app.pass({ minutes: 54 })
    expect((await token(mailbox)).token).toBe(first.token)
    desk.app.pass({ minutes: 2 })
    const second = await token(mailbox)
    desk.app.pass({ minutes: 56 })
    // only the newest refresh token holds at this provider: a former one would end everything
    const third = await token(mailbox)
    expect([new Set([first.token, second.token, third.token]).size, refreshes() - before]).toEqual([3, 2])
  })

  it('is renewed by one of two that come at once, be they in one process or on two nodes', async () => {
    const mailbox = await signedIn()
    const node = makeApp({ config: desk.app.config, databaseUrl: desk.app.databaseUrl, secretKey: Buffer.alloc(32, 7), log: desk.app.log, clock: () => desk.app.now })
    try {
      const before = refreshes()
      desk.app.pass({ hours: 2 })
      const release = desk.provider.hold()
      const all = [token(mailbox), token(mailbox), token(mailbox, node)]
      await expect.poll(refreshes).toBe(before + 1)
      release()
      const tokens = new Set((await Promise.all(all)).map(each => each.token))
      expect([tokens.size, refreshes() - before]).toEqual([1, 1])
    } finally {
      await node.db.close()
    }
  })

  it('goes on as long as it holds when the provider cannot be asked, and the grant stays when it does not', async () => {
    const mailbox = await signedIn()
    const first = await token(mailbox)
    desk.app.pass({ minutes: 57 })
    desk.provider.mishaps.push('busy')
    expect((await token(mailbox)).token).toBe(first.token)
    expect(await desk.shown(mailbox)).toMatchObject({ state: 'signed-in', error: { code: 'busy' } })
    desk.app.pass({ minutes: 5 })
    for (const mishap of ['busy', 'drop', 'invalid_client', 'garbage'] as const) {
      desk.provider.mishaps.push(mishap)
      await expect(token(mailbox), mishap).rejects.toMatchObject({ status: 422 })
      expect(await desk.shown(mailbox)).toMatchObject({ state: 'signed-in' })
    }
    expect(desk.provider.holds((await token(mailbox)).token)).toBe(true)
    expect(await desk.shown(mailbox)).toMatchObject({ error: null })
  })

  it('refused while somebody signed in anew leaves the new grant alone', async () => {
    const mailbox = await signedIn()
    desk.app.pass({ hours: 2 })
    const before = refreshes()
    const release = desk.provider.hold()
    const late = token(mailbox).catch((error: unknown) => error)
    await expect.poll(refreshes).toBe(before + 1)
    await desk.signIn(mailbox)
    release()
    expect(await late).toMatchObject({ code: 'sign-in-revoked' })
    expect(await desk.shown(mailbox)).toMatchObject({ state: 'signed-in', error: null })
    expect(await desk.app.db.one(sql`select type from events where subject_id = ${mailbox.id} order by seq desc limit 1`)).toEqual({ type: 'mailbox.signedIn' })
  })
})

describe('a grant that was revoked', () => {
  it('is marked to be signed in again, is asked about no more, and the doctor says so', async () => {
    const mailbox = await signedIn()
    desk.provider.revoke()
    desk.app.pass({ hours: 2 })
    await expect(token(mailbox)).rejects.toMatchObject({ code: 'sign-in-revoked' })
    const before = desk.provider.asked.length
    await expect(token(mailbox)).rejects.toMatchObject({ code: 'sign-in-revoked', message: expect.stringContaining('Sign in again') })
    expect(desk.provider.asked).toHaveLength(before)
    expect(await desk.shown(mailbox)).toMatchObject({ state: 'signed-out', error: { code: 'revoked', said: 'Token has been expired or revoked' } })
    expect(await desk.app.db.one(sql`select type, data from events where subject_id = ${mailbox.id} order by seq desc limit 1`)).toEqual({ type: 'mailbox.signInLost', data: { appId: desk.appId, trouble: 'revoked' } })
    expect(await desk.app.db.one(sql`select access_token as access, refresh_token as refresh from mailbox_grants where mailbox_id = ${mailbox.id}`)).toEqual({ access: null, refresh: null })
    expect((await deskFindings(desk.app)).find(finding => finding.about === `Mail out, ${mailbox.address}`)).toMatchObject({ state: 'fault', words: expect.stringContaining('Sign in again') })
    await desk.signIn(mailbox)
    expect(desk.provider.holds((await token(mailbox)).token)).toBe(true)
  })
})

describe('a reply', () => {
  const reply = async (mailbox: Mailbox) => {
    const { ticketId } = await deliver(desk.app, customerMail({ To: mailbox.address }), { mailboxId: mailbox.id })
    const { id } = await write(desk.app, await makePerson(desk.app, 'agent'), ticketId!)
    await desk.app.settle()
    return desk.app.db.one<{ state: string; error: string | null }>(sql`select state, error from deliveries where message_id = ${id}`)
  }

  it('leaves by the token, as the account that signed in', async () => {
    const mailbox = await signedIn()
    expect(await reply(mailbox)).toMatchObject({ state: 'sent' })
    expect(relay.received).toHaveLength(1)
  })

  it('is tried once more with a new token when the server refuses one that should hold, and not again and again', async () => {
    const mailbox = await signedIn()
    const before = refreshes()
    desk.provider.revoke('access')
    expect(await reply(mailbox)).toMatchObject({ state: 'sent' })
    expect(refreshes()).toBe(before + 1)
    desk.provider.revoke('access')
    expect(await reply(mailbox)).toMatchObject({ state: 'failed', error: expect.stringContaining('sign in again') })
    expect(refreshes()).toBe(before + 1)
    desk.app.pass({ minutes: 11 })
    expect(await reply(mailbox)).toMatchObject({ state: 'sent' })
  })

  it('waits while the provider cannot be asked, and fails with the cure when nobody is signed in', async () => {
    const mailbox = await signedIn()
    desk.app.pass({ hours: 2 })
    desk.provider.mishaps.push('busy')
    expect(await reply(mailbox)).toMatchObject({ state: 'queued', error: expect.stringContaining('come again later') })
    expect(await reply(await desk.box())).toMatchObject({ state: 'failed', error: expect.stringContaining('Nobody has signed in') })
  })
})

describe.skipIf(!dovecotInstalled())('mail of a real IMAP server', () => {
  const imapBox = () => desk.box({ intake: { kind: 'imap', host: '127.0.0.1', port: dovecot!.port, security: 'none', auth: 'oauth', user: 'desk@provider.example', folders: ['INBOX'], after: { kind: 'read' }, since: '2020-01-01T00:00:00Z' } })

  it('is fetched by the token, and goes on when the token is taken back', async () => {
    const { items } = (await desk.admin.call('GET', '/mailboxes')).json<{ items: { id: string }[] }>()
    for (const { id } of items) await desk.admin.call('DELETE', `/mailboxes/${id}`) // whose tokens were taken back above
    const mailbox = await imapBox()
    await desk.signIn(mailbox)
    dovecot!.deliver(customerMail({ Subject: 'By a token' }))
    const arrived = async (subject: string) => (await desk.app.db.query(sql`select 1 from arrivals where subject = ${subject}`)).length
    const pace = { tick: 50, checkEvery: 60_000, pollSeconds: 0 }
    let stop = await startIntake(desk.app, pace)
    try {
      await expect.poll(async () => { await desk.app.settle(); return arrived('By a token') }, { timeout: 10_000 }).toBe(1)
      await stop()
      const before = refreshes()
      desk.provider.revoke('access')
      dovecot!.deliver(customerMail({ Subject: 'By another token' }))
      stop = await startIntake(desk.app, pace)
      await expect.poll(async () => { await desk.app.settle(); return arrived('By another token') }, { timeout: 15_000 }).toBe(1)
      expect(refreshes()).toBe(before + 1)
    } finally {
      await stop()
    }
  })

  it('is tried by the mailbox’s test: with a new token where one was taken back, and in words where nobody signed in', async () => {
    const mailbox = await imapBox()
    const test = async () => (await desk.admin.call('POST', `/mailboxes/${mailbox.id}/test`)).json<{ intake: { ok: boolean; message: string }; relay: { ok: boolean; message: string } }>()
    expect(await test()).toMatchObject({ intake: { ok: false, message: expect.stringContaining('Nobody has signed in') }, relay: { ok: false } })
    await desk.signIn(mailbox)
    desk.provider.revoke('access')
    expect(await test()).toMatchObject({ intake: { ok: true } })
    expect(await test()).toMatchObject({ relay: { ok: true } })
  })
})

describe('secrets', () => {
  it('stand in no answer, no event, no log line and nowhere in the database as they are, after all of this', async () => {
    const answers = await Promise.all(['/mailboxes', '/oauth-apps', '/audit', '/events', '/ledger', '/deliveries?state=failed'].map(async url => (await desk.admin.call('GET', url)).body))
    const tables = await desk.app.db.query<{ name: string }>(sql`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`)
    const rows = await Promise.all(tables.map(({ name }) => desk.app.db.query({ text: `select t::text as row from ${name} t`, values: [] } as never)))
    const everything = JSON.stringify([answers, rows, desk.logged])
    expect(everything).toContain('oauth-app.created')
    expect(desk.logged.join('')).toContain('could not be renewed')
    expect(desk.provider.secrets.length).toBeGreaterThan(20)
    expect(desk.provider.secrets.filter(secret => everything.includes(secret))).toEqual([])
  })
})
