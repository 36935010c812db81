import { sameValue } from '../fields/values.ts'
import type { KnownOrganisations, KnownPeople, KnownPerson } from '../people/known-customers.ts'
import type { Organisation } from '../people/organisation.ts'
import { domainKey, MOST_PERSON_TAGS, nameFromAddress } from '../people/person.ts'
import { refusal, type Mapping, type Refusal } from './import.ts'
import type { Reading, Said } from './read-row.ts'

export interface Identities { kind: 'email' | 'phone'; value: string }
/** What is to be done with a row; `organisationName`: it has to be made first. */
export type Plan =
  | { does: 'refuse'; refusal: Refusal }
  | { does: 'nothing' }
  | { does: 'create'; name: string; organisationName?: string }
  | { does: 'change'; id: string; fields: Record<string, unknown>; custom: Record<string, unknown>; identities: Identities[]; organisationName?: string }

const refuse = (...parts: Parameters<typeof refusal>): Plan => ({ does: 'refuse', refusal: refusal(...parts) })

/** Decides what a row does to people, as the desk knows them now. Pure. */
export function planPerson({ mapping, fields, colleagues }: Pick<Reading, 'mapping' | 'fields' | 'colleagues'>, said: Said, people: KnownPeople, organisations: KnownOrganisations): Plan {
  if (said.refusal) return { does: 'refuse', refusal: said.refusal }
  const found = findPerson(mapping, said, people)
  if (found && 'code' in found) return { does: 'refuse', refusal: found }
  if (said.role !== undefined && (said.role !== 'customer' || (found && found.role !== 'customer'))) {
    if (!colleagues) return refuse('colleague-admin', said.name ?? '', 'Only an admin can bring in or change colleagues.')
    if (said.role !== 'customer' && !found && said.emails.length === 0) return refuse('colleague-address', said.name ?? '', 'A colleague signs in by an e-mail address, and there is none in this row.')
  }
  const place = placeOf(mapping, said, organisations)
  if (place && 'code' in place) return { does: 'refuse', refusal: place }
  const organisationName = place && 'make' in place ? place.make : undefined
  if (!found) {
    const name = said.name ?? (said.emails[0] ? nameFromAddress(said.emails[0].value) : undefined)
    const missing = fields.find(field => field.required === 'always' && said.custom[field.key] === undefined)
    if (missing) return refuse('required', missing.label, `“${missing.label}” has to be filled in for new people.`)
    return name === undefined ? refuse('name-missing', '', 'A new person needs a name.') : { does: 'create', name, organisationName }
  }
  if (found.role !== 'customer' && said.role === undefined) return refuse('colleague', found.name, 'This is a colleague: without a column of roles imports change customers only.')
  return mapping.existing === 'keep' ? { does: 'nothing' } : changesOf(said, found, place && 'id' in place ? place.id : undefined, organisationName)
}

/** Who a row is about: by its key. Addresses and ids of somebody else refuse it. */
function findPerson(mapping: Mapping, said: Said, people: KnownPeople): KnownPerson | Refusal | undefined {
  const { externalId } = said.fields
  if (mapping.key === 'email' && said.emails.length === 0) return refusal('key-missing', '', 'There is no address in this row, by which people are found.')
  if (mapping.key === 'externalId' && externalId === undefined) return refusal('key-missing', '', 'There is no external id in this row, by which people are found.')
  const byId = externalId === undefined ? undefined : people.byExternalId.get(externalId)
  const found = mapping.key === 'externalId' ? byId : said.emails.map(({ key }) => people.byEmail.get(key)).find(Boolean)
  if (byId && byId.id !== found?.id) return refusal('external-id-taken', externalId!, `${byId.name} has the external id ${externalId!} already.`)
  for (const [list, map, code] of [[said.emails, people.byEmail, 'address-taken'], [said.phones, people.byPhone, 'phone-taken']] as const) {
    for (const { key, value } of list) {
      const owner = map.get(key)
      if (owner && owner.id !== found?.id) return refusal(code, value, `${owner.name} has ${value} already.`)
    }
  }
  return found
}

/** The organisation that a row names: by name, else by domain, else by external id. */
function placeOf(mapping: Mapping, { organisation }: Said, known: KnownOrganisations): Organisation | { make: string } | Refusal | undefined {
  if (organisation === undefined || organisation === '') return undefined
  const named = known.byName.get(organisation) ?? []
  if (named.length > 1) return refusal('organisation-ambiguous', organisation, `Several organisations are called ${organisation}. Name it by its domain or external id.`)
  const found = named[0] ?? known.byDomain.get(domainKey(organisation) ?? '') ?? known.byExternalId.get(organisation)
  if (found) return found
  return mapping.makeOrganisations ? { make: organisation } : refusal('organisation-unknown', organisation, `There is no organisation ${organisation}. Add it, or let the import make those that are missing.`)
}

function changesOf(said: Said, person: KnownPerson, organisationId: string | undefined, organisationName: string | undefined): Plan {
  const given: Record<string, unknown> = { ...said.fields, ...(said.role && { role: said.role }), ...(said.name !== undefined && { name: said.name }), ...(organisationId && { organisationId }) }
  const tags = [...new Set([...person.tags, ...said.tags])]
  if (tags.length > MOST_PERSON_TAGS) return refuse('tag', '', `A person takes ${MOST_PERSON_TAGS} tags at most.`)
  if (tags.length > person.tags.length) given.tags = tags
  const fields = differing(given, person as unknown as Record<string, unknown>)
  const custom = differing(said.custom, person.custom)
  const has = (kind: string, key: string) => person.identities.some(each => each.kind === kind && each.key === key)
  const identities: Identities[] = [
    ...said.emails.filter(({ key }) => !has('email', key)).map(({ value }) => ({ kind: 'email' as const, value })),
    ...said.phones.filter(({ key }) => !has('phone', key)).map(({ value }) => ({ kind: 'phone' as const, value })),
  ]
  const nothing = Object.keys(fields).length + Object.keys(custom).length + identities.length === 0 && organisationName === undefined
  return nothing ? { does: 'nothing' } : { does: 'change', id: person.id, fields, custom, identities, organisationName }
}

/** Tables keep neither blanks at the ends of a text nor how its lines end. */
const plainly = (value: unknown): unknown => typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value

/** Those of given values that are not there already. */
export function differing(given: Record<string, unknown>, now: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([key, value]) => !sameValue(plainly(value), plainly(now[key]))))
}
