import sql, { type Sql } from 'sql-template-tag'
import type { CustomValues } from '../fields/field.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import type { TicketFacts } from './fields.ts'
import type { Ticket } from './ticket.ts'

/** Whom a ticket names, as conditions ask about them. */
type Named = Omit<TicketFacts, 'ticket'>
type Ids = Pick<Ticket, 'requesterId' | 'organisationId' | 'assigneeId' | 'teamId'>

const NAMED = Symbol('whom the tickets of this change name')

/** What conditions read of a ticket within a change. Whom it names is asked for once, and again when it names somebody else. */
export function factsOf(tx: Tx, ticket: Ticket): Promise<TicketFacts> {
  const known = tx.unit(NAMED, () => new Map<string, Promise<Named>>())
  const key = keyOf(ticket)
  let named = known.get(key)
  if (!named) known.set(key, named = namedBy(tx, [ticket]).then(found => found.get(key)!))
  return named.then(each => ({ ticket, ...each }))
}

/** The same of many tickets, in one statement. */
export async function factsOfAll(q: Queries, tickets: readonly Ticket[]): Promise<TicketFacts[]> {
  const named = await namedBy(q, tickets)
  return tickets.map(ticket => ({ ticket, ...named.get(keyOf(ticket))! }))
}

const keyOf = ({ requesterId, organisationId, assigneeId, teamId }: Ids) => `${requesterId} ${organisationId} ${assigneeId} ${teamId}`

type Row = { key: string; requester: Named['requester'] & { custom: CustomValues }; organisation: Named['organisation']; assignee: Named['assignee']; team: Named['team'] }

async function namedBy(q: Queries, tickets: readonly Ticket[]): Promise<Map<string, Named>> {
  const asked = new Map(tickets.map(ticket => [keyOf(ticket), ticket]))
  const found = await q.query<Row>(sql`select n.key,
      case when r.id is not null then jsonb_build_object('name', r.name, 'role', r.role, 'language', r.language, 'vip', r.vip, 'custom', r.custom) end as requester,
      case when o.id is not null then jsonb_build_object('name', o.name, 'domains', o.domains, 'language', o.language, 'vip', o.vip, 'custom', o.custom) end as organisation,
      case when a.id is not null then jsonb_build_object('name', a.name) end as assignee, case when g.id is not null then jsonb_build_object('name', g.name) end as team
    from ${namesOf(asked)}
      left join people r on r.id = n."requesterId" left join organisations o on o.id = n."organisationId" left join people a on a.id = n."assigneeId" left join teams g on g.id = n."teamId"`)
  return new Map(found.map(({ key, ...named }) => [key, named]))
}

/** One row is said as one: of a set from JSON the planner expects so many that it reads all people instead of one. */
function namesOf(asked: ReadonlyMap<string, Ids>): Sql {
  const rows = [...asked].map(([key, { requesterId, organisationId, assigneeId, teamId }]) => ({ key, requesterId, organisationId, assigneeId, teamId }))
  const [one] = rows
  if (one && rows.length === 1) return sql`(select ${one.key}::text as key, ${one.requesterId}::uuid as "requesterId", ${one.organisationId}::uuid as "organisationId", ${one.assigneeId}::uuid as "assigneeId", ${one.teamId}::uuid as "teamId") n`
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(key text, "requesterId" uuid, "organisationId" uuid, "assigneeId" uuid, "teamId" uuid)`
}
