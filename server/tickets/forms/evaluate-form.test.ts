import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaves, type Condition } from '../../conditions/condition.ts'
import type { Kind } from '../../fields/field.ts'
import { allows, circleIn, evaluateForm, faultsIn, isEmpty, type Asked, type FormValues } from './evaluate-form.ts'
import { BUILT_IN, NEEDED, type Defined, type FormEffect, type FormRule, type FormShape } from './form.ts'

const defined: Defined[] = (['choice', 'choices', 'tree', 'text', 'checkbox', 'number'] as Kind[]).map((kind, at) => ({ key: `f${at}`, kind, required: at === 3 ? 'to-solve' : 'never', archived: false }))
const own = defined.map(({ key }) => `custom.${key}`)
const names = [...BUILT_IN, ...own]
const name = fc.constantFrom(...names)

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: name, op: fc.constantFrom('empty' as const, 'notEmpty' as const) }),
  fc.record({ field: fc.constantFrom('type', 'custom.f0'), op: fc.constantFrom('is' as const, 'isNot' as const), value: fc.constantFrom('a', 'b') }),
  fc.record({ field: fc.constantFrom('priority', 'impact', 'custom.f5'), op: fc.constantFrom('is' as const, 'lt' as const, 'gte' as const), value: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ field: fc.constantFrom('tags', 'custom.f1', 'custom.f2'), op: fc.constantFrom('hasAny' as const, 'hasNone' as const), value: fc.subarray(['a', 'b', 'c'], { minLength: 1 }) }),
)
const condition: fc.Arbitrary<Condition> = fc.oneof(leaf, fc.record({ all: fc.array(leaf, { maxLength: 3 }) }), fc.record({ any: fc.array(leaf, { maxLength: 3 }) }), fc.record({ none: fc.array(leaf, { maxLength: 3 }) }))
const effect: fc.Arbitrary<FormEffect> = fc.oneof(
  fc.record({ do: fc.constant('show' as const), field: name }),
  fc.record({ do: fc.constant('require' as const), field: name, at: fc.constantFrom('open' as const, 'solve' as const) }),
  fc.record({ do: fc.constant('limit' as const), field: name, to: fc.subarray(['a', 'b', 'c']) }),
)
const rule: fc.Arbitrary<FormRule> = fc.record({ when: condition, effects: fc.array(effect, { minLength: 1, maxLength: 3 }) })
const asksOf = (when: Condition) => leaves(when).map(one => one.field)
const anyForm: fc.Arbitrary<FormShape> = fc.record({
  fields: fc.shuffledSubarray(names).chain(chosen => fc.tuple(...chosen.map(field => fc.record({ field: fc.constant(field), required: fc.constantFrom(...NEEDED) })))),
  rules: fc.array(rule, { maxLength: 8 }),
})
/** As they can be saved: no fields that wait for each other. */
const form = anyForm.filter(shape => circleIn(shape, asksOf) === undefined)

const choice = fc.constantFrom('a', 'b', 'c')
const several = fc.subarray(['a', 'b', 'c'])
const values: fc.Arbitrary<FormValues> = fc.record({
  type: choice, priority: fc.integer({ min: 1, max: 4 }), impact: fc.option(fc.integer({ min: 1, max: 3 })), urgency: fc.option(fc.integer({ min: 1, max: 3 })), complexity: fc.option(fc.integer({ min: 1, max: 5 })),
  teamId: fc.option(choice), assigneeId: fc.option(choice), tags: several,
  'custom.f0': choice, 'custom.f1': several, 'custom.f2': several, 'custom.f3': fc.constantFrom('', 'x'), 'custom.f4': fc.constant(true), 'custom.f5': fc.integer({ min: 1, max: 4 }),
}, { requiredKeys: ['type', 'priority'] })

const visible = (asked: readonly Asked[]) => new Set(asked.filter(one => one.shown).map(one => one.field))
/** What a screen sends: nothing of what it hides. */
const sent = (asked: readonly Asked[], all: FormValues): FormValues => {
  const hidden = new Set(asked.filter(one => !one.shown).map(one => one.field))
  return Object.fromEntries(Object.entries(all).filter(([key]) => !hidden.has(key)))
}
const holds = (property: (shape: FormShape, given: FormValues) => void, forms = form) => fc.assert(fc.property(forms, values, property), { numRuns: 500 })

