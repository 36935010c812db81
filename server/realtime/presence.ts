import type { Client } from './client.ts'
import { asLooking, send } from './client.ts'
import type { Looking } from './messages.ts'

/** Who has which ticket on a screen: here by the open sockets, on other nodes as those say. Kept in memory only. */
export interface Presence {
  here: Map<string, Set<Client>>
  elsewhere: Map<string, Map<string, { people: Looking[]; until: Temporal.Instant }>>
  /** Tells the other nodes who looks at a ticket here. */
  announce: (ticketId: string, people: Looking[]) => void
}

/** What another node said holds so long; it says so again well before. */
export const HOLDS = { seconds: 75 }

export function makePresence(announce: Presence['announce']): Presence {
  return { here: new Map(), elsewhere: new Map(), announce }
}

/** A screen shows another ticket, or none, or somebody began or stopped typing. */
export function look(presence: Presence, client: Client, ticketId: string | null, typing: boolean): void {
  const before = client.looking?.ticketId
  client.looking = ticketId === null ? undefined : { ticketId, typing }
  if (before !== undefined && before !== ticketId) {
    const watching = presence.here.get(before)
    watching?.delete(client)
    if (watching?.size === 0) presence.here.delete(before)
    tellHere(presence, before)
  }
  if (ticketId === null) return
  const watching = presence.here.get(ticketId) ?? new Set()
  presence.here.set(ticketId, watching.add(client))
  tellHere(presence, ticketId)
}

function tellHere(presence: Presence, ticketId: string): void {
  presence.announce(ticketId, peopleHere(presence, ticketId))
  tellLookers(presence, ticketId)
}

function tellLookers(presence: Presence, ticketId: string): void {
  const people = peopleAt(presence, ticketId)
  for (const client of presence.here.get(ticketId) ?? []) send(client, { type: 'presence', ticketId, people })
}

/** What another node says about a ticket. */
export function hearPresence(presence: Presence, node: string, ticketId: string, people: Looking[], now: Temporal.Instant): void {
  const nodes = presence.elsewhere.get(ticketId) ?? new Map<string, { people: Looking[]; until: Temporal.Instant }>()
  if (people.length > 0) nodes.set(node, { people, until: now.add(HOLDS) })
  else nodes.delete(node)
  if (nodes.size > 0) presence.elsewhere.set(ticketId, nodes)
  else presence.elsewhere.delete(ticketId)
  tellLookers(presence, ticketId)
}

/** Says again who looks here, and forgets what a node said that has fallen silent. */
export function refreshPresence(presence: Presence, now: Temporal.Instant): void {
  for (const ticketId of presence.here.keys()) presence.announce(ticketId, peopleHere(presence, ticketId))
  for (const [ticketId, nodes] of presence.elsewhere) {
    const silent = [...nodes].filter(([, said]) => Temporal.Instant.compare(said.until, now) < 0)
    for (const [node] of silent) hearPresence(presence, node, ticketId, [], now)
  }
}

/** The tickets that others have before them. */
export function lookedAtByOthers(presence: Presence, personId: string): string[] {
  return [...new Set([...presence.here.keys(), ...presence.elsewhere.keys()])].filter(ticketId => peopleAt(presence, ticketId).some(({ id }) => id !== personId))
}

function peopleHere(presence: Presence, ticketId: string): Looking[] {
  return [...presence.here.get(ticketId) ?? []].map(asLooking)
}

/** Everyone once, typing if they type on any of their screens. */
function peopleAt(presence: Presence, ticketId: string): Looking[] {
  const people = new Map<string, Looking>()
  const said = [...presence.elsewhere.get(ticketId)?.values() ?? []].flatMap(one => one.people)
  for (const one of [...peopleHere(presence, ticketId), ...said]) people.set(one.id, { ...one, typing: one.typing || (people.get(one.id)?.typing ?? false) })
  return [...people.values()]
}
