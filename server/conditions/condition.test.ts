import { expect, test } from 'vitest'
import { conditionSchema } from './condition-schema.ts'
import { leaves, MAX_LEAVES, type Condition } from './condition.ts'

const leaf = { field: 'subject', op: 'contains', value: 'invoice' } as const

test('takes leaves and groups, nested', () => {
  const condition = { all: [leaf, { any: [{ field: 'assignee', op: 'is', value: { ref: 'me' } }, { none: [leaf] }] }] }
  expect(conditionSchema.parse(condition)).toEqual(condition)
  expect(leaves(conditionSchema.parse(condition)).map(one => one.field)).toEqual(['subject', 'assignee', 'subject'])
})

test('refuses what is neither, and what is both', () => {
  for (const bad of [{}, null, 'x', { all: leaf }, { all: [], any: [] }, { ...leaf, op: 'like' }, { ...leaf, more: 1 }, { ...leaf, value: { ref: 'me', ago: 'P1D' } }]) {
    expect(conditionSchema.safeParse(bad).success).toBe(false)
  }
})

test('refuses a depth or a number of questions that would cost too much, without walking into it', () => {
  let deep: unknown = leaf
  for (let i = 0; i < 100_000; i++) deep = { all: [deep] }
  expect(conditionSchema.safeParse(deep).error?.issues[0]?.message).toMatch(/8 levels/)
  const wide: Condition = { any: Array.from({ length: 2 * MAX_LEAVES + 1 }, () => leaf) }
  expect(conditionSchema.safeParse(wide).success).toBe(false)
})

test('refuses values without a bound', () => {
  expect(conditionSchema.safeParse({ ...leaf, value: 'x'.repeat(1001) }).success).toBe(false)
  expect(conditionSchema.safeParse({ ...leaf, op: 'in', value: Array(501).fill('x') }).success).toBe(false)
})
