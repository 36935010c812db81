import { askAbout } from '../../conditions/compile.ts'
import { leaves } from '../../conditions/condition.ts'
import type { Recorded, Tx } from '../../platform/change.ts'
import type { Policy, PolicySource } from '../../platform/settle.ts'
import { contextAt, momentOf } from '../../tickets/asking.ts'
import type { Acted } from '../act.ts'
import { isStopped } from '../kept.ts'
import { isInForce, policyOf, type Rule } from '../rule.ts'
import { actOnCustomer } from './act.ts'
import { customerHappened, customerNow, type Customer } from './facts.ts'
import type { CustomerKind } from './fields.ts'
import { CUSTOMER_TYPES, heardOfCustomer } from './heard.ts'
import { customerIndex } from './ready.ts'

const heardTypes = new Set(CUSTOMER_TYPES)

/** The admin's rules about people and organisations, as policies: each is asked on whoever it is as those before it left them. */
export const customerRules: PolicySource = { policiesFor: (tx, event) => heardTypes.has(event.type) ? asked(tx, event) : [] }

async function* asked(tx: Tx, event: Recorded): AsyncGenerator<Policy> {
  const rules = (await customerIndex(tx)).heard.get(heardOfCustomer(event.type)!)
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
