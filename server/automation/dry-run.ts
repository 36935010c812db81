import { leaves, type Condition } from '../conditions/condition.ts'
import { evaluate, type Answer } from '../conditions/evaluate.ts'
import type { Fact } from '../conditions/fields.ts'
import { allCalendars } from '../calendars/registry.ts'
import { system, type PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { askedFields, contextAt, momentOf } from '../tickets/asking.ts'
import { factsOfAll } from '../tickets/facts.ts'
import { lastMessage, ticketById } from '../tickets/read-ticket.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { decideActions } from './actions/all.ts'
import { ruleFields } from './asked-fields.ts'
import { countsOf } from './conditions/count.ts'
import { openNow, saidOf } from './gather.ts'
import { spelt } from './spelt.ts'
import type { RuleAction, RuleDefinition, TicketEvent } from './rule.ts'
/** An answer as it goes out. */
export interface ShownAnswer { path: string; field: string; op: string; value: unknown; fact: unknown; result: boolean }
export function shownAnswer({ path, leaf, fact, result }: Answer): ShownAnswer {
  return { path, field: leaf.field, op: leaf.op, value: leaf.value ?? null, fact: shownFact(fact, leaf.field), result }
}
const LONGEST = 300

function shownFact(fact: Fact, field: string): unknown {
  if (fact instanceof Temporal.Instant) return fact.toString()
  // of a long message nobody reads every word again
  if (field === 'message.words') return Array.isArray(fact) ? fact.slice(0, 40) : fact
  return typeof fact === 'string' && fact.length > LONGEST ? `${fact.slice(0, LONGEST)}…` : fact
}

/**
 * What a rule would find on a ticket and do to it now, as if `event` happened; nothing is changed. Its silence is not looked at: it is as if
 * it had lasted. 404 for a ticket that the actor does not see.
 */
export async function dryRun(app: App, actor: PersonActor, { definition: given, ticketId, event }: { definition: RuleDefinition; ticketId: string; event: TicketEvent | null }): Promise<{ holds: boolean; table: ShownAnswer[]; effects: RuleAction[] }> {
  const definition = spelt(given)
  const ticket = await ticketById(app.db, actor, ticketId)
  const { holds, table } = await findings(app, definition.condition, ticket, event, app.clock())
  return { holds, table, effects: holds ? decideActions(definition.actions, ticket) : [] }
}

/** Each question of a condition with what it finds on a ticket now, as if `event` (null: nothing) happened. */
export async function findings(app: App, condition: Condition, ticket: Ticket, event: TicketEvent | null, now: Temporal.Instant): Promise<{ holds: boolean; table: ShownAnswer[] }> {
  const asks = leaves(condition).map(({ field }) => field)
  const [[named], message, tickets, calendars, moment, open, counts] = await Promise.all([
    factsOfAll(app.db, [ticket]), event ? lastMessage(app.db, ticket.id) : undefined, askedFields(app.db), allCalendars(app), momentOf(app.db, now),
    openNow(app.db, now, asks), countsOf(app.db, ticket, asks),
  ])
  const fields = ruleFields(tickets, calendars.map(({ id }) => id))
  const said = message ? saidOf(message) : null
  const facts = { ...named!, event: event ? { kind: event, by: byOf(event) } : null, was: {}, said, open, counts }
  const { result, table } = evaluate(condition, fields, facts, contextAt(system('rules'), moment))
  return { holds: result, table: table.map(shownAnswer) }
}

/** Who most likely does such a thing. */
const byOf = (event: TicketEvent) => event === 'customerWrote' || event === 'opened' ? 'customer' as const : event === 'colleagueReplied' || event === 'noteAdded' ? 'colleague' as const : 'system' as const

