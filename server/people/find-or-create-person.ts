import sql from 'sql-template-tag'
import type { Role } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { cleanAddress, cleanName, domainOf, emailKey, isAddress, nameFromAddress } from './person.ts'

/** `holderId`: to whom the address belonged before people were merged; what was given to them proves this address, and no other. */
export interface Found { id: string; holderId: string; name: string; role: Role; active: boolean; organisationId: string | null; language: string | null }

/** Who has this address; undefined when nobody has. */
export async function findPerson(q: Queries, address: string): Promise<Found | undefined> {
  const key = emailKey(address)
  return (await peopleByAddress(q, [key])).get(key)
}

/** The same of several, by `emailKey`; those whom nobody has are missing. */
export async function peopleByAddress(q: Queries, keys: readonly string[]): Promise<Map<string, Found>> {
  // the keys from a select: planned anew for as many as came, each look-up cost 0.6 ms more
  const rows = await q.query<Found & { key: string }>(sql`select i.key, p.id, coalesce(i.home_id, p.id) as "holderId", p.name, p.role, p.active, p.organisation_id as "organisationId", p.language
    from identities i join people p on p.id = i.person_id where i.kind = 'email' and i.key = any(array(select unnest(${[...keys]}::text[])))`)
  return new Map(rows.map(({ key, ...found }) => [key, found]))
}

type Wanted = { address: string; name?: string; language?: string | null }

/**
 * The person with this address, made as a customer if nobody has it; the organisation is the one with the address's domain.
 * One round trip when the person exists. Two changes that meet a new address at the same time make one person: the second
 * waits for the first. Whoever looks up several should do it in the order of `emailKey`, or two changes may wait for each
 * other. Throws 400 when it is no address.
 */
export async function findOrCreatePerson(tx: Tx, wanted: Wanted): Promise<Found & { created: boolean }> {
  const known = await findPerson(tx, wanted.address)
  return known ? { ...known, created: false } : createPerson(tx, wanted)
}

/** The same for an address that nobody had when it was looked up. */
export async function createPerson(tx: Tx, { address, name, language }: Wanted): Promise<Found & { created: boolean }> {
  if (!isAddress(address)) throw problem.badRequest('address', 'This is not an e-mail address.')
  const id = newId()
  const identityId = newId()
  const called = cleanName(name ?? '') || nameFromAddress(address)
  const [made] = await tx.query<{ organisationId: string | null }>(sql`
    with organisation as (select id from organisations where domains @> array[${domainOf(address)}]::text[] order by id limit 1),
    identity as (insert into identities (id, person_id, kind, value, key, is_primary, created_at)
      values (${identityId}, ${id}, 'email', ${cleanAddress(address)}, ${emailKey(address)}, true, ${tx.now}) on conflict (kind, key) do nothing returning 1)
    insert into people (id, name, role, organisation_id, language, created_at, version)
      select ${id}, ${called}, 'customer', (select id from organisation), ${language ?? null}, ${tx.now}, 1 from identity
      returning organisation_id as "organisationId"`)
  if (!made) {
    const other = await findPerson(tx, address)
    if (!other) throw problem.unavailable('busy', 'This address changed hands at the same instant. Try again.')
    return { ...other, created: false }
  }
  tx.record({ kind: 'person', id, version: 0 }, 'person.created', { role: 'customer', organisationId: made.organisationId, identityId })
  return { id, holderId: id, name: called, role: 'customer', active: true, organisationId: made.organisationId, language: language ?? null, created: true }
}
