import sql from 'sql-template-tag'
import type { App, Service } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'

interface Tally { fired: number; last: Temporal.Instant }

/** How often rules acted since it was last written, by database. A row that every ticket writes would make them wait for each other. */
const tallies = new WeakMap<object, Map<string, Tally>>()
const EVERY_MS = 5000

/** Counts that a rule acted, if the change commits. */
export function countFiring(tx: Tx, ruleId: string): void {
  const at = tx.now
  tx.afterCommit(() => {
    const known = tallies.get(tx.home) ?? new Map<string, Tally>()
    tallies.set(tx.home, known)
    known.set(ruleId, { fired: (known.get(ruleId)?.fired ?? 0) + 1, last: at })
  })
}

/** Writes what this node has counted. */
export async function writeTallies(app: App): Promise<void> {
  const known = tallies.get(app.db.home)
  if (!known || known.size === 0) return
  const rows = [...known].map(([id, { fired, last }]) => ({ id, fired, last: last.toString() }))
  known.clear()
  // in the order of their keys, so that two nodes never wait for each other; of rules that are gone nobody asks
  await app.db.query(sql`insert into rule_tallies (rule_id, fired, last_fired_at) select t.id, t.fired, t.last from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, fired bigint, last timestamptz)
    join rules r on r.id = t.id order by t.id on conflict (rule_id) do update set fired = rule_tallies.fired + excluded.fired, last_fired_at = greatest(rule_tallies.last_fired_at, excluded.last_fired_at)`)
}

/** Writes every few seconds how often rules acted. What a node that is killed had not written yet is not counted. */
export const tallyRules: Service = {
  name: 'rule tallies',
  start(app) {
    const write = () => writeTallies(app).catch((error: unknown) => app.log.warn({ error }, 'how often rules acted could not be written'))
    const timer = setInterval(() => void write(), EVERY_MS)
    return Promise.resolve(async () => {
      clearInterval(timer)
      await write()
    })
  },
}
