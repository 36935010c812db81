import sql, { type Sql } from 'sql-template-tag'
import { actorKey, type Actor } from './actor.ts'
import type { Db, Queries } from './db.ts'
import { newId } from './ids.ts'
import { addJobs, type Job, type JobOptions } from './jobs.ts'
import { makeSettling, type Phase, type Stopped } from './settle.ts'

/** An event as it stands in the log. `seq` counts per subject and equals the subject's version after it. */
export interface Recorded {
  id: string
  subjectKind: string
  subjectId: string
  seq: number
  type: string
  data: Record<string, unknown>
  actor: Actor
  causeId: string | null
  /** How many causes lie before it. */
  depth: number
  /** The policies among its causes: none of them answers it. */
  chain: readonly string[]
  at: Temporal.Instant
}

export interface Subject { kind: string; id: string; version: number }

/** A change under way: one transaction, one instant, one actor at a time. */
export interface Tx extends Queries {
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** Appends to the log and raises the subject's version; the caller sees to it that its row gets that version. */
  record(subject: Subject, type: string, data?: Record<string, unknown>): Recorded
  /** Writes a job that runs if and only if this change commits. */
  job(task: string, payload: object, options?: JobOptions): void
  /** What a slice remembers within this change, the same for every actor and cause. */
  unit<T>(key: symbol, make: () => T): T
  /** Rows that are written late, all at once: `save` is called after the policies have settled and may be called again. */
  beforeCommit(key: symbol, save: (q: Queries) => Promise<unknown>): void
  /** Writes now what is to be written late, so that a query of this change sees it. */
  flush(): Promise<void>
  afterCommit(heard: () => void): void
  /** The same transaction under another actor, and with the event that led here. */
  as(actor: Actor, cause?: Recorded): Tx
}

/** Writes what follows from the events into tables of its own, set-based, before the same commit (search, counters). */
export type Projection = (tx: Tx, events: readonly Recorded[]) => Promise<void>
/** Hears what was committed, within this process only; what must not be lost is a job instead. */
export type Listener = (events: readonly Recorded[], tx: Tx) => void

export interface ChangeParts {
  db: Db
  clock: () => Temporal.Instant
  /** Phases, each settled to a fixed point before the next: rules, then SLA clocks, then routing. */
  policies: readonly Phase[]
  stopped: Stopped
  projections: readonly Projection[]
  listeners: Iterable<Listener>
}

export interface ChangeOptions {
  cause?: Recorded
  /** When it happened, where that is not now: only for what is brought in from elsewhere. */
  at?: Temporal.Instant
}

export interface Change {
  <T>(actor: Actor, work: (tx: Tx) => Promise<T>, options?: ChangeOptions): Promise<T>
  /** The one statement of `read` sees what the change leaves and travels with the commit; its answer is the change's. */
  <T, R>(actor: Actor, work: (tx: Tx) => Promise<T>, options: ChangeOptions & { read: (tx: Tx, result: T) => Promise<R> }): Promise<R>
}

/**
 * The only way to change the desk: runs `work`, lets the policies settle, then commits rows, events and jobs together.
 * When anything throws, nothing has happened.
 */
export function makeChange(parts: ChangeParts): Change {
  const settle = makeSettling(parts.policies, parts.stopped)
  return async <T, R>(actor: Actor, work: (tx: Tx) => Promise<T>, options?: ChangeOptions & { read?: (tx: Tx, result: T) => Promise<R> }): Promise<T | R> => {
    const state: State = { now: options?.at ?? parts.clock(), events: [], written: 0, jobs: [], units: new Map(), savers: new Map(), after: [] }
    let tx!: Tx
    let reading: Promise<R> | undefined
    const result = await parts.db.transaction(async q => {
      tx = txOn(q, state, actor, options?.cause)
      const result = await work(tx)
      await settle(tx, state.events)
      for (const project of parts.projections) await project(tx, state.events)
      return result
    }, async (q, result) => {
      const flushed = flush(q, state)
      reading = options?.read?.(tx, result)
      reading?.catch(() => undefined) // what cannot be read does not undo the change; it is told below
      await flushed
    })
    for (const heard of state.after) heard()
    if (state.events.length > 0) for (const listen of parts.listeners) listen(state.events, tx)
    return reading ?? result
  }
}

interface State {
  now: Temporal.Instant
  events: Recorded[]
  /** How many of the events stand in the database already. */
  written: number
  jobs: Job[]
  units: Map<symbol, unknown>
  savers: Map<symbol, (q: Queries) => Promise<unknown>>
  after: (() => void)[]
}

function txOn(q: Queries, state: State, actor: Actor, cause: Recorded | undefined): Tx {
  return {
    ...q,
    actor,
    now: state.now,
    record(subject, type, data = {}) {
      const chain = !cause ? [] : cause.actor.kind === 'policy' ? [...new Set([...cause.chain, cause.actor.id])] : cause.chain
      const event: Recorded = {
        id: newId(), subjectKind: subject.kind, subjectId: subject.id, seq: ++subject.version, type, data, actor,
        causeId: cause?.id ?? null, depth: cause ? cause.depth + 1 : 0, chain, at: state.now,
      }
      state.events.push(event)
      return event
    },
    job: (task, payload, options = {}) => { state.jobs.push({ task, payload, options }) },
    unit<T>(key: symbol, make: () => T): T {
      if (!state.units.has(key)) state.units.set(key, make())
      return state.units.get(key) as T
    },
    beforeCommit: (key, save) => { state.savers.set(key, save) },
    flush: () => flush(q, state),
    afterCommit: heard => { state.after.push(heard) },
    as: (other, otherCause) => txOn(q, state, other, otherCause ?? cause),
  }
}

/** Sent without waiting in between, the last time with the commit right behind: when one fails, it becomes a rollback. */
async function flush(q: Queries, state: State): Promise<void> {
  const sent: Promise<unknown>[] = []
  for (const save of state.savers.values()) sent.push(save(q))
  const events = state.events.slice(state.written)
  state.written = state.events.length
  if (events.length > 0) sent.push(q.query(insertEvents(events)))
  if (state.jobs.length > 0) sent.push(addJobs(q, state.jobs.splice(0)))
  await Promise.all(sent)
}

function insertEvents(events: Recorded[]): Sql {
  const rows = events.map(e => ({
    id: e.id, subject_kind: e.subjectKind, subject_id: e.subjectId, seq: e.seq, type: e.type, data: e.data,
    actor_kind: e.actor.kind, actor_id: actorKey(e.actor), cause_id: e.causeId, depth: e.depth, chain: e.chain, at: e.at,
  }))
  return sql`insert into events (id, subject_kind, subject_id, seq, type, data, actor_kind, actor_id, cause_id, depth, chain, at)
    select id, subject_kind, subject_id, seq, type, data, actor_kind, actor_id, cause_id, depth, chain, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(id uuid, subject_kind text, subject_id uuid, seq integer, type text,
      data jsonb, actor_kind text, actor_id text, cause_id uuid, depth smallint, chain text[], at timestamptz)`
}
