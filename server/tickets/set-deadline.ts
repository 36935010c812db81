import type { Tx } from '../platform/change.ts'
import { sameInstant } from '../platform/instants.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import type { SlaState, Ticket } from './ticket.ts'

/** Says until when a ticket asks for something next, and how it stands by what was promised; null: nothing was, or nothing runs. */
export function setDeadline(tx: Tx, ticket: Ticket, { at, state }: { at: Temporal.Instant | null; state: SlaState | null }): void {
  const now = heldTicket(tx, ticket.id).ticket
  if (sameInstant(now.deadlineAt, at) && now.slaState === state) return
  recordTicket(tx, ticket.id, 'ticket.deadlineSet', { from: now.deadlineAt?.toString() ?? null, to: at?.toString() ?? null, state })
}
