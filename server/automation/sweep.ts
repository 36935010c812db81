import sql from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'
import { currentSettings } from '../settings/current.ts'

/** What rules found is kept for so many days as the desk wishes. Which rules were asked together stays: there is one row for each change of the rules, and nodes remember what they wrote. */
export const sweepTraces: Sweep = async (q, now, app) => {
  const { ruleTraceDays } = await currentSettings(app)
  await q.query(sql`delete from rule_traces where at < ${now.subtract({ hours: ruleTraceDays * 24 })}`)
}
