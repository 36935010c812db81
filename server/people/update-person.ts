import sql from 'sql-template-tag'
import { applyValues } from '../fields/apply-values.ts'
import { readValues } from '../fields/read-values.ts'
import { fieldsFor } from '../fields/registry.ts'
import { takeFiles } from '../fields/take-files.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { freeExternalId } from './free-external-id.ts'
import { changedFields, changedValues, type CustomChanges } from './internal/changed.ts'
import { savePerson } from './internal/save-person.ts'
import { cleanName, type Person } from './person.ts'

export type PersonChanges = Partial<Pick<Person, 'name' | 'role' | 'organisationId' | 'language' | 'timeZone' | 'vip' | 'active' | 'signature' | 'notes' | 'tags' | 'preferredChannel' | 'externalId' | 'sharing'>> & CustomChanges

/** Fields whose values would tell who somebody is or what was written: the log names them only. */
const UNSAID = ['name', 'signature', 'notes', 'tags', 'externalId'] as const
/** What people may change about themselves; the rest is for those who look after them. */
const OWN: readonly string[] = ['name', 'language', 'timeZone', 'signature']

/**
 * Changes a person that `accessPerson` locked; what stays the same makes no event. `signature` must be sanitised. Throws 403
 * for a role or an access that only an admin gives, 409 when no active admin would be left. What was said of the tickets of their
 * organisation ends when they go to another one.
 */
export async function updatePerson(tx: Tx, person: Person, { custom, ...given }: PersonChanges): Promise<Person> {
  const fields = custom ? await fieldsFor(tx, 'person') : []
  const values = custom && readValues(fields, custom, person.custom)
  const moves = given.organisationId !== undefined && given.organisationId !== person.organisationId
  const changes = { ...given, ...(moves && person.sharing !== null && { sharing: given.sharing ?? null }), ...(given.name !== undefined && { name: cleanName(given.name) }) }
  if (changes.name === '') throw problem.badRequest('name', 'A person needs a name.')
  const changed = { ...changedFields(person, changes, UNSAID), ...changedValues(values) }
  if (Object.keys(changed).length === 0) return person
  checkMay(tx, person, Object.keys(changed))
  const after: Person = { ...person, ...changes, ...(values && { custom: applyValues(person.custom, values) }) }
  if (changes.sharing !== undefined) after.sharingOf = after.sharing === null ? null : after.organisationId
  if (after.sharing !== null && after.sharingOf === null) throw problem.unprocessable('no-organisation', 'Whoever is of no organisation has no tickets of colleagues to see. Choose their organisation first.')
  if (isAdmin(person) && !isAdmin(after)) await keepAnAdmin(tx, person.id)
  if (after.externalId !== person.externalId) await freeExternalId(tx, 'people', after)
  if (values) await takeFiles(tx, fields, { kind: 'person', id: person.id }, values)
  await savePerson(tx, after, 'person.updated', { changed })
  return after
}

function checkMay({ actor }: Tx, person: Person, fields: string[]): void {
  if (actor.kind !== 'person' || actor.role === 'admin') return
  const admins = fields.filter(field => field === 'role' || (field === 'active' && person.role !== 'customer'))
  if (admins.length > 0) throw problem.forbidden('role', `Only an admin can change ${admins.join(' and ')}.`)
  const others = fields.filter(field => !OWN.includes(field))
  if (actor.id === person.id && others.length > 0) throw problem.forbidden('own', `You cannot change your own ${others.join(' and ')}.`)
}

function isAdmin(person: Person): boolean {
  return person.role === 'admin' && person.active
}

/** One at a time, so that two admins who remove each other do not both succeed. */
async function keepAnAdmin(tx: Tx, leaving: string): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('people:last-admin'))`)
  const other = await tx.maybe(sql`select 1 from people where role = 'admin' and active and id <> ${leaving} limit 1`)
  if (!other) throw problem.conflict('last-admin', 'This is the only active admin. Make somebody else an admin first.')
}
