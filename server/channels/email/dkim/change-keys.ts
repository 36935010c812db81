import sql from 'sql-template-tag'
import type { App } from '../../../platform/app.ts'
import type { Tx } from '../../../platform/change.ts'
import { isId, newId } from '../../../platform/ids.ts'
import { problem } from '../../../platform/problem.ts'
import { DKIM_COLUMNS, type Algorithm, type DkimKey } from './dkim-key.ts'

const MOST_KEYS = 20

/** The key's row, locked. Throws 404. */
export async function accessKey(tx: Tx, id: string): Promise<DkimKey> {
  const found = isId(id) ? await tx.maybe<DkimKey>(sql`select ${DKIM_COLUMNS} from dkim_keys k where k.id = ${id} for no key update`) : undefined
  if (!found) throw problem.notFound('dkim-key', 'There is no such key.')
  return found
}

/** Keeps a new pair for a domain, under a selector of its own, so that an older key goes on until the new one takes over. The private part is sealed. */
export async function addKey(app: Pick<App, 'secrets'>, tx: Tx, { domain, algorithm, privateKey, publicKey }: { domain: string; algorithm: Algorithm; privateKey: string; publicKey: string }): Promise<DkimKey> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`dkim ${domain}`}))`)
  const taken = (await tx.query<{ selector: string }>(sql`select selector from dkim_keys where domain = ${domain}`)).map(row => row.selector)
  if (taken.length >= MOST_KEYS) throw problem.unprocessable('too-many-keys', `A domain takes ${MOST_KEYS} keys at most. Remove old ones first.`)
  const stem = `pomost${tx.now.toString().slice(0, 10).replaceAll('-', '')}`
  const selector = [stem, ...Array.from({ length: MOST_KEYS }, (_, number) => `${stem}-${number + 2}`)].find(each => !taken.includes(each))!
  const key = { kind: 'dkim-key', id: newId(), version: 0 }
  tx.record(key, 'dkim-key.created', { domain, selector, algorithm })
  await tx.query(sql`insert into dkim_keys (id, domain, selector, algorithm, private_key, public_key, created_at, version)
    values (${key.id}, ${domain}, ${selector}, ${algorithm}, ${app.secrets.seal(privateKey)}, ${publicKey}, ${tx.now}, ${key.version})`)
  return { id: key.id, domain, selector, algorithm, publicKey, state: 'new', verifiedAt: null, createdAt: tx.now, version: key.version }
}

/** Lets a key sign whose record was just seen; the one before it retires, and its record may stay until its last mails have arrived. */
export async function activateKey(tx: Tx, key: DkimKey): Promise<void> {
  const before = await tx.maybe<DkimKey>(sql`select ${DKIM_COLUMNS} from dkim_keys k where k.domain = ${key.domain} and k.algorithm = ${key.algorithm} and k.state = 'active' for no key update`)
  if (before && before.id !== key.id) await setState(tx, before, 'retired')
  await setState(tx, key, 'active')
  await tx.query(sql`update dkim_keys set verified_at = ${tx.now} where id = ${key.id}`)
}

export async function retireKey(tx: Tx, key: DkimKey): Promise<void> {
  await setState(tx, key, 'retired')
}

/** Forgets a key for good. One that signs is refused with 409. */
export async function removeKey(tx: Tx, key: DkimKey): Promise<void> {
  if (key.state === 'active') throw problem.conflict('dkim-active', 'This key signs mails. Switch it off, or another one on, before you remove it.')
  tx.record({ kind: 'dkim-key', id: key.id, version: key.version }, 'dkim-key.removed', { domain: key.domain, selector: key.selector })
  await tx.query(sql`delete from dkim_keys where id = ${key.id}`)
}

async function setState(tx: Tx, key: DkimKey, state: DkimKey['state']): Promise<void> {
  if (key.state === state) return
  const subject = { kind: 'dkim-key', id: key.id, version: key.version }
  tx.record(subject, 'dkim-key.switched', { domain: key.domain, selector: key.selector, from: key.state, to: state })
  await tx.query(sql`update dkim_keys set state = ${state}, version = ${subject.version} where id = ${key.id}`)
  key.state = state
  key.version = subject.version
}
