import { leaves } from '../../conditions/condition.ts'
import { validate } from '../../conditions/validate.ts'
import { hasChoices, type CustomField } from '../../fields/field.ts'
import { fieldsFor } from '../../fields/registry.ts'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import { askedFields } from '../asking.ts'
import { circleIn } from './evaluate-form.ts'
import { ALWAYS_THERE, BUILT_IN, RULE_FIELDS, type Form, type FormEffect, type FormRule } from './form.ts'

const wrong = (message: string) => problem.badRequest('form', message)

/** Throws what is wrong with a form, in words. */
export async function checkForm(tx: Tx, form: Form): Promise<void> {
  const own = new Map((await fieldsFor(tx, 'ticket')).map(field => [`custom.${field.key}`, field]))
  const names = form.fields.map(({ field }) => field)
  if (new Set(names).size < names.length) throw wrong('A form asks for each field once.')
  for (const { field, required } of form.fields) {
    if (!(BUILT_IN as readonly string[]).includes(field) && !own.has(field)) throw wrong(`There is no field “${field}”, or it is archived.`)
    if (required !== 'never' && ALWAYS_THERE.includes(field)) throw wrong(`“${field}” always has a value; it need not be required.`)
  }
  for (const [at, rule] of form.rules.entries()) await checkRule(tx, rule, `Rule ${at + 1}`, new Set(names), own)
  const circle = circleIn(form, when => leaves(when).map(leaf => leaf.field))
  if (circle) throw wrong(`${circle.map(field => `“${field}”`).join(' and ')} wait for each other and would never be shown.`)
}

async function checkRule(tx: Tx, rule: FormRule, name: string, onForm: ReadonlySet<string>, own: ReadonlyMap<string, CustomField>): Promise<void> {
  for (const leaf of leaves(rule.when)) {
    const field = own.get(leaf.field)
    if (!field && !(leaf.field in RULE_FIELDS)) throw wrong(`${name}: rules of forms cannot ask about “${leaf.field}”.`)
    if (field?.kind === 'date' && leaf.op !== 'empty' && leaf.op !== 'notEmpty') throw wrong(`${name}: of a date, rules of forms ask only whether it is there.`)
  }
  const [fault] = validate(rule.when, await askedFields(tx), [])
  if (fault) throw wrong(`${name}: ${fault.message}`)
  for (const effect of rule.effects) {
    if (!onForm.has(effect.field)) throw wrong(`${name}: “${effect.field}” is not on the form.`)
    checkEffect(effect, name, own.get(effect.field))
  }
}

function checkEffect(effect: FormEffect, name: string, own: CustomField | undefined): void {
  if (effect.do === 'require' && ALWAYS_THERE.includes(effect.field)) throw wrong(`${name}: “${effect.field}” always has a value; it need not be required.`)
  if (effect.do !== 'limit') return
  if (effect.to.length === 0) throw wrong(`${name}: leave at least one choice of “${effect.field}”.`)
  if (!own) return
  if (!hasChoices(own.kind)) throw wrong(`${name}: “${effect.field}” has no choices to limit.`)
  const unknown = effect.to.find(key => !own.choices.some(choice => choice.key === key))
  if (unknown !== undefined) throw wrong(`${name}: “${effect.field}” has no choice “${unknown}”.`)
}
