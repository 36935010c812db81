import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import { factsOfAll } from '../tickets/facts.ts'
import { ticketRows } from '../tickets/logged.ts'
import { isOpen } from './clock.ts'
import { decide } from './decide.ts'
import type { Policy } from './policy.ts'
import { proposePolicy, type Proposed } from './propose.ts'
import { standing } from './standing.ts'
import { readStates } from './state.ts'
import { askOf, policyAsking, termsFor } from './terms.ts'

/** So many open tickets are looked at: enough to see what a policy would do, and done in a second. */
const MOST_LOOKED = 1000

export interface Preview { looked: number; more: boolean; matches: number; applies: number; moved: number; breached: number }

/** What a policy would change for open tickets if it held now. Nothing is written. */
export async function previewPolicy(app: App, given: Proposed): Promise<Preview> {
  const { proposed, policies } = await proposePolicy(app, given)
  const { id, definition } = given
  const now = app.clock()
  const tickets = await ticketRows(app.db, sql`t.category not in ('solved', 'closed') and t.aside is null order by t.id desc limit ${MOST_LOOKED + 1}`)
  const looked = tickets.slice(0, MOST_LOOKED)
  const [asking, facts, states] = await Promise.all([policyAsking(app.db, now), factsOfAll(app.db, looked), readStates(app.db, looked.map(ticket => ticket.id))])
  const result: Preview = { looked: looked.length, more: tickets.length > MOST_LOOKED, matches: 0, applies: 0, moved: 0, breached: 0 }
  for (const each of facts) {
    const ask = askOf(asking, each.ticket, () => Promise.resolve(each))
    if (await ask(definition.condition)) result.matches++
    let policy: Policy | null = null
    for (const candidate of policies) if (await ask(candidate.definition.condition)) { policy = candidate; break }
    if (policy === proposed) result.applies++
    const state = states.get(each.ticket.id)
    if (!state || (policy !== proposed && state.policy?.policyId !== id)) continue
    const { clocks } = decide(state.clocks, state.story, await termsFor(app.db, policy, each.ticket, ask), now.epochMilliseconds)
    const after = standing(clocks).at
    if (after !== (each.ticket.deadlineAt?.epochMilliseconds ?? null)) result.moved++
    const wasBreached = new Set(state.clocks.filter(clock => clock.breachedAt !== null).map(clock => `${clock.metric} ${clock.key}`))
    if (clocks.some(clock => isOpen(clock) && clock.breachedAt !== null && !wasBreached.has(`${clock.metric} ${clock.key}`))) result.breached++
  }
  return result
}
