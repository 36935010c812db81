import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import { accessTicket } from '../tickets/access.ts'
import { assign } from '../tickets/assign.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { accessAgent } from './change-agent.ts'
import { holdAgent } from './claim.ts'
import { unitsOf } from './load.ts'
import { QUEUE_ORDER } from './offer.ts'

/**
 * Gives an agent the first of the tickets that wait for one of their teams, or for no team: what others are taking at the same moment is
 * passed over, so that two never get the same one. Undefined when nothing waits; 409 when their capacity does not allow it.
 */
export async function takeNext(tx: Tx, actor: PersonActor): Promise<Ticket | undefined> {
  const agent = await accessAgent(tx, actor.id)
  const load = await holdAgent(tx, actor.id)
  const { agentCapacity, channelUnits } = await currentSettings(tx)
  const capacity = agent.capacity ?? agentCapacity
  const next = await tx.maybe<{ id: string; channel: Ticket['channel'] }>(sql`select t.id, t.channel from routing_queue q join tickets t on t.id = q.ticket_id
    where (q.team_id is null or q.team_id = any(${[...actor.teams]}::uuid[])) and t.assignee_id is null and t.aside is null and t.snoozed_at is null and t.category in ('new', 'open')
    order by ${QUEUE_ORDER} limit 1 for no key update of t skip locked`)
  if (!next) return undefined
  if (load + unitsOf(channelUnits, next) > capacity) throw problem.conflict('capacity-full', `You have ${load} of ${capacity} units, and this ticket needs ${unitsOf(channelUnits, next)}. Finish something first, or let somebody else take it.`, { load, capacity })
  const ticket = await accessTicket(tx, next.id, 'assign')
  await assign(tx, ticket, actor.id)
  return accessTicket(tx, next.id, 'read')
}
