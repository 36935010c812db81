import type { Tx } from '../platform/change.ts'

/** Calls a webhook of the desk with what happened, once the change is committed. The one place that would queue it. */
export function callWebhook(_tx: Tx, _webhookId: string, _call: { type: string; ticketId: string; data: Record<string, unknown> }): void {
  // there are no webhooks on this desk yet, and no policy can name one
}
