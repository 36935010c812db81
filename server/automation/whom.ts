import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import type { Ticket } from '../tickets/ticket.ts'
import type { Whom } from './rule.ts'

/** So many of a team are told or mailed by one rule. */
const MOST = 100

/** Whom "the assignee", "the lead" and "the team" are on a ticket. */
export async function peopleOf(q: Queries, ticket: Ticket, whom: Whom): Promise<string[]> {
  return (await q.query<{ id: string }>(sql`select p.id from people p where ${meant(ticket, whom)} order by p.id limit ${MOST}`)).map(({ id }) => id)
}

/** The same by mail: the main address of each. */
export async function addressesOf(q: Queries, ticket: Ticket, whom: Whom): Promise<string[]> {
  const rows = await q.query<{ address: string }>(sql`select (select i.value from identities i where i.person_id = p.id and i.kind = 'email' and i.bounced_at is null order by i.is_primary desc, i.created_at limit 1) as address
    from people p where ${meant(ticket, whom)} order by p.id limit ${MOST}`)
  return rows.flatMap(({ address }) => address ?? [])
}

function meant({ assigneeId, teamId }: Ticket, whom: Whom): Sql {
  if (whom === 'assignee') return sql`p.id = ${assigneeId}::uuid and p.active`
  return sql`p.active and p.id in (select m.person_id from team_members m where m.team_id = ${teamId}::uuid) and ${whom === 'lead' ? sql`p.role in ('lead', 'admin')` : sql`p.role <> 'customer'`}`
}
