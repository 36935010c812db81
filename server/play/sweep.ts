import sql from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'

/** What was skipped tells leads something for a quarter of a year. */
export const sweepPlay: Sweep = (q, now) => q.query(sql`delete from play_sessions where started_at < ${now.subtract({ hours: 90 * 24 })}`)
