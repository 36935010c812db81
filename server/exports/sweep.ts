import sql, { type Sql } from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'

/** Keeps file `f`: an export that can still be downloaded. */
export const exportedFile: Sql = sql`select from exports x where x.hash = f.hash`

/** Lets go of files whose time is over; that there was an export stands in the log. The rows go after ninety days. */
export const sweepExports: Sweep = async (q, now) => {
  await q.query(sql`update exports set state = 'expired', hash = null where hash is not null and expires_at < ${now}`)
  await q.query(sql`delete from exports where created_at < ${now.subtract({ hours: 24 * 90 })} and state <> 'running'`)
}
