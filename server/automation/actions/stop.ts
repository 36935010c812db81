import { z } from 'zod'
import { stopRules } from '../kept.ts'
import type { ActionKind } from './action.ts'

/** No rule behind this one hears what happened. */
export const stopAction: ActionKind<'stop'> = {
  do: 'stop',
  schema: z.strictObject({ do: z.literal('stop') }),
  decide: action => action,
  apply: (tx, _action, { eventId }) => { if (eventId) stopRules(tx, eventId) },
}
