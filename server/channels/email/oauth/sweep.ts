import sql from 'sql-template-tag'
import type { Sweep } from '../../../platform/housekeeping.ts'

/** Sign-ins that nobody finished. */
export const sweepSignIns: Sweep = async (q, now) => {
  await q.query(sql`delete from oauth_flows where expires_at <= ${now.subtract({ hours: 24 })}`)
}
