import { memo, useMemo } from 'react'
import type { Asked } from '../../../server/tickets/forms/evaluate-form.ts'
import { pathOf } from '../../../server/fields/field.ts'
import type { Field } from '../api/desk.ts'
import { FieldInput } from '../fields/FieldInput.tsx'
import type { Value } from '../fields/use-fields.ts'
import { BuiltInInput } from './BuiltInInput.tsx'
import { isBuiltIn } from './field-words.ts'

interface Props {
  asked: Asked
  /** Of the desk's own fields: its definition. */
  own: Field | undefined
  value: unknown
  change: (field: string, value: unknown) => void
  locked?: boolean
  error?: string | undefined
  /** Within the narrow card: small, and labelled by somebody else under this id. */
  id?: string
  /** Of a new ticket: nothing is chosen yet where every ticket has something. */
  fresh?: { placeholder: string } | undefined
}

/** One field of a form. Memoised: with each key that is typed only what changes by it is drawn anew. */
export const AskedInput = memo(function AskedInput({ asked, own, value, change, locked = false, error, id, fresh }: Props) {
  const { field, required, only } = asked
  const definition = useMemo(() => own && limited(own, only, required), [own, only, required])
  if (isBuiltIn(field)) {
    const always = field === 'type' || (field === 'priority' && !fresh)
    return <BuiltInInput field={field} value={value} only={only} required={required === 'open'} clearable={!always} locked={locked} error={error} id={id} placeholder={field === 'priority' ? fresh?.placeholder : undefined} change={(next) => change(field, next)} />
  }
  return definition && <FieldInput {...(id && { id })} field={definition} value={value as Value | undefined} locked={locked} error={error} change={(next) => change(field, next)} />
}, (before, after) => sameAsked(before.asked, after.asked) && before.own === after.own && before.value === after.value && before.locked === after.locked
  && before.error === after.error && before.change === after.change && before.id === after.id && before.fresh?.placeholder === after.fresh?.placeholder)

function sameAsked(a: Asked, b: Asked): boolean {
  return a.field === b.field && a.required === b.required && a.only?.join() === b.only?.join()
}

/** The field as the form has it now. What a limit leaves out is offered no more, and stays where it was chosen. */
function limited(own: Field, only: readonly string[] | null, required: Asked['required']): Field {
  const left = (key: string) => !only || (own.kind === 'tree' ? pathOf(own.choices, key) : [key]).some((each) => only.includes(each))
  return { ...own, required: required === 'open' ? 'always' : 'never', choices: own.choices.map((choice) => (left(choice.key) ? choice : { ...choice, archived: true })) }
}
