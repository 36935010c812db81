import sql, { type Sql } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import { accessTicket } from '../tickets/access.ts'
import { assign } from '../tickets/assign.ts'
import type { Ticket } from '../tickets/ticket.ts'
import type { Agent } from './agent.ts'
import { accessAgent } from './change-agent.ts'
import { holdAgent } from './claim.ts'
import { unitsOf } from './load.ts'
import { QUEUE_ORDER } from './offer.ts'
import { hasMusts, suiting } from './suits.ts'

/**
 * Gives an agent the first of the tickets that wait for one of their teams, or for no team: what others are taking at the same moment is
 * passed over, so that two never get the same one, and so is what requires a skill or a language that they lack. Undefined when nothing waits; 409 when their capacity does not allow it.
 */
export async function takeNext(tx: Tx, actor: PersonActor): Promise<Ticket | undefined> {
  const agent = await accessAgent(tx, actor.id)
  const load = await holdAgent(tx, actor.id)
  const { agentCapacity, channelUnits } = await currentSettings(tx)
  const capacity = agent.capacity ?? agentCapacity
  const next = await firstWaiting(tx, agent, actor.teams)
  if (!next) return undefined
  if (load + unitsOf(channelUnits, next) > capacity) throw problem.conflict('capacity-full', `You have ${load} of ${capacity} units, and this ticket needs ${unitsOf(channelUnits, next)}. Finish something first, or let somebody else take it.`, { load, capacity })
  const ticket = await accessTicket(tx, next.id, 'assign')
  await assign(tx, ticket, actor.id)
  return accessTicket(tx, next.id, 'read')
}

interface Waiting { id: string; channel: Ticket['channel'] }

/** The first that nobody is taking, locked. Few are looked at first: of a long queue the index gives the beginning, and most are free. */
async function firstWaiting(tx: Tx, agent: Agent, teams: readonly string[]): Promise<Waiting | undefined> {
  const choosy = await hasMusts(tx)
  for (const look of choosy ? [50, 1000] : [20, 1000, 100_000]) {
    const found = choosy ? await firstSuiting(tx, agent, teams, look) : await tx.maybe<Waiting>(sql`select t.id, t.channel from ${waiting(teams, look)} order by ${QUEUE_ORDER} limit 1 for no key update of t skip locked`)
    if (found) return found
    const { more } = await tx.one<{ more: boolean }>(sql`select exists (select from routing_queue q where q.team_id = any(${[...teams]}::uuid[]) or q.team_id is null offset ${look}) as more`)
    if (!more) return undefined
  }
  return undefined
}

/** What waits for these teams, or for none, the first so many of each. */
function waiting(teams: readonly string[], look: number): Sql {
  const of = (team: Sql) => sql`(select q.* from routing_queue q where ${team} order by ${QUEUE_ORDER} limit ${look})`
  return sql`(select q.* from unnest(${[...teams]}::uuid[]) as m(id) cross join lateral ${of(sql`q.team_id = m.id`)} q union all select * from ${of(sql`q.team_id is null`)} n) q
    join tickets t on t.id = q.ticket_id and t.assignee_id is null and t.aside is null and t.snoozed_at is null and t.category in ('new', 'open')`
}

/** The same among those whose required skills and language the agent has. */
async function firstSuiting(tx: Tx, agent: Agent, teams: readonly string[], look: number): Promise<Waiting | undefined> {
  const ids = await tx.query<{ id: string }>(sql`select t.id from ${waiting(teams, look)} order by ${QUEUE_ORDER} limit ${look}`)
  const suited = await suiting(tx, agent, ids.map(({ id }) => id))
  return tx.maybe<Waiting>(sql`select t.id, t.channel from unnest(${suited}::uuid[]) with ordinality as s(id, place) join tickets t on t.id = s.id
    where t.assignee_id is null and t.aside is null order by s.place limit 1 for no key update of t skip locked`)
}
