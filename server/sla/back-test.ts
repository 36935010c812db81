import sql from 'sql-template-tag'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { askedFields, contextAt, momentOf } from '../tickets/asking.ts'
import { factsOfAll } from '../tickets/facts.ts'
import type { TicketFacts } from '../tickets/fields.ts'
import { lookBack, type PastTicket } from '../tickets/look-back.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { isOpen, type Clock } from './clock.ts'
import { METRICS, type Metric } from './goal.ts'
import { changesOf, relive, type Change, type Life } from './relive.ts'
import type { Policy } from './policy.ts'
import { proposePolicy, type Proposed } from './propose.ts'
import { askOf, termsFor } from './terms.ts'

/** Examples that are shown. */
const SHOWN = 100

/** How a promise ended: kept in time; not; or it runs and nothing is late. */
export const OUTCOMES = ['met', 'late', 'open'] as const
export type Outcome = (typeof OUTCOMES)[number]
export type Attained = Record<Outcome, number>

export interface SlaBackTest {
  from: Temporal.Instant
  until: Temporal.Instant
  tickets: number
  events: number
  /** Whether all tickets of the time were looked at. */
  complete: boolean
  /** Tickets for which the policy would hold now. */
  applies: number
  metrics: { metric: Metric; before: Attained; after: Attained }[]
  /** Warnings that were given and would have been, those of breaches among them. */
  warnings: { before: number; after: number }
  examples: { ticket: PastTicket; metric: Metric; before: Outcome | null; after: Outcome | null }[]
}

/**
 * What was promised over the last days and kept, and what would have been with a policy changed, new or gone: the log of every ticket is
 * lived through again, with the same decisions as live. Of people and calendars today's state counts. Nothing is written.
 */
export async function backTestPolicy(app: App, { days, ...given }: Proposed & { days: number }): Promise<SlaBackTest> {
  const { proposed, policies } = await proposePolicy(app, given)
  const until = app.clock()
  const from = until.subtract({ hours: 24 * days })
  const live = await reliving(app, policies, until)
  const result: SlaBackTest = { from, until, tickets: 0, events: 0, complete: true, applies: 0, metrics: METRICS.map(metric => ({ metric, before: { ...NONE }, after: { ...NONE } })), warnings: { before: 0, after: 0 }, examples: [] }
  const looked = await lookBack(app, sql`t.updated_at >= ${from}`, async batch => {
    const [real, logs] = await Promise.all([clocksOf(app, batch), changesOf(app.db, batch)])
    const lived = await live([...logs.values()])
    for (const ticket of batch) count(result, { ticket, real: real.get(ticket.id) ?? [], life: lived.get(ticket.id), proposed, from: from.epochMilliseconds })
    return logs.values().reduce((sum, changes) => changes.reduce((events, change) => events + change.events.length, sum), 0)
  })
  return { ...result, ...looked, metrics: result.metrics.filter(({ before, after }) => OUTCOMES.some(each => before[each] + after[each] > 0)) }
}

const NONE: Attained = { met: 0, late: 0, open: 0 }

/** Lives through tickets under these policies; whom they name is read once for all that are given at once. */
async function reliving(app: App, policies: readonly Policy[], until: Temporal.Instant) {
  const [fields, moment] = await Promise.all([askedFields(app.db), momentOf(app.db, until)])
  return async (logs: readonly (readonly Change[])[]): Promise<Map<string, Life>> => {
    const tickets = logs.flatMap(changes => changes.map(({ ticket }) => ticket))
    const facts = new Map<Ticket, TicketFacts>((await factsOfAll(app.db, tickets)).map(each => [each.ticket, each]))
    const lived = new Map<string, Life>()
    for (const changes of logs) {
      if (changes[0]) lived.set(changes[0].ticket.id, await relive(changes, until, async (ticket, at) => {
        const ask = askOf({ fields, context: contextAt(system('service-levels'), { ...moment, now: at }) }, ticket, async () => facts.get(ticket)!)
        for (const policy of policies) if (await ask(policy.definition.condition)) return { policy, terms: await termsFor(app.db, policy, ticket, ask) }
        return { policy: null, terms: await termsFor(app.db, null, ticket, ask) }
      }))
    }
    return lived
  }
}

type Real = Pick<Clock, 'metric' | 'key' | 'state' | 'endedAt' | 'breachedAt' | 'warned'>

/** How promises really stand. */
async function clocksOf(app: App, tickets: readonly PastTicket[]): Promise<Map<string, Real[]>> {
  const rows = await app.db.query<Real & { ticketId: string }>(sql`select c.ticket_id as "ticketId", c.metric, c.key, c.state, (extract(epoch from c.ended_at) * 1000)::bigint as "endedAt",
    (extract(epoch from c.breached_at) * 1000)::bigint as "breachedAt", c.warned from sla_clocks c where c.ticket_id = any(${tickets.map(({ id }) => id)}::uuid[])`)
  return Map.groupBy(rows, ({ ticketId }) => ticketId)
}

interface Compared { ticket: PastTicket; real: readonly Real[]; life: Life | undefined; proposed: Policy; from: number }

function count(result: SlaBackTest, { ticket, real, life, proposed, from }: Compared): void {
  if (life?.policy === proposed) result.applies++
  const within = (clock: Real) => clock.endedAt === null || clock.endedAt >= from
  const [was, would] = [real.filter(within), (life?.clocks ?? []).filter(within)]
  for (const { metric, before, after } of result.metrics) {
    const [own, new_] = [was, would].map(clocks => new Map(clocks.filter(clock => clock.metric === metric).map(clock => [clock.key, outcomeOf(clock)]))) as [Map<string, Outcome | null>, Map<string, Outcome | null>]
    for (const outcome of own.values()) if (outcome) before[outcome]++
    for (const outcome of new_.values()) if (outcome) after[outcome]++
    const differs = [...new Set([...own.keys(), ...new_.keys()])].find(key => (own.get(key) ?? null) !== (new_.get(key) ?? null))
    if (differs !== undefined && result.examples.length < SHOWN) result.examples.push({ ticket, metric, before: own.get(differs) ?? null, after: new_.get(differs) ?? null })
  }
  result.warnings.before += warnings(was)
  result.warnings.after += warnings(would)
}

const warnings = (clocks: readonly Real[]) => clocks.reduce((sum, { warned, breachedAt }) => sum + warned.length + (breachedAt === null ? 0 : 1), 0)

/** null: it was given up. */
function outcomeOf(clock: Real): Outcome | null {
  if (clock.breachedAt !== null) return 'late'
  return clock.state === 'met' ? 'met' : isOpen(clock) ? 'open' : null
}
