import sql from 'sql-template-tag'
import { setAlarm } from '../platform/alarms.ts'
import type { Projection, Tx } from '../platform/change.ts'
import { sameInstant } from '../platform/instants.ts'
import { currentSettings } from '../settings/current.ts'
import { ticketChanges, type TicketChange } from '../tickets/changes.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { isLoad, unitsOf, wantsAgent } from './load.ts'
import { pendingOf, writeLater, type Queued } from './pending.ts'
import { isRouted, knownRouting } from './registry.ts'

/** Alarm of a person or a team for whom waiting tickets are looked through. */
export const OFFER = 'routing.offer'

/** Keeps with every change of tickets who has how much to do, and which tickets wait for somebody. Who has less than before is offered more. */
export const keepRouting: Projection = async tx => {
  const { waits } = pendingOf(tx)
  const changes = ticketChanges(tx).filter(({ before, after }) => !before || isOtherwise(before, after) || waits.has(after.id))
  if (changes.length === 0) return
  const { channelUnits } = await currentSettings(tx)
  const pending = pendingOf(tx)
  const freed = new Set<string>()
  for (const { before, after } of changes) {
    const [had, has] = [before && isLoad(before), isLoad(after)]
    if (has && (!had || before!.assigneeId !== after.assigneeId)) pending.loads.push({ ticketId: after.id, personId: after.assigneeId!, units: unitsOf(channelUnits, after) })
    if (had && !has) pending.loads.push({ ticketId: after.id, personId: before!.assigneeId!, units: null })
    if (had && (!has || before!.assigneeId !== after.assigneeId)) freed.add(before!.assigneeId!)
    if (wantsAgent(after)) pending.queued.push(await queuedAs(tx, after))
    else if (before && wantsAgent(before)) pending.unqueued.push(after.id)
  }
  writeLater(tx)
  if (freed.size > 0) await offerTo(tx, [...freed])
}

function isOtherwise(before: Ticket, after: Ticket): boolean {
  if (isLoad(before) !== isLoad(after) || wantsAgent(before) !== wantsAgent(after) || before.assigneeId !== after.assigneeId) return true
  return wantsAgent(after) && (before.teamId !== after.teamId || before.priority !== after.priority || before.requesterId !== after.requesterId || before.organisationId !== after.organisationId
    || !sameInstant(before.deadlineAt, after.deadlineAt))
}

async function queuedAs(tx: Tx, ticket: TicketChange['after']): Promise<Queued> {
  const { routings } = await knownRouting(tx)
  return {
    ticketId: ticket.id, teamId: ticket.teamId, requesterId: ticket.requesterId, organisationId: ticket.organisationId, priority: ticket.priority,
    deadlineAt: ticket.deadlineAt?.toString() ?? null, createdAt: ticket.createdAt.toString(),
    reason: ticket.teamId === null ? 'no-team' : isRouted(routings.get(ticket.teamId)) ? '' : 'manual',
  }
}

/** Those for whose teams something waits: it is looked through right after this commit. */
async function offerTo(tx: Tx, personIds: readonly string[]): Promise<void> {
  const routed = [...(await knownRouting(tx)).routings.values()].filter(isRouted).map(routing => routing.teamId)
  if (routed.length === 0) return
  const waited = await tx.query<{ id: string }>(sql`select p.id from unnest(${[...personIds]}::uuid[]) as p(id)
    where exists (select from team_members m join routing_queue q on q.team_id = m.team_id where m.person_id = p.id and m.team_id = any(${routed}::uuid[]))`)
  for (const { id } of waited) setAlarm(tx, { kind: OFFER, subjectId: id, key: 'person' }, tx.now)
}
