import { z } from 'zod'
import { assign } from '../../tickets/assign.ts'
import { transfer } from '../../tickets/transfer.ts'
import type { ActionKind } from './action.ts'

/** Hands the ticket to a team; with `unassign` to all of it, so that routing finds whose it becomes. */
export const teamAction: ActionKind<'team'> = {
  do: 'team',
  schema: z.strictObject({ do: z.literal('team'), teamId: z.uuid().nullable(), unassign: z.boolean().default(false) }),
  decide: (action, ticket) => action.teamId === ticket.teamId && !(action.unassign && ticket.assigneeId) ? null : action,
  sets: ({ teamId }) => ({ field: 'team', value: teamId }),
  named: ({ teamId }) => ({ teams: teamId ? [teamId] : [] }),
  async apply(tx, { teamId, unassign }, { ticket }) {
    if (unassign) await assign(tx, ticket, null)
    await transfer(tx, ticket, { teamId })
  },
}
