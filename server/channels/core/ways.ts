import { createHash } from 'node:crypto'
import sql from 'sql-template-tag'
import type { Queries } from '../../platform/db.ts'
import type { Figure } from '../../platform/http/figures.ts'
import type { Attempt } from './delivery.ts'

/** So often in a row a way asks us to come later before everything that leaves by it waits; then minutes, twice as long each time. */
const REFUSALS = 3
const LONGEST_PAUSE = 30

/** Until when a way is paused, with what it said; nothing when it is not. */
export function pauseOf(q: Queries, key: string, now: Temporal.Instant): Promise<{ until: Temporal.Instant; said: string } | undefined> {
  return q.maybe(sql`select paused_until as until, coalesce(said, '') as said from delivery_ways where key = ${key} and paused_until > ${now}`)
}

/** Remembers how a way behaved: when it asked for time again and again it is paused, and it alone. Any other answer ends that. */
export async function noteWay(q: Queries, key: string, attempt: Attempt, now: Temporal.Instant): Promise<void> {
  if (attempt.state !== 'temporary' || !attempt.busy) {
    await q.query(sql`delete from delivery_ways where key = ${key}`)
    return
  }
  await q.query(sql`insert into delivery_ways as w (key, refusals, said, updated_at) values (${key}, 1, ${attempt.cause?.values.said ?? attempt.error}, ${now})
    on conflict (key) do update set refusals = w.refusals + 1, said = excluded.said, updated_at = excluded.updated_at,
      paused_until = case when w.refusals + 1 >= ${REFUSALS} then ${now}::timestamptz + interval '1 minute' * least(${LONGEST_PAUSE}, power(2, least(w.refusals + 1 - ${REFUSALS}, 10))) end`)
}

export interface PausedWay { key: string; pausedUntil: Temporal.Instant; said: string }

export function pausedWays(q: Queries, now: Temporal.Instant): Promise<PausedWay[]> {
  return q.query(sql`select key, paused_until as "pausedUntil", coalesce(said, '') as said from delivery_ways where paused_until > ${now} order by key limit 100`)
}

/** Mail servers and the like that asked for time, and that everything behind them waits for. */
export const wayFigures: Figure = {
  name: 'pomost_delivery_ways', help: 'Ways out that are paused because they asked for time', label: 'of',
  read: async app => [{ label: 'paused', value: (await pausedWays(app.db, app.clock())).length }],
}

/** A fixed number from 0 to 1 for a name: spreads what would otherwise come all at once, and is the same at every look. */
export function spread(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 0xffff_ffff
}
