import { z } from 'zod'
import { recordOn } from '../../tickets/record-on.ts'
import { WHOM } from '../rule.ts'
import { peopleOf } from '../whom.ts'
import type { ActionKind } from './action.ts'

/** Tells colleagues, each in the way that they chose. */
export const notifyAction: ActionKind<'notify'> = {
  do: 'notify',
  schema: z.strictObject({ do: z.literal('notify'), whom: z.array(z.enum(WHOM)).max(3).default([]), people: z.array(z.uuid()).max(50).default([]) })
    .refine(({ whom, people }) => whom.length + people.length > 0, 'Say whom to notify.'),
  decide: action => action,
  named: ({ people }) => ({ people }),
  async apply(tx, { whom, people }, { ticket, ruleId }) {
    const found = [...people]
    for (const each of whom) found.push(...await peopleOf(tx, ticket, each))
    if (found.length > 0) recordOn(tx, ticket.id, 'automation.notified', { ruleId, people: [...new Set(found)] })
  },
}
