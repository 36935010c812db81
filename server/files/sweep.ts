import sql, { type Sql } from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'

/** Keeps file `f`: an attachment refers to it. */
export const attachedFile: Sql = sql`select from attachments a where a.hash = f.hash`

const DAYS = 30

/** Uploads that no message took for so long that no draft waits for them any more. */
export const sweepUploads: Sweep = (q, now) => q.query(sql`delete from attachments
  where message_id is null and draft_id is null and owner_id is not null and created_at < ${now.subtract({ hours: 24 * DAYS })}`)

/**
 * Files that a field has had no more for so long that nobody brings the value back. Of whom was merged, or stands for somebody who was,
 * they stay: the value comes back when that is undone.
 */
export const sweepFieldFiles: Sweep = (q, now) => q.query(sql`delete from attachments a where a.dropped_at < ${now.subtract({ hours: 24 * DAYS })}
  and not exists (select from people_merges g where g.merged_id = a.carrier_id or g.into_id = a.carrier_id)`)
