import type { Aside, Category } from '../ticket.ts'

/** What of a ticket says what comes next. */
export interface Standing {
  category: Category
  aside: Aside | null
  assigneeId: string | null
  snoozedAt: Temporal.Instant | null
  snoozedUntil: Temporal.Instant | null
  createdAt: Temporal.Instant
  lastCustomerMessageAt: Temporal.Instant | null
  lastReplyAt: Temporal.Instant | null
  openTasks: number
  nextDueAt: Temporal.Instant | null
}

export const NEXT = ['task', 'assign', 'answer', 'wake', 'customer', 'third-party', 'decide'] as const

/** The next step of an open ticket: which, since when it waits, and until when it is due where that is known. */
export interface NextAction { what: (typeof NEXT)[number]; since: Temporal.Instant | null; dueAt: Temporal.Instant | null }

/**
 * What has to happen next, so that no open ticket is in limbo (S3); null once it is solved or put away. Who waits for our word comes before
 * what is planned; of a ticket that sleeps it is what comes first, a task or its waking.
 */
export function nextAction(ticket: Standing): NextAction | null {
  const { category, nextDueAt, snoozedUntil, lastCustomerMessageAt: asked, lastReplyAt: replied } = ticket
  if (ticket.aside || category === 'solved' || category === 'closed') return null
  const task: NextAction = { what: 'task', since: null, dueAt: nextDueAt }
  if (ticket.snoozedAt) {
    const first = nextDueAt && (!snoozedUntil || Temporal.Instant.compare(nextDueAt, snoozedUntil) <= 0)
    return first ? task : { what: 'wake', since: ticket.snoozedAt, dueAt: snoozedUntil }
  }
  const waits = category === 'waiting-customer' || category === 'waiting-third-party'
  if (!waits && !ticket.assigneeId) return { what: 'assign', since: ticket.createdAt, dueAt: null }
  if (!waits && asked && (!replied || Temporal.Instant.compare(asked, replied) > 0)) return { what: 'answer', since: asked, dueAt: null }
  if (ticket.openTasks > 0) return task
  if (category === 'waiting-customer') return { what: 'customer', since: replied, dueAt: null }
  if (category === 'waiting-third-party') return { what: 'third-party', since: null, dueAt: null }
  return { what: 'decide', since: replied, dueAt: null }
}
