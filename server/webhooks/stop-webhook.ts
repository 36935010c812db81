import sql from 'sql-template-tag'
import { mailAdmins } from '../channels/email/guards/alarm.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { announceWebhooks } from './registry.ts'
import { stoppedText } from './texts.ts'
import type { Stopped } from './webhook.ts'

/** Switches off a webhook that cannot be told anything, says so in its log, and tells the admins by mail. What waits stays until it is switched on again. */
export async function stopWebhook(tx: Tx, app: App, id: string, why: Stopped): Promise<void> {
  const row = await tx.maybe<{ name: string; error: string | null; version: number }>(sql`update webhooks set enabled = false, stopped = ${why}, version = version + 1 where id = ${id} and enabled returning name, error, version`)
  if (!row) return
  tx.record({ kind: 'webhook', id, version: row.version - 1 }, 'webhook.stopped', { why })
  await announceWebhooks(tx)
  await mailAdmins(tx, app, '/settings/webhooks', (language, desk) => stoppedText(language, { desk, name: row.name, why, error: row.error }))
}
