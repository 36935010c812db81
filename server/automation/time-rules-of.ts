import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { problem } from '../platform/problem.ts'
import { ticketById } from '../tickets/read-ticket.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { askAgain, type Found } from './ask-again.ts'
import { findings } from './dry-run.ts'
import { allRules, readyOf, ruleIndex } from './registry.ts'
import type { Rule } from './rule.ts'
import { dueAt, waitsOf, type Wait } from './waits.ts'

/**
 * A rule of time on a ticket: it waits for its moment; its moment came and the condition did not hold; it acted in this silence; it has nothing to
 * wait for, because its condition cannot hold (idle) or the ticket is done with (over); it is off; or it asks about what is gone.
 */
export const TIME_STATES = ['waiting', 'asked', 'acted', 'idle', 'over', 'off', 'broken'] as const
export interface TimeRule { id: string; name: string; version: number; state: (typeof TIME_STATES)[number]; since: Temporal.Instant | null; dueAt: Temporal.Instant | null; askedAt: Temporal.Instant | null }

/** How each rule of time stands on a ticket, those that are off last. 404 for one that the actor does not see. */
export async function timeRulesOf(app: App, actor: PersonActor, idOrNumber: string): Promise<TimeRule[]> {
  const { rules, stateOf } = await standing(app, await ticketById(app.db, actor, idOrNumber))
  const states = await Promise.all(rules.map(stateOf))
  return states.sort((a, b) => Number(a.state === 'off') - Number(b.state === 'off'))
}

/** One of them with every question: what it found when its moment came, and before that what it would find now. */
export async function timeRuleOf(app: App, actor: PersonActor, idOrNumber: string, ruleId: string): Promise<TimeRule & Found & { asOf: 'then' | 'now' }> {
  const ticket = await ticketById(app.db, actor, idOrNumber)
  const { rules, waits, stateOf } = await standing(app, ticket)
  const rule = rules.find(({ id }) => id === ruleId)
  if (!rule) throw problem.notFound('rule', 'There is no such rule of time.')
  const { askedAt, found } = waits.get(ruleId) ?? {}
  const state = await stateOf(rule)
  if (!await readyOf(app.db, rule)) return { ...state, asOf: 'now', holds: false, table: [] }
  if (!askedAt || !found) return { ...state, asOf: 'now', ...await findings(app, rule.condition, ticket, null, app.clock()) }
  return { ...state, asOf: 'then', ...await askAgain(app, { id: ruleId, version: found.version }, askedAt, found.values) }
}

async function standing(app: App, ticket: Ticket) {
  const [all, { timed }, found] = await Promise.all([allRules(app), ruleIndex(app.db), waitsOf(app.db, [ticket.id])])
  const waits: ReadonlyMap<string, Wait> = new Map(found.map(each => [each.ruleId, each]))
  return {
    rules: all.filter(({ quiet }) => quiet !== null), waits,
    async stateOf(rule: Rule): Promise<TimeRule> {
      const waiting = rule.enabled ? waits.get(rule.id) : undefined
      const state = !rule.enabled ? 'off' : !timed.has(rule.id) ? 'broken' : waiting ? whileWaiting(waiting) : ticket.aside || ticket.category === 'closed' ? 'over' : 'idle'
      return { id: rule.id, name: rule.name, version: rule.version, state, since: waiting?.since ?? null, dueAt: waiting ? await dueAt(app.db, rule.quiet!, waiting.since) : null, askedAt: waiting?.askedAt ?? null }
    },
  }
}

const whileWaiting = ({ done, askedAt }: Wait): TimeRule['state'] => done ? 'acted' : askedAt ? 'asked' : 'waiting'
