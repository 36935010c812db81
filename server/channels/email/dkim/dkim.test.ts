import sql from 'sql-template-tag'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { browserSession, type BrowserSession } from '../../../../test/browser-session.ts'
import { makePerson, write } from '../../../../test/factories.ts'
import { customerMail, deliver, makeMailbox } from '../../../../test/mail/desk.ts'
import { startRelay, type TestRelay } from '../../../../test/mail/relay.ts'

let app: TestApp
let relay: TestRelay
let admin: BrowserSession
beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ RELAY_URL: relay.url })
  admin = await browserSession(app, await makePerson(app, 'admin'))
  await makeMailbox(app)
})
afterAll(async () => {
  await app.close()
  await relay.close()
})

interface Key { id: string; selector: string; state: string; record: { name: string; value: string } }
const make = async (algorithm: 'rsa' | 'ed25519') => (await admin.call('POST', '/dkim-keys', { domain: 'Desk.example', algorithm })).json<Key>()
const publish = ({ record: { name, value } }: Key) => app.zone.set(`TXT ${name}`, [value.match(/.{1,200}/g)!])

/** Sends a reply and says what DKIM says of it, as its receiver checks it. */
async function verdicts(): Promise<{ result: string; selector: string; signed: string }[]> {
  relay.received.length = 0
  const { ticketId } = await deliver(app, customerMail())
  await write(app, await makePerson(app, 'agent'), ticketId!)
  await app.settle()
  const { results } = await dkimVerify(Buffer.from(relay.received[0]!.raw, 'latin1'), { resolver: app.dns as never, curTime: new Date(app.now.epochMilliseconds) } as never)
  return results.map(each => ({ result: String(each.status.result), selector: String(each.selector), signed: String(each.signingHeaders?.keys) }))
}

describe('DKIM', () => {
  it('signs nothing without a key, and with one only once its record stands in the DNS', async () => {
    expect((await verdicts()).map(each => each.result)).not.toContain('pass')
    const key = await make('rsa')
    expect(key).toMatchObject({ state: 'new', record: { name: `${key.selector}._domainkey.desk.example`, value: expect.stringMatching(/^v=DKIM1; k=rsa; p=MII/) } })
    const activate = () => admin.call('POST', `/dkim-keys/${key.id}/activate`)
    expect((await activate()).json()).toMatchObject({ status: 422, detail: expect.stringContaining('There is no TXT record at') })
    app.zone.set(`TXT ${key.record.name}`, [['v=DKIM1; k=rsa; p=AAAA']])
    expect((await activate()).json()).toMatchObject({ status: 422, detail: expect.stringContaining('another key') })
    app.zone.set(`TXT ${key.record.name}`, Object.assign(new Error('no answer'), { code: 'ETIMEOUT' }))
    expect((await activate()).statusCode).toBe(503)
    publish(key)
    expect((await activate()).json()).toMatchObject({ state: 'active', verifiedAt: expect.any(String) })
    const [verdict] = await verdicts()
    expect(verdict).toMatchObject({ result: 'pass', selector: key.selector })
    expect(verdict?.signed.toLowerCase()).toMatch(/subject[^]*reply-to[^]*from/)
  })

  it('rotates: a second key under its own selector takes over, and the first can be removed only then', async () => {
    const [first] = (await admin.call('GET', '/dkim-keys')).json<{ items: Key[] }>().items
    const second = await make('rsa')
    expect(second.selector).not.toBe(first!.selector)
    expect((await admin.call('DELETE', `/dkim-keys/${first!.id}`)).statusCode).toBe(409)
    publish(second)
    await admin.call('POST', `/dkim-keys/${second.id}/activate`)
    expect(await verdicts()).toMatchObject([{ result: 'pass', selector: second.selector }])
    expect((await admin.call('DELETE', `/dkim-keys/${first!.id}`)).statusCode).toBe(204)
  })

  it('signs by Ed25519 besides RSA', async () => {
    const key = await make('ed25519')
    publish(key)
    await admin.call('POST', `/dkim-keys/${key.id}/activate`)
    expect((await verdicts()).map(each => each.result)).toEqual(['pass', 'pass'])
    expect((await admin.call('POST', `/dkim-keys/${key.id}/retire`)).json()).toMatchObject({ state: 'retired' })
    expect(await verdicts()).toHaveLength(1)
  })

  it('shows its private key to nobody, and keeps it encrypted', async () => {
    const shown = (await admin.call('GET', '/dkim-keys')).body
    const stored = JSON.stringify([await app.db.query(sql`select * from dkim_keys`), await app.db.query(sql`select data from events where subject_kind = 'dkim-key'`)])
    for (const text of [shown, stored]) expect(text).not.toContain('PRIVATE KEY')
    expect(shown).not.toContain('private')
  })

  it.each(['localhost', 'a b.example', '-x.example', '../etc'])('is made for domains only: %s', async domain => {
    expect((await admin.call('POST', '/dkim-keys', { domain })).statusCode).toBe(400)
  })
})
