import { z } from 'zod'
import { keepStatus } from '../kept.ts'
import type { ActionKind } from './action.ts'

/** The customer's word does not reopen the ticket: it was only a thank you. */
export const keepStatusAction: ActionKind<'keepStatus'> = {
  do: 'keepStatus',
  schema: z.strictObject({ do: z.literal('keepStatus') }),
  decide: action => action,
  apply: (tx, _action, { eventId }) => { if (eventId) keepStatus(tx, eventId) },
}
