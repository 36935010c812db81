import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import { refuseUnfilled } from './set-custom.ts'
import type { Category, Ticket } from './ticket.ts'

/** Moves a ticket to a status, or to the first status of a category. Nothing happens when it is there already. */
export async function changeStatus(tx: Tx, ticket: Ticket, target: { statusId: string } | { category: Category }): Promise<void> {
  const now = heldTicket(tx, ticket.id).ticket
  if ('category' in target && now.category === target.category) return
  const status = await tx.maybe<{ id: string; category: Category }>('statusId' in target
    ? sql`select id, category from statuses where id = ${target.statusId} and not archived`
    : sql`select id, category from statuses where category = ${target.category} and not archived order by position limit 1`)
  if (!status) throw problem.unprocessable('unknown-status', 'There is no such status. GET /api/v1/statuses lists them.')
  if (status.id === now.statusId) return
  await refuseUnfilled(tx, now, status.category)
  recordTicket(tx, ticket.id, 'ticket.statusChanged', { from: now.statusId, to: status.id, fromCategory: now.category, toCategory: status.category })
}
