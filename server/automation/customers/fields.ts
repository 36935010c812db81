import { raw } from 'sql-template-tag'
import { allCalendars } from '../../calendars/registry.ts'
import { withCustom } from '../../conditions/custom.ts'
import { fieldsOf, type Fact, type Field, type Fields, type FieldType } from '../../conditions/fields.ts'
import { CONDITION_TYPE, type CustomField, type CustomValues } from '../../fields/field.ts'
import { allFields } from '../../fields/registry.ts'
import type { Queries } from '../../platform/db.ts'
import { DESK } from '../conditions/hours.ts'
import type { About } from '../rule.ts'

export type CustomerKind = Exclude<About, 'ticket'>

interface Asked { name: string; language: string | null; timeZone: string | null; vip: boolean; tags: readonly string[]; domains: readonly string[]; createdAt: Temporal.Instant; custom: CustomValues }

/** What conditions of rules about people and organisations read: whom it happened to, and what happened. `person` is null where it is about an organisation. */
export interface CustomerFacts {
  event: { by: 'colleague' | 'customer' | 'rule' | 'system' } | null
  /** The fields that the event changed. */
  changed: readonly string[]
  /** Former values of some of them. */
  was: Readonly<Record<string, Fact>>
  /** Which calendars are open now, by id; under `desk` the desk's own. */
  open: Readonly<Record<string, boolean>>
  person: Asked & { organisationId: string | null } | null
  organisation: Asked | null
}

/** The rows behind the fields. */
export const CUSTOMER_TABLES = {
  person: raw('people p left join organisations o on o.id = p.organisation_id'), organisation: raw('organisations o'),
} as const

const field = (key: string, type: FieldType, sql: string, read: Field<CustomerFacts>['read'], more: Partial<Field<CustomerFacts>> = {}): Field<CustomerFacts> => ({ key, type, nullable: true, sql: raw(sql), read, ...more })

/** What is asked of either; `domains` of a person are those of their addresses. */
function askedOf(part: CustomerKind, alias: string, domains: string): Field<CustomerFacts>[] {
  const own = (key: keyof Asked, type: FieldType, column: string) => field(`${part}.${key}`, type, column, facts => (facts[part]?.[key] ?? null) as Fact)
  return [
    own('name', 'text', `${alias}.name`), own('language', 'enum', `${alias}.language`), own('timeZone', 'enum', `${alias}.time_zone`), own('vip', 'bool', `${alias}.vip`), own('tags', 'tags', `${alias}.tags`),
    own('domains', 'tags', domains), own('createdAt', 'time', `${alias}.created_at`),
  ]
}

const ofPerson = [
  ...askedOf('person', 'p', `array(select distinct split_part(i.key, '@', 2) from identities i where i.person_id = p.id and i.kind = 'email')`),
  field('person.organisationId', 'id', 'p.organisation_id', ({ person }) => person?.organisationId ?? null, { of: 'organisation' }),
]
const ofOrganisation = askedOf('organisation', 'o', 'o.domains')

/** Former values, by the names that events have for the fields. */
const FORMER = { person: ['vip', 'language', 'organisationId'], organisation: ['vip', 'language'] } as const

/** What is asked of the event; of nobody's row. */
function ofEvent(kind: CustomerKind, calendarIds: readonly string[]): Field<CustomerFacts>[] {
  const all = [...ofPerson, ...ofOrganisation]
  return [
    field('event.by', 'enum', 'null', ({ event }) => event?.by ?? null, { values: ['customer', 'colleague', 'rule', 'system'] }),
    field('event.changed', 'tags', 'null', ({ changed }) => changed),
    ...FORMER[kind].map(name => field(`was.${kind}.${name}`, all.find(({ key }) => key === `${kind}.${name}`)!.type, 'null', ({ was }) => was[name] ?? null)),
    ...[DESK, ...calendarIds].map(id => field(`hours.${id}`, 'bool', 'null', ({ open }) => open[id] ?? null)),
  ]
}

interface Built { own: readonly CustomField[]; calendars: object; fields: Record<CustomerKind, Fields<CustomerFacts>> }
const built = new WeakMap<object, Built>()

/** Everything that a rule about people, or about organisations, can ask; the desk's own fields included. */
export async function customerFields(q: Queries): Promise<Record<CustomerKind, Fields<CustomerFacts>>> {
  const [own, calendars] = await Promise.all([allFields(q), allCalendars(q)])
  const known = built.get(own)
  if (known?.calendars === calendars) return known.fields
  const ids = calendars.map(({ id }) => id)
  const of = (carrier: CustomerKind) => own.filter(each => each.carrier === carrier).map(({ key, kind }) => ({ key, type: CONDITION_TYPE[kind] }))
  const organisations = (list: Field<CustomerFacts>[]) => withCustom(fieldsOf(list), of('organisation'), { prefix: 'organisation.custom', column: raw('o.custom'), read: ({ organisation }) => organisation?.custom ?? {} })
  const fields = {
    person: withCustom(organisations([...ofEvent('person', ids), ...ofPerson, ...ofOrganisation]), of('person'), { prefix: 'person.custom', column: raw('p.custom'), read: ({ person }) => person?.custom ?? {} }),
    organisation: organisations([...ofEvent('organisation', ids), ...ofOrganisation]),
  }
  built.set(own, { own, calendars, fields })
  return fields
}
