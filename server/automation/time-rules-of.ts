import type { App } from '../platform/app.ts'
import { problem } from '../platform/problem.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { askAgain, type Found } from './ask-again.ts'
import { findings } from './dry-run.ts'
import { allRules, readyOf, ruleIndex } from './registry.ts'
import type { About, Rule } from './rule.ts'
import { dueAt, waitsOf, type Wait } from './waits.ts'

/**
 * A rule of time on a ticket, a customer or an organisation: it waits for its moment; its moment came and the condition did not hold; it acted in this
 * silence; it has nothing to wait for, because its condition cannot hold (idle) or the ticket is done with (over); it is off; or it asks about what is gone.
 */
export const TIME_STATES = ['waiting', 'asked', 'acted', 'idle', 'over', 'off', 'broken'] as const
export interface TimeRule { id: string; name: string; version: number; state: (typeof TIME_STATES)[number]; since: Temporal.Instant | null; dueAt: Temporal.Instant | null; askedAt: Temporal.Instant | null }

type Waiting = Pick<Wait, 'since' | 'done' | 'askedAt' | 'found'>

/** Something on which rules of time wait. */
export interface Standing {
  about: About
  /** Those that are on and can be asked. */
  timed: { has: (ruleId: string) => boolean }
  /** For what a rule that is on waits, if it does. */
  waitOf: (rule: Rule) => Promise<Waiting | undefined>
  /** How a rule stands that waits for nothing. */
  otherwise: 'idle' | 'over'
  /** What a rule, on or off, would find now; undefined when it asks about what is gone. */
  findNow: (rule: Rule) => Promise<Found | undefined>
}

/** What rules of time wait for on a ticket. */
export async function standingOn(app: App, ticket: Ticket): Promise<Standing> {
  const [{ timed }, waits] = await Promise.all([ruleIndex(app.db), waitsOf(app.db, [ticket.id])])
  return {
    about: 'ticket', timed, otherwise: ticket.aside || ticket.category === 'closed' ? 'over' : 'idle',
    waitOf: ({ id }) => Promise.resolve(waits.find(each => each.ruleId === id)),
    findNow: async rule => await readyOf(app.db, rule) && findings(app, rule.condition, ticket, null, app.clock()),
  }
}

/** How each rule of time stands, those that are off last; nothing stands on whom no rule works on. */
export async function timeRulesOf(app: App, standing: Standing | undefined): Promise<TimeRule[]> {
  if (!standing) return []
  const states = await Promise.all((await rulesOn(app, standing)).map(async rule => stateOf(app, standing, rule, await waitOf(standing, rule))))
  return states.sort((a, b) => Number(a.state === 'off') - Number(b.state === 'off'))
}

/** One of them with every question: what it found when its moment came, and before that what it would find now. */
export async function timeRuleOf(app: App, standing: Standing | undefined, ruleId: string): Promise<TimeRule & Found & { asOf: 'then' | 'now' }> {
  const rule = standing && (await rulesOn(app, standing)).find(({ id }) => id === ruleId)
  if (!rule) throw problem.notFound('rule', 'There is no such rule of time.')
  const [wait, now] = await Promise.all([waitOf(standing, rule), standing.findNow(rule)])
  const state = await stateOf(app, standing, rule, wait)
  if (!now) return { ...state, asOf: 'now', holds: false, table: [] }
  if (!wait?.askedAt || !wait.found) return { ...state, asOf: 'now', ...now }
  return { ...state, asOf: 'then', ...await askAgain(app, { id: ruleId, version: wait.found.version }, wait.askedAt, wait.found.values) }
}

async function rulesOn(app: App, { about }: Standing): Promise<Rule[]> {
  return (await allRules(app)).filter(rule => rule.quiet !== null && rule.about === about)
}

async function waitOf(standing: Standing, rule: Rule): Promise<Waiting | undefined> {
  return rule.enabled && standing.timed.has(rule.id) ? standing.waitOf(rule) : undefined
}

async function stateOf(app: App, { timed, otherwise }: Standing, rule: Rule, wait: Waiting | undefined): Promise<TimeRule> {
  const state = !rule.enabled ? 'off' : !timed.has(rule.id) ? 'broken' : !wait ? otherwise : wait.done ? 'acted' : wait.askedAt ? 'asked' : 'waiting'
  return { id: rule.id, name: rule.name, version: rule.version, state, since: wait?.since ?? null, dueAt: wait ? await dueAt(app.db, rule.quiet!, wait.since) : null, askedAt: wait?.askedAt ?? null }
}
