import type { Recorded, Tx } from '../platform/change.ts'
import { Problem } from '../platform/problem.ts'
import { accessTicket } from '../tickets/access.ts'
import { recordOn } from '../tickets/record-on.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { kindOf } from './actions/all.ts'
import type { Rule, RuleAction } from './rule.ts'
import { countFiring } from './tally.ts'

/** So many things may rules do to one ticket within one change; then they are in a loop that no other guard saw (H43). */
const BUDGET = 100

interface Done { count: number; /** The values that rules gave to each field, in order. */ given: Map<string, string[]> }
const DONE = Symbol('what rules did in this change')

export type Acted = { outcome: 'fired' } | { outcome: 'failed'; code: string } | { outcome: 'stopped' }

/**
 * Does what a rule wants done on a ticket, through the verbs, each decided on the ticket as the one before left it. What cannot be done is
 * told and leaves the rest alone: a rule must never keep a customer's word from being taken. `tx` acts as the rule.
 */
export async function act(tx: Tx, rule: Rule, ticketId: string, event: Recorded | null): Promise<Acted> {
  let code: string | undefined
  countFiring(tx, rule.id)
  for (const action of rule.actions) {
    const ticket = await accessTicket(tx, ticketId, 'read')
    const kind = kindOf(action)
    const wanted = kind.decide(action, ticket)
    if (!wanted) continue
    if (isLooping(tx, ticket, wanted)) {
      recordOn(tx, ticketId, 'automation.stopped', { policy: `rule:${rule.id}` })
      return { outcome: 'stopped' }
    }
    try {
      await kind.apply(tx, wanted, { ticket, ruleId: rule.id, eventId: event?.id ?? null })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      code = error.code
    }
  }
  return code === undefined ? { outcome: 'fired' } : { outcome: 'failed', code }
}

/** Whether rules do too much to a ticket, or give a field the same value for the third time, as two that undo each other would. */
function isLooping(tx: Tx, ticket: Ticket, action: RuleAction): boolean {
  const all = tx.unit(DONE, () => new Map<string, Done>())
  const done = all.get(ticket.id) ?? { count: 0, given: new Map<string, string[]>() }
  all.set(ticket.id, done)
  if (++done.count > BUDGET) return true
  const set = kindOf(action).sets?.(action)
  if (!set) return false
  const [value, before] = [JSON.stringify(set.value), done.given.get(set.field) ?? []]
  done.given.set(set.field, [...before, value])
  return before.filter(each => each === value).length >= 2
}
