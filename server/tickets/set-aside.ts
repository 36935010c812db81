import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import type { Ticket } from './ticket.ts'

/** Takes a ticket out of all lists: as spam, or into the bin. Status, assignee and clocks stay as they are. */
export function setAside(tx: Tx, ticket: Ticket, to: 'spam' | 'bin'): void {
  const { aside } = heldTicket(tx, ticket.id).ticket
  if (aside === to) return
  if (aside === 'merged') throw problem.conflict('ticket-merged', `Ticket ${ticket.number} is merged into another one. Undo that first.`)
  recordTicket(tx, ticket.id, 'ticket.setAside', { from: aside, to })
}

/** Brings a ticket back from the bin, or says that it is no spam. A merged one is brought back by unmerge(). */
export function restore(tx: Tx, ticket: Ticket): void {
  const { aside } = heldTicket(tx, ticket.id).ticket
  if (aside === null) return
  if (aside === 'merged') throw problem.conflict('ticket-merged', `Ticket ${ticket.number} is merged into another one. Undo the merge instead.`)
  recordTicket(tx, ticket.id, 'ticket.restored', { from: aside })
}
