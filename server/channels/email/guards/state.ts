import sql from 'sql-template-tag'
import type { Queries } from '../../../platform/db.ts'

const MOST = 100_000

/** What the guards hold at the moment, for doctor: senders without automatic mail, and what left by itself within the hour. */
export function mailGuards(q: Queries, now: Temporal.Instant): Promise<{ muted: number; sent: number }> {
  return q.one(sql`select (select count(*) from muted_senders where until_at > ${now}) as muted,
    (select count(*) from (select 1 from automatic_mails where kind <> 'alarm' and at > ${now.subtract({ hours: 1 })} limit ${MOST}) a) as sent`)
}
