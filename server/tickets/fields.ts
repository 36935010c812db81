import { raw, type Sql } from 'sql-template-tag'
import { leaves, type Condition } from '../conditions/condition.ts'
import { fieldsOf, type Context, type Fact, type Field, type Fields, type FieldType } from '../conditions/fields.ts'
import type { CustomValues } from '../fields/field.ts'
import type { Actor } from '../platform/actor.ts'
import { ASIDE, CATEGORIES, CHANNELS, PRIORITY_BY, SLA_STATES, TYPES, type Ticket } from './ticket.ts'

/** What conditions about a ticket read in memory. Who is unknown (null) is empty in every question about them. */
export interface TicketFacts {
  ticket: Ticket
  requester: { name: string; role: string; language: string | null; vip: boolean; custom?: CustomValues } | null
  organisation: { name: string; domains: readonly string[]; language: string | null; vip: boolean; custom?: CustomValues } | null
  assignee: { name: string } | null
  team: { name: string } | null
}

/** The rows behind the fields. All joins are by primary key, so that PostgreSQL leaves out those a condition does not touch. */
export const TICKET_TABLES: Sql = raw(`tickets t left join people r on r.id = t.requester_id left join organisations o on o.id = t.organisation_id
  left join people a on a.id = t.assignee_id left join teams g on g.id = t.team_id`)

/** The least of TICKET_TABLES that a condition needs, and a list in the order of some fields: planning five joins costs a millisecond even where they are left out. */
export function tablesFor(condition: Condition, order: readonly string[] = []): Sql {
  return leaves(condition).every(({ field }) => isOwn(field)) && order.every(field => isOwn(field) && !Object.hasOwn(NAMES, field)) ? raw('tickets t') : TICKET_TABLES
}

/** Ids that stand in the order of what people call whom they mean. */
export const NAMES: Readonly<Record<string, Sql>> = { assigneeId: raw('a.name'), teamId: raw('g.name'), organisationId: raw('o.name'), requesterId: raw('r.name') }

/** Whether a field stands in the ticket's own row. */
export const isOwn = (field: string): boolean => !field.includes('.') || field.startsWith('custom.')

const own = (key: keyof Ticket, type: FieldType, more: Partial<Field<TicketFacts>> = {}): Field<TicketFacts> => ({
  key, type, nullable: false, sql: raw(`t.${snake(key)}`), read: ({ ticket }) => ticket[key] as Fact, ...more,
})
const maybe = (key: keyof Ticket, type: FieldType, more: Partial<Field<TicketFacts>> = {}) => own(key, type, { nullable: true, ...more })

/** A field of a joined row, which may not be there. */
function of<P extends 'requester' | 'organisation' | 'assignee' | 'team'>(
  part: P, alias: string, key: keyof NonNullable<TicketFacts[P]> & string, type: FieldType, more: Partial<Field<TicketFacts>> = {},
): Field<TicketFacts> {
  return { key: `${part}.${key}`, type, nullable: true, sql: raw(`${alias}.${key}`), read: facts => (facts[part] as Record<string, Fact> | null)?.[key] ?? null, ...more }
}

function snake(key: string): string {
  return key.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}

/** Everything that can be asked about a ticket, but for the admin's own fields: those are added in asking.ts. */
export const ticketFields: Fields<TicketFacts> = fieldsOf([
  own('number', 'number', { whole: true }),
  own('subject', 'text'),
  own('category', 'enum', { values: CATEGORIES }),
  own('statusId', 'id', { of: 'status' }),
  own('type', 'enum', { values: TYPES }),
  own('priority', 'number', { whole: true }),
  maybe('impact', 'number', { whole: true }),
  maybe('urgency', 'number', { whole: true }),
  maybe('complexity', 'number', { whole: true }),
  maybe('priorityBy', 'enum', { values: PRIORITY_BY }),
  maybe('formId', 'id'),
  maybe('assigneeId', 'id', { of: 'person' }),
  maybe('teamId', 'id', { of: 'team' }),
  own('requesterId', 'id', { of: 'person' }),
  maybe('organisationId', 'id', { of: 'organisation' }),
  maybe('brandId', 'id', { of: 'brand' }),
  own('channel', 'enum', { values: CHANNELS }),
  maybe('channelAccountId', 'id', { of: 'mailbox' }),
  maybe('language', 'enum'),
  own('tags', 'tags'),
  own('participants', 'ids', { of: 'person' }),
  own('mentioned', 'ids'),
  own('messageCount', 'number', { whole: true }),
  own('createdAt', 'time'),
  own('updatedAt', 'time'),
  maybe('lastMessageAt', 'time'),
  maybe('lastCustomerMessageAt', 'time'),
  maybe('firstReplyAt', 'time'),
  maybe('lastReplyAt', 'time'),
  maybe('solvedAt', 'time'),
  maybe('closedAt', 'time'),
  maybe('aside', 'enum', { values: ASIDE }),
  maybe('asideAt', 'time'),
  maybe('mergedInto', 'id'),
  maybe('snoozedAt', 'time'),
  maybe('snoozedUntil', 'time'),
  own('openTasks', 'number', { whole: true }),
  maybe('nextDueAt', 'time', { indexed: true }),
  own('timeSpent', 'number', { whole: true }),
  maybe('deadlineAt', 'time', { indexed: true }),
  maybe('slaState', 'enum', { values: SLA_STATES }),
  of('requester', 'r', 'name', 'text'),
  of('requester', 'r', 'role', 'enum', { values: ['admin', 'lead', 'agent', 'light', 'customer'] }),
  of('requester', 'r', 'language', 'enum'),
  of('requester', 'r', 'vip', 'bool'),
  of('organisation', 'o', 'name', 'text'),
  of('organisation', 'o', 'domains', 'tags'),
  of('organisation', 'o', 'language', 'enum'),
  of('organisation', 'o', 'vip', 'bool'),
  of('assignee', 'a', 'name', 'text'),
  of('team', 'g', 'name', 'text'),
])

/** What a condition about tickets may refer to. */
export const TICKET_REFS = ['me', 'myTeams', 'hiddenTeams'] as const

/** The references of an actor. Whoever is no person has nothing of their own. */
export function contextOf(actor: Actor, now: Temporal.Instant, zone: string): Context {
  const person = actor.kind === 'person' ? actor : undefined
  return { now, zone, refs: { me: person?.id ?? null, myTeams: person?.teams ?? [], hiddenTeams: person?.hiddenTeams ?? [] } }
}
