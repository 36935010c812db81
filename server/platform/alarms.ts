import sql, { type Sql } from 'sql-template-tag'
import { system } from './actor.ts'
import type { App, Service } from './app.ts'
import type { Tx } from './change.ts'
import type { Queries } from './db.ts'

/** What an alarm is known by: of a kind, for one subject there is one with the same key. */
export interface AlarmKey { kind: string; subjectId: string; key: string }
export interface Alarm extends AlarmKey { at: Temporal.Instant }

/** Decides again when a moment has come. */
export interface AlarmHandler {
  kind: string
  /** Locks the subjects, before their alarms are taken away: whoever moves an alarm holds its subject first, too. */
  hold(tx: Tx, subjectIds: readonly string[]): Promise<unknown>
  /** Rings alarms whose moment has come; they are gone with this change, or nothing has happened. */
  ring(tx: Tx, alarms: readonly Alarm[]): Promise<void>
}

const PENDING = Symbol('alarms of this change')

/** Sets an alarm, moves the one that there is, or (null) takes it away; with the change, or not at all. */
export function setAlarm(tx: Tx, { kind, subjectId, key }: AlarmKey, at: Temporal.Instant | null): void {
  const pending = tx.unit(PENDING, () => new Map<string, AlarmKey & { at: Temporal.Instant | null }>())
  pending.set(`${kind} ${subjectId} ${key}`, { kind, subjectId, key, at })
  tx.beforeCommit(PENDING, q => write(q, pending))
  if (at) tx.afterCommit(() => wakers.get(tx.home)?.(at))
}

async function write(q: Queries, pending: Map<string, AlarmKey & { at: Temporal.Instant | null }>): Promise<void> {
  const all = [...pending.values()]
  pending.clear()
  const [set, gone] = [all.filter((each): each is Alarm => each.at !== null), all.filter(each => each.at === null)]
  const sent: Promise<unknown>[] = []
  if (gone.length > 0) {
    // arrays, for of a set from JSON the planner expects so many rows that it reads all alarms instead
    sent.push(q.query(sql`delete from alarms a using unnest(${gone.map(each => each.kind)}::text[], ${gone.map(each => each.subjectId)}::uuid[], ${gone.map(each => each.key)}::text[]) as r(kind, subject_id, key)
      where a.kind = r.kind and a.subject_id = r.subject_id and a.key = r.key`))
  }
  if (set.length > 0) {
    sent.push(q.query(sql`insert into alarms (kind, subject_id, key, due_at) select r.kind, r."subjectId", r.key, r.at from ${asRows(set)} order by 2, 1, 3
      on conflict (kind, subject_id, key) do update set due_at = excluded.due_at, held_until = null, attempts = 0, error = null`))
  }
  await Promise.all(sent)
}

/** So many alarms ring in one change. */
const BATCH = 100
/** For so many seconds a node keeps others from what it is about to ring; one that is killed meanwhile delays them by no more. */
const HOLD_SECONDS = 15
/** A failed one is tried again after so many seconds, twice as many each time, at most an hour. */
const FIRST_RETRY_SECONDS = 10

/** Rings what is due, until nothing is. Any number of nodes may do it at once. */
export async function ringDue(app: App, handlers: readonly AlarmHandler[]): Promise<void> {
  for (;;) {
    const claimed = await claim(app, handlers)
    for (const handler of handlers) {
      const own = claimed.filter(alarm => alarm.kind === handler.kind)
      if (own.length > 0) await ringBatch(app, handler, own)
    }
    if (claimed.length < BATCH) return
  }
}

/** Claimed in a statement of its own: a change that rings waits for subjects, and must not keep alarms locked meanwhile. */
function claim(app: App, handlers: readonly AlarmHandler[]): Promise<Alarm[]> {
  const now = app.clock()
  return app.db.query(sql`update alarms a set held_until = ${now.add({ seconds: HOLD_SECONDS })}
    from (select kind, subject_id, key from alarms where due_at <= ${now} and (held_until is null or held_until <= ${now}) and kind = any(${handlers.map(each => each.kind)})
      order by due_at limit ${BATCH} for update skip locked) due
    where a.kind = due.kind and a.subject_id = due.subject_id and a.key = due.key
    returning a.kind, a.subject_id as "subjectId", a.key, a.due_at as at`)
}

