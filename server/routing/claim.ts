import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { currentSettings } from '../settings/current.ts'
import { ticketChanges } from '../tickets/changes.ts'
import { stateOf, type Agent } from './agent.ts'
import { isLoad, unitsOf } from './load.ts'
import type { ChannelUnits } from '../settings/channel-units.ts'

/** What an agent whose row this change holds has, without what this change gives or takes; null: they cannot be claimed. */
interface HeldAgent { load: number; available: boolean }

const HELD = Symbol('agents that this change holds')
const heldOf = (tx: Tx) => tx.unit(HELD, () => new Map<string, HeldAgent>())

/** What became of a claim: who, or why nobody: somebody else is claiming them at this moment, or they have no room any more. */
export type Claimed = { personId: string } | { lost: 'at-once' | 'full' }

/** So many are asked for in one statement; mostly the first is free, and each costs the sum of what they have. */
const CHUNK = 4

/**
 * Claims capacity of the first in the order who has it. An agent who is being claimed elsewhere at this moment is passed over, never waited
 * for: whoever claims holds tickets, and would make a circle. Under the lock the load is read anew, so that nobody gets too much.
 */
export async function claim(tx: Tx, ranked: readonly { id: string; capacity: number }[], units: number): Promise<Claimed> {
  const held = heldOf(tx)
  let lost: 'at-once' | 'full' = 'full'
  for (let left = ranked; left.length > 0;) {
    const [{ id, capacity }] = left as [(typeof ranked)[number]]
    const own = held.get(id)
    if (own) {
      if (own.available && own.load + await changedLoad(tx, id) + units <= capacity) return { personId: id }
      left = left.slice(1)
      continue
    }
    const asked = left.slice(0, CHUNK).filter(each => !held.has(each.id)).map(each => each.id)
    const got = await lockFirst(tx, asked)
    const passed = got === undefined ? asked : asked.slice(0, asked.indexOf(got))
    if (passed.length > 0) lost = 'at-once'
    left = left.filter(each => !passed.includes(each.id))
  }
  return { lost }
}

/** Locks the first in the order whom nobody else holds, and answers who it is. */
async function lockFirst(tx: Tx, ids: readonly string[]): Promise<string | undefined> {
  // two statements, so that the second sees what was committed until the lock was there; they travel together
  const [locked, loads] = await Promise.all([
    tx.maybe<Pick<Agent, 'personId' | 'status' | 'autoAway'>>(sql`select a.person_id as "personId", a.status, a.auto_away as "autoAway" from unnest(${[...ids]}::uuid[]) with ordinality as r(id, place)
      join agents a on a.person_id = r.id order by r.place limit 1 for update of a skip locked`),
    tx.query<{ id: string; load: number; away: boolean }>(sql`select r.id, coalesce((select sum(units)::integer from agent_loads where person_id = r.id), 0) as load,
      exists (select from agent_leaves l where l.person_id = r.id and l.starts_at <= ${tx.now} and l.ends_at > ${tx.now}) as away from unnest(${[...ids]}::uuid[]) as r(id)`),
  ])
  if (!locked) return undefined
  const { load, away } = loads.find(each => each.id === locked.personId)!
  heldOf(tx).set(locked.personId, { load, available: stateOf(locked, away) === 'online' })
  return locked.personId
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
