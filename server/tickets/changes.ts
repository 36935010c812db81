import type { Tx } from '../platform/change.ts'
import { unitOf } from './internal/unit.ts'
import type { Message, Ticket } from './ticket.ts'

/** What a change did to one ticket. `before` is undefined for a new one. */
export interface TicketChange {
  before: Ticket | undefined
  after: Ticket
  messages: readonly Message[]
}

/** The tickets a change touched, for projections before its commit and listeners after it. */
export function ticketChanges(tx: Tx): TicketChange[] {
  return [...unitOf(tx).values()]
    .filter(held => held.before?.version !== held.ticket.version)
    .map(held => ({ before: held.before, after: held.ticket, messages: held.messages }))
}

/** What the change under way did to one ticket so far; undefined when it is not held in it. */
export function changeOf(tx: Tx, ticketId: string): TicketChange | undefined {
  const held = unitOf(tx).get(ticketId)
  return held && { before: held.before, after: held.ticket, messages: held.messages }
}
