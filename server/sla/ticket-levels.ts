import sql from 'sql-template-tag'
import { allCalendars, workingCalendar } from '../calendars/registry.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { visibleTicketId } from '../tickets/queries.ts'
import { isOpen, type FactName } from './clock.ts'
import { mayGiveReason } from './give-reason.ts'
import type { Metric } from './goal.ts'
import { livesOf, type Span } from './lives.ts'
import type { PolicyDefinition } from './policy.ts'
import type { Reason } from './reasons.ts'
import { readStates, type KeptClock, type SlaState } from './state.ts'
import { counted, elapsed, type Hours } from './time.ts'

const instant = (at: number) => Temporal.Instant.fromEpochMilliseconds(at)
const maybe = (at: number | null) => at === null ? null : instant(at)

/** Everything that is known of a ticket's service levels: clocks with the arithmetic of each, and what happened to them in order. */
export async function ticketLevels(app: App, actor: PersonActor, idOrNumber: string) {
  const id = await visibleTicketId(app.db, actor, idOrNumber)
  const [states, log, reasons, ticket] = await Promise.all([
    keptStates(app.db, id), slaLog(app.db, id), reasonsOf(app.db, id), app.db.one<{ assigneeId: string | null }>(sql`select assignee_id as "assigneeId" from tickets where id = ${id}`),
  ])
  const versions = await definitionsOf(app.db, [...(states?.clocks ?? []).map(clock => ({ id: clock.policyId, version: clock.policyVersion })), ...log.flatMap(({ type, data }) => type === 'sla.applied' && data.to ? [{ id: data.to.policyId, version: data.to.version }] : [])])
  const named = (policy: { policyId: string; version: number } | null) => policy && { id: policy.policyId, version: policy.version, name: versions.get(`${policy.policyId} ${policy.version}`)?.name ?? '' }
  const now = app.clock().epochMilliseconds
  return {
    policy: named(states?.policy ?? null),
    clocks: await Promise.all((states?.clocks ?? []).map(async clock => ({ ...await shownClock(app, states!, clock, versions.get(`${clock.policyId} ${clock.policyVersion}`)?.definition, now), reason: reasons.get(`${clock.metric} ${clock.key}`) ?? null }))),
    history: log.flatMap(factsOf),
    applied: log.flatMap(({ type, data, at }) => type === 'sla.applied' ? [{ at, policy: named(data.to ?? null) }] : []),
    can: { giveReason: mayGiveReason(actor, ticket) },
  }
}

/** Only what the clocks are kept by: of a ticket that none was ever promised there is nothing to show. */
async function keptStates(q: Queries, id: string): Promise<SlaState | undefined> {
  return await q.maybe(sql`select 1 from sla_tickets where ticket_id = ${id}`) ? (await readStates(q, [id])).get(id) : undefined
}

async function shownClock(app: App, { story }: SlaState, clock: KeptClock, definition: PolicyDefinition | undefined, now: number) {
  const goal = definition?.goals[clock.metric]
  const until = Math.max(clock.startedAt, Math.min(clock.endedAt ?? now, now))
  const hours: Hours = clock.calendar ? (await workingCalendar(app, clock.calendar.id, clock.calendar.version)).time : null
  const life = goal && livesOf(story, clock.metric, goal, definition.first).find(({ key }) => key === clock.key)
  const spans = (life?.spans ?? []).filter(({ from }) => from < until || (isOpen(clock) && from === until))
  return {
    metric: clock.metric, key: clock.key, state: clock.state, startedAt: instant(clock.startedAt), target: clock.target, policyId: clock.policyId, left: clock.left,
    calendar: clock.calendar && { id: clock.calendar.id, name: (await allCalendars(app)).find(({ id }) => id === clock.calendar!.id)?.name ?? null },
    deadlineAt: maybe(clock.deadlineAt), endedAt: maybe(clock.endedAt), breachedAt: maybe(clock.breachedAt), spent: elapsed(spans, hours, until), spans: spans.map(span => shownSpan(span, hours, until, isOpen(clock))),
  }
}

function shownSpan({ from, to, counts }: Span, hours: Hours, until: number, open: boolean) {
  const end = to === null ? (open ? null : until) : Math.min(to, until)
  return { from: instant(from), to: maybe(end), counts, spent: counts ? counted(hours, from, Math.max(from, Math.min(to ?? until, until))) : 0 }
}

interface Fact { metric: Metric; key: string; is: FactName; at: string; deadlineAt: string | null; left: number | null; target?: number; stage?: string; byChange?: boolean; quiet?: boolean }
interface Logged { type: string; at: Temporal.Instant; data: Fact & { clocks?: Fact[]; to?: { policyId: string; version: number } | null } }

function slaLog(q: Queries, ticketId: string): Promise<Logged[]> {
  return q.query(sql`select type, at, data from events where subject_kind = 'ticket' and subject_id = ${ticketId} and type in ('sla.applied', 'sla.clocksChanged', 'sla.warned', 'sla.breached') order by seq`)
}

function factsOf({ type, at, data }: Logged) {
  const facts = type === 'sla.clocksChanged' ? data.clocks! : type === 'sla.applied' ? [] : [{ ...data, is: type === 'sla.warned' ? 'warned' as const : 'breached' as const }]
  return facts.map(({ metric, key, is, at: since, deadlineAt, left, target, stage, byChange, quiet }) => ({
    at, since, metric, key, is, deadlineAt, left, target: target ?? null, stage: stage ?? null, byChange: byChange ?? false, quiet: quiet ?? false,
  }))
}

async function definitionsOf(q: Queries, wanted: readonly { id: string; version: number }[]): Promise<Map<string, { name: string; definition: PolicyDefinition }>> {
  const rows = await q.query<{ id: string; version: number; name: string; definition: PolicyDefinition }>(sql`select v.policy_id as id, v.version, v.name, v.definition
    from jsonb_to_recordset(${JSON.stringify([...new Map(wanted.map(each => [`${each.id} ${each.version}`, each])).values()])}::jsonb) as w(id uuid, version integer) join sla_policy_versions v on v.policy_id = w.id and v.version = w.version`)
  return new Map(rows.map(row => [`${row.id} ${row.version}`, row]))
}

async function reasonsOf(q: Queries, ticketId: string) {
  const rows = await q.query<{ metric: string; key: string; reason: Reason; note: string | null; by: string | null; at: Temporal.Instant }>(sql`select c.metric, c.key, c.reason, c.reason_note as note, p.name as by, c.reason_at as at
    from sla_clocks c left join people p on p.id = c.reason_by where c.ticket_id = ${ticketId} and c.reason is not null`)
  return new Map(rows.map(({ metric, key, ...reason }) => [`${metric} ${key}`, reason]))
}
