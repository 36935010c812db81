import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import type { Ticket } from './ticket.ts'

/** Gives a ticket to an agent, or to nobody. 422 when the person cannot own tickets: customers, light agents, the inactive. */
export async function assign(tx: Tx, ticket: Ticket, personId: string | null): Promise<void> {
  const { assigneeId, teamId } = heldTicket(tx, ticket.id).ticket
  if (assigneeId === personId) return
  if (personId !== null) await checkAssignee(tx, personId, teamId)
  recordTicket(tx, ticket.id, 'ticket.assigned', { from: assigneeId, to: personId })
}

/** Throws 422 when the person cannot own tickets of the team: customers, light agents, the inactive, and those outside a private team. */
export async function checkAssignee(tx: Tx, personId: string, teamId: string | null): Promise<void> {
  const fits = await tx.maybe<{ inTeam: boolean }>(sql`
    select not coalesce(m.private, false) or p.role = 'admin' or exists (select from team_members x where x.team_id = m.id and x.person_id = p.id) as "inTeam"
    from people p left join teams m on m.id = ${teamId}
    where p.id = ${personId} and p.active and p.role in ('admin', 'lead', 'agent')`)
  if (!fits) throw problem.unprocessable('not-an-agent', 'Tickets can be assigned to active agents, leads and admins only.')
  if (!fits.inTeam) throw problem.unprocessable('not-in-team', 'The team of this ticket is private, and this agent is not in it.')
}
