import { customFact } from '../../conditions/custom-fact.ts'
import { matches } from '../../conditions/evaluate.ts'
import type { Context, ReadFields } from '../../conditions/fields.ts'
import { CONDITION_TYPE } from '../../fields/field.ts'
import { NEEDED, RULE_FIELDS, type Defined, type FormEffect, type FormShape, type Needed } from './form.ts'

/** Values by the names that conditions use: `priority`, `custom.order`. Priority, impact and the like as numbers, choices by their keys. */
export type FormValues = Readonly<Record<string, unknown>>

/** What a form asks of one field as the values stand. `only`: the choices that are left; null: all. */
export interface Asked { field: string; shown: boolean; required: Needed; only: readonly string[] | null }

export interface FormFault { field: string; code: 'required' | 'limited' | 'hidden' }

/**
 * What a form asks, field by field in its order. The one evaluator: it runs in the browser while somebody types and in the API when the
 * ticket arrives there, and knows nothing but what it is given. A hidden field counts as empty in the conditions of others, so that what
 * was chosen before it vanished has no say. Which rule comes first makes no difference: several that show are alternatives, the strictest
 * requirement holds, and limits leave what all of them allow.
 */
export function evaluateForm(form: FormShape, values: FormValues, defined: readonly Defined[]): Asked[] {
  const own = new Map(defined.map(field => [`custom.${field.key}`, field]))
  const asked = form.fields.filter(({ field }) => !field.startsWith('custom.') || own.get(field)?.archived === false)
  const onForm = new Set(asked.map(({ field }) => field))
  const shows = conditionsOf(form, 'show')
  const shown = new Map<string, boolean>()
  const isShown = (field: string): boolean => {
    const known = shown.get(field)
    if (known !== undefined) return known
    const alternatives = shows.get(field)
    if (!alternatives) return remember(field, true)
    shown.set(field, false) // where fields wait for each other, which is refused when a form is saved, none appears
    return remember(field, alternatives.some(({ when }) => matches(when, fields, values, TIMELESS)))
  }
  const remember = (field: string, is: boolean) => { shown.set(field, is); return is }
  const fields: ReadFields<FormValues> = {
    find(key) {
      const field = own.get(key)
      const type = RULE_FIELDS[key] ?? (field ? CONDITION_TYPE[field.kind] : 'text')
      return { key, type, read: facts => onForm.has(key) && !isShown(key) ? null : customFact(facts[key], type) }
    },
  }
  const holding = form.rules.filter(rule => rule.effects.some(effect => effect.do !== 'show') && matches(rule.when, fields, values, TIMELESS)).flatMap(rule => rule.effects)
  const effects = Map.groupBy(holding, effect => effect.field)
  return asked.map(({ field, required }) => {
    if (!isShown(field)) return { field, shown: false, required: 'never', only: null }
    const here = effects.get(field) ?? []
    return { field, shown: true, required: strictest([required, ownNeed(own.get(field)), ...here.flatMap(effect => effect.do === 'require' ? [effect.at] : [])]), only: limitOf(here) }
  })
}

/** What is wrong with the values: when a ticket is opened, when it is solved, or, of limits alone, whenever it is changed. */
export function faultsIn(asked: readonly Asked[], values: FormValues, defined: readonly Defined[], at: 'open' | 'solve' | 'change'): FormFault[] {
  const trees = new Set(defined.filter(({ kind }) => kind === 'tree').map(({ key }) => `custom.${key}`))
  return asked.flatMap(({ field, shown, required, only }): FormFault[] => {
    const empty = isEmpty(values[field])
    if (!shown) return at === 'open' && !empty ? [{ field, code: 'hidden' }] : []
    if (empty) return required === 'open' || (required === 'solve' && at === 'solve') ? [{ field, code: 'required' }] : []
    return only && !allows(only, values[field], trees.has(field)) ? [{ field, code: 'limited' }] : []
  })
}

/** Whether a limit leaves a value: of several choices each has to be left, of a tree the node or one above it. */
export function allows(only: readonly string[], value: unknown, tree = false): boolean {
  if (!Array.isArray(value)) return only.includes(String(value))
  return tree ? value.some(key => only.includes(String(key))) : value.every(key => only.includes(String(key)))
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Fields that show each other in a circle, so that none could ever appear; in the order of the circle. */
export function circleIn(form: FormShape, asks: (when: FormShape['rules'][number]['when']) => readonly string[]): string[] | undefined {
  const shows = conditionsOf(form, 'show')
  const done = new Set<string>()
  const walk = (field: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(field)) return path.slice(path.indexOf(field))
    if (done.has(field)) return undefined
    for (const next of (shows.get(field) ?? []).flatMap(({ when }) => asks(when))) {
      const found = walk(next, [...path, field])
      if (found) return found
    }
    done.add(field)
    return undefined
  }
  for (const field of shows.keys()) {
    const found = walk(field, [])
    if (found) return found
  }
  return undefined
}

function conditionsOf(form: FormShape, what: FormEffect['do']): Map<string, FormShape['rules'][number][]> {
  const found = new Map<string, FormShape['rules'][number][]>()
  for (const rule of form.rules) {
    for (const effect of rule.effects) if (effect.do === what) found.set(effect.field, [...found.get(effect.field) ?? [], rule])
  }
  return found
}

const strictest = (needs: readonly Needed[]): Needed => NEEDED[Math.max(...needs.map(need => NEEDED.indexOf(need)))]!

function ownNeed(field: Defined | undefined): Needed {
  return field?.required === 'always' ? 'open' : field?.required === 'to-solve' ? 'solve' : 'never'
}

function limitOf(effects: readonly FormEffect[]): readonly string[] | null {
  const limits = effects.flatMap(effect => effect.do === 'limit' ? [effect.to] : [])
  if (limits.length === 0) return null
  return [...new Set(limits[0]!.filter(choice => limits.every(limit => limit.includes(choice))))].sort()
}

/** Rules ask nothing of time and of nobody in particular. */
const TIMELESS: Context = {
  get now(): Temporal.Instant { throw new Error('rules of forms ask nothing of time') },
  zone: 'UTC',
  refs: {},
}
