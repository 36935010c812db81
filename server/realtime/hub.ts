import sql from 'sql-template-tag'
import { authenticate } from '../auth/authenticate.ts'
import { isStaff, type PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Recorded, Tx } from '../platform/change.ts'
import { Problem } from '../platform/problem.ts'
import { seesTicket, type SeenBy } from '../tickets/access.ts'
import { askedFields, momentOf } from '../tickets/asking.ts'
import { ticketChanges, type TicketChange } from '../tickets/changes.ts'
import { viewsOf } from '../tickets/views/queries.ts'
import { COME_BACK, send, SIGNED_OUT, type Client } from './client.ts'
import { countChange, doubtAll, makeLiveCounts, takeCounts, unwatch, watch, type LiveCounts } from './live-counts.ts'
import type { Tell } from './messages.ts'
import { makeOutbox, readLetter, type Outbox, type Word } from './nodes.ts'
import { hearPresence, look, makePresence, refreshPresence, type Presence } from './presence.ts'
import { wordsOf } from './words.ts'

/** All open screens of this node, and what is told to them. */
export interface Hub { app: App; clients: Set<Client>; presence: Presence; counts: LiveCounts; outbox: Outbox; counting: NodeJS.Timeout | undefined; watchers: Set<ScreenWatcher> }

/** Hears who has a screen open at this node. */
export interface ScreenWatcher {
  opened(personId: string): void
  /** The last one of theirs. */
  closed(personId: string): void
  /** With every heartbeat: everyone who has one. */
  beat(people: readonly string[]): void
}

/** Counts are told together, so many milliseconds after the first of them changed. */
const GATHER_COUNTS = 500

/** What ends within so many milliseconds is waited for; the rest is seen at a later heartbeat. */
const SOON = 60_000

const hubs = new WeakMap<App, Hub>()

/** The hub of this process. */
export function hubOf(app: App): Hub {
  const known = hubs.get(app)
  if (known) return known
  const outbox = makeOutbox(app)
  const presence = makePresence((ticketId, people) => outbox.say([{ presence: { ticketId, people } }]))
  const hub: Hub = { app, clients: new Set(), presence, counts: makeLiveCounts(), outbox, counting: undefined, watchers: new Set() }
  hubs.set(app, hub)
  return hub
}

export async function join(hub: Hub, client: Client): Promise<void> {
  hub.clients.add(client)
  for (const watcher of hub.watchers) watcher.opened(client.actor.id)
  watch(hub.counts, client, await viewsOf(hub.app.db, client.actor), await askedFields(hub.app.db))
  if (!hub.clients.has(client)) unwatch(hub.counts, client)
  // what ended between its sign-in and now was told to nobody
  await recheck(hub, client)
}

export function leave(hub: Hub, client: Client): void {
  const known = hub.clients.delete(client)
  clearTimeout(client.ends)
  unwatch(hub.counts, client)
  look(hub.presence, client, null, false)
  if (known && !peopleOf(hub).has(client.actor.id)) for (const watcher of hub.watchers) watcher.closed(client.actor.id)
}

const peopleOf = (hub: Hub) => new Set([...hub.clients].map(client => client.actor.id))

/** A screen says which ticket it shows. One that its person may not see counts as none. */
export async function hearClient(hub: Hub, client: Client, { ticketId, typing }: Tell): Promise<void> {
  const seen = ticketId !== null && (client.looking?.ticketId === ticketId || await sees(hub, client, ticketId))
  if (hub.clients.has(client)) look(hub.presence, client, seen ? ticketId : null, typing)
}

async function sees(hub: Hub, client: Client, ticketId: string): Promise<boolean> {
  const [row] = await visibleRows(hub, [ticketId])
  return row !== undefined && seesTicket(client.actor, row)
}

function visibleRows(hub: Hub, ids: readonly string[]): Promise<(SeenBy & { id: string })[]> {
  return hub.app.db.query(sql`select id, requester_id as "requesterId", participants, organisation_id as "organisationId", team_id as "teamId", assignee_id as "assigneeId", aside from tickets where id = any(${[...ids]}::uuid[])`)
}

/** What was committed in this process: to the screens here at once, to the other nodes a moment later. */
export function hearCommit(hub: Hub, events: readonly Recorded[], tx: Tx): void {
  const changes = ticketChanges(tx)
  for (const { before, after } of changes) tellTicket(hub, after.id, after.version, after, before)
  if (changes.length > 0) countChanges(hub, changes).catch((error: unknown) => hub.app.log.warn({ error }, 'views could not be counted'))
  const words = wordsOf(events, tx)
  hearWords(hub, words.filter(word => !('ticket' in word)))
  hub.outbox.say(words)
}

async function countChanges(hub: Hub, changes: readonly TicketChange[]): Promise<void> {
  const moment = await momentOf(hub.app.db, hub.app.clock())
  for (const { before, after } of changes) if (countChange(hub.counts, before, after, moment)) countSoon(hub)
}

