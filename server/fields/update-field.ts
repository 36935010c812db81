import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { checkDefinition } from './check-definition.ts'
import type { Choice, CustomField } from './field.ts'
import { announceFields, FIELD_COLUMNS } from './registry.ts'

export type FieldChanges = Partial<Pick<CustomField, 'label' | 'labels' | 'help' | 'choices' | 'limits' | 'required' | 'position' | 'archived'>>

/** Throws why a field cannot go. */
export type KeepField = (tx: Tx, field: CustomField) => Promise<void>

/**
 * Changes a field; its key, kind and carrier stay. Choices that are left out are archived, so that tickets which have them still
 * show their words. 412 when it is not at the expected version.
 */
export async function updateField(tx: Tx, id: string, given: FieldChanges, expected?: number, keep?: KeepField): Promise<CustomField> {
  const field = isId(id) ? await tx.maybe<CustomField>(sql`select ${FIELD_COLUMNS} from custom_fields f where f.id = ${id} for no key update`) : undefined
  if (!field) throw problem.notFound('field', 'There is no such field.')
  if (expected !== undefined && expected !== field.version) throw problem.preconditionFailed('version', 'The field was changed meanwhile. Load it again.', { version: field.version })
  const changes = { ...given, ...(given.choices && { choices: keepFormer(field.choices, given.choices) }) }
  const next = { ...field, ...changes }
  checkDefinition(next)
  const fields = (Object.keys(changes) as (keyof FieldChanges)[]).filter(key => JSON.stringify(next[key]) !== JSON.stringify(field[key]))
  if (fields.length === 0) return field
  if (next.archived && !field.archived) await keep?.(tx, field)
  tx.record({ kind: 'field', id, version: field.version }, 'field.changed', { fields })
  const after = await tx.one<CustomField>(sql`update custom_fields f set label = ${next.label}, labels = ${JSON.stringify(next.labels)}, help = ${next.help},
    choices = ${JSON.stringify(next.choices)}, limits = ${JSON.stringify(next.limits)}, required = ${next.required}, position = ${next.position}, archived = ${next.archived},
    version = version + 1 where f.id = ${id} returning ${FIELD_COLUMNS}`)
  await announceFields(tx)
  return after
}

function keepFormer(before: readonly Choice[], after: readonly Choice[]): Choice[] {
  const kept = new Set(after.map(choice => choice.key))
  return [...after, ...before.filter(choice => !kept.has(choice.key)).map(choice => ({ ...choice, archived: true }))]
}
