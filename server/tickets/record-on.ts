import type { Recorded, Tx } from '../platform/change.ts'
import { recordTicket } from './internal/unit.ts'

/**
 * Records on a ticket that is held in this change what a slice above has to say of it, such as that a service level was breached. Its
 * names and payloads are declared there; here they change nothing of the ticket but its version. For words of the ticket's own there are verbs.
 */
export function recordOn(tx: Tx, ticketId: string, type: `${string}.${string}`, data: Record<string, unknown>): Recorded {
  return recordTicket(tx, ticketId, type as 'automation.stopped', data as { policy: string })
}
