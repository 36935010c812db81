import type { ValueChanges } from '../../fields/apply-values.ts'

/** The fields of `changes` that differ from the row, as an event's data says them. `unsaid` fields are named without their values. */
export function changedFields<T extends object>(row: T, changes: Partial<T>, unsaid: readonly (keyof T)[] = []): Record<string, { from: unknown; to: unknown } | true> {
  const changed: Record<string, { from: unknown; to: unknown } | true> = {}
  for (const field of Object.keys(changes) as (keyof T & string)[]) {
    if (changes[field] === undefined || JSON.stringify(row[field]) === JSON.stringify(changes[field])) continue
    changed[field] = unsaid.includes(field) ? true : { from: row[field], to: changes[field] }
  }
  return changed
}

/** Values of the admin's own fields to set, null to take away. */
export interface CustomChanges { custom?: Readonly<Record<string, unknown>> }

/** As an event names them: without the values, which may tell who somebody is. */
export function changedValues(changes: ValueChanges = {}): Record<string, true> {
  return Object.fromEntries(Object.keys(changes).map(key => [`custom.${key}`, true as const]))
}

/** The fields that given changes are about, under the names that events have for them. */
export function namesOf(given: Readonly<Record<string, unknown>> & CustomChanges): string[] {
  const { custom = {}, ...rest } = given
  return [...Object.keys(rest), ...Object.keys(custom).map(key => `custom.${key}`)]
}
