import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Queries } from '../../platform/db.ts'
import { OPEN_CATEGORIES, type Ticket } from '../../tickets/ticket.ts'
import { ruleField } from './rule-field.ts'

/** What the log of the ticket tells, so that it can be told of any moment. */
export const OWN_COUNTS = ['customerMessages', 'colleagueMessages', 'reopenings'] as const
type OwnCount = (typeof OWN_COUNTS)[number]
const OTHER_COUNTS = ['files', 'requesterOpen', 'organisationOpen', 'assigneeOpen'] as const
export type Count = OwnCount | (typeof OTHER_COUNTS)[number]
export type Counts = Readonly<Partial<Record<Count, number>>>

/** No rule asks for more than this of what lies in other rows: so much is counted and no more. */
const MOST_COUNTED = 1000

/** How many there are: words of each side, reopenings, files, and what else the same people have open. */
export const countFields = [...OWN_COUNTS, ...OTHER_COUNTS].map(name => ruleField(`count.${name}`, 'number', ({ counts }) => counts[name] ?? null, { whole: true }))

export const countsAsked = (asks: readonly string[]): Count[] => [...new Set(asks)].filter(key => key.startsWith('count.')).map(key => key.slice('count.'.length) as Count)

/** Counts what is asked for, and nothing else; one statement. What is open counts the ticket itself, too. */
export async function countsOf(q: Queries, ticket: Ticket, asks: readonly string[]): Promise<Counts> {
  const asked = countsAsked(asks)
  if (asked.length === 0) return {}
  return q.one<Counts>(sql`select ${join(asked.map(name => sql`(${SQL[name](ticket)})::integer as ${raw(`"${name}"`)}`))}`)
}

const SQL: Record<Count, (ticket: Ticket) => Sql> = {
  customerMessages: ({ id }) => sql`select count(*) from events e where ${saidIn(id)} and e.data->>'direction' = 'in'`,
  colleagueMessages: ({ id }) => sql`select count(*) from events e where ${saidIn(id)} and e.data->>'direction' = 'out'`,
  reopenings: ({ id }) => sql`select count(*) from events e where e.subject_id = ${id} and e.type = 'ticket.statusChanged' and e.data->>'fromCategory' in ('solved', 'closed') and e.data->>'toCategory' not in ('solved', 'closed')`,
  files: ({ id }) => bounded(sql`attachments a join messages g on g.id = a.message_id where g.ticket_id = ${id} and not a.inline`),
  requesterOpen: ({ requesterId }) => openOf(sql`t.requester_id = ${requesterId}`),
  organisationOpen: ({ organisationId }) => organisationId === null ? sql`select null` : openOf(sql`t.organisation_id = ${organisationId}`),
  assigneeOpen: ({ assigneeId }) => assigneeId === null ? sql`select null` : openOf(sql`t.assignee_id = ${assigneeId}`),
}

const saidIn = (id: string) => sql`e.subject_id = ${id} and e.type = 'message.added' and e.data->>'kind' = 'public' and e.data->>'automatic' = 'false'`
const openOf = (whose: Sql) => bounded(sql`tickets t where ${whose} and t.category = any(${[...OPEN_CATEGORIES]}) and t.aside is null`)
const bounded = (from: Sql) => sql`select count(*) from (select from ${from} limit ${raw(String(MOST_COUNTED))}) x`

/** The same of the log alone: what an event adds to the counts before it. Pure. */
export function counted(before: Record<OwnCount, number>, { type, data }: { type: string; data: Record<string, unknown> }): Record<OwnCount, number> {
  if (type === 'message.added' && data.kind === 'public' && data.automatic === false) {
    const side = data.direction === 'in' ? 'customerMessages' : 'colleagueMessages'
    return { ...before, [side]: before[side] + 1 }
  }
  return type === 'ticket.statusChanged' && isDone(data.fromCategory) && !isDone(data.toCategory) ? { ...before, reopenings: before.reopenings + 1 } : before
}

export const NONE_COUNTED: Record<OwnCount, number> = { customerMessages: 0, colleagueMessages: 0, reopenings: 0 }
const isDone = (category: unknown) => category === 'solved' || category === 'closed'
