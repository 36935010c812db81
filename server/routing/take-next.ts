import sql, { type Sql } from 'sql-template-tag'
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
  const next = await firstWaiting(tx, actor.teams)
  if (!next) return undefined
  if (load + unitsOf(channelUnits, next) > capacity) throw problem.conflict('capacity-full', `You have ${load} of ${capacity} units, and this ticket needs ${unitsOf(channelUnits, next)}. Finish something first, or let somebody else take it.`, { load, capacity })
  const ticket = await accessTicket(tx, next.id, 'assign')
  await assign(tx, ticket, actor.id)
  return accessTicket(tx, next.id, 'read')
}

interface Waiting { id: string; channel: Ticket['channel'] }

/** The first that nobody is taking, locked. Few are looked at first: of a long queue the index gives the beginning, and most are free. */
async function firstWaiting(tx: Tx, teams: readonly string[]): Promise<Waiting | undefined> {
  for (const look of [20, 1000, 100_000]) {
    const of = (team: Sql) => sql`(select q.* from routing_queue q where ${team} order by ${QUEUE_ORDER} limit ${look})`
    const found = await tx.maybe<Waiting>(sql`select t.id, t.channel from (select q.* from unnest(${[...teams]}::uuid[]) as m(id) cross join lateral ${of(sql`q.team_id = m.id`)} q union all select * from ${of(sql`q.team_id is null`)} n) q
      join tickets t on t.id = q.ticket_id where t.assignee_id is null and t.aside is null and t.snoozed_at is null and t.category in ('new', 'open')
      order by ${QUEUE_ORDER} limit 1 for no key update of t skip locked`)
    if (found) return found
    const { more } = await tx.one<{ more: boolean }>(sql`select exists (select from routing_queue q where q.team_id = any(${[...teams]}::uuid[]) or q.team_id is null offset ${look}) as more`)
    if (!more) return undefined
  }
  return undefined
}
