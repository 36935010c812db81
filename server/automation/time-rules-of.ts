import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { problem } from '../platform/problem.ts'
import { ticketById } from '../tickets/read-ticket.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { askAgain, type Found } from './ask-again.ts'
import { findings } from './dry-run.ts'
import { ruleIndex, type Ready } from './registry.ts'
import { dueAt, waitsOf, type Wait } from './waits.ts'

/** A rule of time on a ticket: it waits for its moment; its moment came and the condition did not hold; it acted in this silence; or it has nothing to wait for. */
export const TIME_STATES = ['waiting', 'asked', 'acted', 'idle'] as const
export interface TimeRule { id: string; name: string; version: number; state: (typeof TIME_STATES)[number]; since: Temporal.Instant | null; dueAt: Temporal.Instant | null; askedAt: Temporal.Instant | null }

/** How each rule of time that is on stands on a ticket. 404 for one that the actor does not see. */
export async function timeRulesOf(app: App, actor: PersonActor, idOrNumber: string): Promise<TimeRule[]> {
  const { waits, timed } = await standing(app, await ticketById(app.db, actor, idOrNumber))
  return Promise.all(timed.map(ready => shown(app, ready, waits.get(ready.rule.id))))
}

/** One of them with every question: what it found when its moment came, and before that what it would find now. */
export async function timeRuleOf(app: App, actor: PersonActor, idOrNumber: string, ruleId: string): Promise<TimeRule & Found & { asOf: 'then' | 'now' }> {
  const ticket = await ticketById(app.db, actor, idOrNumber)
  const { waits, timed } = await standing(app, ticket)
  const ready = timed.find(({ rule }) => rule.id === ruleId)
  if (!ready) throw problem.notFound('rule', 'There is no such rule of time, or it is off.')
  const waiting = waits.get(ruleId)
  const { askedAt, found } = waiting ?? {}
  const state = await shown(app, ready, waiting)
  if (!askedAt || !found) return { ...state, asOf: 'now', ...await findings(app, ready.rule.condition, ticket, null, app.clock()) }
  return { ...state, asOf: 'then', ...await askAgain(app, { id: ruleId, version: found.version }, askedAt, found.values) }
}

async function standing(app: App, ticket: Ticket): Promise<{ waits: ReadonlyMap<string, Wait>; timed: Ready[] }> {
  const [{ timed }, waits] = await Promise.all([ruleIndex(app.db), waitsOf(app.db, [ticket.id])])
  return { waits: new Map(waits.map(each => [each.ruleId, each])), timed: [...timed.values()] }
}

async function shown(app: App, { rule }: Ready, waiting: Wait | undefined): Promise<TimeRule> {
  const state = !waiting ? 'idle' : waiting.done ? 'acted' : waiting.askedAt ? 'asked' : 'waiting'
  return { id: rule.id, name: rule.name, version: rule.version, state, since: waiting?.since ?? null, dueAt: waiting ? await dueAt(app.db, rule.quiet!, waiting.since) : null, askedAt: waiting?.askedAt ?? null }
}
