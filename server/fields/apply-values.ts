import type { CustomValue, CustomValues } from './field.ts'

/** What changes of a thing's values: by key, null where a value goes. */
export type ValueChanges = Record<string, { from: CustomValue | null; to: CustomValue | null }>

/** The values after the changes. */
export function applyValues(before: CustomValues, changes: ValueChanges): CustomValues {
  const after: Record<string, CustomValue> = { ...before }
  for (const [key, { to }] of Object.entries(changes)) {
    if (to === null) delete after[key]
    else after[key] = to
  }
  return after
}
