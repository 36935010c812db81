import type { Tx } from '../platform/change.ts'
import { currentSettings } from '../settings/current.ts'
import { askedFields, contextAt, momentOf } from '../tickets/asking.ts'
import { factsOf, factsOfAll } from '../tickets/facts.ts'
import type { TicketFacts } from '../tickets/fields.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { candidatesOf } from './candidates.ts'
import { decide, type Candidate, type Decision } from './decide.ts'
import { unitsOf } from './load.ts'
import { needsOf } from './needs.ts'
import type { Need } from './settings.ts'
import { pendingOf } from './pending.ts'
import { knownRouting, type TeamRouting } from './registry.ts'
import { memoriesOf, type Memory } from './remembering.ts'

export interface Prepared { decision: Decision; candidates: readonly Candidate[]; memory: Memory; excluded: readonly string[]; needs: readonly Need[] }

/** All that deciding about some tickets needs, read in a handful of statements, however many they are. */
export interface Floor {
  decide(ticket: Ticket, routing: TeamRouting, excluded: readonly string[]): Promise<Prepared>
  /** Somebody got one: they have less room, and it is not their turn. */
  gave(teamId: string, personId: string, units: number): void
}

export async function prepare(tx: Tx, wishes: readonly { ticket: Ticket; routing: TeamRouting }[]): Promise<Floor> {
  const tickets = wishes.map(wish => wish.ticket)
  const settings = await currentSettings(tx)
  const routings = [...new Set(wishes.map(wish => wish.routing))]
  const [memories, facts, fields, moment, { skills }] = await Promise.all([
    memoriesOf(tx, tickets, tx.now), factsOfMany(tx, tickets), askedFields(tx), momentOf(tx, tx.now), knownRouting(tx),
    ...routings.filter(routing => !routing.settings.accountManager).map(routing => seat(tx, routing, settings.agentCapacity, [])),
  ])
  const inUse = skills.filter(skill => !skill.archived)
  const { teams } = seatedOf(tx)
  for (const routing of routings.filter(each => each.settings.accountManager)) {
    const own = wishes.filter(wish => wish.routing === routing).map(wish => memories.get(wish.ticket.id)!)
    await seat(tx, routing, settings.agentCapacity, own.flatMap(memory => memory.managers))
  }
  return {
    async decide(ticket, { settings: chosen, teamId }, more) {
      const memory = memories.get(ticket.id)!
      const known = facts.get(ticket.id)!
      const excluded = [...new Set([...memory.excluded, ...pendingOf(tx).waits.get(ticket.id)?.excluded ?? [], ...more])]
      const candidates = teams.get(teamId)!.filter(each => isAsked(each, memory))
      const needs = needsOf(chosen.skillRules, inUse, known, fields, contextAt(tx.actor, moment))
      const decision = decide(chosen, {
        units: unitsOf(settings.channelUnits, ticket), language: ticket.language ?? known.requester?.language ?? known.organisation?.language ?? null,
        needs, managers: memory.managers,
        lastAgent: memory.ticketAgent ?? (chosen.sticky === 'requester' ? memory.requesterAgent : null), excluded,
        waitingSince: (memory.since ?? tx.now).epochMilliseconds,
      }, candidates, tx.now.epochMilliseconds)
      return { decision, candidates, memory, excluded, needs }
    },
    gave(teamId, personId, units) {
      for (const [id, members] of teams) {
        for (const member of members) if (member.id === personId) Object.assign(member, { load: member.load + units, ...(id === teamId && { turn: ++seatedOf(tx).turn }) })
      }
    },
  }
}

interface Seated {
  teams: Map<string, Candidate[]>
  /** Turns given in this change come after all that were given before. */
  turn: number
}

const SEATED = Symbol('candidates of this change')
const seatedOf = (tx: Tx) => tx.unit(SEATED, (): Seated => ({ teams: new Map(), turn: Number.MAX_SAFE_INTEGER - 1_000_000 }))

/** Candidates are read once in a change, so that who got a ticket of it is not the one whose turn it is for the next. */
async function seat(tx: Tx, { teamId, settings }: TeamRouting, capacity: number, others: readonly string[]): Promise<void> {
  const { teams } = seatedOf(tx)
  const known = teams.get(teamId)
  const missing = [...new Set(others)].filter(id => !known?.some(each => each.id === id))
  if (known && missing.length === 0) return
  const found = await candidatesOf(tx, { teamId, settings, capacity, now: tx.now, others: missing })
  teams.set(teamId, [...known ?? [], ...found.filter(each => !known?.some(one => one.id === each.id))])
}

async function factsOfMany(tx: Tx, tickets: readonly Ticket[]): Promise<Map<string, TicketFacts>> {
  const found = tickets.length === 1 ? [await factsOf(tx, tickets[0]!)] : await factsOfAll(tx, tickets)
  return new Map(found.map(facts => [facts.ticket.id, facts]))
}

/** An account manager of somebody else, who is no member, is none of this ticket's business. */
function isAsked({ id, outsider }: Candidate, { managers }: Memory): boolean {
  return !outsider || managers.includes(id)
}
