import sql from 'sql-template-tag'
import { domainOf } from '../../../people/person.ts'
import type { App } from '../../../platform/app.ts'

interface SigningKey { domain: string; selector: string; privateKey: string }

/**
 * The mail with a signature of each active key of its sender's domain (RFC 6376), or as it is when there is none. A key that cannot sign
 * is logged and leaves the mail unsigned: it is better sent than kept.
 */
export async function signMail(app: Pick<App, 'db' | 'secrets' | 'clock' | 'log'>, from: string, raw: Buffer): Promise<Buffer> {
  const keys = await app.db.query<SigningKey>(sql`select domain, selector, private_key as "privateKey" from dkim_keys where domain = ${domainOf(from)} and state = 'active' order by algorithm`)
  if (keys.length === 0) return raw
  const { dkimSign } = await import('mailauth/lib/dkim/sign.js')
  const { signatures, errors } = await dkimSign(raw, {
    signTime: new Date(app.clock().epochMilliseconds),
    signatureData: keys.map(({ domain, selector, privateKey }) => ({ signingDomain: domain, selector, privateKey: app.secrets.open(privateKey) })),
    // its types ask for one key besides the list, which is used without
  } as Parameters<typeof dkimSign>[1])
  if (errors.length > 0) app.log.error({ errors: errors.map(each => each.err.message) }, 'a mail was not signed by DKIM')
  return Buffer.concat([Buffer.from(signatures), raw])
}