async function ringBatch(app: App, handler: AlarmHandler, alarms: readonly Alarm[]): Promise<void> {
  try {
    await ring(app, handler, alarms)
  } catch (error) {
    if (alarms.length === 1) return putOff(app, alarms[0]!, error)
    // one that cannot ring must not keep the others
    for (const alarm of alarms) await ringBatch(app, handler, [alarm])
  }
}

function ring(app: App, handler: AlarmHandler, alarms: readonly Alarm[]): Promise<void> {
  return app.change(system('alarms'), async tx => {
    await handler.hold(tx, [...new Set(alarms.map(alarm => alarm.subjectId))])
    const due = await tx.query<Alarm>(sql`delete from alarms a using ${asRows(alarms)}
      where a.kind = r.kind and a.subject_id = r."subjectId" and a.key = r.key and a.due_at = r.at
      returning a.kind, a.subject_id as "subjectId", a.key, a.due_at as at`)
    if (due.length > 0) await handler.ring(tx, due.sort((a, b) => Temporal.Instant.compare(a.at, b.at)))
  })
}

function asRows(alarms: readonly Alarm[]): Sql {
  return sql`jsonb_to_recordset(${JSON.stringify(alarms.map(alarm => ({ ...alarm, at: alarm.at.toString() })))}::jsonb) as r(kind text, "subjectId" uuid, key text, at timestamptz)`
}

async function putOff(app: App, { kind, subjectId, key }: Alarm, error: unknown): Promise<void> {
  app.log.error({ error, kind, subjectId, key }, 'an alarm could not be rung; it is tried again')
  await app.db.query(sql`update alarms set attempts = least(attempts + 1, 1000), error = ${String(error).slice(0, 1000)},
      held_until = ${app.clock()}::timestamptz + least(${FIRST_RETRY_SECONDS} * power(2, least(attempts, 20)), 3600) * interval '1 second'
    where kind = ${kind} and subject_id = ${subjectId} and key = ${key}`)
}

/** Looks again at least so often: alarms set by another node that has gone since, and those that failed. */
const LONGEST_SLEEP_MS = 5000

/** Who sleeps until the next alarm, by the database that holds it. */
const wakers = new WeakMap<object, (at: Temporal.Instant) => void>()

/** Rings alarms as long as the process runs, each at its moment. */
export function alarmClock(handlers: readonly AlarmHandler[]): Service {
  return {
    name: 'alarms',
    async start(app) {
      let timer: NodeJS.Timeout | undefined
      let wakesAt = Infinity
      let running: Promise<void> | undefined
      let ended = false
      const sleepUntil = (at: number) => {
        if (ended || (timer && at >= wakesAt)) return
        clearTimeout(timer)
        wakesAt = at
        timer = setTimeout(wake, Math.max(0, Math.min(at - app.clock().epochMilliseconds, LONGEST_SLEEP_MS)))
      }
      let setMeanwhile = Infinity
      const wake = () => {
        timer = undefined
        setMeanwhile = Infinity
        running ??= ringAndLook(app, handlers).then(next => { running = undefined; sleepUntil(Math.min(next, setMeanwhile)) })
      }
      wakers.set(app.db.home, at => {
        setMeanwhile = Math.min(setMeanwhile, at.epochMilliseconds)
        if (!running) sleepUntil(at.epochMilliseconds)
      })
      wake()
      return async () => {
        ended = true
        wakers.delete(app.db.home)
        clearTimeout(timer)
        await running
      }
    },
  }
}

/** Answers when to look again. */
async function ringAndLook(app: App, handlers: readonly AlarmHandler[]): Promise<number> {
  const latest = app.clock().epochMilliseconds + LONGEST_SLEEP_MS
  try {
    await ringDue(app, handlers)
    const { next } = await app.db.one<{ next: Temporal.Instant | null }>(sql`select min(due_at) as next from alarms where due_at > ${app.clock()}`)
    return next ? Math.min(next.epochMilliseconds, latest) : latest
  } catch (error) {
    app.log.error({ error }, 'alarms could not be read; they are read again in a moment')
    return latest
  }
}
