import { askAbout } from '../conditions/compile.ts'
import { leaves } from '../conditions/condition.ts'
import type { Recorded, Tx } from '../platform/change.ts'
import { contextAt, momentOf } from '../tickets/asking.ts'
import { ticketChanges } from '../tickets/changes.ts'
import { factsOfAll } from '../tickets/facts.ts'
import type { TicketFacts } from '../tickets/fields.ts'
import { NOT_LOOKED, ticketFacts } from './gather.ts'
import { asksOfNamed, isOfTicket } from './asked-fields.ts'
import { ruleIndex } from './registry.ts'
import { breaks, endWait, wait, waitsOf } from './waits.ts'

/**
 * Rules of time wait on the tickets that their condition may hold of: they begin when it does, wait anew when the silence is broken, and end
 * when it holds no more. Looked at once per change, when everything has settled.
 */
export async function followTimeRules(tx: Tx, events: readonly Recorded[]): Promise<void> {
  const changes = ticketChanges(tx)
  if (changes.length === 0) return
  const { timed } = await ruleIndex(tx)
  if (timed.size === 0) return
  const known = changes.filter(({ before }) => before).map(({ after }) => after.id)
  const tickets = changes.map(({ after }) => after)
  const [waits, facts, moment] = await Promise.all([known.length === 0 ? [] : waitsOf(tx, known), factsFor(tx, tickets, [...timed.values()].flatMap(({ rule }) => leaves(rule.condition).map(({ field }) => field)).filter(isOfTicket)), momentOf(tx, tx.now)])
  const context = contextAt(tx.actor, moment)
  for (const each of facts) {
    const { id, aside, category } = each.ticket
    const own = events.filter(event => event.subjectId === id)
    const before = new Map(waits.filter(({ ticketId }) => ticketId === id).map(found => [found.ruleId, found]))
    const asking = askAbout({ ...each, ...NOT_LOOKED }, context)
    for (const { rule, mayHold } of timed.values()) {
      const waiting = before.get(rule.id)
      before.delete(rule.id)
      if (aside || category === 'closed' || !mayHold(asking)) {
        if (waiting) endWait(tx, waiting)
      } else if (!waiting || own.some(event => breaks(event, rule.quiet!.of))) await wait(tx, rule, id, tx.now)
    }
    // of rules that are off or gone
    for (const left of before.values()) endWait(tx, left)
  }
}

function factsFor(tx: Tx, tickets: readonly TicketFacts['ticket'][], asks: readonly string[]): Promise<TicketFacts[]> {
  const one = tickets.length === 1 || !asksOfNamed(asks)
  return one ? Promise.all(tickets.map(ticket => ticketFacts(tx, ticket, asks))) : factsOfAll(tx, tickets)
}
