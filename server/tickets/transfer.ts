import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import type { Ticket } from './ticket.ts'

/**
 * Hands a ticket to another team, or another brand. The assignee stays unless the new team is private and they are not in
 * it: then nobody has it.
 */
export async function transfer(tx: Tx, ticket: Ticket, to: { teamId?: string | null; brandId?: string | null }): Promise<void> {
  const now = heldTicket(tx, ticket.id).ticket
  const teamId = to.teamId === undefined ? now.teamId : to.teamId
  const brandId = to.brandId === undefined ? now.brandId : to.brandId
  if (teamId === now.teamId && brandId === now.brandId) return
  if (teamId !== null && teamId !== now.teamId) await checkTeam(tx, now, teamId)
  recordTicket(tx, ticket.id, 'ticket.transferred', {
    from: now.teamId, to: teamId, ...(brandId !== now.brandId && { fromBrandId: now.brandId, toBrandId: brandId }),
  })
}

async function checkTeam(tx: Tx, ticket: Ticket, teamId: string): Promise<void> {
  const team = await tx.maybe<{ keeps: boolean }>(sql`
    select not m.private or ${ticket.assigneeId}::uuid is null
      or exists (select from team_members x where x.team_id = m.id and x.person_id = ${ticket.assigneeId}::uuid)
      or exists (select from people p where p.id = ${ticket.assigneeId}::uuid and p.role = 'admin') as keeps
    from teams m where m.id = ${teamId} and not m.archived`)
  if (!team) throw problem.unprocessable('unknown-team', 'There is no such team.')
  if (!team.keeps) recordTicket(tx, ticket.id, 'ticket.assigned', { from: ticket.assigneeId, to: null })
}
