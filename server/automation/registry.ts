import sql, { raw } from 'sql-template-tag'
import { allCalendars } from '../calendars/registry.ts'
import { compile, type Compiled } from '../conditions/compile.ts'
import { leaves } from '../conditions/condition.ts'
import type { Fields } from '../conditions/fields.ts'
import { validate } from '../conditions/validate.ts'
import { fixedId } from '../platform/ids.ts'
import type { Queries } from '../platform/db.ts'
import { remembered } from '../platform/remembered.ts'
import { askedFields } from '../tickets/asking.ts'
import { ruleFields } from './asked-fields.ts'
import type { RuleFacts } from './facts.ts'
import { policyOf, type Rule, type RuleDefinition, type RuleEvent } from './rule.ts'
import { isTimeless, partOf } from './static-part.ts'

interface Row extends Omit<Rule, keyof RuleDefinition> { definition: RuleDefinition }
const COLUMNS = raw('r.id, r.name, r.description, r.category, r.enabled, r.position, r.definition, r.version')

/** All rules in the admin's order, those that are off too; kept in memory. */
export const { current: allRules, announce: announceRules, watch: watchRules } = remembered('rules', load)

async function load(q: Queries): Promise<readonly Rule[]> {
  return (await q.query<Row>(sql`select ${COLUMNS} from rules r order by r.position, r.id`)).map(({ definition, ...rule }) => ({ ...rule, ...definition }))
}

/** A rule ready to be asked. */
export interface Ready {
  rule: Rule
  /** Its name as an actor. */
  policy: string
  holds: Compiled<RuleFacts>
  /** Of a rule of time: whether it may hold at some moment as the ticket is. */
  mayHold: Compiled<RuleFacts>
}

/** Those that one kind of event asks, together with everything that they ask about. */
export interface Heard<R = Ready> { rules: readonly R[]; asks: readonly string[]; setId: string }

export interface Index { fields: Fields<RuleFacts>; heard: ReadonlyMap<RuleEvent, Heard>; timed: ReadonlyMap<string, Ready> }

const built = new WeakMap<readonly Rule[], { fields: Fields<RuleFacts>; of: object; calendars: object; index: Index }>()

/** The rules that are on, by what they hear; compiled once for each state of rules, fields and calendars. One that cannot be asked is left out. */
export async function ruleIndex(q: Queries): Promise<Index> {
  const rules = await allRules(q)
  if (rules.length === 0) return NONE
  const [of, calendars] = await Promise.all([askedFields(q), allCalendars(q)])
  const known = built.get(rules)
  if (known?.of === of && known.calendars === calendars) return known.index
  const fields = ruleFields(of, calendars.map(({ id }) => id))
  const index = indexOf(rules, fields)
  built.set(rules, { fields, of, calendars, index })
  return index
}

/** The same of rules at hand. Pure. */
export function indexOf(rules: readonly Rule[], fields: Fields<RuleFacts>): Index {
  const ready = rules.filter(rule => rule.enabled && rule.about === 'ticket').flatMap(rule => prepare(rule, fields) ?? [])
  const byKind = new Map<RuleEvent, Ready[]>()
  for (const each of ready) for (const kind of each.rule.when) byKind.set(kind, [...byKind.get(kind) ?? [], each])
  return { fields, heard: new Map([...byKind].map(([kind, list]) => [kind, heardOf(list)])), timed: new Map(ready.filter(({ rule }) => rule.quiet).map(each => [each.rule.id, each])) }
}

/** Some rules as they are asked together. */
export function heardOf<R extends { rule: Rule }>(rules: readonly R[]): Heard<R> {
  const asks = [...new Set(rules.flatMap(({ rule }) => leaves(rule.condition).map(({ field }) => field)))]
  return { rules, asks, setId: fixedId(`rules:${rules.map(({ rule }) => `${rule.id}@${rule.version}`).join(' ')}`) }
}

/** One rule ready to be asked, kept or not; undefined when it cannot be. */
export async function readyOf(q: Queries, rule: Rule): Promise<Ready | undefined> {
  const [of, calendars] = await Promise.all([askedFields(q), allCalendars(q)])
  return prepare(rule, ruleFields(of, calendars.map(({ id }) => id)))
}

function prepare(rule: Rule, fields: Fields<RuleFacts>): Ready | undefined {
  if (validate(rule.condition, fields, []).length > 0) return undefined // something that it asks about is gone
  const may = rule.quiet ? partOf(rule.condition, isTimeless) : rule.condition
  return { rule, policy: policyOf(rule.id), holds: compile(rule.condition, fields), mayHold: compile(may, fields) }
}

const NONE: Index = { fields: { list: [], find: () => undefined }, heard: new Map(), timed: new Map() }
