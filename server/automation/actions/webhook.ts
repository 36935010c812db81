import { z } from 'zod'
import { queueWebhook } from '../../webhooks/queue-webhook.ts'
import type { ActionKind } from './action.ts'

/** Tells another system, after the commit: the event `rule.fired` with the rule's id and the ticket as it stands then. */
export const webhookAction: ActionKind<'webhook'> = {
  do: 'webhook',
  schema: z.strictObject({ do: z.literal('webhook'), webhookId: z.uuid() }),
  decide: action => action,
  named: ({ webhookId }) => ({ webhooks: [webhookId] }),
  apply: (tx, { webhookId }, { ticket, ruleId, eventId }) => queueWebhook(tx, webhookId, { type: 'rule.fired', subject: { kind: 'ticket', id: ticket.id }, data: { ruleId, causeId: eventId } }),
}
