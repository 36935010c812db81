import { MAX_LIST, type Condition } from '../conditions/condition.ts'
import { numberOf, textIn, timeOf, words, type Operator, type Operators } from '../conditions/query-operators.ts'
import type { Choice, CustomField } from '../fields/field.ts'
import { operators } from './operators.ts'

const custom = new WeakMap<readonly CustomField[], Operators>()

/** The operators of staff: those of every desk, and one for each field of tickets that the admin made, by its key (`serial:4711`). */
export function operatorsWith(fields: readonly CustomField[]): Operators {
  const known = custom.get(fields)
  if (known) return known
  const own = fields.filter(field => field.carrier === 'ticket' && !field.archived && !(field.key in operators))
    .flatMap((field): [string, Operator][] => { const made = operatorOf(field); return made ? [[field.key.toLowerCase(), made]] : [] })
  const all = { ...operators, ...Object.fromEntries(own) }
  custom.set(fields, all)
  return all
}

function operatorOf({ key, kind, choices }: CustomField): Operator | undefined {
  const field = `custom.${key}`
  if (kind === 'text' || kind === 'longText' || kind === 'url') return textIn(field)
  if (kind === 'number' || kind === 'money') return numberOf(field)
  if (kind === 'date') return timeOf(field)
  if (kind === 'checkbox') return words({ yes: { field, op: 'is', value: true }, no: { field, op: 'isNot', value: true } })
  if (kind === 'choice' || kind === 'choices' || kind === 'tree') {
    const is = (value: string): Condition => kind === 'choice' ? { field, op: 'is', value } : { field, op: 'hasAny', value: [value] }
    return words(Object.fromEntries(choices.flatMap(choice => [choice.key, choice.label].map(name => [name.toLowerCase(), is(choice.key)]))))
  }
  if (kind === 'file') return words({ yes: { field, op: 'notEmpty' }, no: { field, op: 'empty' } })
  if (kind === 'product') return productIn(field, choices)
  return undefined
}

/** Products are too many to name them all where none is meant: by any part of the name. */
function productIn(field: string, products: readonly Choice[]): Operator {
  return value => {
    const meant = products.filter(({ label }) => label.toLowerCase().includes(value.toLowerCase())).map(({ key }) => key).slice(0, MAX_LIST)
    return meant.length > 0 ? { field, op: 'in', value: meant } : `There is no product with “${value}” in its name.`
  }
}

/** What can be typed after an operator, where that is one of a few words. */
export function valuesOf(name: string, fields: readonly CustomField[]): string[] {
  const field = fields.find(one => one.carrier === 'ticket' && one.key.toLowerCase() === name)
  return field?.kind === 'checkbox' || field?.kind === 'file' ? ['yes', 'no'] : field?.choices?.filter(choice => !choice.archived).map(choice => choice.label.toLowerCase()) ?? []
}
