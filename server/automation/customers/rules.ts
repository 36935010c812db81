import { askAbout } from '../../conditions/compile.ts'
import type { Recorded, Tx } from '../../platform/change.ts'
import type { Policy, PolicySource } from '../../platform/settle.ts'
import { contextAt, momentOf } from '../../tickets/asking.ts'
import type { Acted } from '../act.ts'
import { isStopped } from '../kept.ts'
import { isInForce, policyOf, type Rule } from '../rule.ts'
import { beginTrace, keepFacts } from '../trace.ts'
import { actOnCustomer } from './act.ts'
import { customerHappened, customerNow, type Customer } from './facts.ts'
import type { CustomerKind } from './fields.ts'
import { CUSTOMER_TYPES, heardOfCustomer } from './heard.ts'
import { customerIndex } from './ready.ts'

const heardTypes = new Set(CUSTOMER_TYPES)

/** The admin's rules about people and organisations, as policies: each is asked on whoever it is as those before it left them. */
export const customerRules: PolicySource = { policiesFor: (tx, event) => heardTypes.has(event.type) ? asked(tx, event) : [] }

async function* asked(tx: Tx, event: Recorded): AsyncGenerator<Policy> {
  const { heard: byKind, fields } = await customerIndex(tx)
  const [kind, what] = [event.subjectKind as CustomerKind, heardOfCustomer(event.type)!]
  const heard = byKind.get(what)
  if (!heard) return
  const [found, happening, moment] = await Promise.all([customerNow(tx, kind, event.subjectId), customerHappened(tx, event, tx.now, heard.asks), momentOf(tx, tx.now)])
  const context = contextAt(tx.actor, moment)
  if (!found) return
  const trace = beginTrace(tx, event, what, heard)
  let [now, from]: [typeof found | undefined, number] = [found, 0]
  for (const [at, { rule, holds }] of heard.rules.entries()) {
    if (!now || isStopped(tx, event.id)) return
    const facts = { ...now.named, ...happening }
    if (from === at) keepFacts(trace, at, heard.asks, fields[kind], facts)
    trace.asked = at + 1
    if (!isInForce(rule, tx.now) || !holds(askAbout(facts, context))) continue
    const entry: { at: number; outcome: 'again' | Acted['outcome']; code?: string } = { at, outcome: 'again' }
    trace.rules.push(entry)
    yield policyFor(rule, now.customer, acted => Object.assign(entry, acted))
    if (entry.outcome === 'again') continue
    now = await customerNow(tx, kind, event.subjectId)
    from = at + 1
  }
}

function policyFor(rule: Rule, customer: Customer, told: (acted: Acted) => void): Policy {
  return { id: policyOf(rule.id), version: rule.version, on: CUSTOMER_TYPES, async settle(tx, event) { told(await actOnCustomer(tx, rule, customer, event)) } }
}
