import sql, { type Sql } from 'sql-template-tag'
import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { Queries } from '../../../platform/db.ts'

export const ALGORITHMS = ['rsa', 'ed25519'] as const
export type Algorithm = (typeof ALGORITHMS)[number]

/** A key with which mails of a domain are signed (RFC 6376). New ones sign nothing until their record was seen in the DNS. */
export interface DkimKey {
  id: string
  domain: string
  selector: string
  algorithm: Algorithm
  /** base64, as in the record */
  publicKey: string
  state: 'new' | 'active' | 'retired'
  verifiedAt: Temporal.Instant | null
  createdAt: Temporal.Instant
  version: number
}

export const DKIM_COLUMNS: Sql = sql`k.id, k.domain, k.selector, k.algorithm, k.public_key as "publicKey", k.state, k.verified_at as "verifiedAt", k.created_at as "createdAt", k.version`

export function listKeys(q: Queries): Promise<DkimKey[]> {
  return q.query(sql`select ${DKIM_COLUMNS} from dkim_keys k order by k.domain, k.state = 'retired', k.created_at desc limit 1000`)
}

/** The record that makes a key known: where it stands, and what it says. */
export function recordOf({ selector, domain, algorithm, publicKey }: Pick<DkimKey, 'selector' | 'domain' | 'algorithm' | 'publicKey'>): { name: string; value: string } {
  return { name: `${selector}._domainkey.${domain}`, value: `v=DKIM1; k=${algorithm}; p=${publicKey}` }
}

const generate = promisify(generateKeyPair)
const FORMAT = { publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } } as const

/** A new pair: RSA of 2048 bits, which everybody verifies, or Ed25519 (RFC 8463), short and not known everywhere yet. */
export async function makePair(algorithm: Algorithm): Promise<{ privateKey: string; publicKey: string }> {
  const pair = algorithm === 'rsa' ? await generate('rsa', { modulusLength: 2048, ...FORMAT }) : await generate('ed25519', FORMAT)
  return { privateKey: pair.privateKey, publicKey: publicPart(pair.privateKey, algorithm) }
}

/** Of Ed25519 the record carries the bare 32 bytes (RFC 8463 §4.2), of RSA the whole SubjectPublicKeyInfo. */
function publicPart(privateKey: string, algorithm: Algorithm): string {
  const der = createPublicKey(createPrivateKey(privateKey)).export({ type: 'spki', format: 'der' })
  return (algorithm === 'rsa' ? der : der.subarray(-32)).toString('base64')
}
