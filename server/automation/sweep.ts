import sql from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'
import { currentSettings } from '../settings/current.ts'

/** What rules found is kept for so many days as the desk wishes. Which rules were asked together stays: there is one row for each change of the rules, and nodes remember what they wrote. */
export const sweepTraces: Sweep = async (q, now, app) => {
  const { ruleTraceDays } = await currentSettings(app)
  const before = now.subtract({ hours: ruleTraceDays * 24 })
  await q.query(sql`delete from rule_traces where at < ${before}`)
  await q.query(sql`update rule_waits set found = null where asked_at < ${before} and found is not null`)
  await q.query(sql`update rule_silences set found = null where asked_at < ${before} and found is not null`)
}
