import type { Tx } from '../platform/change.ts'
import { recordTicket } from './internal/unit.ts'
import type { Ticket } from './ticket.ts'

/** Puts on record that a ticket is being erased. What is left of it is its log. */
export function recordPurged(tx: Tx, { id, number, messageCount: messages }: Ticket): void {
  recordTicket(tx, id, 'ticket.purged', { number, messages })
}
