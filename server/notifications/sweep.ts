import sql from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'
import { currentSettings } from '../settings/current.ts'

/** What people were told is kept for so many days as the desk wishes; what still waits for its mail stays. */
export const sweepNotifications: Sweep = async (q, now, app) => {
  const { notificationDays } = await currentSettings(app)
  await q.query(sql`delete from notifications where created_at < ${now.subtract({ hours: notificationDays * 24 })} and mail is distinct from 'waiting'`)
}
