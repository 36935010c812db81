import sql, { raw } from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { remembered } from '../platform/remembered.ts'
import type { Carrier, CustomField } from './field.ts'

export const FIELD_COLUMNS = raw('f.id, f.carrier, f.key, f.kind, f.label, f.labels, f.help, f.choices, f.limits, f.required, f.position, f.archived, f.version')

/** All fields that the admin defined, the archived ones too, in their order; kept in memory. */
export const { current: allFields, announce: announceFields, watch: watchFields } = remembered('custom-fields', load)

function load(q: Queries): Promise<readonly CustomField[]> {
  return q.query<CustomField>(sql`select ${FIELD_COLUMNS} from custom_fields f order by f.carrier, f.position, f.label, f.id`)
}

/** The fields of tickets, people or organisations that are in use, in their order. */
export async function fieldsFor(from: Parameters<typeof allFields>[0], carrier: Carrier): Promise<CustomField[]> {
  return (await allFields(from)).filter(field => field.carrier === carrier && !field.archived)
}
