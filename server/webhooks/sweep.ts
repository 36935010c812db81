import sql from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'
import { currentSettings } from '../settings/current.ts'

/** What webhooks were told is kept for so many days as the desk wishes; what still waits stays. */
export const sweepWebhooks: Sweep = async (q, now, app) => {
  const { webhookDays } = await currentSettings(app)
  await q.query(sql`delete from webhook_deliveries where created_at < ${now.subtract({ hours: webhookDays * 24 })} and state <> 'waiting'`)
}
