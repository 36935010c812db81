import { askAbout, compile, type Compiled } from '../../conditions/compile.ts'
import { leaves } from '../../conditions/condition.ts'
import { validate } from '../../conditions/validate.ts'
import type { Recorded, Tx } from '../../platform/change.ts'
import type { Queries } from '../../platform/db.ts'
import type { Policy, PolicySource } from '../../platform/settle.ts'
import { contextAt, momentOf } from '../../tickets/asking.ts'
import type { Acted } from '../act.ts'
import { isStopped } from '../kept.ts'
import { allRules } from '../registry.ts'
import { isInForce, policyOf, type About, type CustomerEvent, type Rule } from '../rule.ts'
import { actOnCustomer } from './act.ts'
import { customerHappened, customerNow, type Customer } from './facts.ts'
import { customerFields, type CustomerFacts, type CustomerKind } from './fields.ts'
import { CUSTOMER_TYPES, heardOfCustomer } from './heard.ts'

interface Ready { rule: Rule; holds: Compiled<CustomerFacts> }
type Index = ReadonlyMap<CustomerEvent, readonly Ready[]>

const heardTypes = new Set(CUSTOMER_TYPES)

/** The admin's rules about people and organisations, as policies: each is asked on whoever it is as those before it left them. */
export const customerRules: PolicySource = { policiesFor: (tx, event) => heardTypes.has(event.type) ? asked(tx, event) : [] }

async function* asked(tx: Tx, event: Recorded): AsyncGenerator<Policy> {
  const rules = (await customerIndex(tx)).get(heardOfCustomer(event.type)!)
  if (!rules) return
  const kind = event.subjectKind as CustomerKind
  let now = await customerNow(tx, kind, event.subjectId)
  const asks = rules.flatMap(({ rule }) => leaves(rule.condition).map(({ field }) => field))
  const [happening, moment] = await Promise.all([customerHappened(tx, event, tx.now, asks), momentOf(tx, tx.now)])
  const context = contextAt(tx.actor, moment)
  for (const { rule, holds } of rules) {
    if (!now || isStopped(tx, event.id)) return
    if (!isInForce(rule, tx.now) || !holds(askAbout({ ...now.named, ...happening }, context))) continue
    let acted = false
    yield policyFor(rule, now.customer, () => { acted = true })
    if (acted) now = await customerNow(tx, kind, event.subjectId)
  }
}

function policyFor(rule: Rule, customer: Customer, told: (acted: Acted) => void): Policy {
  return { id: policyOf(rule.id), version: rule.version, on: CUSTOMER_TYPES, async settle(tx, event) { told(await actOnCustomer(tx, rule, customer, event)) } }
}

const built = new WeakMap<readonly Rule[], { fields: object; index: Index }>()
const NONE: Index = new Map()

/** The rules that are on, by what they hear; compiled once for each state of rules and fields. One that cannot be asked is left out. */
async function customerIndex(q: Queries): Promise<Index> {
  const rules = await allRules(q)
  if (!rules.some(isAboutCustomers)) return NONE
  const fields = await customerFields(q)
  const known = built.get(rules)
  if (known?.fields === fields) return known.index
  const index = new Map<CustomerEvent, Ready[]>()
  for (const rule of rules) {
    if (!rule.enabled || !isAboutCustomers(rule)) continue
    const of = fields[rule.about]
    if (validate(rule.condition, of, []).length > 0) continue
    const ready = { rule, holds: compile(rule.condition, of) }
    for (const kind of rule.when) index.set(kind as CustomerEvent, [...index.get(kind as CustomerEvent) ?? [], ready])
  }
  built.set(rules, { fields, index })
  return index
}

export const isAboutCustomers = <T extends { about: About }>(rule: T): rule is T & { about: CustomerKind } => rule.about !== 'ticket'
