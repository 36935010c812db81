import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import type { App } from '../platform/app.ts'
import type { Reactor } from '../platform/jobs.ts'
import { system } from '../platform/actor.ts'
import { sameInstant } from '../platform/instants.ts'
import { accessTicket } from './access.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import type { TicketEventData } from './events.ts'
import type { Ticket } from './ticket.ts'

const TASK = 'wake-ticket'
/** Longest sleep, in days. */
const MOST_DAYS = 3660

/** Sends a ticket to sleep until a moment, or (null) until the customer writes; their word wakes it in any case. Its clocks go on. */
export function snooze(tx: Tx, ticket: Ticket, until: Temporal.Instant | null): void {
  const now = heldTicket(tx, ticket.id).ticket
  if (now.category === 'solved' || now.category === 'closed') throw problem.conflict('ticket-done', 'What is solved or closed does not have to come back. Open the ticket again first.')
  if (until && Temporal.Instant.compare(until, tx.now) <= 0) throw problem.unprocessable('past', 'That moment is past. Choose one to come.')
  if (until && Temporal.Instant.compare(until, tx.now.add({ hours: MOST_DAYS * 24 })) > 0) throw problem.unprocessable('too-far', 'That is more than ten years from now.')
  if (now.snoozedAt && sameInstant(now.snoozedUntil, until)) return
  recordTicket(tx, ticket.id, 'ticket.snoozed', { until: until?.toString() ?? null })
  if (until) tx.job(TASK, { ticketId: ticket.id, until: until.toString() }, { key: `${TASK}:${ticket.id}`, runAt: until })
}

/** Wakes a ticket that sleeps. A job that comes for it later finds another time, or none, and does nothing. */
export function wake(tx: Tx, ticket: Ticket, why: TicketEventData<'ticket.woken'>['why']): void {
  if (heldTicket(tx, ticket.id).ticket.snoozedAt) recordTicket(tx, ticket.id, 'ticket.woken', { why })
}

/** Wakes it when its time has come, wherever it stands meanwhile. */
export const wakeTicket: Reactor = {
  task: TASK,
  async run(app: App, { ticketId, until }: { ticketId: string; until: string }) {
    await app.change(system('snooze'), async tx => {
      const ticket = await accessTicket(tx, ticketId, 'read')
      if (ticket.snoozedUntil && sameInstant(ticket.snoozedUntil, Temporal.Instant.from(until))) wake(tx, ticket, 'time')
    })
  },
}
