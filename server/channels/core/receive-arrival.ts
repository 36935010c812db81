import sql, { type Sql } from 'sql-template-tag'
import { system } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Held, Stored } from '../../platform/files.ts'
import { newId } from '../../platform/ids.ts'
import { processJob } from './process-arrivals.ts'
import { takerOf } from './take-arrivals.ts'

export interface NewArrival {
  channel: string
  accountId: string | null
  key: string
  via: 'smtp' | 'imap' | 'http' | 'pipe' | 'import'
  envelope: Record<string, unknown>
  /** The bytes as received: in the file store already, or kept with the arrival. */
  raw: Stored & Partial<Pick<Held, 'keep'>>
  /** Those of a small one, so that they need not be read again. */
  bytes?: Buffer | undefined
}

/** Keeps file `f`: it is the raw bytes of an arrival. */
export const arrivedFile: Sql = sql`select from arrivals r where r.raw_hash = f.hash`

/**
 * Keeps something that arrived: its row, with the reference to its raw bytes. When this returns nothing can be lost any more, so only now
 * may the other side be told that it was taken. It is understood right after, by this process or by a job written in the same transaction.
 * The same key again is a duplicate and changes nothing (H2).
 */
export async function receiveArrival(app: App, arrival: NewArrival): Promise<{ arrivalId: string; duplicate: boolean }> {
  const id = newId()
  const { channel, accountId, key, via, raw } = arrival
  const envelope = JSON.stringify(arrival.envelope)
  const taker = takerOf(app)
  let made: object[] = []
  await app.change(system(`${channel}-intake`), async tx => {
    // travels with the commit; the job of a duplicate finds nothing to do
    tx.beforeCommit(Symbol('arrival'), async q => {
      const [, rows] = await Promise.all([raw.keep?.(q), q.query<object>(sql`
        insert into arrivals (id, channel, account_id, key, received_at, via, envelope, raw_hash, size)
        values (${id}, ${channel}, ${accountId}, ${key}, ${tx.now}, ${via}, ${envelope}, ${raw.hash}, ${raw.size})
        on conflict (channel, key) do nothing returning 1`)])
      made = rows
    })
    if (!taker) processJob(tx, id)
  })
  if (made.length > 0) {
    taker?.take({ id, channel, accountId, key, via, envelope: JSON.parse(envelope) as Record<string, unknown>, rawHash: raw.hash, size: raw.size, attempts: 0, ...(arrival.bytes && { raw: arrival.bytes }) })
    return { arrivalId: id, duplicate: false }
  }
  const known = await app.db.one<{ id: string }>(sql`select id from arrivals where channel = ${channel} and key = ${key}`)
  return { arrivalId: known.id, duplicate: true }
}
