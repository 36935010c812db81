import sql from 'sql-template-tag'
import { isOpen } from '../calendars/working-time.ts'
import { workingCalendar } from '../calendars/registry.ts'
import { setAlarm } from '../platform/alarms.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { currentSettings } from '../settings/current.ts'
import { accessTicket } from '../tickets/access.ts'
import { assign } from '../tickets/assign.ts'
import { recordOn } from '../tickets/record-on.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { transfer } from '../tickets/transfer.ts'
import { claim, type Claimed } from './claim.ts'
import type { Candidate, Decision } from './decide.ts'
import { wantsAgent, unitsOf } from './load.ts'
import { MOST_STEPS, pendingOf, writeLater } from './pending.ts'
import { prepare, type Floor, type Prepared } from './prepare.ts'
import { isRouted, routingOf, type TeamRouting } from './registry.ts'
import type { RoutingSettings } from './settings.ts'

/** How the policy is called in the log. */
export const ROUTING = { kind: 'policy', id: 'routing', version: 1 } as const

/** Alarms of a ticket that waits, and of one that was given to somebody. */
export const PLACE = 'routing.place'
export const BEGIN = 'routing.begin'

/** A ticket and those who are not to get it, besides those from whom it was taken back before. */
export interface ToPlace { ticket: Ticket; excluded?: readonly string[] }

/**
 * Gives tickets, in the order given, to whom their teams' routing finds; of the others it writes down why they wait. Tickets that want
 * nobody, or whose teams give out by hand, are left alone. The transaction acts as the policy. Answers how many were placed.
 */
export async function place(tx: Tx, wishes: readonly ToPlace[]): Promise<number> {
  let placed = 0
  const routed: (ToPlace & { routing: TeamRouting })[] = []
  for (const wish of wishes) {
    const ticket = await outOfHours(tx, wish.ticket)
    const routing = await routingOf(tx, ticket.teamId)
    if (wantsAgent(ticket) && isRouted(routing)) routed.push({ ...wish, ticket, routing })
  }
  if (routed.length === 0) return 0
  const floor = await prepare(tx, routed)
  for (const { ticket, routing, excluded = [] } of routed) if (await placeOne(tx, floor, ticket, routing, excluded)) placed++
  writeLater(tx)
  return placed
}

async function placeOne(tx: Tx, floor: Floor, ticket: Ticket, routing: TeamRouting, more: readonly string[]): Promise<boolean> {
  const { decision, candidates, memory, excluded } = await floor.decide(ticket, routing, more)
  const { channelUnits } = await currentSettings(tx)
  const ranked = decision.ranked.map(id => candidates.find(each => each.id === id)!)
  const units = unitsOf(channelUnits, ticket)
  const claimed: Claimed = ranked.length > 0 ? await claim(tx, ranked, units) : { lost: 'full' }
  if (!('personId' in claimed)) {
    wait(tx, ticket, routing, { decision, known: memory.reason, excluded, reason: decision.reason ?? claimed.lost })
    return false
  }
  const candidate = candidates.find(each => each.id === claimed.personId)!
  await give(tx, ticket, routing, { decision, memory }, candidate)
  floor.gave(routing.teamId, candidate.id, units)
  return true
}

async function give(tx: Tx, ticket: Ticket, { teamId, version, settings }: TeamRouting, { decision, memory }: Pick<Prepared, 'decision' | 'memory'>, candidate: Candidate): Promise<void> {
  const decisionId = newId()
  await assign(tx, ticket, candidate.id)
  recordOn(tx, ticket.id, 'routing.placed', { personId: candidate.id, teamId, decisionId, version })
  const pending = pendingOf(tx)
  pending.decisions.push({ id: decisionId, ticketId: ticket.id, outcome: 'placed', personId: candidate.id, teamId, version, reason: decision.relaxed ? 'relaxed' : null, path: decision.path })
  pending.turns = [...pending.turns.filter(turn => turn.teamId !== teamId || turn.personId !== candidate.id), { teamId, personId: candidate.id }]
  // one that did not wait has none
  if (memory.reason !== null || pending.waits.has(ticket.id)) setAlarm(tx, { kind: PLACE, subjectId: ticket.id, key: '' }, null)
  if (settings.takeBackUnbegun !== null) setAlarm(tx, { kind: BEGIN, subjectId: ticket.id, key: '' }, tx.now.add({ minutes: settings.takeBackUnbegun }))
}

/** What is no decision that anybody was told of. */
const UNTOLD = new Set(['', 'at-once', 'manual', 'no-team'])

function wait(tx: Tx, ticket: Ticket, { teamId, version }: TeamRouting, { decision, known, excluded, reason }: { decision: Decision; known: string | null; excluded: readonly string[]; reason: string }): void {
  const pending = pendingOf(tx)
  const before = pending.waits.get(ticket.id)?.reason ?? known
  pending.waits.set(ticket.id, { reason, excluded })
  // that somebody else was claiming at the same moment is no reason that anybody should read
  const again = reason === 'at-once' ? tx.now : decision.retryAt === null ? null : Temporal.Instant.fromEpochMilliseconds(decision.retryAt)
  setAlarm(tx, { kind: PLACE, subjectId: ticket.id, key: '' }, again)
  if (reason === before || reason === 'at-once') return
  // another reason for the same wait is nothing that happened: it is kept where it is read, however many wait
  if (before !== null && !UNTOLD.has(before)) return void pending.revised.push({ ticketId: ticket.id, reason, path: decision.path.slice(0, MOST_STEPS) })
  const decisionId = newId()
  recordOn(tx, ticket.id, 'routing.waiting', { teamId, reason, decisionId })
  pending.decisions.push({ id: decisionId, ticketId: ticket.id, outcome: 'waiting', personId: null, teamId, version, reason, path: decision.path })
}

/** Teams in a row that a ticket may be handed on to. */
const MOST_HANDOVERS = 5

/** Outside the hours of its team a ticket goes to the team that then takes over, and on to the next when that has closed, too. */
async function outOfHours(tx: Tx, ticket: Ticket): Promise<Ticket> {
  const been = new Set<string>()
  let now = ticket
  while (wantsAgent(now) && now.teamId !== null && been.size < MOST_HANDOVERS) {
    been.add(now.teamId)
    const routing = await routingOf(tx, now.teamId)
    const next = isRouted(routing) ? routing.settings.overflowTeamId : null
    if (!next || been.has(next) || await isTeamOpen(tx, routing!.settings)) return now
    if (!await tx.maybe(sql`select 1 from teams where id = ${next} and not archived`)) return now
    await transfer(tx, now, { teamId: next })
    now = await accessTicket(tx, now.id, 'read')
  }
  return now
}

async function isTeamOpen(tx: Tx, { calendarId }: RoutingSettings): Promise<boolean> {
  return calendarId === null || isOpen((await workingCalendar(tx, calendarId)).time, tx.now.epochMilliseconds)
}
