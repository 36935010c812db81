import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import type { MacroValues } from './variables.ts'

/** `timeZone` is the requester's own. */
export interface TicketValues { language: string | null; timeZone: string | null; values: MacroValues }

interface Row {
  id: string; language: string | null; timeZone: string | null; number: number; subject: string; createdAt: Temporal.Instant; requester: string; address: string | null
  organisation: string | null; assignee: string | null; team: string | null; brand: string | null; agent: string | null
}

/** What the variables stand for on some tickets, in one statement, whatever their number. Who may see the tickets was asked before. Without an agent nobody speaks but the desk. */
export async function valuesOf(q: Queries, agentId: string | null, ticketIds: readonly string[], deskName: string): Promise<Map<string, TicketValues>> {
  const rows = await q.query<Row>(sql`
    select t.id, t.language, r.time_zone as "timeZone", t.number, t.subject, t.created_at as "createdAt", r.name as requester, o.name as organisation, a.name as assignee, g.name as team, b.name as brand, me.name as agent,
      (select i.value from identities i where i.person_id = t.requester_id and i.kind = 'email' order by i.is_primary desc, i.created_at limit 1) as address
    from tickets t join people r on r.id = t.requester_id left join organisations o on o.id = t.organisation_id left join people a on a.id = t.assignee_id
      left join teams g on g.id = t.team_id left join brands b on b.id = t.brand_id left join people me on me.id = ${agentId}
    where t.id = any(${[...ticketIds]}::uuid[])`)
  return new Map(rows.map(row => [row.id, { language: row.language, timeZone: row.timeZone, values: {
    'requester.firstName': firstName(row.requester), 'requester.name': realName(row.requester), 'requester.address': row.address, 'organisation.name': row.organisation,
    'ticket.number': String(row.number), 'ticket.subject': row.subject, 'ticket.createdAt': row.createdAt, 'agent.firstName': row.agent && firstName(row.agent), 'agent.name': row.agent,
    'assignee.name': row.assignee, 'team.name': row.team, 'brand.name': row.brand ?? deskName,
  } }]))
}

/** Of whoever never said their name there is only the address: no "Dear info@example.com". */
function realName(name: string): string {
  return name.includes('@') ? '' : name.trim()
}

function firstName(name: string): string {
  return realName(name).split(/\s+/)[0] ?? ''
}
