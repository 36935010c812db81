import sql, { type Sql } from 'sql-template-tag'
import { system } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Stored } from '../../platform/files.ts'
import { newId } from '../../platform/ids.ts'
import { processJob } from './process-arrivals.ts'

export interface NewArrival {
  channel: string
  accountId: string | null
  key: string
  via: 'smtp' | 'imap' | 'http' | 'pipe' | 'import'
  envelope: Record<string, unknown>
  /** The bytes as received, in the file store already. */
  raw: Stored
}

/** Keeps file `f`: it is the raw bytes of an arrival. */
export const arrivedFile: Sql = sql`select from arrivals r where r.raw_hash = f.hash`

/**
 * Keeps something that arrived: its row, the reference to its raw bytes and the job that will understand it, in one transaction. When
 * this returns nothing can be lost any more, so only now may the other side be told that it was taken. The same key again is a
 * duplicate and changes nothing (H2).
 */
export async function receiveArrival(app: App, arrival: NewArrival): Promise<{ arrivalId: string; duplicate: boolean }> {
  const id = newId()
  const { raw } = arrival
  return app.change(system(`${arrival.channel}-intake`), async tx => {
    const made = await tx.query(sql`
      insert into arrivals (id, channel, account_id, key, received_at, via, envelope, raw_hash, size)
      values (${id}, ${arrival.channel}, ${arrival.accountId}, ${arrival.key}, ${tx.now}, ${arrival.via}, ${JSON.stringify(arrival.envelope)}, ${raw.hash}, ${raw.size})
      on conflict (channel, key) do nothing returning 1`)
    if (made.length > 0) {
      processJob(tx, id)
      return { arrivalId: id, duplicate: false }
    }
    const known = await tx.one<{ id: string }>(sql`select id from arrivals where channel = ${arrival.channel} and key = ${arrival.key}`)
    return { arrivalId: known.id, duplicate: true }
  })
}
