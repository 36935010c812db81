import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { addJobs } from '../platform/jobs.ts'
import { problem } from '../platform/problem.ts'
import { bodyOf } from './body.ts'
import { callWebhook, type Outcome } from './call.ts'
import { noWebhook } from './change-webhooks.ts'
import { deliverJobOf } from './deliver.ts'

/** Sends again what was given up, or what waits, now; the same again, with the same id. All that was given up without `id`. */
export async function retryDeliveries(app: App, webhookId: string, id?: string): Promise<number> {
  return app.db.transaction(async q => {
    await refuseNone(q, webhookId)
    const again = await q.query(sql`update webhook_deliveries set state = 'waiting', next_at = ${app.clock()}, since = ${app.clock()}, done_at = null
      where webhook_id = ${webhookId} and ${id === undefined ? sql`state = 'failed'` : sql`id = ${id} and state in ('failed', 'waiting', 'sent')`} returning 1`)
    if (id !== undefined && again.length === 0) throw problem.notFound('webhook-delivery', 'There is no such delivery of this webhook.')
    await q.query(sql`update webhooks set paused_until = null where id = ${webhookId}`)
    await addJobs(q, [deliverJobOf(webhookId)])
    return again.length
  })
}

/** Gives up what waits, so that later ones of its subject can go on. 404 where it does not wait. */
export async function giveUp(app: App, webhookId: string, id: string): Promise<void> {
  await app.db.transaction(async q => {
    const done = await q.query(sql`update webhook_deliveries set state = 'failed', done_at = ${app.clock()} where webhook_id = ${webhookId} and id = ${id} and state = 'waiting' returning 1`)
    if (done.length === 0) throw problem.notFound('webhook-delivery', 'There is no such delivery of this webhook that waits.')
    await addJobs(q, [deliverJobOf(webhookId)])
  })
}

/** Calls a webhook with an event of no meaning, `webhook.test`, and says what came back; also while it is switched off. */
export async function tryWebhook(app: App, webhookId: string): Promise<Outcome> {
  const row = await app.db.maybe<{ url: string; secrets: string[]; headers: string | null }>(sql`select url, secrets, headers from webhooks where id = ${webhookId}`)
  if (!row) throw noWebhook()
  const endpoint = { url: row.url, secrets: row.secrets.map(app.secrets.open), headers: row.headers === null ? {} : JSON.parse(app.secrets.open(row.headers)) as Record<string, string> }
  return callWebhook(app, endpoint, { id: newId(), body: bodyOf({ type: 'webhook.test', at: app.clock(), subject: { kind: 'webhook', id: webhookId }, data: {} }) })
}

async function refuseNone(q: Queries, webhookId: string): Promise<void> {
  if (!await q.maybe(sql`select 1 from webhooks where id = ${webhookId}`)) throw noWebhook()
}
