import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import { matrixPriority } from '../settings/matrix-priority.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import type { PriorityBy, Ticket } from './ticket.ts'

/**
 * Sets the priority, 1 low to 4 urgent; null: as the matrix of impact and urgency says, 422 where it says nothing. One that differs from
 * the matrix is recorded as manual, with what the matrix says, and stays when impact or urgency change.
 */
export async function setPriority(tx: Tx, ticket: Ticket, wanted: number | null): Promise<void> {
  const { priority: from, priorityBy, impact, urgency } = heldTicket(tx, ticket.id).ticket
  const matrix = matrixPriority((await currentSettings(tx)).priorityMatrix, impact, urgency)
  const to = wanted ?? matrix
  if (to === null) throw problem.unprocessable('no-matrix', 'The matrix says nothing here: it is off, or impact or urgency is not set.')
  const by: PriorityBy | null = matrix === null ? null : to === matrix ? 'matrix' : 'manual'
  if (from === to && (by === priorityBy || (by !== 'manual' && priorityBy === null))) return
  recordTicket(tx, ticket.id, 'ticket.prioritySet', { from, to, ...(by && { by }), ...(matrix !== null && { matrix }) })
}
