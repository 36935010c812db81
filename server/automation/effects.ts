import type { Tx } from '../platform/change.ts'
import { assign } from '../tickets/assign.ts'
import { changeStatus } from '../tickets/change-status.ts'
import { setPriority } from '../tickets/set-priority.ts'
import { wake } from '../tickets/snooze.ts'
import type { Category, Ticket } from '../tickets/ticket.ts'

/** What a policy wants done, as data: the shell applies it, a dry run prints it. */
export type Effect =
  | { do: 'status'; category: Category; why: string }
  | { do: 'priority'; to: number; why: string }
  | { do: 'wake'; why: 'customer' | 'done' }
  | { do: 'assign'; personId: string; why: string }

/** Applies an effect through the same verbs that people use. */
export async function applyEffect(tx: Tx, ticket: Ticket, effect: Effect): Promise<void> {
  switch (effect.do) {
    case 'status': return changeStatus(tx, ticket, { category: effect.category })
    case 'priority': return setPriority(tx, ticket, effect.to)
    case 'wake': return wake(tx, ticket, effect.why)
    case 'assign': return assign(tx, ticket, effect.personId)
  }
}
