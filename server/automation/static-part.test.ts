import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupOf, type Condition, type Leaf } from '../conditions/condition.ts'
import { partOf } from './static-part.ts'

const { tree } = fc.letrec<{ tree: Condition }>(tie => ({
  tree: fc.oneof({ maxDepth: 4 }, fc.constantFrom('a', 'b', 'c', 'late').map((field): Condition => ({ field, op: 'notEmpty' })),
    ...(['all', 'any', 'none'] as const).map(join => fc.array(tie('tree'), { maxLength: 3 }).map(parts => ({ [join]: parts }) as unknown as Condition))),
}))

function holds(condition: Condition, answers: Record<string, boolean>): boolean {
  const group = groupOf(condition)
  if (!group) return answers[(condition as Leaf).field]!
  const results = group.parts.map(part => holds(part, answers))
  return group.join === 'all' ? results.every(Boolean) : results.some(Boolean) !== (group.join === 'none')
}

it('what is left of a condition holds whenever the whole may hold, so that no moment is missed', () => {
  const answers = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean(), late: fc.boolean() })
  fc.assert(fc.property(tree, answers, (condition, given) => {
    const part = partOf(condition, leaf => leaf.field !== 'late')
    if (holds(condition, given)) expect(holds(part, given)).toBe(true)
    // and it asks nothing that it was not to ask
    expect(holds(part, { ...given, late: true })).toBe(holds(part, { ...given, late: false }))
  }), { numRuns: 2000 })
})
