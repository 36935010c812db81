import sql, { type Sql } from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'

/** Keeps file `f`: an attachment refers to it. */
export const attachedFile: Sql = sql`select from attachments a where a.hash = f.hash`

const DAYS = 30

/** Uploads that no message took for so long that no draft waits for them any more. */
export const sweepUploads: Sweep = (q, now) => q.query(sql`delete from attachments
  where message_id is null and draft_id is null and owner_id is not null and created_at < ${now.subtract({ hours: 24 * DAYS })}`)
