import type { CustomField } from '../fields/field.ts'
import type { KnownOrganisations } from '../people/known-customers.ts'
import type { Organisation } from '../people/organisation.ts'
import { MOST_PERSON_TAGS } from '../people/person.ts'
import { refusal, type Mapping, type Refusal } from './import.ts'
import { differing, type Plan } from './plan-person.ts'
import type { Said } from './read-row.ts'

const refuse = (...parts: Parameters<typeof refusal>): Plan => ({ does: 'refuse', refusal: refusal(...parts) })

/** Decides what a row does to organisations, as the desk knows them now. Pure. */
export function planOrganisation(mapping: Mapping, said: Said, known: KnownOrganisations, custom: readonly CustomField[]): Plan {
  if (said.refusal) return { does: 'refuse', refusal: said.refusal }
  const found = findOrganisation(mapping, said, known)
  if (found && 'code' in found) return { does: 'refuse', refusal: found }
  if (!found) {
    const missing = custom.find(field => field.required === 'always' && said.custom[field.key] === undefined)
    if (missing) return refuse('required', missing.label, `“${missing.label}” has to be filled in for new organisations.`)
    return said.name === undefined ? refuse('name-missing', '', 'A new organisation needs a name.') : { does: 'create', name: said.name }
  }
  if (mapping.existing === 'keep') return { does: 'nothing' }
  const given: Record<string, unknown> = { ...said.fields, ...(said.name !== undefined && mapping.key !== 'name' && { name: said.name }) }
  const [tags, domains] = [[...new Set([...found.tags, ...said.tags])], [...new Set([...found.domains, ...said.domains])]]
  if (tags.length > MOST_PERSON_TAGS) return refuse('tag', '', `An organisation takes ${MOST_PERSON_TAGS} tags at most.`)
  if (domains.length > 100) return refuse('domain', '', 'An organisation takes 100 domains at most.')
  if (tags.length > found.tags.length) given.tags = tags
  if (domains.length > found.domains.length) given.domains = domains
  const fields = differing(given, found as unknown as Record<string, unknown>)
  const values = differing(said.custom, found.custom)
  return Object.keys(fields).length + Object.keys(values).length === 0 ? { does: 'nothing' } : { does: 'change', id: found.id, fields, custom: values, identities: [] }
}

function findOrganisation(mapping: Mapping, said: Said, known: KnownOrganisations): Organisation | Refusal | undefined {
  const { externalId } = said.fields
  const key = mapping.key === 'name' ? said.name : mapping.key === 'domain' ? said.domains[0] : externalId
  if (key === undefined) return refusal('key-missing', '', 'What organisations are found by is empty in this row.')
  const named = said.name === undefined ? [] : known.byName.get(said.name) ?? []
  if (mapping.key === 'name' && named.length > 1) return refusal('organisation-ambiguous', key, `Several organisations are called ${key}. Find them by domain or external id.`)
  const byId = externalId === undefined ? undefined : known.byExternalId.get(externalId)
  const found = mapping.key === 'name' ? named[0] : mapping.key === 'domain' ? said.domains.map(domain => known.byDomain.get(domain)).find(Boolean) : byId
  if (byId && byId.id !== found?.id) return refusal('external-id-taken', externalId!, `${byId.name} has the external id ${externalId!} already.`)
  const other = said.domains.map(domain => known.byDomain.get(domain)).find(owner => owner && owner.id !== found?.id)
  return other ? refusal('domain-taken', said.domains.find(domain => known.byDomain.get(domain) === other)!, `${other.name} has that domain already.`) : found
}
