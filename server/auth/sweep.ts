import sql from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'

/** Sessions and links that ended, and guesses long forgotten. Revoked API tokens stay: the log speaks of them. */
export const sweepAuth: Sweep = async (q, now) => {
  await q.query(sql`delete from sessions where expires_at <= ${now}`)
  await q.query(sql`delete from one_time_links where expires_at <= ${now} or used_at < ${now.subtract({ hours: 24 })}`)
  await q.query(sql`delete from sign_in_attempts where updated_at < ${now.subtract({ hours: 24 })}`)
}
