import { setImmediate } from 'node:timers/promises'
import sql, { type Sql } from 'sql-template-tag'
import type { App } from '../platform/app.ts'

/** A ticket as a trial on the past shows it. */
export interface PastTicket { id: string; number: number; subject: string }

/** So many tickets are read at once; the desk goes on in between. */
const BATCH = 200
/** It looks at so many events and for so long at most, the latest tickets first; what it did not reach it says. */
const MOST_EVENTS = 400_000
const LONGEST_MS = 25_000

/**
 * Goes through the tickets `t` of a condition from the latest on, no demo ones, in batches: for trials on the past. `look` answers how many
 * events it read. `complete`: whether all were looked at.
 */
export async function lookBack(app: App, where: Sql, look: (batch: readonly PastTicket[]) => Promise<number>): Promise<{ tickets: number; events: number; complete: boolean }> {
  const begun = performance.now()
  let [tickets, events] = [0, 0]
  for (let last: string | null = null; ;) {
    const batch: PastTicket[] = await app.db.query<PastTicket>(sql`select t.id, t.number, t.subject from tickets t where ${where} and not t.demo and ${last ? sql`t.id < ${last}` : sql`true`} order by t.id desc limit ${BATCH}`)
    tickets += batch.length
    events += await look(batch)
    if (batch.length < BATCH) return { tickets, events, complete: true }
    if (events >= MOST_EVENTS || performance.now() - begun > LONGEST_MS) return { tickets, events, complete: false }
    last = batch.at(-1)!.id
    await setImmediate()
  }
}
