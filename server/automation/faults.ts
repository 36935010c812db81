import sql from 'sql-template-tag'
import { allCalendars } from '../calendars/registry.ts'
import { leaves } from '../conditions/condition.ts'
import type { Fields } from '../conditions/fields.ts'
import { validate } from '../conditions/validate.ts'
import { fieldsFor } from '../fields/registry.ts'
import type { CustomField } from '../fields/field.ts'
import type { Queries } from '../platform/db.ts'
import { askedFields } from '../tickets/asking.ts'
import type { Named } from './actions/action.ts'
import { kindOf } from './actions/all.ts'
import { isOfEvent, ruleFields } from './asked-fields.ts'
import type { RuleFacts } from './facts.ts'
import type { RuleAction, RuleDefinition } from './rule.ts'

export const FAULTS = ['field', 'value', 'person', 'team', 'status', 'checklist', 'webhook', 'ticket', 'calendar', 'when', 'eventOnly', 'span'] as const
export interface RuleFault { path: string; code: (typeof FAULTS)[number]; name: string }

interface Known { fields: Fields<RuleFacts>; own: readonly CustomField[]; calendars: ReadonlySet<string>; there: Record<keyof Named, ReadonlySet<string>> }

/** What keeps each of some rules from being followed: whatever it names that is gone. A few statements, however many rules. */
export async function faultsOf(q: Queries, definitions: readonly RuleDefinition[]): Promise<RuleFault[][]> {
  const [of, own, calendars, there] = await Promise.all([askedFields(q), fieldsFor(q, 'ticket'), allCalendars(q), thereOf(q, definitions)])
  const known: Known = { fields: ruleFields(of, calendars.map(({ id }) => id)), own, calendars: new Set(calendars.filter(({ archived }) => !archived).map(({ id }) => id)), there }
  return definitions.map(definition => [...ofTime(definition, known), ...ofCondition(definition, known), ...definition.actions.flatMap((action, at) => ofAction(action, `actions.${at}`, definition, known))])
}

/** Of everything that the actions name, what is there. */
async function thereOf(q: Queries, definitions: readonly RuleDefinition[]): Promise<Known['there']> {
  const named = definitions.flatMap(({ actions }) => actions).map(action => kindOf(action).named?.(action) ?? {})
  const ids = (key: keyof Named) => [...new Set(named.flatMap(each => each[key] ?? []))]
  const row = await q.one<Record<keyof Named, string[]>>(sql`select
    array(select id::text from people where id = any(${ids('people')}::uuid[]) and active and role <> 'customer') as people,
    array(select id::text from teams where id = any(${ids('teams')}::uuid[]) and not archived) as teams,
    array(select id::text from statuses where id = any(${ids('statuses')}::uuid[]) and not archived) as statuses,
    array(select id::text from checklists where id = any(${ids('checklists')}::uuid[]) and not archived) as checklists,
    array(select id::text from webhooks where id = any(${ids('webhooks')}::uuid[])) as webhooks,
    array(select number::text from tickets where number = any(${ids('tickets')}::integer[]) and (aside is null or aside = 'merged')) as tickets`)
  return { people: new Set(row.people), teams: new Set(row.teams), statuses: new Set(row.statuses), checklists: new Set(row.checklists), webhooks: new Set(row.webhooks), tickets: new Set(row.tickets) }
}

function ofTime({ when, quiet, from, until }: RuleDefinition, { calendars }: Known): RuleFault[] {
  const faults: RuleFault[] = []
  if ((when.length === 0) === (quiet === null)) faults.push({ path: 'when', code: 'when', name: '' })
  if (quiet?.calendarId && !calendars.has(quiet.calendarId)) faults.push({ path: 'quiet', code: 'calendar', name: quiet.calendarId })
  if (from !== null && until !== null && from >= until) faults.push({ path: 'until', code: 'span', name: until })
  return faults
}

function ofCondition({ condition, quiet }: RuleDefinition, { fields }: Known): RuleFault[] {
  const faults = validate(condition, fields, []).map(({ field, message }): RuleFault => fields.find(field) ? { path: 'condition', code: 'value', name: message } : { path: 'condition', code: 'field', name: field })
  const eventOnly = quiet ? leaves(condition).filter(({ field }) => isOfEvent(field)) : []
  return [...faults, ...eventOnly.map(({ field }): RuleFault => ({ path: 'condition', code: 'eventOnly', name: field }))]
}

const CODES: Record<keyof Named, RuleFault['code']> = { people: 'person', teams: 'team', statuses: 'status', checklists: 'checklist', webhooks: 'webhook', tickets: 'ticket' }

function ofAction(action: RuleAction, path: string, { quiet }: RuleDefinition, { own, there }: Known): RuleFault[] {
  const named = kindOf(action).named?.(action) ?? {}
  const gone = (Object.keys(CODES) as (keyof Named)[]).flatMap(key => (named[key] ?? []).filter(id => !there[key].has(id)).map((id): RuleFault => ({ path, code: CODES[key], name: id })))
  if (quiet && (action.do === 'keepStatus' || action.do === 'stop')) gone.push({ path, code: 'eventOnly', name: action.do })
  if (action.do === 'set' && action.field.startsWith('custom.')) {
    const field = own.find(({ key }) => `custom.${key}` === action.field)
    if (!field || field.archived || field.kind === 'file') gone.push({ path, code: 'field', name: action.field })
  }
  return gone
}
