import sql from 'sql-template-tag'
import type { PersonActor } from '../../platform/actor.ts'
import type { Queries } from '../../platform/db.ts'
import { isId } from '../../platform/ids.ts'
import { organisationById, personById } from '../queries.ts'
import { differences, fieldsIn, type Difference } from './fields.ts'
import { ORGANISATION_FIELDS } from './merge-organisations.ts'
import { personDifferences } from './merge-people.ts'

/** What will be said about each field, with the names of what is named by id. */
export interface FieldsPreview { differences: Difference[]; names: Record<string, string> }

/** Two people as they would be merged; 404 for whoever may not see one of them. */
export async function previewPeople(q: Queries, actor: PersonActor, mergedId: string, intoId: string, take: readonly string[]) {
  const [merged, kept] = await Promise.all([personById(q, actor, mergedId), personById(q, actor, intoId)])
  return { merged, kept, ...await named(q, personDifferences(kept, merged, take)) }
}

/** The same of two organisations. */
export async function previewOrganisations(q: Queries, actor: PersonActor, mergedId: string, intoId: string, take: readonly string[]) {
  const [merged, kept] = await Promise.all([organisationById(q, actor, mergedId), organisationById(q, actor, intoId)])
  const { members } = await q.one<{ members: number }>(sql`select count(*) as members from people where organisation_id = ${merged.id} and merged_into is null`)
  return { merged, kept, members, ...await named(q, differences(fieldsIn(kept, ORGANISATION_FIELDS), fieldsIn(merged, ORGANISATION_FIELDS), take)) }
}

async function named(q: Queries, found: Difference[]): Promise<FieldsPreview> {
  const ids = [...new Set(found.flatMap(each => [each.kept, each.merged]).filter(value => typeof value === 'string' && isId(value)))]
  const rows = ids.length === 0 ? [] : await q.query<{ id: string; name: string }>(sql`select id, name from organisations where id = any(${ids}::uuid[]) union all select id, name from people where id = any(${ids}::uuid[])
    union all select id, name from products where id = any(${ids}::uuid[])`)
  return { differences: found, names: Object.fromEntries(rows.map(({ id, name }) => [id, name])) }
}