describe('the laws of forms', () => {
  it('a hidden field is never required and never limited', () => holds((shape, given) => {
    for (const one of evaluateForm(shape, given, defined)) if (!one.shown) expect(one).toMatchObject({ required: 'never', only: null })
  }, anyForm))

  it('the order of the rules, and of what they do, makes no difference', () => holds((shape, given) => {
    const turned = { ...shape, rules: shape.rules.toReversed().map(each => ({ ...each, effects: each.effects.toReversed() })) }
    expect(evaluateForm(turned, given, defined)).toEqual(evaluateForm(shape, given, defined))
  }))

  it('the order of the fields changes the order of the answer alone', () => holds((shape, given) => {
    const turned = evaluateForm({ ...shape, fields: shape.fields.toReversed() }, given, defined)
    expect(turned.toReversed()).toEqual(evaluateForm(shape, given, defined))
  }))

  it('what a screen leaves out because it is hidden changes nothing: the desk finds what the screen found', () => holds((shape, given) => {
    const onScreen = evaluateForm(shape, given, defined)
    const atDesk = evaluateForm(shape, sent(onScreen, given), defined)
    expect(atDesk).toEqual(onScreen)
    expect(faultsIn(atDesk, sent(onScreen, given), defined, 'open')).toEqual(faultsIn(onScreen, given, defined, 'open').filter(fault => fault.code !== 'hidden'))
  }))

  it('what may be opened has every visible field that is required, and only choices that are left', () => holds((shape, given) => {
    const asked = evaluateForm(shape, given, defined)
    if (faultsIn(asked, sent(asked, given), defined, 'open').length > 0) return
    for (const { field, shown, required, only } of asked) {
      if (shown && required === 'open') expect(isEmpty(given[field])).toBe(false)
      if (shown && only && !isEmpty(given[field])) expect(allows(only, given[field], field === 'custom.f2')).toBe(true)
    }
  }))

  it('ends for every form, also for one whose fields wait for each other', () => holds((shape, given) => {
    expect(visible(evaluateForm(shape, given, defined)).size).toBeLessThanOrEqual(shape.fields.length)
  }, anyForm))
})

it('a field that showed another hides it again when it vanishes itself', () => {
  const chain: FormShape = {
    fields: ['type', 'custom.f0', 'custom.f3'].map(field => ({ field, required: 'never' })),
    rules: [
      { when: { field: 'type', op: 'is', value: 'incident' }, effects: [{ do: 'show', field: 'custom.f0' }] },
      { when: { field: 'custom.f0', op: 'is', value: 'a' }, effects: [{ do: 'show', field: 'custom.f3' }, { do: 'require', field: 'custom.f3', at: 'open' }] },
    ],
  }
  const shown = (type: string) => [...visible(evaluateForm(chain, { type, 'custom.f0': 'a' }, defined))]
  expect(shown('incident')).toEqual(['type', 'custom.f0', 'custom.f3'])
  expect(shown('question')).toEqual(['type'])
})

it('asks two hundred fields under two hundred rules within a keystroke', () => {
  const many: Defined[] = Array.from({ length: 200 }, (_, at) => ({ key: `g${at}`, kind: 'choice', required: 'never', archived: false }))
  const large: FormShape = {
    fields: many.map(({ key }) => ({ field: `custom.${key}`, required: 'never' })),
    // each is shown by the one before it: the deepest chain there can be
    rules: many.slice(1).map(({ key }, at) => ({ when: { field: `custom.g${at}`, op: 'is', value: 'a' }, effects: [{ do: 'show', field: `custom.${key}` }, { do: 'limit', field: `custom.${key}`, to: ['a'] }] })),
  }
  const given = Object.fromEntries(many.map(({ key }) => [`custom.${key}`, 'a']))
  evaluateForm(large, given, many)
  const begun = performance.now()
  for (let round = 0; round < 20; round++) expect(visible(evaluateForm(large, given, many)).size).toBe(200)
  const took = (performance.now() - begun) / 20
  expect(took).toBeLessThan(16)
})
