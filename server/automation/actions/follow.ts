import { z } from 'zod'
import { checkFollower, follow } from '../../tickets/follow.ts'
import type { ActionKind } from './action.ts'

/** Somebody hears of what happens on the ticket from now on. */
export const followAction: ActionKind<'follow'> = {
  do: 'follow',
  schema: z.strictObject({ do: z.literal('follow'), personId: z.uuid() }),
  decide: (action, ticket) => ticket.participants.includes(action.personId) || ticket.requesterId === action.personId ? null : action,
  named: ({ personId }) => ({ people: [personId] }),
  async apply(tx, { personId }, { ticket }) {
    await checkFollower(tx, ticket, personId)
    follow(tx, ticket, personId, 'when-there-is-room')
  },
}
