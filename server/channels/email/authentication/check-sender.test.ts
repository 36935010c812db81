import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { rawMail } from '../../../../test/mail/build.ts'
import { makeDomain, type TestDomain } from '../../../../test/mail/signed.ts'
import type { MailEnvelope } from '../accept-mail.ts'
import { parseMail } from '../reading/parse-mail.ts'
import { checkSender } from './check-sender.ts'

let app: TestApp
let customer: TestDomain
let forwarder: TestDomain
beforeAll(async () => {
  app = await testApp()
  customer = makeDomain(app.zone, 'customer.example', { dmarc: 'reject', spf: 'ip4:198.51.100.7' })
  forwarder = makeDomain(app.zone, 'lists.example')
  makeDomain(app.zone, 'watching.example', { dmarc: 'none', spf: 'ip4:198.51.100.7' })
  makeDomain(app.zone, 'evil.example', { dmarc: 'reject', spf: 'ip4:203.0.113.66' })
})
afterAll(() => app.close())

const PUBLIC = { remote: '198.51.100.7', helo: 'mail.customer.example', from: 'ana@customer.example' }
const STRANGER = { remote: '203.0.113.66', helo: 'evil.example', from: 'x@evil.example' }
const HIDDEN = { remote: '127.0.0.1', from: 'ana@customer.example' }

async function check(raw: Buffer, envelope: MailEnvelope = HIDDEN, settings: { trustedMailServers?: string[]; trustedForwarders?: string[] } = {}, via = 'smtp') {
  const { hash } = await app.files.put(raw, { limit: 10_000_000 })
  return checkSender(app, { rawHash: hash, via }, await parseMail(raw), envelope, { trustedMailServers: [], trustedForwarders: [], ...settings })
}
const verdict = async (...args: Parameters<typeof check>) => (await check(...args)).authentication

describe('by looking ourselves', () => {
  it('a signature of the sender’s domain vouches, wherever the mail came through', async () => {
    const raw = await customer.sign(rawMail({}))
    for (const [envelope, via] of [[HIDDEN, 'smtp'], [STRANGER, 'smtp'], [{}, 'imap']] as const) expect(await verdict(raw, envelope, {}, via)).toMatchObject({ result: 'pass', dkim: 'pass', dmarc: 'pass', domain: 'customer.example', by: 'own' })
  })

  it('the sender’s own server vouches, but only where the desk sees it itself', async () => {
    expect(await verdict(rawMail({}), PUBLIC)).toMatchObject({ result: 'pass', spf: 'pass', dkim: 'none' })
    expect(await verdict(rawMail({}), { ...PUBLIC, remote: '::ffff:198.51.100.7' })).toMatchObject({ result: 'pass' })
    expect(await verdict(rawMail({}), { ...PUBLIC, remote: '10.0.0.5' })).toMatchObject({ result: 'none', spf: 'none' })
    expect(await verdict(rawMail({}), PUBLIC, {}, 'http')).toMatchObject({ result: 'none', spf: 'none' })
  })

  it('a mail against the policy of its domain fails, as far as the desk can know', async () => {
    expect(await verdict(rawMail({}), STRANGER)).toMatchObject({ result: 'fail', dmarc: 'fail' })
    const changed = Buffer.from((await customer.sign(rawMail({}, 'Pay to account 1.'))).toString().replace('account 1', 'account 2'))
    expect(await verdict(changed, STRANGER)).toMatchObject({ result: 'fail', dkim: 'neutral' })
    expect(await verdict(changed, HIDDEN)).toMatchObject({ result: 'none' })
    expect(await verdict(rawMail({ From: 'a@watching.example' }), STRANGER)).toMatchObject({ result: 'none', dmarc: 'fail' })
  })

  it('a domain without a policy is vouched for by its own signature or server only', async () => {
    const raw = rawMail({ From: 'x@lists.example' })
    expect(await verdict(await forwarder.sign(raw))).toMatchObject({ result: 'pass', dmarc: 'none' })
    expect(await verdict(await forwarder.sign(rawMail({ From: 'x@mail.lists.example' })))).toMatchObject({ result: 'pass' })
    expect(await verdict(await customer.sign(raw))).toMatchObject({ result: 'none' })
    expect(await verdict(raw, STRANGER)).toMatchObject({ result: 'none' })
  })

  it('a signature over a part of the text vouches for nothing', async () => {
    const raw = await customer.sign(rawMail({}, 'short'), { maxBodyLength: 5 })
    expect(await verdict(Buffer.concat([raw, Buffer.from('\r\nand more')]))).toMatchObject({ result: 'none' })
  })

  it('two senders are none: a second From above, below, or in one field', async () => {
    const raw = await customer.sign(rawMail({}))
    const second = (await customer.sign(rawMail({}))).toString().replace('From: Ana', 'From: Eve <eve@evil.example>\r\nFrom: Ana')
    for (const each of [Buffer.concat([Buffer.from('From: Eve <eve@evil.example>\r\n'), raw]), Buffer.from(second), await customer.sign(rawMail({ From: 'ana@customer.example, eve@evil.example' }))]) {
      expect(await verdict(each, PUBLIC)).toMatchObject({ result: 'none', domain: null })
    }
  })

  it('DNS that does not answer is nothing known, never a failure', async () => {
    const raw = await customer.sign(rawMail({}))
    const key = app.zone.get('TXT s1._domainkey.customer.example')!
    app.zone.set('TXT s1._domainkey.customer.example', Object.assign(new Error('timeout'), { code: 'ETIMEOUT' }))
    expect(await verdict(raw, STRANGER)).toMatchObject({ result: 'none', dkim: 'temperror' })
    app.zone.set('TXT s1._domainkey.customer.example', key)
    app.zone.set('TXT _dmarc.slow.example', Object.assign(new Error('timeout'), { code: 'ETIMEOUT' }))
    expect(await verdict(rawMail({ From: 'a@slow.example' }), STRANGER)).toMatchObject({ result: 'none', dmarc: 'temperror' })
  })

  it('hundreds of signatures do not make the desk ask hundreds of names', async () => {
    const body = createHash('sha256').update('Hello\r\n').digest('base64')
    const signatures = Array.from({ length: 280 }, (_, i) => `DKIM-Signature: v=1; a=rsa-sha256; d=d${i}.example; s=s; h=from; bh=${body}; b=AAAA\r\n`).join('')
    const asked: string[] = []
    const dns = app.dns
    app.dns = (name, type) => { asked.push(name); return dns(name, type) }
    try {
      expect(await verdict(Buffer.concat([Buffer.from(signatures), rawMail({})]), STRANGER)).toMatchObject({ result: 'none' })
    } finally {
      app.dns = dns
    }
    expect(asked.length).toBeLessThanOrEqual(60)
    expect(asked.length).toBeGreaterThan(10)
  })

  it('a seal of a forwarder that is believed carries what it saw', async () => {
    const saw = 'mx.lists.example; dmarc=pass header.from=customer.example'
    const changed = Buffer.from((await customer.sign(rawMail({}))).toString().replace('Hello', 'Hello from the list'))
    const raw = await forwarder.seal(changed, saw)
    expect(await verdict(raw, STRANGER, { trustedForwarders: ['lists.example'] })).toMatchObject({ result: 'pass', arc: 'pass' })
    expect(await verdict(raw, STRANGER)).toMatchObject({ result: 'fail', arc: 'pass' })
    expect(await verdict(await forwarder.seal(changed, saw.replace('pass', 'fail')), STRANGER, { trustedForwarders: ['lists.example'] })).toMatchObject({ result: 'fail' })
    expect(await verdict(await forwarder.seal(changed, saw.replace('customer', 'evil')), STRANGER, { trustedForwarders: ['lists.example'] })).toMatchObject({ result: 'fail' })
  })
})

