import { leaves, type Condition } from '../conditions/condition.ts'
import { matches } from '../conditions/evaluate.ts'
import { defaultCalendar, workingCalendar, type WorkingCalendar } from '../calendars/registry.ts'
import { system } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { askedFields, contextAt, momentOf, type Asking } from '../tickets/asking.ts'
import { isOwn, type TicketFacts } from '../tickets/fields.ts'
import { factsOf } from '../tickets/facts.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { NO_TERMS, type Terms } from './clock.ts'
import { METRICS, targetOf } from './goal.ts'
import type { Policy } from './policy.ts'
import { policiesInForce } from './registry.ts'

/** Answers questions about one ticket. Whom it names is fetched only when one of them asks for that. */
export type Ask = (condition: Condition) => Promise<boolean>

export function askOf(asking: Asking, ticket: Ticket, facts: () => Promise<TicketFacts>): Ask {
  return async condition => {
    const known = leaves(condition).every(({ field }) => isOwn(field)) ? { ticket, requester: null, organisation: null, assignee: null, team: null } : await facts()
    return matches(condition, asking.fields, known, asking.context)
  }
}

/** In what conditions of policies are asked: nobody asks, the desk does. */
export async function policyAsking(q: Queries, now: Temporal.Instant): Promise<Asking> {
  const [fields, moment] = await Promise.all([askedFields(q), momentOf(q, now)])
  return { fields, context: contextAt(system('service-levels'), moment) }
}

export async function askIn(tx: Tx, ticket: Ticket): Promise<Ask> {
  return askOf(await policyAsking(tx, tx.now), ticket, () => factsOf(tx, ticket))
}

/** The first policy whose condition holds; null: nothing is promised to this ticket. */
export async function policyFor(q: Queries, ask: Ask): Promise<Policy | null> {
  for (const policy of await policiesInForce(q)) if (await ask(policy.definition.condition)) return policy
  return null
}

/** What a policy promises a ticket at this moment, ready to count with. */
export async function termsFor(q: Queries, policy: Policy | null, ticket: Pick<Ticket, 'priority' | 'impact'>, ask: Ask): Promise<Terms> {
  if (!policy) return NO_TERMS
  const { goals, first, warnings, calendars } = policy.definition
  const metrics: Terms['metrics'] = {}
  let calendar: WorkingCalendar | undefined
  for (const metric of METRICS) {
    const goal = goals[metric]
    if (!goal) continue
    if (goal.hours === 'working') calendar ??= await calendarFor(q, calendars, ask)
    const counted = goal.hours === 'working' ? calendar! : null
    metrics[metric] = { goal, target: targetOf(goal, ticket), hours: counted?.time ?? null, calendar: counted && { id: counted.id, version: counted.version } }
  }
  return { metrics, stages: warnings.map(warning => warning.at), first }
}

async function calendarFor(q: Queries, { places, otherwise }: Policy['definition']['calendars'], ask: Ask): Promise<WorkingCalendar> {
  for (const { condition, calendarId } of places) if (await ask(condition)) return workingCalendar(q, calendarId)
  return otherwise === null ? defaultCalendar(q) : workingCalendar(q, otherwise)
}
