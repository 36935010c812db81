import { leaves } from '../../conditions/condition.ts'
import type { CustomField } from '../../fields/field.ts'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import { allForms } from './registry.ts'

/** 409 naming the forms that ask for a field, or about it: it does not vanish from them unsaid. */
export async function refuseUsedField(tx: Tx, { carrier, key, label }: Pick<CustomField, 'carrier' | 'key' | 'label'>): Promise<void> {
  if (carrier !== 'ticket') return
  const name = `custom.${key}`
  const forms = (await allForms(tx)).filter(form => form.fields.some(({ field }) => field === name) || form.rules.some(({ when }) => leaves(when).some(leaf => leaf.field === name)))
  if (forms.length === 0) return
  throw problem.conflict('field-in-use', `“${label}” is used by ${forms.map(form => `the form “${form.name}”`).join(', ')}. Take it out there first.`, { forms: forms.map(({ id, name: called }) => ({ id, name: called })) })
}
