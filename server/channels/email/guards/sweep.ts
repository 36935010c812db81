import sql from 'sql-template-tag'
import type { Sweep } from '../../../platform/housekeeping.ts'

/** What the guards remember, once no limit asks for it any more. */
export const sweepGuards: Sweep = async (q, now) => {
  const hoursAgo = (hours: number) => now.subtract({ hours })
  await q.query(sql`delete from sender_window where at < ${hoursAgo(2)}`)
  await q.query(sql`delete from automatic_mails where at < ${hoursAgo(48)}`)
  await q.query(sql`delete from muted_senders where until_at < ${now}`)
  await q.query(sql`delete from sender_confirmations where expires_at < ${hoursAgo(30 * 24)}`)
}
