import sql, { raw, type Sql } from 'sql-template-tag'
import { askAbout } from '../../conditions/compile.ts'
import { leaves } from '../../conditions/condition.ts'
import { validate } from '../../conditions/validate.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { AlarmHandler } from '../../platform/alarms.ts'
import type { App } from '../../platform/app.ts'
import type { Projection, Tx } from '../../platform/change.ts'
import type { Queries } from '../../platform/db.ts'
import { contextAt, momentOf } from '../../tickets/asking.ts'
import { ticketChanges } from '../../tickets/changes.ts'
import { openNow } from '../gather.ts'
import { isInForce, policyOf } from '../rule.ts'
import type { Standing } from '../time-rules-of.ts'
import { actInTime, keptOf, TRACED_BY } from '../trace.ts'
import { ARM_BATCH, breaks, dueAt, PACE_MS, setWaitAlarm, type Wait } from '../waits.ts'
import { actOnCustomer } from './act.ts'
import { customerNow } from './facts.ts'
import { customerFields, type CustomerFacts, type CustomerKind } from './fields.ts'
import { customerIndex, isAboutCustomers, type CustomerIndex, type Ready } from './ready.ts'
import { findingsOn } from './try.ts'

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
    const { timed, fields } = await customerIndex(tx)
    for (const { subjectId, key } of alarms) {
      const ready = timed.get(key)
      if (ready) await ringOne(tx, fields, ready, subjectId)
    }
  },
}

async function ringOne(tx: Tx, fields: CustomerIndex['fields'], ready: Ready, id: string): Promise<void> {
  const { rule, holds } = ready
  const silence = await silenceOf(tx, rule, id)
  const due = silence && await dueAt(tx, rule.quiet!, silence.since)
  if (!due || silence.done || !isInForce(rule, tx.now)) return
  if (Temporal.Instant.compare(tx.now, due) < 0) return wait(tx, ready, id, silence.since)
  const asks = leaves(rule.condition).map(({ field }) => field)
  const [found, moment, open] = await Promise.all([customerNow(tx, rule.about, id), momentOf(tx, tx.now), openNow(tx, tx.now, asks)])
  if (!found) return
  const facts: CustomerFacts = { ...found.named, event: null, changed: [], was: {}, open }
  if (!holds(askAbout(facts, contextAt(tx.actor, moment)))) return keep(tx, rule, id, { ...silence, askedAt: tx.now, found: { version: rule.version, values: keptOf(asks, fields[rule.about], facts) } })
  await actInTime(tx.as({ kind: 'policy', id: policyOf(rule.id), version: rule.version }), rule, fields[rule.about], facts, acting => actOnCustomer(acting, rule, found.customer, null))
  await keep(tx, rule, id, { ...silence, done: true, askedAt: null, found: null })
}

async function keep(tx: Tx, { id, about }: AboutCustomers, subjectId: string, { since, done, askedAt, found }: Silence): Promise<void> {
  await tx.query(sql`insert into rule_silences (rule_id, ${raw(TRACED_BY[about])}, since, done, asked_at, found) values (${id}, ${subjectId}, ${since}, ${done}, ${askedAt}, ${found === null ? null : JSON.stringify(found)})
    on conflict (rule_id, person_id, organisation_id) do update set since = excluded.since, done = excluded.done, asked_at = excluded.asked_at, found = excluded.found`)
}

/** A silence of somebody as a rule of time sees it: since when, whether it acted in it already, or was asked and found that its condition did not hold. */
export type Silence = Pick<Wait, 'since' | 'done'> & Required<Pick<Wait, 'askedAt' | 'found'>>

type AboutCustomers = Pick<Ready['rule'], 'id' | 'about'>

/** The silence of one customer or organisation; undefined for whom no rule works on. */
export async function silenceOf(q: Queries, rule: AboutCustomers, id: string): Promise<Silence | undefined> {
  return (await silences(q, rule, sql`s.id = ${id}`, 1))[0]
}

/** Silences of customers or organisations `s`, in the order of their ids. */
function silences(q: Queries, { id, about }: AboutCustomers, which: Sql, limit: number): Promise<(Silence & { id: string })[]> {
  const [from, lastWord] = about === 'person'
    ? [sql`people s`, sql`select max(m.created_at) from messages m where m.author_id = s.id and m.direction = 'in' and m.kind = 'public' and not m.automatic`]
    : [sql`organisations s`, sql`select max(t.last_customer_message_at) from tickets t where t.organisation_id = s.id`]
  return q.query(sql`select s.id, x.since, coalesce(r.done, false) as done, r.asked_at as "askedAt", r.found from ${from}
    cross join lateral (select greatest(s.created_at, (${lastWord})) as since) x
    left join rule_silences r on r.rule_id = ${id} and r.${raw(TRACED_BY[about])} = s.id and r.since >= x.since
    where ${which} and s.merged_into is null ${about === 'person' ? sql`and s.role = 'customer'` : sql``} order by s.id limit ${limit}`)
}

/** What rules of time wait for on a customer or an organisation; undefined for a colleague, whom no rule works on, and for whoever has become somebody else. */
export async function standingOnCustomer(app: App, actor: PersonActor, about: CustomerKind, id: string): Promise<Standing | undefined> {
  const [found, { timed }, fields] = await Promise.all([customerNow(app.db, about, id), customerIndex(app.db), customerFields(app.db)])
  return found && {
    // every silence is long enough at some moment
    about, timed, otherwise: 'idle',
    waitOf: async rule => isAboutCustomers(rule) ? silenceOf(app.db, rule, id) : undefined,
    findNow: async ({ condition }) => validate(condition, fields[about], []).length > 0 ? undefined : findingsOn(app, actor, { about, condition }, found.named, null),
  }
}

/** A rule of time that was switched on or changed begins to wait on those who are there; answers where to go on, null at the end. */
export async function armOnCustomers(tx: Tx, ruleId: string, after: string | undefined, late: number): Promise<{ after: string; late: number } | null> {
  const ready = (await customerIndex(tx)).timed.get(ruleId)
  if (!ready) return null
  const found = await silences(tx, ready.rule, after ? sql`s.id > ${after}` : sql`true`, ARM_BATCH)
  const waiting = found.filter(({ done }) => !done)
  for (const [at, { id, since }] of waiting.entries()) await wait(tx, ready, id, since, tx.now.add({ milliseconds: (late + at) * PACE_MS }))
  return found.length < ARM_BATCH ? null : { after: found.at(-1)!.id, late: late + waiting.length }
}
