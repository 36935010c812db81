import type { Problem } from '../platform/problem.ts'
import type { MacroText } from '../macros/macro.ts'
import type { TicketChanges, TicketWork } from '../tickets/update-ticket.ts'

/** What a bulk change does with each of its tickets, as it was when it began: a macro that is edited meanwhile changes nothing. */
export interface What {
  changes: TicketWork
  macro: { id: string; name: string; replies: readonly MacroText[]; notes: readonly MacroText[] } | null
}

export interface Bulk {
  id: string
  authorId: string
  what: What
  undoOf: string | null
  state: 'running' | 'cancelled' | 'finished'
  total: number
  changed: number
  unchanged: number
  refused: number
  createdAt: Temporal.Instant
  finishedAt: Temporal.Instant | null
}

/** The values that an undo sets again, by field; of tags the difference. */
export interface Former extends Omit<TicketChanges, 'subject' | 'tags' | 'category'> {
  /** A message left, which nothing takes back. */
  said?: true
}

export interface Item {
  position: number
  ticketId: string
  /** Of an undo: what to restore, and the version of the ticket before and after what is undone. */
  former: Former | null
  fromVersion: number | null
  version: number | null
}

export interface Result {
  position: number
  outcome: 'changed' | 'unchanged' | 'refused'
  code?: string
  why?: string
  former?: Former
  fromVersion?: number
  version?: number
  kept?: string[]
}

/** What was refused, by the place of its ticket. */
export type Refusals = Map<number, Problem>

/** Up to so many tickets are done while the caller waits; more in the background. */
export const AT_ONCE = 100
/** Tickets of one transaction. Larger ones are no faster, and hold their locks longer. */
export const BATCH = 200
/** More are a matter for a rule, or for two goes. */
export const MOST_TICKETS = 100_000
