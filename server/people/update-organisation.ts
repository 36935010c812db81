import sql from 'sql-template-tag'
import { applyValues } from '../fields/apply-values.ts'
import { readValues } from '../fields/read-values.ts'
import { fieldsFor } from '../fields/registry.ts'
import { takeFiles } from '../fields/take-files.ts'
import type { Tx } from '../platform/change.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { freeDomains } from './create-organisation.ts'
import { freeExternalId } from './free-external-id.ts'
import { changedFields, changedValues, type CustomChanges } from './internal/changed.ts'
import { organisationColumns } from './internal/columns.ts'
import { saveOrganisation } from './internal/save-organisation.ts'
import type { Organisation } from './organisation.ts'
import { cleanName } from './person.ts'

export type OrganisationChanges = Partial<Pick<Organisation, 'name' | 'domains' | 'language' | 'timeZone' | 'vip' | 'sharing' | 'notes' | 'tags' | 'externalId'>> & CustomChanges

/** The organisation's row, locked, of a merged one that of the organisation it has become; routes admit only whoever may change it. */
export async function accessOrganisation(tx: Tx, id: string): Promise<Organisation> {
  const found = isId(id) ? await tx.maybe<Organisation>(sql`select ${organisationColumns} from organisations o where o.id = organisation_root(${id}) for no key update`) : undefined
  if (!found) throw problem.notFound('organisation', 'There is no such organisation.')
  return found
}

/** Changes an organisation that `accessOrganisation` locked. People who are in it already stay, whatever its domains become. */
export async function updateOrganisation(tx: Tx, organisation: Organisation, { custom, ...given }: OrganisationChanges): Promise<Organisation> {
  const fields = custom ? await fieldsFor(tx, 'organisation') : []
  const values = custom && readValues(fields, custom, organisation.custom)
  const changes = {
    ...given, ...(given.name !== undefined && { name: cleanName(given.name) }),
    ...(given.domains && { domains: await freeDomains(tx, given.domains, organisation.id) }),
  }
  if (changes.name === '') throw problem.badRequest('name', 'An organisation needs a name.')
  const changed = { ...changedFields(organisation, changes, ['name', 'domains', 'notes', 'tags', 'externalId']), ...changedValues(values) }
  if (Object.keys(changed).length === 0) return organisation
  const after: Organisation = { ...organisation, ...changes, ...(values && { custom: applyValues(organisation.custom, values) }) }
  if (after.externalId !== organisation.externalId) await freeExternalId(tx, 'organisations', after)
  if (values) await takeFiles(tx, fields, { kind: 'organisation', id: organisation.id }, values)
  await saveOrganisation(tx, after, 'organisation.updated', { changed })
  return after
}