function tellTicket(hub: Hub, id: string, version: number, after: SeenBy, before: SeenBy | undefined): void {
  const message = JSON.stringify({ type: 'ticket', id, version })
  for (const client of hub.clients) {
    const seesNow = seesTicket(client.actor, after)
    if (seesNow || (before && seesTicket(client.actor, before))) send(client, message)
    if (!seesNow && client.looking?.ticketId === id) look(hub.presence, client, null, false)
  }
}

/** What another node said. */
export async function hearNode(hub: Hub, payload: string): Promise<void> {
  const letter = readLetter(hub.outbox.node, payload)
  if (!letter) return
  const changed = new Map(letter.words.flatMap(word => 'ticket' in word ? [[word.ticket.id, word.ticket] as const] : []))
  if (changed.size > 0 && hub.clients.size > 0) {
    for (const row of await visibleRows(hub, [...changed.keys()])) {
      const { version, was } = changed.get(row.id)!
      tellTicket(hub, row.id, version, row, was && { ...row, ...was })
    }
    doubtAll(hub.counts)
    countSoon(hub)
  }
  for (const word of letter.words) if ('presence' in word) hearPresence(hub.presence, letter.node, word.presence.ticketId, word.presence.people, hub.app.clock())
  hearWords(hub, letter.words)
}

function hearWords(hub: Hub, words: readonly Word[]): void {
  const everyone = words.some(word => 'everyone' in word)
  const people = new Set(words.flatMap(word => 'people' in word ? word.people : []))
  for (const client of hub.clients) if (everyone || people.has(client.actor.id)) void recheck(hub, client)
  if (words.some(word => 'desk' in word)) for (const client of hub.clients) send(client, { type: 'desk' })
  if (words.some(word => 'agents' in word)) for (const client of hub.clients) send(client, { type: 'agents' })
  const told = new Set(words.flatMap(word => 'told' in word ? word.told : []))
  if (told.size > 0) for (const client of hub.clients) if (told.has(client.actor.id)) send(client, { type: 'told' })
  if (words.some(word => 'views' in word)) for (const client of hub.clients) void refreshViews(hub, client)
}

/** Asks again who the person is and what they may see; whoever may no more is shown out, and whoever is not known to comes back. */
export async function recheck(hub: Hub, client: Client): Promise<void> {
  const asked = ++client.asked
  const actor = await authenticate(hub.app, client.request).catch((error: unknown) => error instanceof Problem ? undefined : 'unknown' as const)
  if (asked !== client.asked || !hub.clients.has(client)) return
  if (actor === 'unknown') return showOut(hub, client, COME_BACK, 'Come back.')
  if (actor?.kind !== 'person' || !isStaff(actor.role)) return showOut(hub, client, SIGNED_OUT, 'Sign in again.')
  awaitEnd(hub, client, actor)
  const same = JSON.stringify([actor.role, actor.teams, actor.hiddenTeams]) === JSON.stringify([client.actor.role, client.actor.teams, client.actor.hiddenTeams])
  client.actor = actor
  if (same) return
  await refreshViews(hub, client)
  if (client.looking && !(await sees(hub, client, client.looking.ticketId))) look(hub.presence, client, null, false)
}

function showOut(hub: Hub, client: Client, code: number, words: string): void {
  leave(hub, client)
  client.socket.close(code, words)
}

/** A token that expires ends no session and records nothing: its screens are asked at that moment. */
function awaitEnd(hub: Hub, client: Client, { until }: PersonActor): void {
  clearTimeout(client.ends)
  const left = until ? hub.app.clock().until(until).total('milliseconds') : Infinity
  if (left < SOON) client.ends = setTimeout(() => void recheck(hub, client), Math.max(1, Math.ceil(left)))
}

async function refreshViews(hub: Hub, client: Client): Promise<void> {
  const [views, fields] = await Promise.all([viewsOf(hub.app.db, client.actor), askedFields(hub.app.db)])
  if (!hub.clients.has(client)) return
  watch(hub.counts, client, views, fields)
  send(client, { type: 'views' })
}

function countSoon(hub: Hub): void {
  hub.counting ??= setTimeout(() => {
    hub.counting = undefined
    tellCounts(hub).catch((error: unknown) => hub.app.log.warn({ error }, 'views could not be counted'))
  }, GATHER_COUNTS)
}

async function tellCounts(hub: Hub): Promise<void> {
  const moment = await momentOf(hub.app.db, hub.app.clock())
  for (const [client, counts] of await takeCounts(hub.counts, hub.app, moment)) send(client, { type: 'counts', counts })
}

/** Every half minute: lets go who does not answer, asks who is left whether they still may, and says again who looks where. */
export async function beat(hub: Hub): Promise<void> {
  refreshPresence(hub.presence, hub.app.clock())
  for (const watcher of hub.watchers) watcher.beat([...peopleOf(hub)])
  for (const client of hub.clients) {
    if (!client.alive) { client.socket.terminate(); continue }
    Object.assign(client, { alive: false, told: 0 })
    client.socket.ping()
    await recheck(hub, client)
  }
}

/** What was missed while the connection that listens was away is not known: the screens ask for everything again. */
export function resume(hub: Hub): void {
  for (const client of hub.clients) client.socket.close(COME_BACK, 'Come back.')
}
