import sql from 'sql-template-tag'
import { workingCalendar } from '../calendars/registry.ts'
import { add } from '../calendars/working-time.ts'
import { setAlarm } from '../platform/alarms.ts'
import type { Recorded, Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { isId } from '../platform/ids.ts'
import type { Ticket } from '../tickets/ticket.ts'
import type { Quiet, Rule } from './rule.ts'
import type { Kept } from './trace.ts'

export const RULE_ALARM = 'rule'
/** So many tickets or customers are looked at in one change when a rule is switched on. */
export const ARM_BATCH = 300
/** What is long due on many of them at once is done so many milliseconds one after the other: no storm of mails. */
export const PACE_MS = 250

/** Since when a rule of time waits on a ticket; `done`: it acted in this silence already. */
export interface Wait {
  ticketId: string
  ruleId: string
  since: Temporal.Instant
  done: boolean
  /** Its moment came and the condition did not hold: when, and what it found. */
  askedAt?: Temporal.Instant | null
  found?: { version: number; values: Record<string, Kept> } | null
}

export function waitsOf(q: Queries, ticketIds: readonly string[]): Promise<Wait[]> {
  return q.query(sql`select ticket_id as "ticketId", rule_id as "ruleId", since, done, asked_at as "askedAt", found from rule_waits where ticket_id = any(${[...ticketIds]}::uuid[])`)
}

const PENDING = Symbol('waits of this change')

/** A rule begins to wait on a ticket, or waits anew; its alarm goes with it. */
export async function wait(tx: Tx, rule: Rule, ticketId: string, since: Temporal.Instant, notBefore?: Temporal.Instant): Promise<void> {
  later(tx, { ticketId, ruleId: rule.id, since, done: false })
  await setWaitAlarm(tx, rule, ticketId, since, notBefore)
}

/** Sets the alarm of a rule that waits on a ticket, or by another kind of alarm on somebody else; `notBefore` puts off what is long due. */
export async function setWaitAlarm(tx: Tx, rule: Rule, subjectId: string, since: Temporal.Instant, notBefore?: Temporal.Instant, kind = RULE_ALARM): Promise<void> {
  const due = await dueAt(tx, rule.quiet!, since)
  setAlarm(tx, { kind, subjectId, key: rule.id }, due && notBefore && Temporal.Instant.compare(due, notBefore) < 0 ? notBefore : due)
}

/** A rule waits no more. */
export function endWait(tx: Tx, { ticketId, ruleId }: Pick<Wait, 'ticketId' | 'ruleId'>): void {
  later(tx, { ticketId, ruleId, gone: true })
  setAlarm(tx, { kind: RULE_ALARM, subjectId: ticketId, key: ruleId }, null)
}

/** When the silence has lasted long enough; null: never, as the calendar does not open so often. */
export async function dueAt(q: Queries, { minutes, calendarId }: Quiet, since: Temporal.Instant): Promise<Temporal.Instant | null> {
  if (calendarId === null || !isId(calendarId)) return since.add({ minutes })
  const at = add((await workingCalendar(q, calendarId)).time, since.epochMilliseconds, minutes * 60_000)
  return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at)
}

/** Whether an event breaks the silence that a rule waits for. */
export function breaks({ type, data, actor }: Pick<Recorded, 'type' | 'data'> & { actor: { kind: string } }, of: Quiet['of']): boolean {
  const word = type === 'message.added' && data.kind === 'public' && data.automatic !== true
  if (of === 'customer') return word && data.direction === 'in'
  return of === 'public' ? word : of === 'any' && (word || actor.kind === 'person')
}

/** Since when there was silence on a ticket as far as its row tells: for rules that come when it has begun already. */
export function silentSince(ticket: Ticket, of: Quiet['of'], now: Temporal.Instant): Temporal.Instant {
  if (of === 'held') return now
  if (of === 'any') return ticket.updatedAt
  // what has waited for an answer is silent only since it got one
  return [ticket.lastCustomerMessageAt, ticket.lastReplyAt, ticket.solvedAt].reduce<Temporal.Instant>((a, b) => b && Temporal.Instant.compare(b, a) > 0 ? b : a, ticket.createdAt)
}

type Pending = Wait | { ticketId: string; ruleId: string; gone: true }

function later(tx: Tx, row: Pending): void {
  const pending = tx.unit(PENDING, () => new Map<string, Pending>())
  pending.set(`${row.ticketId} ${row.ruleId}`, row)
  tx.beforeCommit(PENDING, async q => {
    const rows = [...pending.values()]
    pending.clear()
    const [gone, set] = [rows.filter(each => 'gone' in each), rows.filter(each => !('gone' in each))]
    const asRows = (some: Pending[]) => sql`jsonb_to_recordset(${JSON.stringify(some.map(each => ({ ...each, ...('since' in each && { since: each.since.toString() }) })))}::jsonb) as w("ticketId" uuid, "ruleId" uuid, since timestamptz, done boolean)`
    const sent: Promise<unknown>[] = []
    if (gone.length > 0) sent.push(q.query(sql`delete from rule_waits r using ${asRows(gone)} where r.ticket_id = w."ticketId" and r.rule_id = w."ruleId"`))
    if (set.length > 0) sent.push(q.query(sql`insert into rule_waits (ticket_id, rule_id, since, done) select w."ticketId", w."ruleId", w.since, w.done from ${asRows(set)} order by 1, 2
      on conflict (ticket_id, rule_id) do update set since = excluded.since, done = excluded.done, asked_at = null, found = null`))
    await Promise.all(sent)
  })
}
