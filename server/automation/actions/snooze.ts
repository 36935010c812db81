import { z } from 'zod'
import { snooze } from '../../tickets/snooze.ts'
import type { ActionKind } from './action.ts'

/** Sends the ticket to sleep for some hours. */
export const snoozeAction: ActionKind<'snooze'> = {
  do: 'snooze',
  schema: z.strictObject({ do: z.literal('snooze'), hours: z.int().min(1).max(8760) }),
  decide: (action, ticket) => ticket.category === 'solved' || ticket.category === 'closed' ? null : action,
  apply: (tx, { hours }, { ticket }) => snooze(tx, ticket, tx.now.add({ hours })),
}
