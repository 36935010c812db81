import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import { cleanAddress, emailKey, isAddress, type Identity, type Person } from './person.ts'
import { phoneKeys, readPhone, type Phone } from './phone.ts'

/** Most addresses and numbers of a person. */
export const MOST_IDENTITIES = 50

/** `service`: of a handle, where it is theirs. */
export interface NewIdentity { kind: 'email' | 'phone' | 'handle'; value: string; service?: string }

/** Gives a person one more address or number; the first is the primary one. Throws 409 when somebody has it. */
export async function addIdentity(tx: Tx, person: Pick<Person, 'id' | 'version'>, { kind, value, service }: NewIdentity): Promise<Identity> {
  if (kind === 'email' && !isAddress(value)) throw problem.badRequest('address', `${value.slice(0, 100)} is not an e-mail address.`)
  const phone = kind === 'phone' ? await phoneOf(tx, value) : undefined
  const key = phone?.key ?? (kind === 'handle' ? handleKey(service, value) : emailKey(value))
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from identities where person_id = ${person.id}`)
  if (count >= MOST_IDENTITIES) throw problem.unprocessable('too-many-addresses', `A person can have ${MOST_IDENTITIES} addresses.`)
  const identity: Identity = { id: newId(), kind, value: phone?.international ?? cleanAddress(value), service: kind === 'handle' ? service ?? null : null, primary: count === 0, verifiedAt: null, bouncedAt: null, bounceReason: null, complainedAt: null }
  if (phone && await holder(tx, kind, phoneKeys(key))) throw await taken(tx, person.id, kind, phoneKeys(key))
  const made = await tx.query(sql`insert into identities (id, person_id, kind, value, key, is_primary, created_at)
    values (${identity.id}, ${person.id}, ${kind}, ${identity.value}, ${key}, ${identity.primary}, ${tx.now}) on conflict (kind, key) do nothing returning 1`)
  if (made.length === 0) throw await taken(tx, person.id, kind, [key])
  const subject = { kind: 'person', id: person.id, version: person.version }
  tx.record(subject, 'person.identityAdded', { identityId: identity.id, kind })
  person.version = subject.version
  await tx.query(sql`update people set version = ${person.version} where id = ${person.id}`)
  return identity
}

/** A handle as it is compared: its service, and the name whatever its case and an @ before it. 400 for one without either. */
function handleKey(service: string | undefined, value: string): string {
  const name = cleanAddress(value).normalize('NFC').toLowerCase().replace(/^@/, '')
  if (service === undefined || name === '' || /[\s\p{Cc}]/u.test(name)) throw problem.badRequest('handle', 'A handle needs the name of its service, such as telegram, and a name there without blanks, such as @ana.')
  return `${service}:${name}`
}

/** A number as it is kept. 400 in words for what is none. */
async function phoneOf(tx: Tx, value: string): Promise<Phone> {
  const { country } = await currentSettings(tx)
  const phone = readPhone(value, country)
  if (phone) return phone
  const how = country === null ? 'write it with its country code, such as +359 2 123 456, or have an admin say in the settings which country the desk is in' : `write it as one dials it in the desk’s country (${country}), or with its country code`
  throw problem.badRequest('phone', `${value.slice(0, 100)} is not a phone number; ${how}.`)
}

function holder(tx: Tx, kind: string, keys: readonly string[]): Promise<{ id: string; name: string } | undefined> {
  return tx.maybe(sql`select p.id, p.name from identities i join people p on p.id = i.person_id where i.kind = ${kind} and i.key = any(${[...keys]}::text[]) limit 1`)
}

async function taken(tx: Tx, personId: string, kind: string, keys: readonly string[]) {
  const owner = await holder(tx, kind, keys)
  if (owner?.id === personId) return problem.conflict('address-taken', 'This person has that address already.')
  return problem.conflict('address-taken', `${owner?.name ?? 'Somebody else'} has that address already.`, { personId: owner?.id })
}
