import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import type { Ticket } from '../tickets/ticket.ts'

/** What is known of a ticket besides itself when it is routed. */
export interface Memory {
  id: string
  /** null: it did not wait yet. */
  since: Temporal.Instant | null
  reason: string | null
  excluded: string[]
  managers: string[]
  ticketAgent: string | null
  requesterAgent: string | null
}

/** Whoever looks after the customer, and after them who stands in; whoever had the ticket, and whoever had one of the customer. One statement for all. */
export async function memoriesOf(q: Queries, tickets: readonly Ticket[], now: Temporal.Instant): Promise<Map<string, Memory>> {
  const asked = tickets.map(({ id, requesterId, organisationId }) => ({ id, requester: requesterId, organisation: organisationId }))
  const rows = await q.query<Memory>(sql`select n.id, q.since, q.reason, coalesce(q.excluded, '{}') as excluded,
      array_remove(array[m.manager_id, (select l.substitute_id from agent_leaves l where l.person_id = m.manager_id and l.starts_at <= ${now} and l.ends_at > ${now} and l.substitute_id is not null order by l.ends_at desc limit 1), m.substitute_id], null) as managers,
      (select e.data ->> 'from' from events e where e.subject_id = n.id and e.type = 'ticket.assigned' and e.data ->> 'from' is not null order by e.seq desc limit 1) as "ticketAgent",
      (select t.assignee_id from tickets t where t.requester_id = n.requester and t.assignee_id is not null and t.id <> n.id order by t.updated_at desc limit 1) as "requesterAgent"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as n(id uuid, requester uuid, organisation uuid)
      left join routing_queue q on q.ticket_id = n.id
      left join lateral (select a.manager_id, a.substitute_id from account_managers a where a.subject_id in (n.requester, n.organisation) order by a.kind = 'person' desc limit 1) m on true`)
  return new Map(rows.map(row => [row.id, row]))
}
