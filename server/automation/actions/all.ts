import { z } from 'zod'
import type { Ticket } from '../../tickets/ticket.ts'
import { MOST_ACTIONS, type RuleAction } from '../rule.ts'
import type { ActionKind } from './action.ts'
import { assignAction } from './assign.ts'
import { checklistAction } from './checklist.ts'
import { followAction } from './follow.ts'
import { keepStatusAction } from './keep-status.ts'
import { linkAction } from './link.ts'
import { mailAction } from './mail.ts'
import { noteAction } from './note.ts'
import { notifyAction } from './notify.ts'
import { openAction } from './open.ts'
import { replyAction } from './reply.ts'
import { setAction } from './set.ts'
import { snoozeAction } from './snooze.ts'
import { statusAction } from './status.ts'
import { stopAction } from './stop.ts'
import { tagAction } from './tag.ts'
import { teamAction } from './team.ts'
import { webhookAction } from './webhook.ts'

/** Everything that a rule can do: one line for each file. */
const kinds = {
  set: setAction, status: statusAction, tag: tagAction, assign: assignAction, team: teamAction, follow: followAction, note: noteAction, reply: replyAction, mail: mailAction, notify: notifyAction, webhook: webhookAction,
  open: openAction, link: linkAction, checklist: checklistAction, snooze: snoozeAction, keepStatus: keepStatusAction, stop: stopAction,
} satisfies { [N in RuleAction['do']]: ActionKind<N> }

/** The kind of an action, for that very action. */
export function kindOf(action: RuleAction): ActionKind<RuleAction['do']> {
  return kinds[action.do] as unknown as ActionKind<RuleAction['do']>
}

export const actionSchema = z.union([
  setAction.schema, statusAction.schema, tagAction.schema, assignAction.schema, teamAction.schema, followAction.schema, noteAction.schema, replyAction.schema, mailAction.schema, notifyAction.schema, webhookAction.schema,
  openAction.schema, linkAction.schema, checklistAction.schema, snoozeAction.schema, keepStatusAction.schema, stopAction.schema,
])
export const actionsSchema = z.array(actionSchema).min(1).max(MOST_ACTIONS)

/** What of the actions of a rule is still to be done on a ticket. Pure. */
export function decideActions(actions: readonly RuleAction[], ticket: Ticket): RuleAction[] {
  return actions.flatMap(action => kindOf(action).decide(action, ticket) ?? [])
}
