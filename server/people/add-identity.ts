import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { cleanAddress, emailKey, isAddress, isPhone, phoneKey, type Identity, type Person } from './person.ts'

/** Most addresses and numbers of a person. */
export const MOST_IDENTITIES = 50

export interface NewIdentity { kind: 'email' | 'phone'; value: string }

/** Gives a person one more address or number; the first is the primary one. Throws 409 when somebody has it. */
export async function addIdentity(tx: Tx, person: Pick<Person, 'id' | 'version'>, { kind, value }: NewIdentity): Promise<Identity> {
  if (kind === 'email' && !isAddress(value)) throw problem.badRequest('address', `${value.slice(0, 100)} is not an e-mail address.`)
  if (kind === 'phone' && !isPhone(value)) throw problem.badRequest('phone', `${value.slice(0, 100)} is not a phone number; write it with its country code, such as +359 2 123 456.`)
  const key = kind === 'email' ? emailKey(value) : phoneKey(value)
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from identities where person_id = ${person.id}`)
  if (count >= MOST_IDENTITIES) throw problem.unprocessable('too-many-addresses', `A person can have ${MOST_IDENTITIES} addresses.`)
  const identity: Identity = { id: newId(), kind, value: cleanAddress(value), primary: count === 0, verifiedAt: null, bouncedAt: null, bounceReason: null, complainedAt: null }
  const made = await tx.query(sql`insert into identities (id, person_id, kind, value, key, is_primary, created_at)
    values (${identity.id}, ${person.id}, ${kind}, ${identity.value}, ${key}, ${identity.primary}, ${tx.now}) on conflict (kind, key) do nothing returning 1`)
  if (made.length === 0) throw await taken(tx, person.id, kind, key)
  const subject = { kind: 'person', id: person.id, version: person.version }
  tx.record(subject, 'person.identityAdded', { identityId: identity.id, kind })
  person.version = subject.version
  await tx.query(sql`update people set version = ${person.version} where id = ${person.id}`)
  return identity
}

async function taken(tx: Tx, personId: string, kind: string, key: string) {
  const owner = await tx.maybe<{ id: string; name: string }>(sql`select p.id, p.name from identities i join people p on p.id = i.person_id
    where i.kind = ${kind} and i.key = ${key}`)
  if (owner?.id === personId) return problem.conflict('address-taken', 'This person has that address already.')
  return problem.conflict('address-taken', `${owner?.name ?? 'Somebody else'} has that address already.`, { personId: owner?.id })
}
