/** The operators of all types; which field takes which stands in operators.ts. */
export const OPS = [
  'is', 'isNot', 'in', 'notIn', 'empty', 'notEmpty',
  'lt', 'lte', 'gt', 'gte',
  'contains', 'notContains', 'startsWith',
  'hasAny', 'hasAll', 'hasNone',
  'before', 'since', 'after', 'until', 'on', 'within',
] as const
export type Op = typeof OPS[number]

/** A value that stands for another one, known only when the condition is asked: `{ref: 'me'}`. */
export interface Reference { ref: string }

/** A moment seen from now. Durations are ISO 8601 (`P14D`, `PT2H`); `today` counts calendar days: 0 today, -1 yesterday. */
export type RelativeTime = { ago: string } | { ahead: string } | { today: number }

export type Scalar = string | number | boolean | Reference | RelativeTime
export type Value = Scalar | Scalar[]

export interface Leaf { field: string; op: Op; value?: Value }

/**
 * A question about one row. `all` of nothing is true, `any` of nothing is false, `none` is true when no part is.
 * Two-valued: a missing value is "empty"; every comparison with it is false, and `isNot`, `notIn`, `notContains`, `hasNone` of it are true.
 */
export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { none: Condition[] }

export const MAX_DEPTH = 8
export const MAX_LEAVES = 200
export const MAX_LIST = 500
export const MAX_TEXT = 1000

/** The parts of a group with the word that joins them; undefined for a leaf. */
export function groupOf(condition: Condition): { join: 'all' | 'any' | 'none'; parts: Condition[] } | undefined {
  if ('all' in condition) return { join: 'all', parts: condition.all }
  if ('any' in condition) return { join: 'any', parts: condition.any }
  if ('none' in condition) return { join: 'none', parts: condition.none }
  return undefined
}

export const ALWAYS: Condition = { all: [] }
export const NEVER: Condition = { any: [] }

/** Every leaf, in order. */
export function leaves(condition: Condition): Leaf[] {
  const group = groupOf(condition)
  return group ? group.parts.flatMap(leaves) : [condition as Leaf]
}
