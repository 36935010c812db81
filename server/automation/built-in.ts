import type { Recorded } from '../platform/change.ts'
import type { TicketEventData } from '../tickets/events.ts'
import { matrixPriority, type Matrix } from '../settings/matrix-priority.ts'
import type { Ticket } from '../tickets/ticket.ts'
import type { Effect } from './effects.ts'

/** The desk's switches that the built-in policies ask. */
export interface Switches {
  reopenOnCustomerReply: boolean
  assignFirstReplier: boolean
  priorityMatrix: Matrix
}

/** A policy's deciding part: pure, so that it runs the same live, in a dry run and over history. */
export interface BuiltIn {
  id: string
  version: number
  on: readonly string[]
  decide(ticket: Ticket, event: Pick<Recorded, 'type' | 'data' | 'actor'>, switches: Switches): Effect[]
}

type MessageAdded = TicketEventData<'message.added'>

const byPerson = (data: MessageAdded) => data.kind === 'public' && !data.automatic

/** A customer's word brings a ticket back that waits for it or was solved; automatic mail does not (H10). */
export const reopenOnCustomerReply: BuiltIn = {
  id: 'reopen-on-customer-reply',
  version: 1,
  on: ['message.added'],
  decide(ticket, event, { reopenOnCustomerReply }) {
    const data = event.data as MessageAdded
    if (!reopenOnCustomerReply || data.direction !== 'in' || !byPerson(data)) return []
    // the words a ticket begins with answer nothing, even when it is put on record as solved (a call, say)
    if (ticket.messageCount === 1) return []
    if (ticket.category !== 'waiting-customer' && ticket.category !== 'solved') return []
    return [{ do: 'status', category: 'open', why: `the customer wrote while the ticket was ${ticket.category}` }]
  },
}

/** Whoever answers an unassigned ticket first gets it. */
export const assignFirstReplier: BuiltIn = {
  id: 'assign-first-replier',
  version: 1,
  on: ['message.added'],
  decide(ticket, event, { assignFirstReplier }) {
    const data = event.data as MessageAdded
    const { actor } = event
    if (!assignFirstReplier || data.direction !== 'out' || !byPerson(data) || ticket.assigneeId !== null) return []
    // a light agent or a customer cannot own a ticket
    if (actor.kind !== 'person' || actor.id !== data.authorId || !['admin', 'lead', 'agent'].includes(actor.role)) return []
    return [{ do: 'assign', personId: actor.id, why: 'first to reply' }]
  },
}

/** A ticket that somebody works on is not new any more. */
export const openWhenBegun: BuiltIn = {
  id: 'open-when-begun',
  version: 1,
  on: ['message.added', 'ticket.assigned'],
  decide(ticket, event) {
    if (ticket.category !== 'new') return []
    const begun = event.type === 'ticket.assigned'
      ? (event.data as TicketEventData<'ticket.assigned'>).to !== null
      : (event.data as MessageAdded).direction === 'out' && byPerson(event.data as MessageAdded)
    return begun ? [{ do: 'status', category: 'open', why: 'somebody began to work on it' }] : []
  },
}

/** The customer's word wakes a ticket, and what is solved or closed does not sleep. */
export const wakeWhenMoved: BuiltIn = {
  id: 'wake-when-moved',
  version: 1,
  on: ['message.added', 'ticket.statusChanged'],
  decide(ticket, event) {
    if (!ticket.snoozedAt) return []
    if (event.type === 'ticket.statusChanged') return ticket.category === 'solved' || ticket.category === 'closed' ? [{ do: 'wake', why: 'done' }] : []
    const data = event.data as MessageAdded
    return data.direction === 'in' && byPerson(data) ? [{ do: 'wake', why: 'customer' }] : []
  },
}

/** Impact and urgency give the priority, unless somebody set another one by hand. */
export const priorityByMatrix: BuiltIn = {
  id: 'priority-by-matrix',
  version: 1,
  on: ['ticket.opened', 'ticket.impactSet', 'ticket.urgencySet'],
  decide(ticket, _event, { priorityMatrix }) {
    const to = matrixPriority(priorityMatrix, ticket.impact, ticket.urgency)
    if (to === null || to === ticket.priority || ticket.priorityBy === 'manual') return []
    return [{ do: 'priority', to, why: `impact ${ticket.impact} and urgency ${ticket.urgency}` }]
  },
}

export const builtIns: readonly BuiltIn[] = [priorityByMatrix, wakeWhenMoved, reopenOnCustomerReply, assignFirstReplier, openWhenBegun]
