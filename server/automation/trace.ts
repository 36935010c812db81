import sql from 'sql-template-tag'
import type { Fact, Fields } from '../conditions/fields.ts'
import type { Recorded, Tx } from '../platform/change.ts'
import type { Acted } from './act.ts'
import { heardOf, type Heard } from './registry.ts'
import type { About, Rule, RuleEvent } from './rule.ts'

/** What became of a rule that was asked: its condition did not hold; it acted; it would have, but acted already or stems from itself; it broke. */
export const OUTCOMES = ['no', 'fired', 'again', 'failed', 'stopped'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A fact as it is kept: an instant as text. */
export type Kept = string | number | boolean | readonly string[] | null

/** What rules found on one event: `facts` as the first of them found it, then what differed for later ones; `rules` by place in their set, of those that did more than not hold. */
export interface Trace { facts: { from: number; values: Record<string, Kept> }[]; rules: { at: number; outcome: Outcome; code?: string }[]; asked: number }

/** Longer texts are not kept twice: what was said stands with its message. */
const LONGEST_TEXT = 300
const MOST_ITEMS = 100
/** What was heard; `time` for rules of time, under the first event that they recorded. */
export type TraceKind = RuleEvent | 'time'

/** Each behind the rows of what it is about: what is saved is saved in the order in which it was first asked for. */
const PENDING = { ticket: Symbol('traces of tickets'), person: Symbol('traces of people'), organisation: Symbol('traces of organisations') } as const satisfies Record<About, symbol>
const written = new WeakMap<object, Set<string>>()

/** Whose trace it is, by what the event is about. */
export const TRACED_BY = { ticket: 'ticket_id', person: 'person_id', organisation: 'organisation_id' } as const satisfies Record<About, string>

type Row = { [column in (typeof TRACED_BY)[About]]?: string } & { event_id: string; at: string; kind: TraceKind; set_id: string; trace: Trace; set: { id: string; version: number }[] }

/** Begins to write down what rules find on an event; it is kept with the change. */
export function beginTrace(tx: Tx, event: Recorded, kind: TraceKind, heard: Heard<{ rule: Rule }>): Trace {
  const trace: Trace = { facts: [], rules: [], asked: 0 }
  const about = event.subjectKind as About
  const pending = tx.unit(PENDING[about], () => [] as Row[])
  pending.push({ event_id: event.id, [TRACED_BY[about]]: event.subjectId, at: event.at.toString(), kind, set_id: heard.setId, trace, set: heard.rules.map(({ rule }) => ({ id: rule.id, version: rule.version })) })
  tx.beforeCommit(PENDING[about], async q => {
    const rows = pending.splice(0)
    if (rows.length === 0) return
    const known = written.get(tx.home) ?? new Set<string>()
    written.set(tx.home, known)
    const sets = rows.filter(({ set_id: id }) => !known.has(id)).map(({ set_id: id, set }) => ({ id, rules: set }))
    const sent: Promise<unknown>[] = []
    if (sets.length > 0) sent.push(q.query(sql`insert into rule_sets (id, rules) select distinct on (id) id, rules from jsonb_to_recordset(${JSON.stringify(sets)}::jsonb) as s(id uuid, rules jsonb) on conflict do nothing`))
    sent.push(q.query(sql`insert into rule_traces (event_id, ticket_id, person_id, organisation_id, at, kind, set_id, trace)
      select event_id, ticket_id, person_id, organisation_id, at, kind, set_id, trace from jsonb_to_recordset(${JSON.stringify(rows.map(({ set: _, ...row }) => row))}::jsonb)
        as t(event_id uuid, ticket_id uuid, person_id uuid, organisation_id uuid, at timestamptz, kind text, set_id uuid, trace jsonb) on conflict do nothing`))
    tx.afterCommit(() => { for (const { id } of sets) known.add(id) })
    await Promise.all(sent)
  })
  return trace
}

/** Keeps what the rules from a place on find; only what differs from what those before found. */
export function keepFacts<F>(trace: Trace, from: number, asks: readonly string[], fields: Fields<F>, facts: F): void {
  const values = Object.entries(keptOf(asks, fields, facts)).filter(([key, value]) => {
    const before = trace.facts.findLast(each => key in each.values)?.values[key]
    return before === undefined || JSON.stringify(before) !== JSON.stringify(value)
  })
  trace.facts.push({ from, values: Object.fromEntries(values) })
}

/** What is kept of facts: all that is asked, but for what stands with its message. */
export function keptOf<F>(asks: readonly string[], fields: Fields<F>, facts: F): Record<string, Kept> {
  return Object.fromEntries(asks.filter(key => key !== 'message.text' && key !== 'message.words').map(key => [key, kept(fields.find(key)!.read(facts))]))
}

function kept(fact: Fact): Kept {
  if (fact instanceof Temporal.Instant) return fact.toString()
  if (typeof fact === 'string') return fact.slice(0, LONGEST_TEXT)
  return Array.isArray(fact) ? fact.slice(0, MOST_ITEMS) as readonly string[] : fact as Kept
}

/** A rule of time acts; what it found is told under the first event that it records. `tx` acts as the rule. */
export async function actInTime<F>(tx: Tx, rule: Rule, fields: Fields<F>, facts: F, act: (acting: Tx) => Promise<Acted>): Promise<void> {
  const { acting, first } = remembering(tx)
  const acted = await act(acting)
  const event = first()
  if (!event) return
  const heard = heardOf([{ rule }])
  const trace = beginTrace(tx, event, 'time', heard)
  trace.asked = 1
  trace.rules.push({ at: 0, ...acted })
  keepFacts(trace, 0, heard.asks, fields, facts)
}

function remembering(tx: Tx): { acting: Tx; first: () => Recorded | undefined } {
  let first: Recorded | undefined
  return {
    acting: { ...tx, record: (...args) => {
      const event = tx.record(...args)
      first ??= event
      return event
    } },
    first: () => first,
  }
}
