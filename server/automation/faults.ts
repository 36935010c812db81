import sql from 'sql-template-tag'
import { allCalendars } from '../calendars/registry.ts'
import { leaves } from '../conditions/condition.ts'
import type { Fields } from '../conditions/fields.ts'
import { validate } from '../conditions/validate.ts'
import { allFields } from '../fields/registry.ts'
import type { CustomField } from '../fields/field.ts'
import type { Queries } from '../platform/db.ts'
import { askedFields } from '../tickets/asking.ts'
import type { Named } from './actions/action.ts'
import { kindOf } from './actions/all.ts'
import { isOfEvent, ruleFields } from './asked-fields.ts'
import type { RuleFacts } from './facts.ts'
import { customerFields, type CustomerFacts, type CustomerKind } from './customers/fields.ts'
import { ACTIONS_ABOUT, CUSTOMER_SET_FIELDS, EVENTS_ABOUT, SET_FIELDS, type About, type RuleAction, type RuleDefinition } from './rule.ts'

export const FAULTS = ['field', 'value', 'person', 'team', 'status', 'checklist', 'webhook', 'ticket', 'calendar', 'when', 'eventOnly', 'span', 'action'] as const
export interface RuleFault { path: string; code: (typeof FAULTS)[number]; name: string }

interface Known { fields: Fields<RuleFacts>; customers: Record<CustomerKind, Fields<CustomerFacts>>; own: readonly CustomField[]; calendars: ReadonlySet<string>; there: Record<keyof Named, ReadonlySet<string>> }

/** What keeps each of some rules from being followed: whatever it names that is gone. A few statements, however many rules. */
export async function faultsOf(q: Queries, definitions: readonly RuleDefinition[]): Promise<RuleFault[][]> {
  const [of, own, calendars, there, customers] = await Promise.all([askedFields(q), allFields(q), allCalendars(q), thereOf(q, definitions), customerFields(q)])
  const known: Known = { fields: ruleFields(of, calendars.map(({ id }) => id)), customers, own, calendars: new Set(calendars.filter(({ archived }) => !archived).map(({ id }) => id)), there }
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

function ofTime({ about, when, quiet, from, until }: RuleDefinition, { calendars }: Known): RuleFault[] {
  const faults: RuleFault[] = []
  const strange = (about !== 'ticket' && quiet !== null && quiet.of !== 'customer') || when.some(event => !EVENTS_ABOUT[about].includes(event))
  if ((when.length === 0) === (quiet === null) || strange) faults.push({ path: 'when', code: 'when', name: '' })
  if (quiet?.calendarId && !calendars.has(quiet.calendarId)) faults.push({ path: 'quiet', code: 'calendar', name: quiet.calendarId })
  if (from !== null && until !== null && from >= until) faults.push({ path: 'until', code: 'span', name: until })
  return faults
}

function ofCondition({ about, condition, quiet }: RuleDefinition, known: Known): RuleFault[] {
  const fields: Fields<never> = about === 'ticket' ? known.fields : known.customers[about]
  const faults = validate(condition, fields, []).map(({ field, message }): RuleFault => fields.find(field) ? { path: 'condition', code: 'value', name: message } : { path: 'condition', code: 'field', name: field })
  const eventOnly = quiet ? leaves(condition).filter(({ field }) => isOfEvent(field)) : []
  return [...faults, ...eventOnly.map(({ field }): RuleFault => ({ path: 'condition', code: 'eventOnly', name: field }))]
}

const CODES: Record<keyof Named, RuleFault['code']> = { people: 'person', teams: 'team', statuses: 'status', checklists: 'checklist', webhooks: 'webhook', tickets: 'ticket' }

function ofAction(action: RuleAction, path: string, { about, quiet }: RuleDefinition, { own, there }: Known): RuleFault[] {
  if (about !== 'ticket' && !ACTIONS_ABOUT[about].includes(action.do)) return [{ path, code: 'action', name: action.do }]
  const named = kindOf(action).named?.(action) ?? {}
  const gone = (Object.keys(CODES) as (keyof Named)[]).flatMap(key => (named[key] ?? []).filter(id => !there[key].has(id)).map((id): RuleFault => ({ path, code: CODES[key], name: id })))
  if (quiet && (action.do === 'keepStatus' || action.do === 'stop')) gone.push({ path, code: 'eventOnly', name: action.do })
  if (action.do === 'set' && !isSettable(action.field, about, own)) gone.push({ path, code: 'field', name: action.field })
  return gone
}

function isSettable(field: string, about: About, own: readonly CustomField[]): boolean {
  const plain: readonly string[] = about === 'ticket' ? SET_FIELDS : CUSTOMER_SET_FIELDS
  if (!field.startsWith('custom.')) return plain.includes(field)
  return own.some(({ carrier, key, archived, kind }) => carrier === about && `custom.${key}` === field && !archived && kind !== 'file')
}
