import type { Tx } from '../platform/change.ts'
import type { TicketEventData } from './events.ts'
import { recordTicket } from './internal/unit.ts'

type SideEvent = 'side.opened' | 'side.messageAdded' | 'side.mailUndelivered' | 'side.stateChanged'

/** Says on a ticket that is held in this change what happened in a side conversation of it; its words stand there alone. */
export function recordSide<T extends SideEvent>(tx: Tx, ticketId: string, type: T, data: TicketEventData<T>): void {
  recordTicket(tx, ticketId, type, data)
}
