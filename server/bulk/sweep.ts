import sql from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'

/** Who changed what stands in the log for good; what an undo needs is kept for thirty days. */
export const sweepBulk: Sweep = (q, now) => q.query(sql`delete from bulk_changes where created_at < ${now.subtract({ hours: 30 * 24 })} and state <> 'running'`)
