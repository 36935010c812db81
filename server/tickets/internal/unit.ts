import type { Recorded, Tx } from '../../platform/change.ts'
import type { TicketEventData, TicketEventType } from '../events.ts'
import { fold } from '../replay.ts'
import type { Message, Ticket } from '../ticket.ts'
import { saveTickets } from './save.ts'

/** A ticket within one change: what it was when it was locked, what it is now, and what is still to be written. */
export interface Held {
  before: Ticket | undefined
  ticket: Ticket
  /** The version that stands in the database. */
  savedVersion: number
  messages: Message[]
  savedMessages: number
  participants: Map<string, 'cc' | 'follower' | null>
}

const UNIT = Symbol('tickets of this change')

export type Unit = Map<string, Held>

export function unitOf(tx: Tx): Unit {
  return tx.unit<Unit>(UNIT, () => new Map())
}

export function hold(tx: Tx, ticket: Ticket): Held {
  const held: Held = { before: ticket, ticket, savedVersion: ticket.version, messages: [], savedMessages: 0, participants: new Map() }
  unitOf(tx).set(ticket.id, held)
  return held
}

/** The ticket of this change with that id; it must have been opened or accessed in it. */
export function heldTicket(tx: Tx, id: string): Held {
  const held = unitOf(tx).get(id)
  if (!held) throw new Error(`ticket ${id} was not accessed in this change: its row is not locked`)
  return held
}

/** Records an event of a ticket and folds it in. The row is written once, before the commit. */
export function recordTicket<T extends TicketEventType>(tx: Tx, id: string, type: T, data: TicketEventData<T>): Recorded {
  const held = heldTicket(tx, id)
  const event = tx.record({ kind: 'ticket', id, version: held.ticket.version }, type, data)
  held.ticket = fold(held.ticket, event)
  saveLater(tx)
  return event
}

/** As recordTicket, for the first event of a new ticket. */
export function recordOpened(tx: Tx, id: string, subject: string, data: TicketEventData<'ticket.opened'>): Held {
  const event = tx.record({ kind: 'ticket', id, version: 0 }, 'ticket.opened', data)
  const ticket = { ...fold(undefined, event), subject }
  const held: Held = { before: undefined, ticket, savedVersion: 0, messages: [], savedMessages: 0, participants: new Map() }
  unitOf(tx).set(id, held)
  saveLater(tx)
  return held
}

function saveLater(tx: Tx): void {
  const unit = unitOf(tx)
  tx.beforeCommit(UNIT, q => saveTickets(q, unit))
}
