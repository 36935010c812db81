import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import type { Bulk, Result } from './bulk.ts'

const KEY = Symbol('results of a bulk change')

/**
 * Writes what became of the tickets with the same commit as the changes themselves. `results` are asked late: after the policies have
 * settled, so that what they did is known, and undone as well.
 */
export function keepResults(tx: Tx, bulk: Bulk, results: readonly (() => Result)[], ends: boolean): void {
  tx.beforeCommit(KEY, async q => {
    const rows = results.map(result => result())
    const count = (outcome: Result['outcome']) => rows.filter(row => row.outcome === outcome).length
    await Promise.all([
      q.query(sql`update bulk_items i set outcome = r.outcome, code = r.code, why = r.why, former = coalesce(r.former, i.former), from_version = coalesce(r."fromVersion", i.from_version),
          version = coalesce(r.version, i.version), kept = r.kept
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(position integer, outcome text, code text, why text, former jsonb, "fromVersion" integer, version integer, kept text[])
        where i.bulk_id = ${bulk.id} and i.position = r.position`),
      q.query(sql`update bulk_changes set changed = ${bulk.changed + count('changed')}, unchanged = ${bulk.unchanged + count('unchanged')}, refused = ${bulk.refused + count('refused')},
        state = ${ends ? 'finished' : 'running'}, finished_at = ${ends ? tx.now : null} where id = ${bulk.id}`),
    ])
  })
}
