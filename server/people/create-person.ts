import sql from 'sql-template-tag'
import { applyValues } from '../fields/apply-values.ts'
import { readValues } from '../fields/read-values.ts'
import { fieldsFor } from '../fields/registry.ts'
import { takeFirstFiles } from '../fields/take-files.ts'
import type { Role } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { freeExternalId } from './free-external-id.ts'
import { cleanName, domainOf, type Person } from './person.ts'
import { addIdentity, type NewIdentity } from './add-identity.ts'

export interface NewPerson {
  name: string
  role?: Role
  /** Addresses and numbers; the first is the primary one. */
  identities?: readonly NewIdentity[]
  /** Unless given, that of the first address's domain. */
  organisationId?: string | null
  language?: string | null
  timeZone?: string | null
  vip?: boolean
  notes?: string
  /** Values of the admin's own fields by key. */
  custom?: Readonly<Record<string, unknown>>
  tags?: readonly string[]
  externalId?: string | null
  demo?: boolean
}

/** Makes a person. Throws 409 when somebody has one of the addresses, 403 when anyone but an admin (or the desk itself) makes a colleague. */
export async function createPerson(tx: Tx, given: NewPerson): Promise<Person> {
  const role = given.role ?? 'customer'
  if (role !== 'customer' && tx.actor.kind === 'person' && tx.actor.role !== 'admin') throw problem.forbidden('role', 'Only an admin can add colleagues.')
  const identities = given.identities ?? []
  const fields = given.custom ? await fieldsFor(tx, 'person') : []
  const person: Person = {
    id: newId(), name: cleanName(given.name), role, organisationId: given.organisationId !== undefined ? given.organisationId : await organisationOf(tx, identities),
    language: given.language ?? null, timeZone: given.timeZone ?? null, vip: given.vip ?? false, active: true, signature: '', notes: given.notes ?? '',
    custom: given.custom ? applyValues({}, readValues(fields, given.custom, {})) : {},
    tags: [...given.tags ?? []], externalId: given.externalId ?? null, preferredChannel: null, sharing: null, sharingOf: null, mergedInto: null, demo: given.demo ?? false, createdAt: tx.now, version: 0,
  }
  if (person.name === '') throw problem.badRequest('name', 'A person needs a name.')
  await freeExternalId(tx, 'people', person)
  await takeFirstFiles(tx, fields, { kind: 'person', id: person.id }, person.custom)
  tx.record({ kind: 'person', id: person.id, version: 0 }, 'person.created', { role, organisationId: person.organisationId, identityId: null })
  await tx.query(sql`insert into people (id, name, role, organisation_id, language, time_zone, vip, notes, custom, tags, external_id, demo, created_at, version)
    values (${person.id}, ${person.name}, ${role}, ${person.organisationId}, ${person.language}, ${person.timeZone}, ${person.vip}, ${person.notes}, ${JSON.stringify(person.custom)},
      ${person.tags}, ${person.externalId}, ${person.demo}, ${tx.now}, 1)`)
  person.version = 1
  for (const identity of identities) await addIdentity(tx, person, identity)
  return person
}

async function organisationOf(tx: Tx, identities: readonly NewIdentity[]): Promise<string | null> {
  const email = identities.find(identity => identity.kind === 'email')
  if (!email) return null
  const found = await tx.maybe<{ id: string }>(sql`select id from organisations where domains @> array[${domainOf(email.value)}]::text[] order by id limit 1`)
  return found?.id ?? null
}
