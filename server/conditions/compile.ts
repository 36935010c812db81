import { groupOf, type Condition, type Leaf, type Value } from './condition.ts'
import { answer } from './evaluate.ts'
import type { Context, ReadField, ReadFields } from './fields.ts'
import { fold } from './fold.ts'
import { resolve } from './resolve.ts'

/** One asking of many conditions about the same facts: texts are folded once, however many conditions look into them. */
export interface Asking<Facts> { facts: Facts; context: Context; folded: Map<string, string> }
export type Compiled<Facts> = (asking: Asking<Facts>) => boolean

export function askAbout<Facts>(facts: Facts, context: Context): Asking<Facts> {
  return { facts, context, folded: new Map() }
}

type Typed<Facts> = ReadField<Facts> & { of?: string }

/** The condition as one function, for what is asked thousands of times: it says what `matches` says. Throws on what `validate` would have refused. */
export function compile<Facts>(condition: Condition, fields: ReadFields<Facts>): Compiled<Facts> {
  const group = groupOf(condition)
  if (!group) return compileLeaf(condition as Leaf, fields)
  const parts = group.parts.map(part => compile(part, fields))
  const every = group.join === 'all'
  // a loop of our own: it is three times as fast as `every` and `some` here
  return asking => {
    for (const part of parts) if (part(asking) !== every) return group.join === 'any'
    return group.join !== 'any'
  }
}

/** Nothing in it is asked of a context: whoever means nobody, now or a person who was merged is looked up each time. */
const NOWHERE: Context = { now: Temporal.Instant.fromEpochMilliseconds(0), zone: 'UTC', refs: {} }

function compileLeaf<Facts>(leaf: Leaf, fields: ReadFields<Facts>): Compiled<Facts> {
  const { field, test } = resolve(leaf, fields as { find(key: string): Typed<Facts> | undefined }, NOWHERE)
  if (dependsOnContext(leaf.value) || field.of === 'person' || field.of === 'organisation') {
    return ({ facts, context }) => answer(resolve(leaf, fields, context).test, field, field.read(facts))
  }
  if (test.kind !== 'contains' && test.kind !== 'startsWith') return ({ facts }) => answer(test, field, field.read(facts))
  const { text, negated } = test
  return ({ facts, folded }) => {
    let known = folded.get(field.key)
    if (known === undefined) {
      const fact = field.read(facts)
      if (fact === null) return negated
      folded.set(field.key, known = fold(String(fact)))
    }
    return (test.kind === 'contains' ? known.includes(text) : known.startsWith(text)) !== negated
  }
}

function dependsOnContext(value: Value | undefined): boolean {
  const items = Array.isArray(value) ? value : [value]
  // a day as text stands for hours of the desk's zone
  return items.some(item => typeof item === 'object' || (typeof item === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(item)))
}
