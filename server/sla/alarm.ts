import { accessTickets } from '../tickets/access.ts'
import { factsOfAll } from '../tickets/facts.ts'
import type { TicketFacts } from '../tickets/fields.ts'
import { ticketAlarm } from '../tickets/ticket-alarm.ts'
import type { Tx } from '../platform/change.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { policiesInForce } from './registry.ts'
import { settleClocks, SLA_ALARM } from './settle-clocks.ts'
import { statesOfAll } from './state.ts'
import { askOf, policyAsking, policyFor, type Ask } from './terms.ts'

/** A warning or a deadline has come: the clocks are looked at again, under what holds then. One that is rung too late, or in vain, changes nothing. */
export const slaAlarm = ticketAlarm(SLA_ALARM, async (tx, alarms) => {
  const tickets = await accessTickets(tx, alarms.map(alarm => alarm.subjectId))
  const policies = await policiesInForce(tx)
  await settleAll(tx, [...tickets.values()], { rematch: false, policies })
})

/**
 * Brings the clocks of many held tickets to this moment, in a few statements. `rematch`: asks anew which policy holds for each; else
 * the one stays that did.
 */
export async function settleAll(tx: Tx, tickets: readonly Ticket[], { rematch, quiet, policies }: { rematch: boolean; quiet?: boolean; policies: Awaited<ReturnType<typeof policiesInForce>> }): Promise<void> {
  const asking = await policyAsking(tx, tx.now)
  let all: Promise<Map<string, TicketFacts>> | undefined
  const facts = (ticket: Ticket) => (all ??= factsOfAll(tx, tickets).then(found => new Map(found.map(each => [each.ticket.id, each])))).then(found => found.get(ticket.id)!)
  const states = new Map((await statesOfAll(tx, tickets.map(ticket => ticket.id))).map(state => [state.ticketId, state]))
  for (const ticket of tickets) {
    const state = states.get(ticket.id)
    if (!state) continue
    const ask: Ask = askOf(asking, ticket, () => facts(ticket))
    const policy = rematch ? await policyFor(tx, ask) : policies.find(each => each.id === state.policy?.policyId) ?? null
    await settleClocks(tx, ticket, state, policy, ask, { quiet })
  }
}
