import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { checkDefinition } from './check-definition.ts'
import { MOST_FIELDS, type CustomField } from './field.ts'
import { allFields, announceFields, FIELD_COLUMNS } from './registry.ts'

export type NewField = Omit<CustomField, 'id' | 'version' | 'archived' | 'position'>

/** Defines a field, at the end of the others. 409 for a key that is taken, also by an archived field: its values may still be there. */
export async function createField(tx: Tx, input: NewField): Promise<CustomField> {
  checkDefinition(input)
  const others = (await allFields(tx)).filter(field => field.carrier === input.carrier)
  if (others.length >= MOST_FIELDS) throw problem.conflict('too-many-fields', `There are ${MOST_FIELDS} fields already.`)
  const id = newId()
  tx.record({ kind: 'field', id, version: 0 }, 'field.created', { carrier: input.carrier, key: input.key, kind: input.kind })
  const made = await tx.maybe<CustomField>(sql`insert into custom_fields as f (id, carrier, key, kind, label, labels, help, choices, limits, required, position, version)
    values (${id}, ${input.carrier}, ${input.key}, ${input.kind}, ${input.label}, ${JSON.stringify(input.labels)}, ${input.help}, ${JSON.stringify(input.choices)},
      ${JSON.stringify(input.limits)}, ${input.required}, ${Math.max(0, ...others.map(field => field.position + 1))}, 1)
    on conflict (carrier, key) do nothing returning ${FIELD_COLUMNS}`)
  if (!made) throw problem.conflict('field-key', `There is a field “${input.key}” already. Restore it where it is archived, or take another key.`)
  await announceFields(tx)
  return made
}
