import { compile, type Compiled } from '../../conditions/compile.ts'
import { validate } from '../../conditions/validate.ts'
import type { Fields } from '../../conditions/fields.ts'
import type { Queries } from '../../platform/db.ts'
import { allRules, heardOf, type Heard } from '../registry.ts'
import type { About, CustomerEvent, Rule } from '../rule.ts'
import { customerFields, type CustomerFacts, type CustomerKind } from './fields.ts'

export interface Ready { rule: Rule & { about: CustomerKind }; holds: Compiled<CustomerFacts> }
/** The rules that are on, by what they hear; those of time by their ids. */
export interface CustomerIndex { fields: Record<CustomerKind, Fields<CustomerFacts>>; heard: ReadonlyMap<CustomerEvent, Heard<Ready>>; timed: ReadonlyMap<string, Ready> }

const built = new WeakMap<readonly Rule[], { fields: object; index: CustomerIndex }>()
const NO_FIELDS: Fields<CustomerFacts> = { list: [], find: () => undefined }
const NONE: CustomerIndex = { fields: { person: NO_FIELDS, organisation: NO_FIELDS }, heard: new Map(), timed: new Map() }

/** The rules about people and organisations, compiled once for each state of rules and fields. One that cannot be asked is left out. */
export async function customerIndex(q: Queries): Promise<CustomerIndex> {
  const rules = await allRules(q)
  if (!rules.some(isAboutCustomers)) return NONE
  const fields = await customerFields(q)
  const known = built.get(rules)
  if (known?.fields === fields) return known.index
  const ready = rules.filter(isAboutCustomers).filter(rule => rule.enabled && validate(rule.condition, fields[rule.about], []).length === 0).map((rule): Ready => ({ rule, holds: compile(rule.condition, fields[rule.about]) }))
  const heard = new Map<CustomerEvent, Ready[]>()
  for (const each of ready) for (const kind of each.rule.when) heard.set(kind as CustomerEvent, [...heard.get(kind as CustomerEvent) ?? [], each])
  const index = { fields, heard: new Map([...heard].map(([kind, list]) => [kind, heardOf(list)])), timed: new Map(ready.filter(({ rule }) => rule.quiet).map(each => [each.rule.id, each])) }
  built.set(rules, { fields, index })
  return index
}

export const isAboutCustomers = <T extends { about: About }>(rule: T): rule is T & { about: CustomerKind } => rule.about !== 'ticket'
