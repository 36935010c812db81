import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { currentSettings } from '../settings/current.ts'
import { ticketChanges } from '../tickets/changes.ts'
import { isAbsent, stateOf, type Agent } from './agent.ts'
import { isLoad, unitsOf } from './load.ts'
import type { ChannelUnits } from '../settings/channel-units.ts'

/** What an agent whose row this change holds has, without what this change gives or takes; null: they cannot be claimed. */
interface HeldAgent { load: number; available: boolean }

const HELD = Symbol('agents that this change holds')
const heldOf = (tx: Tx) => tx.unit(HELD, () => new Map<string, HeldAgent>())

/** What became of a claim: who, or why nobody: somebody else is claiming them at this moment, or they have no room any more. */
export type Claimed = { personId: string } | { lost: 'at-once' | 'full' }

/**
 * Claims capacity of the first in the order who has it. An agent who is being claimed elsewhere at this moment is passed over, never waited
 * for: whoever claims holds tickets, and would make a circle. Under the lock the load is read anew, so that nobody gets too much.
 */
export async function claim(tx: Tx, ranked: readonly { id: string; capacity: number }[], units: number): Promise<Claimed> {
  let lost: 'at-once' | 'full' = 'full'
  for (const { id, capacity } of ranked) {
    const held = heldOf(tx).get(id) ?? await lockAgent(tx, id)
    if (!held) { lost = 'at-once'; continue }
    if (held.available && held.load + await changedLoad(tx, id) + units <= capacity) return { personId: id }
  }
  return { lost }
}

async function lockAgent(tx: Tx, personId: string): Promise<HeldAgent | undefined> {
  // two statements, so that the second sees what was committed until the lock was there; they travel together
  const [locked, { load, away }] = await Promise.all([
    tx.maybe<Pick<Agent, 'status' | 'autoAway'>>(sql`select a.status, a.auto_away as "autoAway" from agents a where a.person_id = ${personId} for update skip locked`),
    tx.one<{ load: number; away: boolean }>(sql`select coalesce((select sum(units)::integer from agent_loads where person_id = ${personId}), 0) as load,
      exists (select from agent_leaves l where l.person_id = ${personId} and l.starts_at <= ${tx.now} and l.ends_at > ${tx.now}) as away`),
  ])
  if (!locked) return undefined
  const state = stateOf(locked, away)
  const held = { load, available: state === 'online' && !isAbsent(state) }
  heldOf(tx).set(personId, held)
  return held
}

/** Holds the row of whoever takes work themselves, waiting for it: before anything else of the change is held. */
export async function holdAgent(tx: Tx, personId: string): Promise<number> {
  const [, { load }] = await Promise.all([
    tx.query(sql`select from agents where person_id = ${personId} for update`),
    tx.one<{ load: number }>(sql`select coalesce(sum(units)::integer, 0) as load from agent_loads where person_id = ${personId}`),
  ])
  heldOf(tx).set(personId, { load, available: true })
  return load
}

/** What this change gives somebody, less what it takes from them; nothing of it is written yet. */
async function changedLoad(tx: Tx, personId: string): Promise<number> {
  const { channelUnits } = await currentSettings(tx)
  return ticketChanges(tx).reduce((sum, { before, after }) => sum + of(personId, after, channelUnits) - (before ? of(personId, before, channelUnits) : 0), 0)
}

function of(personId: string, ticket: Parameters<typeof isLoad>[0] & Parameters<typeof unitsOf>[1], units: ChannelUnits): number {
  return ticket.assigneeId === personId && isLoad(ticket) ? unitsOf(units, ticket) : 0
}
