import sql from 'sql-template-tag'
import type { Queries } from '../../platform/db.ts'
import type { ClosedTickets } from '../../settings/mail-policies.ts'
import type { Candidate } from './claims.ts'
import type { Mailbox } from './mailbox.ts'

/** Whether an answer opens a closed ticket again, or a new one that names it: as its mailbox, its team or the desk says (H6, H40). */
export async function reopensClosed(q: Queries, ticket: Candidate, mailboxes: readonly Mailbox[], desk: ClosedTickets, now: Temporal.Instant): Promise<boolean> {
  const { policy, days } = mailboxes.find(each => each.id === ticket.channelAccountId)?.closedTickets ?? await ofTeam(q, ticket.teamId) ?? desk
  if (policy === 'reopen') return true
  if (policy === 'follow-up' || ticket.closedAt === null) return false
  return Temporal.Instant.compare(ticket.closedAt.add({ hours: days * 24 }), now) >= 0
}

async function ofTeam(q: Queries, teamId: string | null): Promise<ClosedTickets | null> {
  if (teamId === null) return null
  return (await q.one<{ closedTickets: ClosedTickets | null }>(sql`select closed_tickets as "closedTickets" from teams where id = ${teamId}`)).closedTickets
}
