import sql from 'sql-template-tag'
import { system } from '../platform/actor.ts'
import type { Recorded, Tx } from '../platform/change.ts'
import { accessTicket } from '../tickets/access.ts'
import { recordOn } from '../tickets/record-on.ts'
import { changeRule } from './change-rules.ts'
import { allRules } from './registry.ts'
import { ruleOf } from './rule.ts'

/** A rule that had to be stopped so often within a day is switched off. */
export const MOST_STOPS = 3
const SWITCHER = system('rules')

/** Counts how often rules had to be stopped, switches off whichever does it again and again, and names it to the admins on the ticket (H43). */
export async function switchOffOffenders(tx: Tx, events: readonly Recorded[]): Promise<void> {
  const stopped = new Map(events.flatMap(event => {
    const ruleId = event.type === 'automation.stopped' ? ruleOf(String(event.data.policy)) : undefined
    return ruleId ? [[ruleId, event] as const] : []
  }))
  for (const [ruleId, { subjectKind, subjectId }] of stopped) {
    const { stops } = await tx.one<{ stops: number }>(sql`insert into rule_tallies as t (rule_id, stops, stopped_at) values (${ruleId}, 1, ${tx.now})
      on conflict (rule_id) do update set stops = case when t.stopped_at > ${tx.now.subtract({ hours: 24 })} then least(t.stops + 1, 1000) else 1 end, stopped_at = excluded.stopped_at returning stops`)
    const rule = (await allRules(tx)).find(each => each.id === ruleId)
    if (stops < MOST_STOPS || !rule?.enabled) continue
    const acting = tx.as(SWITCHER)
    await changeRule(acting, ruleId, { enabled: false })
    await tx.query(sql`update rule_tallies set switched_off = true where rule_id = ${ruleId}`)
    // of a person or an organisation the list of rules tells it
    if (subjectKind !== 'ticket') continue
    const admins = await tx.query<{ id: string }>(sql`select id from people where role = 'admin' and active order by id limit 100`)
    await accessTicket(acting, subjectId, 'read')
    recordOn(acting, subjectId, 'automation.switchedOff', { ruleId, people: admins.map(({ id }) => id) })
  }
}
