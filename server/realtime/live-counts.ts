import { leaves, type Condition } from '../conditions/condition.ts'
import { matches } from '../conditions/evaluate.ts'
import type { Context, Fields } from '../conditions/fields.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { visibilityOf } from '../tickets/access.ts'
import { contextAt, type Moment } from '../tickets/asking.ts'
import { isOwn, type TicketFacts } from '../tickets/fields.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { countViews, isAskable, MOST_COUNTED, type Count } from '../tickets/views/queries.ts'
import { askedBy, type View } from '../tickets/views/view.ts'
import type { Client } from './client.ts'

/** One view as those see it who see the same: counted once for all of them. */
interface Group {
  viewId: string
  condition: Condition
  fields: Fields<TicketFacts>
  actor: PersonActor
  clients: Set<Client>
  /** Undefined until a change made it worth counting. */
  count: Count | undefined
  /** How many tickets came and went since. */
  difference: number
  changed: boolean
  /** The difference is not known, so it has to be counted. */
  doubtful: boolean
}

export interface LiveCounts { groups: Map<string, Group>; byClient: Map<Client, Group[]> }

export function makeLiveCounts(): LiveCounts {
  return { groups: new Map(), byClient: new Map() }
}

/** A client watches these views from now on, instead of those before. `fields`: what they may ask about. */
export function watch(counts: LiveCounts, client: Client, views: readonly View[], fields: Fields<TicketFacts>): void {
  unwatch(counts, client)
  const groups = views.filter(view => isAskable(view.condition, fields)).map(view => {
    const key = groupKey(view, client.actor)
    const group = counts.groups.get(key)
      ?? { viewId: view.id, condition: askedBy(view.condition), fields, actor: client.actor, clients: new Set(), count: undefined, difference: 0, changed: false, doubtful: false }
    counts.groups.set(key, group)
    group.clients.add(client)
    return group
  })
  counts.byClient.set(client, groups)
}

export function unwatch(counts: LiveCounts, client: Client): void {
  for (const group of counts.byClient.get(client) ?? []) group.clients.delete(client)
  counts.byClient.delete(client)
  for (const [key, group] of counts.groups) if (group.clients.size === 0) counts.groups.delete(key)
}

/** Equal for those to whom the view's answer is the same: by what it refers to and by what they see. */
function groupKey(view: View, actor: PersonActor): string {
  const text = JSON.stringify(view.condition)
  const hidden = actor.role === 'admin' ? [] : [...actor.hiddenTeams].sort()
  const me = text.includes('"me"') || hidden.length > 0 ? actor.id : ''
  return JSON.stringify([view.id, text, me, text.includes('"myTeams"') ? [...actor.teams].sort() : '', hidden])
}

/** Notes what a change of a ticket did to every watched view. Answers whether any count changed. */
export function countChange(counts: LiveCounts, before: Ticket | undefined, after: Ticket, moment: Moment): boolean {
  let any = false
  for (const group of counts.groups.values()) {
    const context = contextAt(group.actor, moment)
    const change = isOwnOnly(group.condition) ? Number(holds(group, after, context)) - Number(before !== undefined && holds(group, before, context)) : undefined
    if (change === 0) continue
    any = true
    group.changed = true
    if (change === undefined) group.doubtful = true
    else group.difference += change
  }
  return any
}

/** Something changed that was not seen, on another node: every count is doubtful. */
export function doubtAll(counts: LiveCounts): void {
  for (const group of counts.groups.values()) group.changed = group.doubtful = true
}

/** Only questions about the ticket's own row, and none seen from now: those can be answered from the row before and after. */
function isOwnOnly(condition: Condition): boolean {
  return leaves(condition).every(({ field, value }) => isOwn(field) && !(typeof value === 'object' && !Array.isArray(value) && !('ref' in value)))
}

function holds(group: Group, ticket: Ticket, context: Context): boolean {
  const facts = { ticket, requester: null, organisation: null, assignee: null, team: null }
  return matches({ all: [visibilityOf(group.actor), group.condition] }, group.fields, facts, context)
}

/**
 * The new counts for each client whose counts changed. A count that is known moves by the difference; one that is not, or is
 * capped, is counted. What changes while that is done stands doubtful for the next time.
 */
export async function takeCounts(counts: LiveCounts, app: App, moment: Moment): Promise<Map<Client, ({ id: string } & Count)[]>> {
  const told = new Map<Client, ({ id: string } & Count)[]>()
  for (const group of [...counts.groups.values()].filter(one => one.changed)) {
    const { count, difference, doubtful } = group
    Object.assign(group, { changed: false, difference: 0, doubtful: false })
    if (count && !count.capped && !doubtful && count.count + difference <= MOST_COUNTED) group.count = { count: Math.max(0, count.count + difference), capped: false }
    else {
      [group.count] = await countViews(app.db, group.actor, [group.condition], { fields: group.fields, context: contextAt(group.actor, moment) })
      if (group.changed) group.doubtful = true
    }
    for (const client of group.clients) told.set(client, [...told.get(client) ?? [], { id: group.viewId, ...group.count! }])
  }
  return told
}
