import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askAbout, compile } from './compile.ts'
import type { Condition, Leaf } from './condition.ts'
import { matches } from './evaluate.ts'
import type { Context, Fact, FieldType, ReadField } from './fields.ts'

type Facts = Record<string, Fact>
const field = (key: string, type: FieldType, more: object = {}): ReadField<Facts> => ({ key, type, read: facts => facts[key] ?? null, ...more })
const list = [field('subject', 'text'), field('priority', 'number'), field('requesterId', 'id', { of: 'person' }), field('tags', 'tags'), field('at', 'time'), field('vip', 'bool')]
const fields = { find: (key: string) => list.find(each => each.key === key) }
const words = ['', 'Invoice', 'İnvoice wrong', 'ΣΟΦΟΣ', 'straße']
const instants = ['2026-03-28T23:30:00Z', '2026-03-29T00:30:00Z', '2026-06-01T12:00:00Z'].map(text => Temporal.Instant.from(text))
const maybe = <T extends Fact>(values: readonly T[]) => fc.constantFrom<Fact>(null, ...values)
const facts: fc.Arbitrary<Facts> = fc.record({
  subject: maybe(words), priority: maybe([1, 2, 3]), requesterId: maybe(['a', 'b', 'c']), tags: fc.subarray(['x', 'y', 'z']), at: maybe(instants), vip: maybe([true, false]),
})
const context: fc.Arbitrary<Context> = fc.record({ now: fc.constantFrom(...instants), zone: fc.constantFrom('UTC', 'Europe/Sofia'), refs: fc.constantFrom({ me: 'a' }, { me: null }), became: fc.constantFrom(new Map([['b', 'c']]), new Map<string, string>()) })
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({ field: fc.constant('subject'), op: fc.constantFrom('is' as const, 'isNot' as const, 'contains' as const, 'notContains' as const, 'startsWith' as const), value: fc.constantFrom('in', 'INVOICE', 'σοφος', 'STRASSE') }),
  fc.record({ field: fc.constant('priority'), op: fc.constantFrom('lt' as const, 'gte' as const, 'isNot' as const), value: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ field: fc.constant('requesterId'), op: fc.constantFrom('is' as const, 'isNot' as const), value: fc.constantFrom('a', 'b', { ref: 'me' }) }),
  fc.record({ field: fc.constant('tags'), op: fc.constantFrom('hasAny' as const, 'hasAll' as const, 'hasNone' as const), value: fc.subarray(['x', 'y'], { minLength: 1 }) }),
  fc.record({ field: fc.constant('at'), op: fc.constantFrom('before' as const, 'since' as const, 'on' as const), value: fc.constantFrom('2026-03-29', '2026-03-29T00:00:00Z', { ago: 'P1D' }, { today: 0 }) }),
  fc.record({ field: fc.constantFrom('subject', 'priority', 'vip', 'tags', 'at'), op: fc.constantFrom('empty' as const, 'notEmpty' as const) }),
)
const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
  condition: fc.oneof({ maxDepth: 4 }, leaf, ...(['all', 'any', 'none'] as const).map(join => fc.array(tie('condition'), { maxLength: 3 }).map(parts => ({ [join]: parts }) as unknown as Condition))),
}))

describe('a compiled condition', () => {
  it('says what the condition says, of any facts, in any zone, whoever became whom', () => {
    fc.assert(fc.property(condition, fc.array(fc.tuple(facts, context), { minLength: 1, maxLength: 4 }), (tree, asked) => {
      const compiled = compile(tree, fields)
      for (const [found, at] of asked) expect(compiled(askAbout(found, at))).toBe(matches(tree, fields, found, at))
    }), { numRuns: 2000 })
  })
})
