import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { clientOf, type Client } from '../../../../test/client.ts'
import { makePerson } from '../../../../test/factories.ts'
import { makeCertificates } from '../../../../test/mail/certificate.ts'
import { dovecotInstalled, startDovecot, type Dovecot } from '../../../../test/mail/dovecot.ts'
import { startRelay, type TestRelay } from '../../../../test/mail/relay.ts'

const { authority, server } = makeCertificates()
const stranger = makeCertificates()
let app: TestApp
let admin: Client
let dovecot: Dovecot | undefined
let relays: { tls: TestRelay; starttls: TestRelay }
beforeAll(async () => {
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1' })
  admin = await clientOf(app, await makePerson(app, 'admin'))
  const guarded = { user: 'desk', password: 'secret' }
  relays = { tls: await startRelay({ ...guarded, tls: { ...server, secure: true } }), starttls: await startRelay({ ...guarded, tls: server }) }
  if (dovecotInstalled()) dovecot = await startDovecot({ tls: server })
})
afterAll(async () => {
  await app.close()
  await relays.tls.close()
  await relays.starttls.close()
  await dovecot?.stop()
})

let count = 0
interface Tested { intake: { ok: boolean; code: string; message: string; values: Record<string, string> }; relay: { ok: boolean; code: string; message: string; values: Record<string, string> } }
async function test(body: object, on: Client = admin): Promise<Tested> {
  const made = await on.post('/mailboxes', { body: { address: `box${++count}@desk.example`, ...body } })
  expect(made.status).toBe(201)
  return (await on.post(`/mailboxes/${made.body.id}/test`)).body as Tested
}
const smtp = (security: 'tls' | 'starttls', more: object = {}) => ({ relay: { host: '127.0.0.1', port: relays[security].port, security, user: 'desk', password: 'secret', ...more } })
const imap = (security: 'tls' | 'starttls', more: object = {}) => ({ intake: { kind: 'imap', host: '127.0.0.1', port: security === 'tls' ? dovecot!.securePort : dovecot!.port, security, user: 'desk', password: 'secret', ...more } })

describe.each(['tls', 'starttls'] as const)('the certificate of a server, by %s', security => {
  it('that nobody vouches for is shown, and no word is said to its server', async () => {
    const { relay } = await test(smtp(security))
    expect(relay).toMatchObject({ ok: false, code: 'untrusted', values: { subject: 'CN=mail.test', issuer: 'CN=Desk test authority', fingerprint: server.fingerprint, until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string } })
  })

  it('is trusted by the authority that an admin gave, or pinned by its fingerprint', async () => {
    expect((await test(smtp(security, { ca: authority.cert }))).relay).toMatchObject({ ok: true })
    expect((await test(smtp(security, { fingerprint: server.fingerprint.replaceAll(':', '').toLowerCase() }))).relay).toMatchObject({ ok: true })
  })

  it('is refused by another authority, and when another one is pinned', async () => {
    expect((await test(smtp(security, { ca: stranger.authority.cert }))).relay).toMatchObject({ ok: false, code: 'untrusted' })
    expect((await test(smtp(security, { fingerprint: stranger.server.fingerprint }))).relay).toMatchObject({ ok: false, code: 'untrusted', values: { fingerprint: server.fingerprint } })
  })

  it.skipIf(!dovecotInstalled())('is checked the same at a real IMAP server', async () => {
    expect((await test(imap(security))).intake).toMatchObject({ ok: false, code: 'untrusted', values: { fingerprint: server.fingerprint } })
    expect((await test(imap(security, { ca: authority.cert }))).intake).toMatchObject({ ok: true })
    expect((await test(imap(security, { fingerprint: server.fingerprint }))).intake).toMatchObject({ ok: true })
    expect((await test(imap(security, { fingerprint: stranger.server.fingerprint }))).intake).toMatchObject({ ok: false, code: 'untrusted' })
  })
})

describe('what is trusted', () => {
  const add = (more: object) => admin.post('/mailboxes', { body: { address: `box${++count}@desk.example`, ...smtp('tls', more) } })

  it('is shown with subject and expiry, stays when it is left out, and goes with another host', async () => {
    const { body } = await add({ ca: `some words\n${authority.cert}`, fingerprint: server.fingerprint })
    expect(body.relay).toMatchObject({ ca: authority.cert, authorities: [{ subject: 'CN=Desk test authority', expiresAt: expect.any(String) as string }], fingerprint: server.fingerprint })
    const change = async (more: object) => (await admin.patch(`/mailboxes/${body.id}`, { body: smtp('tls', more) })).body.relay
    expect(await change({ port: 465 })).toMatchObject({ ca: authority.cert, fingerprint: server.fingerprint })
    expect(await change({ fingerprint: null })).toMatchObject({ ca: authority.cert, fingerprint: null })
    expect(await change({ host: 'mail.example' })).toMatchObject({ ca: null, authorities: [] })
  })

  it.each([
    ['words', { ca: 'trust me' }, 'BEGIN CERTIFICATE'], ['a broken certificate', { ca: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }, 'cannot be read'],
    ['a private key', { ca: server.cert + server.key }, 'private key'], ['half a fingerprint', { fingerprint: 'AB:CD' }, '64 letters'],
  ])('is refused when it is %s', async (_, more, words) => {
    expect(await add(more)).toMatchObject({ status: 422, body: { detail: expect.stringContaining(words) as string } })
  })
})

describe('a host inside the network', () => {
  it('is not called unless it was allowed, whether mail is fetched or sent there (H58)', async () => {
    const closed = await testApp()
    try {
      const other = await clientOf(closed, await makePerson(closed, 'admin'))
      for (const host of ['127.0.0.1', 'localhost', '169.254.169.254', '10.0.0.1', '::1']) {
        const at = { host, port: relays.starttls.port, security: 'none', user: 'desk', password: 'secret' }
        const { intake, relay } = await test({ intake: { kind: 'imap', ...at }, relay: at }, other)
        for (const found of [intake, relay]) expect(found, host).toMatchObject({ ok: false, message: expect.stringContaining('OUTBOUND_ALLOW') as string })
      }
    } finally {
      await closed.close()
    }
  })
})
