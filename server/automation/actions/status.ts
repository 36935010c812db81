import { z } from 'zod'
import { changeStatus } from '../../tickets/change-status.ts'
import { CATEGORIES } from '../../tickets/ticket.ts'
import type { ActionKind } from './action.ts'

/** Moves the ticket to a status, or to the first one of a category. */
export const statusAction: ActionKind<'status'> = {
  do: 'status',
  schema: z.strictObject({ do: z.literal('status'), statusId: z.uuid().nullable().default(null), category: z.enum(CATEGORIES).nullable().default(null) })
    .refine(({ statusId, category }) => (statusId === null) !== (category === null), 'Give either statusId or category.'),
  decide: (action, ticket) => action.statusId === ticket.statusId || action.category === ticket.category ? null : action,
  sets: ({ statusId, category }) => ({ field: 'status', value: statusId ?? category }),
  named: ({ statusId }) => ({ statuses: statusId ? [statusId] : [] }),
  apply: (tx, { statusId, category }, { ticket }) => changeStatus(tx, ticket, statusId ? { statusId } : { category: category! }),
}
