import sql from 'sql-template-tag'
import { askAbout } from '../conditions/compile.ts'
import { leaves } from '../conditions/condition.ts'
import type { AlarmHandler } from '../platform/alarms.ts'
import type { Tx } from '../platform/change.ts'
import { accessTicket, accessTickets } from '../tickets/access.ts'
import { contextAt, momentOf } from '../tickets/asking.ts'
import { act } from './act.ts'
import { NOTHING_SAID, openNow, ticketFacts } from './gather.ts'
import { ruleIndex, type Index, type Ready } from './registry.ts'
import { isInForce } from './rule.ts'
import { actInTime, keptOf } from './trace.ts'
import { dueAt, RULE_ALARM, setWaitAlarm, waitsOf, type Wait } from './waits.ts'

/** Asks rules of time again at the moment at which their silence has lasted, with the ticket locked. */
export const ringRules: AlarmHandler = {
  kind: RULE_ALARM,
  hold: accessTickets,
  async ring(tx, alarms) {
    const index = await ruleIndex(tx)
    const waits = await waitsOf(tx, alarms.map(({ subjectId }) => subjectId))
    const done: Wait[] = []
    const asked: Asked[] = []
    for (const { subjectId, key } of alarms) {
      const ready = index.timed.get(key)
      const waiting = waits.find(each => each.ticketId === subjectId && each.ruleId === key)
      if (ready && waiting && !waiting.done && await ringOne(tx, index, ready, waiting, asked)) done.push(waiting)
    }
    if (asked.length > 0) {
      await tx.query(sql`update rule_waits r set asked_at = ${tx.now}, found = w.found from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as w("ticketId" uuid, "ruleId" uuid, found jsonb) where r.ticket_id = w."ticketId" and r.rule_id = w."ruleId"`)
    }
    if (done.length === 0) return
    await tx.query(sql`update rule_waits r set done = true from jsonb_to_recordset(${JSON.stringify(done)}::jsonb) as w("ticketId" uuid, "ruleId" uuid) where r.ticket_id = w."ticketId" and r.rule_id = w."ruleId"`)
  },
}

/** A rule whose condition did not hold at its moment, with what it found. */
type Asked = Pick<Wait, 'ticketId' | 'ruleId' | 'found'>

/** Answers whether the rule acted. */
async function ringOne(tx: Tx, { fields }: Index, ready: Ready, { ticketId, since }: Wait, asked: Asked[]): Promise<boolean> {
  const { rule, policy } = ready
  const ticket = await accessTicket(tx, ticketId, 'read')
  const due = await dueAt(tx, rule.quiet!, since)
  if (ticket.aside || ticket.category === 'closed' || !due || !isInForce(rule, tx.now)) return false
  if (Temporal.Instant.compare(tx.now, due) < 0) {
    await setWaitAlarm(tx, rule, ticketId, since)
    return false
  }
  const asks = leaves(rule.condition).map(({ field }) => field)
  const facts = { ...await ticketFacts(tx, ticket, asks), ...NOTHING_SAID, open: await openNow(tx, tx.now, asks) }
  if (!ready.holds(askAbout(facts, contextAt(tx.actor, await momentOf(tx, tx.now))))) {
    asked.push({ ticketId, ruleId: rule.id, found: { version: rule.version, values: keptOf(asks, fields, facts) } })
    return false
  }
  await actInTime(tx.as({ kind: 'policy', id: policy, version: rule.version }), rule, fields, facts, acting => act(acting, rule, ticketId, null))
  return true
}