describe('by the word of the server in front', () => {
  const trusting = { trustedMailServers: ['mx.desk.example'] }
  const says = (...values: string[]) => rawMail({ 'Authentication-Results': values })

  it.each([
    ['mx.desk.example; dmarc=pass header.from=customer.example', 'pass'],
    ['mx.desk.example 1; spf=pass smtp.mailfrom=ana@customer.example', 'pass'],
    ['MX.desk.example; dkim=pass (2048-bit key; unprotected) header.d=mail.customer.example header.i=@customer.example', 'pass'],
    ['mx.desk.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=evil.example', 'none'],
    ['mx.desk.example; dmarc=pass header.from=evil.example', 'none'],
    ['mx.desk.example; dmarc=fail (p=REJECT sp=REJECT dis=NONE) header.from=customer.example', 'fail'],
    ['mx.desk.example; dmarc=fail (p=NONE) header.from=customer.example', 'none'],
    ['mx.desk.example; dmarc=temperror header.from=customer.example', 'none'],
    ['mx.desk.example; none', 'none'],
    ['mx.desk.example; spf=fail smtp.mailfrom="x; dmarc=pass header.from=customer.example"@evil.example; dmarc=fail header.from=customer.example', 'fail'],
    ['mx.desk.example; spf=fail (dmarc=pass; dmarc=pass header.from=customer.example) smtp.mailfrom=evil.example', 'none'],
    ['mx.desk.example; spf=none smtp.mailfrom=x; dmarc=pass header.from=customer.example; dmarc=fail header.from=customer.example', 'none'],
  ])('%s means %s', async (value, result) => {
    expect(await verdict(says(value), {}, trusting, 'imap')).toMatchObject({ result, by: 'trusted header' })
  })

  it('only the topmost of a trusted server counts, and those of others mean nothing', async () => {
    const pass = 'mx.desk.example; dmarc=pass header.from=customer.example'
    const fail = 'mx.desk.example; dmarc=fail header.from=customer.example'
    expect(await verdict(says(fail, pass), {}, trusting)).toMatchObject({ result: 'fail' })
    expect(await verdict(says('mx.evil.example; dmarc=pass header.from=customer.example', fail), {}, trusting)).toMatchObject({ result: 'fail' })
    expect(await verdict(says(pass.replace('mx.', 'mx2.')), {}, trusting)).toMatchObject({ result: 'none', by: 'own' })
    expect(await verdict(says(pass))).toMatchObject({ result: 'none', by: 'own' })
  })

  it('straight from the internet it is the sender’s own word, which is none', async () => {
    expect(await verdict(says('mx.desk.example; dmarc=pass header.from=customer.example'), STRANGER, trusting)).toMatchObject({ result: 'fail', by: 'own' })
  })
})
