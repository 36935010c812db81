import { allCalendars } from '../calendars/registry.ts'
import { evaluate } from '../conditions/evaluate.ts'
import { fieldsOf, type Fact, type Field } from '../conditions/fields.ts'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { askedFields, contextAt, momentOf } from '../tickets/asking.ts'
import { ruleFields } from './asked-fields.ts'
import { shownAnswer, type ShownAnswer } from './dry-run.ts'
import { ruleAt } from './queries.ts'
import { isAskable } from './registry.ts'
import type { Kept } from './trace.ts'

export interface Found { holds: boolean; table: ShownAnswer[] }

/** Asks a rule again, in its version of then, about what it found then. A field that is gone since cannot be asked: then nothing is told. */
export async function askAgain(app: App, rule: { id: string; version: number }, at: Temporal.Instant, values: Record<string, Kept>): Promise<Found> {
  const [was, tickets, calendars, moment] = await Promise.all([ruleAt(app.db, rule.id, rule.version), askedFields(app.db), allCalendars(app), momentOf(app.db, at)])
  const known = ruleFields(tickets, calendars.map(({ id }) => id))
  if (!was || !isAskable(was.definition.condition, known)) return { holds: false, table: [] }
  const fields = fieldsOf<Record<string, Kept>>(known.list.map(field => ({ ...field, read: facts => read(facts[field.key] ?? null, field) }) as Field<Record<string, Kept>>))
  const { result, table } = evaluate(was.definition.condition, fields, values, contextAt(system('rules'), moment))
  return { holds: result, table: table.map(shownAnswer) }
}

function read(value: Kept, { type }: Pick<Field<never>, 'type'>): Fact {
  return type === 'time' && typeof value === 'string' ? Temporal.Instant.from(value) : value
}
