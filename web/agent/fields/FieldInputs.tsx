import type { Field } from '../api/desk.ts'
import { FieldInput } from './FieldInput.tsx'
import type { Value, ValueChanges, Values } from './use-fields.ts'

/** The desk's own fields as part of a form. */
export function FieldInputs({ fields, values, changes, set, locked = false, faults = {} }: {
  fields: Field[]; values: Values; changes: ValueChanges; set: (changes: ValueChanges) => void; locked?: boolean; faults?: Record<string, string>
}) {
  return fields.map((field) => (
    <FieldInput key={field.id} field={field} value={valueOf(field.key, values, changes)} locked={locked} error={faults[field.key]} change={(value) => set({ ...changes, [field.key]: value })} />
  ))
}

function valueOf(key: string, values: Values, changes: ValueChanges): Value | undefined {
  return key in changes ? changes[key] ?? undefined : values[key]
}
