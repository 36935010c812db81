import sql from 'sql-template-tag'
import { isOpen, nextOpen } from '../calendars/working-time.ts'
import { workingCalendar } from '../calendars/registry.ts'
import { system, type PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import { visibleTickets } from '../tickets/access.ts'
import { askedFields, contextAt, momentOf } from '../tickets/asking.ts'
import { factsOfAll } from '../tickets/facts.ts'
import { lookBack, type PastTicket } from '../tickets/look-back.ts'
import { changesIn, type Foldable } from '../tickets/replay.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { candidatesOf } from './candidates.ts'
import { checkRouting } from './change-routing.ts'
import type { Candidate, Exclusion } from './decide.ts'
import { isWork, unitsOf } from './load.ts'
import { needsOf } from './needs.ts'
import { knownRouting, routingOf } from './registry.ts'
import { memoriesOf } from './remembering.ts'
import { MANUAL, type RoutingSettings } from './settings.ts'
import { simulate, type PastWork, type Placed, type Seat } from './simulate.ts'

/** Examples that are shown. */
const SHOWN = 50

export interface RoutingBackTest {
  from: Temporal.Instant
  until: Temporal.Instant
  /** That came to the team in this time. */
  tickets: number
  events: number
  /** Whether all of them were looked at. */
  complete: boolean
  /** Outside the hours of the team: they would have gone to the team that takes over. */
  handedOn: number
  atOnce: number
  later: number
  never: number
  /** Of those who got an agent later: the middle one, and the longest. Minutes; null: there are none. */
  waited: { median: number; longest: number } | null
  reasons: { reason: Exclusion | 'nobody'; count: number }[]
  /** `real`: tickets of the time that are theirs today. `peak`: the most they would have had at once. Units. */
  agents: { id: string; name: string; tickets: number; real: number; peak: number; capacity: number }[]
  examples: { ticket: PastTicket; minutes: number; reason: Exclusion | 'nobody' | null; person: { id: string; name: string } | null }[]
}

interface Past { ticket: PastTicket; work: PastWork; arrived: Ticket; assigneeId: string | null }

/**
 * How a team's tickets of the last days would have been given out by a draft of its routing: their logs are lived through again with the decisions
 * that are made live. Colleagues, their skills and hours are those of today; whoever has hours is there in them, others always, but for their leaves.
 */
export async function backTestRouting(app: App, actor: PersonActor, { teamId, draft, days }: { teamId: string; draft: Partial<RoutingSettings>; days: number }): Promise<RoutingBackTest> {
  await app.change(actor, tx => checkRouting(tx, teamId, draft))
  const settings: RoutingSettings = { ...MANUAL, ...(await routingOf(app, teamId))?.settings, ...draft }
  if (settings.method === 'manual') throw problem.unprocessable('manual', 'This team gives out its tickets by hand. Choose a way of giving them out first.')
  const until = app.clock()
  const from = until.subtract({ hours: 24 * days })
  const past: Past[] = []
  const looked = await lookBack(app, sql`t.updated_at >= ${from} and ${visibleTickets(actor)} and (t.team_id = ${teamId}
      or exists (select from events e where e.subject_id = t.id and e.type = 'ticket.transferred' and e.data->>'from' = ${teamId}))`, async batch => {
    const { found, events } = await pastOf(app, batch, { teamId, settings, from })
    past.push(...found)
    return events
  })
  const open = settings.calendarId === null || settings.overflowTeamId === null ? undefined : (await workingCalendar(app, settings.calendarId)).time
  const own = past.filter(({ work }) => !open || isOpen(open, work.spans[0]!.from))
  const seats = await seatsOf(app, teamId, settings, until, [...new Set(own.flatMap(({ work }) => work.managers))])
  // whoever is outside their hours is taken as not there, whatever the team makes of shifts
  const { placed, peaks } = await simulate({ ...settings, shift: 'require' }, own.map(({ work }) => work), seats, until.epochMilliseconds)
  return { from, until, ...looked, tickets: past.length, handedOn: past.length - own.length, ...await summed(app.db, { past, own, placed, peaks, seats }) }
}

/** Those of some tickets that came to the team in this time, with what they asked for when they came. */
async function pastOf(app: App, batch: readonly PastTicket[], { teamId, settings, from }: { teamId: string; settings: RoutingSettings; from: Temporal.Instant }): Promise<{ found: Past[]; events: number }> {
  const log = await app.db.query<Foldable & { change: string }>(sql`select subject_id as "subjectId", seq, type, data, at, txid::text as change from events
    where subject_kind = 'ticket' and subject_id = any(${batch.map(({ id }) => id)}::uuid[]) order by subject_id, seq`)
  const logs = Map.groupBy(log, ({ subjectId }) => subjectId)
  const came = batch.flatMap(ticket => {
    const { spans, arrived, last } = stayOf(logs.get(ticket.id) ?? [], ticket.subject, teamId)
    return arrived && spans[0] && spans[0].from >= from.epochMilliseconds ? [{ ticket, spans, arrived, assigneeId: last!.assigneeId }] : []
  })
  const arrived = came.map(each => each.arrived)
  const [facts, memories, fields, moment, { skills }, { channelUnits }] = await Promise.all([
    factsOfAll(app.db, arrived), memoriesOf(app.db, arrived, app.clock()), askedFields(app.db), momentOf(app.db, app.clock()), knownRouting(app), currentSettings(app),
  ])
  const inUse = skills.filter(skill => !skill.archived)
  return {
    events: log.length,
    found: came.map(({ ticket, spans, arrived, assigneeId }, at) => {
      const known = facts[at]!
      return {
        ticket, arrived, assigneeId,
        work: {
          id: ticket.id, spans, units: unitsOf(channelUnits, arrived), language: arrived.language ?? known.requester?.language ?? known.organisation?.language ?? null,
          needs: needsOf(settings.skillRules, inUse, known, fields, contextAt(system('routing'), { ...moment, now: Temporal.Instant.fromEpochMilliseconds(spans[0]!.from) })),
          managers: memories.get(ticket.id)!.managers, requesterId: arrived.requesterId, vip: known.requester?.vip === true || known.organisation?.vip === true, priority: arrived.priority,
        },
      }
    }),
  }
}

/** When a ticket lay with the team to be worked on, and how it was when it came. */
function stayOf(log: readonly (Foldable & { change: string })[], subject: string, teamId: string) {
  const spans: { from: number; until: number | null }[] = []
  let [last, arrived]: [Ticket | undefined, Ticket | undefined] = [undefined, undefined]
  for (const { events, ticket } of changesIn(log, subject)) {
    const [here, open, at] = [ticket.teamId === teamId && isWork(ticket), spans.at(-1)?.until === null, events[0]!.at.epochMilliseconds]
    if (here && !open) spans.push({ from: at, until: null })
    if (here) arrived ??= ticket
    if (!here && open) spans.at(-1)!.until = at
    last = ticket
  }
  // what came and went at one moment lay with nobody
  return { spans: spans.filter(({ from, until }) => until !== from), arrived, last }
}

/** Whoever might have got them: as routing knows them now, with their hours and leaves. */
async function seatsOf(app: App, teamId: string, settings: RoutingSettings, now: Temporal.Instant, others: readonly string[]): Promise<Seat[]> {
  const { agentCapacity } = await currentSettings(app)
  const candidates = await candidatesOf(app.db, { teamId, settings, capacity: agentCapacity, now, others })
  const ids = candidates.map(({ id }) => id)
  const [leaves, hours] = await Promise.all([
    app.db.query<{ personId: string; starts: Temporal.Instant; ends: Temporal.Instant }>(sql`select person_id as "personId", starts_at as starts, ends_at as ends from agent_leaves where person_id = any(${ids}::uuid[])`),
    app.db.query<{ personId: string; calendarId: string }>(sql`select person_id as "personId", calendar_id as "calendarId" from agents where person_id = any(${ids}::uuid[]) and calendar_id is not null`),
  ])
  const leavesOf = Map.groupBy(leaves, ({ personId }) => personId)
  const ownHours = new Map(hours.map(({ personId, calendarId }) => [personId, calendarId]))
  return Promise.all(candidates.map(candidate => seatOf(app, candidate, { calendarId: ownHours.get(candidate.id) ?? settings.calendarId, leaves: leavesOf.get(candidate.id) ?? [] })))
}

async function seatOf(app: App, { id, capacity, skills, languages, outsider }: Candidate, { calendarId, leaves }: { calendarId: string | null; leaves: readonly { starts: Temporal.Instant; ends: Temporal.Instant }[] }): Promise<Seat> {
  const hours = calendarId === null ? undefined : (await workingCalendar(app, calendarId)).time
  const away = leaves.map(({ starts, ends }) => ({ starts: starts.epochMilliseconds, ends: ends.epochMilliseconds }))
  return {
    id, capacity, skills, languages, outsider,
    there(at) {
      const inShift = hours ? isOpen(hours, at) : null
      const leave = away.find(({ starts, ends }) => starts <= at && at < ends)
      if (leave) return { state: 'leave', inShift, backAt: leave.ends }
      return { state: 'online', inShift, backAt: inShift === false ? nextOpen(hours!, at) : null }
    },
  }
}

interface Sums { past: readonly Past[]; own: readonly Past[]; placed: ReadonlyMap<string, Placed>; peaks: ReadonlyMap<string, number>; seats: readonly Seat[] }
const MINUTE = 60_000

async function summed(q: Queries, { past, own, placed, peaks, seats }: Sums) {
  const names = new Map((await q.query<{ id: string; name: string }>(sql`select id, name from people where id = any(${seats.map(({ id }) => id)}::uuid[])`)).map(({ id, name }) => [id, name]))
  const all = own.map(({ ticket, work }) => ({ ticket, ...placed.get(work.id)! }))
  const [given, waits] = [all.filter(each => each.personId !== null), all.filter(each => each.reason !== null)]
  const minutes = given.filter(each => each.reason !== null).map(each => Math.round(each.waited / MINUTE)).sort((a, b) => a - b)
  return {
    atOnce: given.length - minutes.length, later: minutes.length, never: all.length - given.length,
    waited: minutes.length > 0 ? { median: minutes[Math.floor((minutes.length - 1) / 2)]!, longest: minutes.at(-1)! } : null,
    reasons: [...Map.groupBy(waits, ({ reason }) => reason!)].map(([reason, each]) => ({ reason, count: each.length })).sort((a, b) => b.count - a.count),
    agents: seats.map(({ id, capacity }) => ({
      id, name: names.get(id) ?? '', tickets: given.filter(each => each.personId === id).length, real: past.filter(({ assigneeId }) => assigneeId === id).length, peak: peaks.get(id) ?? 0, capacity,
    })).sort((a, b) => b.tickets - a.tickets || a.name.localeCompare(b.name)),
    examples: waits.sort((a, b) => Number(a.personId !== null) - Number(b.personId !== null) || b.waited - a.waited).slice(0, SHOWN)
      .map(({ ticket, waited, reason, personId }) => ({ ticket, minutes: Math.round(waited / MINUTE), reason, person: personId === null ? null : { id: personId, name: names.get(personId) ?? '' } })),
  }
}
