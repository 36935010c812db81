import sql, { type Sql } from 'sql-template-tag'
import { askAbout } from '../../conditions/compile.ts'
import { leaves } from '../../conditions/condition.ts'
import type { AlarmHandler } from '../../platform/alarms.ts'
import type { Projection, Tx } from '../../platform/change.ts'
import { contextAt, momentOf } from '../../tickets/asking.ts'
import { ticketChanges } from '../../tickets/changes.ts'
import { openNow } from '../gather.ts'
import { isInForce, policyOf } from '../rule.ts'
import { ARM_BATCH, breaks, dueAt, PACE_MS, setWaitAlarm } from '../waits.ts'
import { actOnCustomer } from './act.ts'
import { customerNow } from './facts.ts'
import type { CustomerKind } from './fields.ts'
import { customerIndex, type Ready } from './ready.ts'

const CUSTOMER_ALARM = 'rule.customer'

/** Rules of time wait on customers and organisations from their last word on, from the first one, or from when they became known. */
export const followQuietCustomers: Projection = async (tx, events) => {
  const { timed } = await customerIndex(tx)
  if (timed.size === 0) return
  const heard: Record<CustomerKind, Set<string>> = { person: new Set(), organisation: new Set() }
  const tickets = new Map(ticketChanges(tx).map(({ after }) => [after.id, after]))
  for (const event of events) {
    const ticket = tickets.get(event.subjectId)
    if (ticket && breaks(event, 'customer')) {
      heard.person.add(typeof event.data.authorId === 'string' ? event.data.authorId : ticket.requesterId)
      if (ticket.organisationId) heard.organisation.add(ticket.organisationId)
    } else if (event.type === 'person.created') heard.person.add(event.subjectId)
    else if (event.type === 'organisation.created') heard.organisation.add(event.subjectId)
  }
  for (const ready of timed.values()) for (const id of heard[ready.rule.about]) await wait(tx, ready, id, tx.now)
}

const wait = (tx: Tx, { rule }: Ready, subjectId: string, since: Temporal.Instant, notBefore?: Temporal.Instant) => setWaitAlarm(tx, rule, subjectId, since, notBefore, CUSTOMER_ALARM)

/** Asks rules of time at the moment at which a customer or an organisation was silent for so long; each acts once in a silence. */
export const ringQuietCustomers: AlarmHandler = {
  kind: CUSTOMER_ALARM,
  async hold(tx, ids) {
    await tx.query(sql`select 1 from people where id = any(${[...ids]}::uuid[]) order by id for no key update`)
    await tx.query(sql`select 1 from organisations where id = any(${[...ids]}::uuid[]) order by id for no key update`)
  },
  async ring(tx, alarms) {
    const { timed } = await customerIndex(tx)
    for (const { subjectId, key } of alarms) {
      const ready = timed.get(key)
      if (ready) await ringOne(tx, ready, subjectId)
    }
  },
}

async function ringOne(tx: Tx, ready: Ready, id: string): Promise<void> {
  const { rule, holds } = ready
  const [silence] = await silences(tx, ready, sql`s.id = ${id}`, 1)
  const due = silence && await dueAt(tx, rule.quiet!, silence.since)
  if (!due || silence.acted || !isInForce(rule, tx.now)) return
  if (Temporal.Instant.compare(tx.now, due) < 0) return wait(tx, ready, id, silence.since)
  const [found, moment, open] = await Promise.all([customerNow(tx, rule.about, id), momentOf(tx, tx.now), openNow(tx, tx.now, leaves(rule.condition).map(({ field }) => field))])
  if (!found || !holds(askAbout({ ...found.named, event: null, changed: [], was: {}, open }, contextAt(tx.actor, moment)))) return
  await actOnCustomer(tx.as({ kind: 'policy', id: policyOf(rule.id), version: rule.version }), rule, found.customer, null)
  await tx.query(sql`insert into rule_silences (rule_id, subject_id, since) values (${rule.id}, ${id}, ${silence.since}) on conflict (rule_id, subject_id) do update set since = excluded.since`)
}

/** Since when somebody is silent, and whether the rule acted in this silence already. */
interface Silent { id: string; since: Temporal.Instant; acted: boolean }

/** Silences of customers or organisations `s`, in the order of their ids. */
function silences(tx: Tx, { rule }: Ready, which: Sql, limit: number): Promise<Silent[]> {
  const [from, lastWord] = rule.about === 'person'
    ? [sql`people s`, sql`select max(m.created_at) from messages m where m.author_id = s.id and m.direction = 'in' and m.kind = 'public' and not m.automatic`]
    : [sql`organisations s`, sql`select max(t.last_customer_message_at) from tickets t where t.organisation_id = s.id`]
  return tx.query<Silent>(sql`select s.id, x.since, coalesce(r.since >= x.since, false) as acted from ${from}
    cross join lateral (select greatest(s.created_at, (${lastWord})) as since) x
    left join rule_silences r on r.rule_id = ${rule.id} and r.subject_id = s.id
    where ${which} and s.merged_into is null ${rule.about === 'person' ? sql`and s.role = 'customer'` : sql``} order by s.id limit ${limit}`)
}

/** A rule of time that was switched on or changed begins to wait on those who are there; answers where to go on, null at the end. */
export async function armOnCustomers(tx: Tx, ruleId: string, after: string | undefined, late: number): Promise<{ after: string; late: number } | null> {
  const ready = (await customerIndex(tx)).timed.get(ruleId)
  if (!ready) return null
  const found = await silences(tx, ready, after ? sql`s.id > ${after}` : sql`true`, ARM_BATCH)
  const waiting = found.filter(({ acted }) => !acted)
  for (const [at, { id, since }] of waiting.entries()) await wait(tx, ready, id, since, tx.now.add({ milliseconds: (late + at) * PACE_MS }))
  return found.length < ARM_BATCH ? null : { after: found.at(-1)!.id, late: late + waiting.length }
}
