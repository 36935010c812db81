import { groupOf, type Condition, type Leaf } from './condition.ts'
import type { Context, Fact, ReadField, ReadFields } from './fields.ts'
import { fold } from './fold.ts'
import { resolve, type Bound, type Day, type Test } from './resolve.ts'

/** One question that was asked: where in the tree (`all.0.any.2`), what the row said, and the answer. */
export interface Answer { path: string; leaf: Leaf; fact: Fact; result: boolean }
export interface Evaluation { result: boolean; table: Answer[] }

/** Asks every question of the condition and keeps the answers: for explanations, dry runs and tests. */
export function evaluate<Facts>(condition: Condition, fields: ReadFields<Facts>, facts: Facts, context: Context): Evaluation {
  const table: Answer[] = []
  return { result: walk(condition, '', table), table }

  function walk(part: Condition, path: string, table: Answer[]): boolean {
    const group = groupOf(part)
    if (!group) return ask(part as Leaf, path, table)
    const results = group.parts.map((inner, i) => walk(inner, `${path && `${path}.`}${group.join}.${i}`, table))
    return group.join === 'all' ? results.every(Boolean) : results.some(Boolean) !== (group.join === 'none')
  }

  function ask(leaf: Leaf, path: string, table: Answer[]): boolean {
    const { field, test } = resolve(leaf, fields, context)
    const fact = field.read(facts)
    const result = answer(test, field, fact)
    table.push({ path, leaf, fact, result })
    return result
  }
}

/** The same answer without the table, stopping as soon as it is known: for the hot paths. */
export function matches<Facts>(condition: Condition, fields: ReadFields<Facts>, facts: Facts, context: Context): boolean {
  const group = groupOf(condition)
  if (!group) {
    const { field, test } = resolve(condition as Leaf, fields, context)
    return answer(test, field, field.read(facts))
  }
  const ask = (part: Condition): boolean => matches(part, fields, facts, context)
  return group.join === 'all' ? group.parts.every(ask) : group.parts.some(ask) !== (group.join === 'none')
}

/** What a resolved question says of a fact. */
export function answer<Facts>(test: Test, field: ReadField<Facts>, fact: Fact): boolean {
  return holds(test, field, fact) !== test.negated
}

function holds<Facts>(test: Test, field: ReadField<Facts>, fact: Fact): boolean {
  if (test.kind === 'empty') return fact === null || (fact === '' && field.type === 'text') || (Array.isArray(fact) && fact.length === 0)
  if (fact === null) return false
  switch (test.kind) {
    case 'oneOf': return test.options.includes((field.type === 'text' ? fold(String(fact)) : fact) as string)
    case 'compare': return compare(Number(fact), test.op, test.than)
    case 'contains': return fold(String(fact)).includes(test.text)
    case 'startsWith': return fold(String(fact)).startsWith(test.text)
    case 'span': return within(fact as Temporal.Instant, test.from, test.to)
    case 'days': return withinDays(fact as string, test.from, test.to)
    case 'has': return has(fact as readonly string[], test.how, test.items)
  }
}

function compare(a: number, op: 'lt' | 'lte' | 'gt' | 'gte', b: number): boolean {
  return op === 'lt' ? a < b : op === 'lte' ? a <= b : op === 'gt' ? a > b : a >= b
}

function within(at: Temporal.Instant, from?: Bound, to?: Bound): boolean {
  const sinceFrom = from ? Temporal.Instant.compare(at, from.at) : 1
  const untilTo = to ? Temporal.Instant.compare(to.at, at) : 1
  return (sinceFrom > 0 || (sinceFrom === 0 && from?.inclusive === true)) && (untilTo > 0 || (untilTo === 0 && to?.inclusive === true))
}

function withinDays(day: string, from?: Day, to?: Day): boolean {
  return (!from || day > from.day || (from.inclusive && day === from.day)) && (!to || day < to.day || (to.inclusive && day === to.day))
}

function has(fact: readonly string[], how: 'any' | 'all', items: readonly string[]): boolean {
  if (items.length === 0) return false
  return how === 'any' ? items.some(item => fact.includes(item)) : items.every(item => fact.includes(item))
}
