import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { emailKey, isAddress, type Identity, type Person } from './person.ts'

const MOST = 50

/** Gives a person one more address; the first is the primary one. Throws 409 when somebody has it. */
export async function addIdentity(tx: Tx, person: Pick<Person, 'id' | 'version'>, address: string): Promise<Identity> {
  if (!isAddress(address)) throw problem.badRequest('address', 'This is not an e-mail address.')
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from identities where person_id = ${person.id}`)
  if (count >= MOST) throw problem.unprocessable('too-many-addresses', `A person can have ${MOST} addresses.`)
  const identity: Identity = { id: newId(), kind: 'email', value: address.trim(), primary: count === 0, verifiedAt: null }
  const made = await tx.query(sql`insert into identities (id, person_id, kind, value, key, is_primary, created_at)
    values (${identity.id}, ${person.id}, 'email', ${identity.value}, ${emailKey(address)}, ${identity.primary}, ${tx.now}) on conflict (kind, key) do nothing returning 1`)
  if (made.length === 0) throw await taken(tx, person.id, address)
  const subject = { kind: 'person', id: person.id, version: person.version }
  tx.record(subject, 'person.identityAdded', { identityId: identity.id, kind: 'email' })
  person.version = subject.version
  await tx.query(sql`update people set version = ${person.version} where id = ${person.id}`)
  return identity
}

async function taken(tx: Tx, personId: string, address: string) {
  const owner = await tx.maybe<{ id: string; name: string }>(sql`select p.id, p.name from identities i join people p on p.id = i.person_id
    where i.kind = 'email' and i.key = ${emailKey(address)}`)
  if (owner?.id === personId) return problem.conflict('address-taken', 'This person has that address already.')
  return problem.conflict('address-taken', `${owner?.name ?? 'Somebody else'} has that address already.`, { personId: owner?.id })
}
