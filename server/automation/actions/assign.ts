import { z } from 'zod'
import { assign } from '../../tickets/assign.ts'
import type { ActionKind } from './action.ts'

/** Gives the ticket to somebody, or to nobody. */
export const assignAction: ActionKind<'assign'> = {
  do: 'assign',
  schema: z.strictObject({ do: z.literal('assign'), personId: z.uuid().nullable() }),
  decide: (action, ticket) => action.personId === ticket.assigneeId ? null : action,
  sets: ({ personId }) => ({ field: 'assignee', value: personId }),
  named: ({ personId }) => ({ people: personId ? [personId] : [] }),
  apply: (tx, { personId }, { ticket }) => assign(tx, ticket, personId),
}
