import { createHash } from 'node:crypto'
import pg from 'pg'
import { Sql } from 'sql-template-tag'
import { batchOf, NO_RESULT, type Statement } from './batch.ts'
import { makeListen, type Listen } from './listen.ts'
import type { Log } from './log.ts'

/** Reads and writes. Rows come as the select names them: alias columns to camelCase. */
export interface Queries {
  query<R>(q: Sql): Promise<R[]>
  /** Exactly one row; anything else is a fault of ours and throws. */
  one<R>(q: Sql): Promise<R>
  maybe<R>(q: Sql): Promise<R | undefined>
  /** The same object for all that speak to the same database in this process: what is cached per node hangs on it. */
  readonly home: object
}

export interface Db extends Queries {
  /**
   * A transaction: queries sent in the same turn of the event loop travel together, and after one fails none takes effect.
   * What `last` sends travels with the commit.
   */
  transaction<T>(work: (q: Queries) => Promise<T>, last?: (q: Queries, result: T) => Promise<unknown>): Promise<T>
  /** The same over few connections: for statements that take longer to plan than to run, because each connection plans them once for itself. */
  readonly few: Pick<Db, 'transaction'>
  listen: Listen
  pool: pg.Pool
  close(): Promise<void>
}

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, text => Temporal.Instant.from(text))
types.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * What the desk asks is small, and what PostgreSQL does to hasten the large is slower here: with a second process a name among 250,000 is
 * looked up in 26 ms instead of 3, because it has to be started.
 */
const FOR_SMALL_QUESTIONS = `set max_parallel_workers_per_gather = 0; set jit = off`

/**
 * What a connection has planned is its own: the first search on one takes five times as long as the next (50 and 10 ms over sixteen segments).
 * So connections are kept through a quiet time, and the system is asked to keep them open.
 */
const KEPT = { idleTimeoutMillis: 600_000, keepAlive: true }

/** Of the connections, so many more. */
const FEW = 0.3

/** A pool on the database at `url`: `size` connections at most, and a third as many for what takes long to plan. */
export function openDatabase(url: string, { size, log }: { size: number; log: Log }): Db {
  const options = { connectionString: url, types, application_name: 'pomost' }
  const verify: pg.PoolConfig['verify'] = (client, done) => { client.query(FOR_SMALL_QUESTIONS).then(() => { done() }, done) }
  const open = (max: number) => {
    const pool = new pg.Pool({ ...options, max, ...KEPT, verify })
    // without a listener a restarted database would end the process
    pool.on('error', error => { if (!pool.ending) log.warn(`a database connection was lost: ${error.message}`) })
    pool.on('connect', client => { client.on('error', () => undefined) })
    return pool
  }
  const [pool, few] = [open(size), open(Math.ceil(size * FEW))]
  const nameOf = nameTheFrequent()
  return {
    ...queriesOn(statement => pool.query(statement), pool, nameOf),
    pool,
    transaction: (work, last) => transaction(pool, pool, nameOf, work, last),
    few: { transaction: (work, last) => transaction(few, pool, nameOf, work, last) },
    listen: makeListen(() => new pg.Client(options), log),
    close: async () => { await Promise.all([pool.end(), few.end()]) },
  }
}

/** Under which name a statement is prepared; none for one that is rare. */
type NameOf = (text: string) => string | undefined
type Send = (statement: Omit<Statement, 'done' | 'types'>) => Promise<pg.QueryResult>

function queriesOn(send: Send, home: object, nameOf: NameOf): Queries {
  const query = async <R>(q: Sql): Promise<R[]> => {
    const text = q.text
    const { rows } = await send({ text, values: q.values.map(toPg), name: nameOf(text) })
    return rows as R[]
  }
  return {
    query,
    one: async <R>(q: Sql) => {
      const rows = await query<R>(q)
      if (rows.length !== 1) throw new Error(`one row expected, ${rows.length} came: ${q.text}`)
      return rows[0]!
    },
    maybe: async <R>(q: Sql) => (await query<R>(q))[0],
    home,
  }
}

function toPg(value: unknown): unknown {
  return value instanceof Temporal.Instant ? value.toString() : value
}

const MOST_NAMED = 500
const OFTEN = 3

/**
 * A statement seen a third time is prepared under its name, which halves its cost. The number is bounded, because
 * conditions make ever new texts and the server keeps every prepared statement of a connection. Those that came once
 * or twice make room for others: a desk that was asked many things must not end with its most frequent statement unprepared.
 */
function nameTheFrequent(): NameOf {
  const seen = new Map<string, { count: number; name: string }>()
  const forgetOne = (): boolean => {
    for (const [text, { count }] of seen) if (count < OFTEN) return seen.delete(text)
    return false
  }
  return text => {
    const known = seen.get(text)
    if (known) return ++known.count >= OFTEN ? known.name : undefined
    if (seen.size < MOST_NAMED || forgetOne()) seen.set(text, { count: 1, name: createHash('sha1').update(text).digest('base64url') })
    return undefined
  }
}

async function transaction<T>(pool: pg.Pool, home: object, nameOf: NameOf, work: (q: Queries) => Promise<T>, last?: (q: Queries, result: T) => Promise<unknown>): Promise<T> {
  const client = await pool.connect()
  const { send, drop } = sendTogether(client)
  const q = queriesOn(send, home, nameOf)
  let broken: Error | undefined
  try {
    const begun = send({ text: 'begin', values: [], name: undefined })
    begun.catch(() => undefined) // awaited below; a failure of the work itself comes first
    const result = await work(q)
    // when a statement before it failed, a commit is skipped or answers ROLLBACK: so it need not wait for them
    const sent = last?.(q, result)
    const [, , { command }] = await Promise.all([begun, sent, send({ text: 'commit', values: [], name: undefined })])
    if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back')
    return result
  } catch (error) {
    drop(error as Error)
    await client.query('rollback').catch((lost: Error) => { broken = lost })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * Gathers what is sent until this turn of the event loop ends; then it leaves as one batch. The system call, which wakes the
 * other side, costs more than all else about a small statement. `drop` ends those that have not left.
 */
function sendTogether(client: pg.PoolClient): { send: Send; drop(error: Error): void } {
  let gathered: Statement[] = []
  const leave = () => {
    if (gathered.length > 0) client.query(batchOf(gathered))
    gathered = []
  }
  return {
    send: statement => new Promise((resolve, reject) => {
      if (gathered.length === 0) process.nextTick(leave)
      gathered.push({ ...statement, types, done: (error, result) => error ? reject(error) : resolve(result) })
    }),
    drop(error) {
      for (const { done } of gathered) done(error, NO_RESULT)
      gathered = []
    },
  }
}

/** The PostgreSQL error code of an error, or undefined. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined
}
