import { setImmediate } from 'node:timers/promises'
import sql from 'sql-template-tag'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { askedFields, contextAt, momentOf } from '../tickets/asking.ts'
import { factsOfAll } from '../tickets/facts.ts'
import type { TicketFacts } from '../tickets/fields.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { checkPolicy } from './check-policy.ts'
import { isOpen, type Clock } from './clock.ts'
import { METRICS, type Metric } from './goal.ts'
import { changesOf, relive, type Change, type Life } from './relive.ts'
import type { Policy, PolicyDefinition } from './policy.ts'
import { allPolicies } from './registry.ts'
import { askOf, termsFor } from './terms.ts'

/** So many tickets are read at once; the desk goes on in between. */
const BATCH = 200
/** It looks at so many events and for so long at most, the latest tickets first; what it did not reach it says. */
const MOST_EVENTS = 400_000
const LONGEST_MS = 25_000
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
  examples: { ticket: Seen; metric: Metric; before: Outcome | null; after: Outcome | null }[]
}

export interface Proposed { id?: string | undefined; definition: PolicyDefinition; active: boolean }
interface Seen { id: string; number: number; subject: string }

/**
 * What was promised over the last days and kept, and what would have been with a policy changed, new or gone: the log of every ticket is
 * lived through again, with the same decisions as live. Of people and calendars today's state counts. Nothing is written.
 */
export async function backTestPolicy(app: App, { id, definition, active, days }: Proposed & { days: number }): Promise<SlaBackTest> {
  await checkPolicy(app.db, definition)
  const until = app.clock()
  const from = until.subtract({ hours: 24 * days })
  const proposed: Policy = { id: id ?? '', name: '', definition, position: Infinity, active, archived: false, version: 0 }
  const current = (await allPolicies(app)).filter(each => !each.archived && (each.active || each.id === id))
  const policies = (current.some(each => each.id === id) ? current.map(each => each.id === id ? proposed : each) : [...current, proposed]).filter(each => each.active)
  const lives = await reliving(app, policies, until)
  const result: SlaBackTest = { from, until, tickets: 0, events: 0, complete: true, applies: 0, metrics: METRICS.map(metric => ({ metric, before: { ...NONE }, after: { ...NONE } })), warnings: { before: 0, after: 0 }, examples: [] }
  const begun = performance.now()
  for (let last: string | null = null; ;) {
    const batch: Seen[] = await app.db.query<Seen>(sql`select t.id, t.number, t.subject from tickets t where t.updated_at >= ${from} and not t.demo and ${last ? sql`t.id < ${last}` : sql`true`} order by t.id desc limit ${BATCH}`)
    const [real, logs] = await Promise.all([clocksOf(app, batch), changesOf(app.db, batch)])
    const lived = await lives([...logs.values()])
    for (const ticket of batch) count(result, { ticket, real: real.get(ticket.id) ?? [], life: lived.get(ticket.id), proposed, from: from.epochMilliseconds })
    result.events += [...logs.values()].reduce((sum, changes) => sum + changes.reduce((events, change) => events + change.events.length, 0), 0)
    if (batch.length < BATCH) break
    last = batch.at(-1)!.id
    if (result.events >= MOST_EVENTS || performance.now() - begun > LONGEST_MS) { result.complete = false; break }
    await setImmediate()
  }
  result.metrics = result.metrics.filter(({ before, after }) => OUTCOMES.some(each => before[each] + after[each] > 0))
  return result
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
async function clocksOf(app: App, tickets: readonly Seen[]): Promise<Map<string, Real[]>> {
  const rows = await app.db.query<Real & { ticketId: string }>(sql`select c.ticket_id as "ticketId", c.metric, c.key, c.state, (extract(epoch from c.ended_at) * 1000)::bigint as "endedAt",
    (extract(epoch from c.breached_at) * 1000)::bigint as "breachedAt", c.warned from sla_clocks c where c.ticket_id = any(${tickets.map(({ id }) => id)}::uuid[])`)
  return Map.groupBy(rows, ({ ticketId }) => ticketId)
}

interface Compared { ticket: Seen; real: readonly Real[]; life: Life | undefined; proposed: Policy; from: number }

function count(result: SlaBackTest, { ticket, real, life, proposed, from }: Compared): void {
  result.tickets++
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
