import { z } from 'zod'
import { applyChecklist } from '../../tickets/tasks/checklists.ts'
import type { ActionKind } from './action.ts'

/** Puts the steps of a checklist on the ticket as tasks. */
export const checklistAction: ActionKind<'checklist'> = {
  do: 'checklist',
  schema: z.strictObject({ do: z.literal('checklist'), checklistId: z.uuid() }),
  decide: action => action,
  named: ({ checklistId }) => ({ checklists: [checklistId] }),
  apply: (tx, { checklistId }, { ticket }) => applyChecklist(tx, tx.actor, ticket, checklistId),
}
