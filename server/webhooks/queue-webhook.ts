import sql from 'sql-template-tag'
import type { Recorded, Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { accessTicket } from '../tickets/access.ts'
import { ticketChanges } from '../tickets/changes.ts'
import { bodyOf, type Told } from './body.ts'
import { deliverJob } from './deliver.ts'
import { allWebhooks } from './registry.ts'
import { hears, type Webhook } from './webhook.ts'

/**
 * Tells a webhook, after the commit, that something happened to a ticket which is held in this change, or to another subject. Nothing where
 * the webhook is gone or switched off, and of demo tickets.
 */
export async function queueWebhook(tx: Tx, webhookId: string, { type, subject, data }: Pick<Told, 'type' | 'subject' | 'data'>): Promise<void> {
  const webhook = (await allWebhooks(tx)).find(each => each.id === webhookId)
  if (!webhook?.enabled) return
  const told: Told = { type, at: tx.now, subject, data }
  if (subject.kind !== 'ticket') return write(tx, [{ webhook, told }])
  const ticket = await accessTicket(tx, subject.id, 'read')
  if (!ticket.demo) await write(tx, [{ webhook, told: { ...told, ticket } }])
}

/** Writes down for every webhook that hears of them what happened in this change. */
export async function tellWebhooks(tx: Tx, events: readonly Recorded[]): Promise<void> {
  const webhooks = (await allWebhooks(tx)).filter(webhook => webhook.enabled && webhook.events.length > 0)
  if (webhooks.length === 0) return
  const tickets = new Map(ticketChanges(tx).map(({ after }) => [after.id, after]))
  const rows = events.flatMap(event => {
    const ticket = tickets.get(event.subjectId)
    if (ticket?.demo) return []
    const told = { type: event.type, at: event.at, subject: { kind: event.subjectKind, id: event.subjectId }, data: {}, event, ...(ticket && { ticket }) }
    return webhooks.filter(webhook => hears(webhook, event.type)).map(webhook => ({ webhook, told }))
  })
  if (rows.length > 0) await write(tx, rows)
}

async function write(tx: Tx, rows: readonly { webhook: Webhook; told: Told }[]): Promise<void> {
  const written = rows.map(({ webhook, told }, place) => ({ place, id: newId(), webhook: webhook.id, subject: told.subject.id, type: told.type, body: bodyOf(told) }))
  await tx.query(sql`insert into webhook_deliveries (id, webhook_id, subject_id, type, body, since, next_at, created_at)
    select r.id, r.webhook, r.subject, r.type, r.body, ${tx.now}, ${tx.now}, ${tx.now} from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as r(place integer, id uuid, webhook uuid, subject uuid, type text, body text)
    order by r.place`)
  for (const id of new Set(rows.map(({ webhook }) => webhook.id))) deliverJob(tx, id)
}
