import sql from 'sql-template-tag'
import { applyValues } from '../fields/apply-values.ts'
import { readValues } from '../fields/read-values.ts'
import { fieldsFor } from '../fields/registry.ts'
import { takeFirstFiles } from '../fields/take-files.ts'
import type { Sharing } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import type { Organisation } from './organisation.ts'
import { freeExternalId } from './free-external-id.ts'
import { cleanName, domainKey } from './person.ts'

export interface NewOrganisation { name: string; domains?: readonly string[]; language?: string | null; timeZone?: string | null; vip?: boolean; sharing?: Sharing; notes?: string; custom?: Readonly<Record<string, unknown>>; tags?: readonly string[]; externalId?: string | null; demo?: boolean }

/** Makes an organisation. Throws 409 when another has one of the domains: an address belongs to one. */
export async function createOrganisation(tx: Tx, given: NewOrganisation): Promise<Organisation> {
  const fields = given.custom ? await fieldsFor(tx, 'organisation') : []
  const organisation: Organisation = {
    id: newId(), name: cleanName(given.name), domains: await freeDomains(tx, given.domains ?? [], undefined), language: given.language ?? null,
    timeZone: given.timeZone ?? null, vip: given.vip ?? false, sharing: given.sharing ?? 'none', notes: given.notes ?? '',
    custom: given.custom ? applyValues({}, readValues(fields, given.custom, {})) : {}, tags: [...given.tags ?? []], externalId: given.externalId ?? null, mergedInto: null, demo: given.demo ?? false, createdAt: tx.now, version: 1,
  }
  if (organisation.name === '') throw problem.badRequest('name', 'An organisation needs a name.')
  await freeExternalId(tx, 'organisations', organisation)
  await takeFirstFiles(tx, fields, { kind: 'organisation', id: organisation.id }, organisation.custom)
  tx.record({ kind: 'organisation', id: organisation.id, version: 0 }, 'organisation.created')
  await tx.query(sql`insert into organisations (id, name, domains, language, time_zone, vip, sharing, notes, custom, tags, external_id, demo, created_at, version)
    values (${organisation.id}, ${organisation.name}, ${organisation.domains}, ${organisation.language}, ${organisation.timeZone}, ${organisation.vip}, ${organisation.sharing},
      ${organisation.notes}, ${JSON.stringify(organisation.custom)}, ${organisation.tags}, ${organisation.externalId}, ${organisation.demo}, ${tx.now}, 1)`)
  return organisation
}

/** The domains as they are compared, each once. Changes of domains wait for each other, so that two do not take the same. */
export async function freeDomains(tx: Tx, given: readonly string[], owner: string | undefined): Promise<string[]> {
  const domains = [...new Set(given.map(domain => {
    const key = domainKey(domain)
    if (!key) throw problem.badRequest('domain', `${domain.slice(0, 100)} is not a domain such as example.com.`)
    return key
  }))]
  if (domains.length === 0) return domains
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('people:domains'))`)
  const other = await tx.maybe<{ id: string; name: string; domains: string[] }>(sql`select id, name, domains from organisations
    where domains && ${domains}::text[] and id is distinct from ${owner ?? null} limit 1`)
  if (other) throw problem.conflict('domain-taken', `${domains.find(domain => other.domains.includes(domain))} belongs to ${other.name} already.`, { organisationId: other.id })
  return domains
}
