import { allCalendars } from '../calendars/registry.ts'
import { evaluate } from '../conditions/evaluate.ts'
import { fieldsOf, type Fact, type Field, type Fields } from '../conditions/fields.ts'
import { validate } from '../conditions/validate.ts'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { askedFields, contextAt, momentOf } from '../tickets/asking.ts'
import { ruleFields } from './asked-fields.ts'
import { customerFields } from './customers/fields.ts'
import { shownAnswer, type ShownAnswer } from './dry-run.ts'
import { ruleAt } from './queries.ts'
import type { About } from './rule.ts'
import type { Kept } from './trace.ts'

export interface Found { holds: boolean; table: ShownAnswer[] }

/** Asks a rule again, in its version of then, about what it found then. A field that is gone since cannot be asked: then nothing is told. */
export async function askAgain(app: App, rule: { id: string; version: number }, at: Temporal.Instant, values: Record<string, Kept>): Promise<Found> {
  const [was, moment] = await Promise.all([ruleAt(app.db, rule.id, rule.version), momentOf(app.db, at)])
  const known = was && await fieldsAbout(app, was.definition.about)
  if (!known || validate(was.definition.condition, known, []).length > 0) return { holds: false, table: [] }
  const fields = fieldsOf<Record<string, Kept>>(known.list.map((field): Field<Record<string, Kept>> => ({ ...field, read: facts => read(facts[field.key] ?? null, field) })))
  const { result, table } = evaluate(was.definition.condition, fields, values, contextAt(system('rules'), moment))
  return { holds: result, table: table.map(shownAnswer) }
}

/** What rules about tickets, people or organisations can ask. */
async function fieldsAbout(app: App, about: About): Promise<Fields<never>> {
  if (about !== 'ticket') return (await customerFields(app.db))[about]
  const [tickets, calendars] = await Promise.all([askedFields(app.db), allCalendars(app)])
  return ruleFields(tickets, calendars.map(({ id }) => id))
}

function read(value: Kept, { type }: Pick<Field<never>, 'type'>): Fact {
  return type === 'time' && typeof value === 'string' ? Temporal.Instant.from(value) : value
}
