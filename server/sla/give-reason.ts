import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { recordOn } from '../tickets/record-on.ts'
import type { Ticket } from '../tickets/ticket.ts'
import type { Metric } from './goal.ts'
import type { Reason } from './reasons.ts'

/** Leads and admins say why a service level was breached, and whoever has the ticket. */
export function mayGiveReason({ role, id }: PersonActor, { assigneeId }: Pick<Ticket, 'assigneeId'>): boolean {
  return role === 'admin' || role === 'lead' || (role === 'agent' && assigneeId === id)
}

/** Says why a clock of a held ticket was breached; said again, the last counts. The words stay in the clock's row, out of the log. */
export async function giveReason(tx: Tx, actor: PersonActor, ticket: Ticket, { metric, key, reason, note }: { metric: Metric; key: string; reason: Reason; note: string }): Promise<void> {
  if (!mayGiveReason(actor, ticket)) throw problem.forbidden('breach-reason', 'A lead says why a service level was breached, or whoever has the ticket.')
  const kept = await tx.query(sql`update sla_clocks set reason = ${reason}, reason_note = ${note === '' ? null : note}, reason_by = ${actor.id}, reason_at = ${tx.now}
    where ticket_id = ${ticket.id} and metric = ${metric} and key = ${key} and breached_at is not null returning 1`)
  if (kept.length === 0) throw problem.notFound('breach', 'This service level was not breached.')
  recordOn(tx, ticket.id, 'sla.reasonGiven', { metric, key, reason, noted: note !== '' })
}
