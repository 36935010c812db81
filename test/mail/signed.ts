import { generateKeyPairSync } from 'node:crypto'
import { sealMessage } from 'mailauth/lib/arc/index.js'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import type { TestApp } from '../app.ts'

export interface TestDomain {
  /** The mail with a DKIM signature of this domain in front. */
  sign(raw: Buffer, options?: { maxBodyLength?: number }): Promise<Buffer>
  /** The mail with an ARC seal of this domain, which writes down what it saw. */
  seal(raw: Buffer, saw: string): Promise<Buffer>
}

/** A domain in the test's zone with a real key, and the records that are given. */
export function makeDomain(zone: TestApp['zone'], domain: string, records: { dmarc?: string; spf?: string } = {}): TestDomain {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } })
  zone.set(`TXT s1._domainkey.${domain}`, [[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]])
  if (records.dmarc) zone.set(`TXT _dmarc.${domain}`, [[`v=DMARC1; p=${records.dmarc}`]])
  if (records.spf) zone.set(`TXT ${domain}`, [[`v=spf1 ${records.spf} -all`]])
  return {
    async sign(raw, options = {}) {
      const { signatures } = await dkimSign(raw, { signingDomain: domain, selector: 's1', privateKey, canonicalization: 'relaxed/relaxed', signatureData: [{ signingDomain: domain, selector: 's1', privateKey, ...options }] })
      return Buffer.concat([Buffer.from(signatures), raw])
    },
    async seal(raw, saw) {
      return Buffer.concat([await sealMessage(raw, { signingDomain: domain, selector: 's1', privateKey, authResults: saw, cv: 'none' }), raw])
    },
  }
}
