import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { factory } from '../../../../test/factories.ts'
import { checkDomain, type FindingCode } from './check-domain.ts'
import { activateKey, addKey } from '../dkim/change-keys.ts'
import { makePair, recordOf } from '../dkim/dkim-key.ts'
import type { Relay } from '../relay.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())
beforeEach(() => {
  app.zone.clear()
  app.zone.set('MX desk.example', [{ exchange: 'mx.desk.example', priority: 10 }] as unknown as string[])
  app.zone.set('A mail.desk.example', ['203.0.113.5'])
  app.zone.set('TXT desk.example', [['other=1'], ['v=spf1 ip4:203.0.', '113.5 -all']])
  app.zone.set('TXT _dmarc.desk.example', [['v=DMARC1; p=reject']])
})

const relay: Relay = { host: 'mail.desk.example', port: 587, security: 'starttls', user: null, password: null }
const codes = async (given: Relay | null = relay, address = 'support@desk.example'): Promise<FindingCode[]> => (await checkDomain(app.db, app.dns, address, given)).map(each => each.code)
const silent = Object.assign(new Error('no answer'), { code: 'ETIMEOUT' })

describe('the domain of a mailbox', () => {
  it('is found well where all is well, but for DKIM while nothing signs', async () => {
    expect(await codes()).toEqual(['mx-good', 'spf-good', 'dkim-none', 'dmarc-good'])
  })

  it('is found bare where there is nothing, with records to begin with', async () => {
    app.zone.clear()
    expect(await codes()).toEqual(['mx-missing', 'spf-missing', 'dkim-none', 'dmarc-missing'])
    expect((await checkDomain(app.db, app.dns, 'support@desk.example', relay)).find(each => each.code === 'dmarc-missing')?.values.record).toContain('v=DMARC1')
  })

  it('is not blamed when the DNS is silent', async () => {
    for (const key of app.zone.keys()) app.zone.set(key, silent)
    expect(await codes()).toEqual(['dns-silent', 'dns-silent', 'dkim-none', 'dns-silent'])
  })

  it.each<[string, string[][], Relay | null, FindingCode]>([
    ['that leaves the relay out', [['v=spf1 mx -all']], relay, 'spf-not-relay'],
    ['twice', [['v=spf1 mx -all'], ['v=spf1 -all']], relay, 'spf-many'],
    ['that cannot be read', [['v=spf1 ip4:nonsense -all']], relay, 'spf-broken'],
    ['when the relay is in the own network', [['v=spf1 mx -all']], { ...relay, host: '127.0.0.1' }, 'spf-relay-unknown'],
    ['when there is no relay', [['v=spf1 mx -all']], null, 'spf-relay-unknown'],
  ])('has an SPF record %s', async (_, record, given, code) => {
    app.zone.set('TXT desk.example', record)
    expect((await codes(given))[1]).toBe(code)
  })

  it.each<[string, string[][], FindingCode]>([
    ['that only watches', [['v=DMARC1; p=none']], 'dmarc-watching'], ['without a policy', [['v=DMARC1; rua=x']], 'dmarc-broken'],
    ['twice', [['v=DMARC1; p=none'], ['v=DMARC1; p=reject']], 'dmarc-broken'],
  ])('has a DMARC record %s', async (_, record, code) => {
    app.zone.set('TXT _dmarc.desk.example', record)
    expect((await codes())[3]).toBe(code)
  })

  it('below another has the DMARC policy of that one', async () => {
    expect((await codes(relay, 'support@help.desk.example'))[3]).toBe('dmarc-good')
  })

  it('has its active keys looked at', async () => {
    const pair = await makePair('ed25519')
    const key = await app.change(factory, async tx => {
      const made = await addKey(app, tx, { domain: 'desk.example', algorithm: 'ed25519', ...pair })
      await activateKey(tx, made)
      return made
    })
    const { name, value } = recordOf(key)
    expect((await codes())[2]).toBe('dkim-missing')
    app.zone.set(`TXT ${name}`, [[value]])
    expect((await codes())[2]).toBe('dkim-good')
    app.zone.set(`TXT ${name}`, [['v=DKIM1; p=']])
    expect((await codes())[2]).toBe('dkim-different')
  })
})
