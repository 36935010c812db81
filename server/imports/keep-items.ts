import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import type { Import, Item } from './import.ts'

/**
 * Writes what became of some rows, and how far the import has come, with the changes themselves; `kept` of them one by one. False when it
 * was cancelled, or these rows are done: then nothing of it may stand.
 */
export async function keepItems(q: Queries, { id, state }: Pick<Import, 'id' | 'state'>, items: readonly Item[], kept: readonly Item[]): Promise<boolean> {
  const own = items.filter(item => !item.aside)
  const count = (outcome: Item['outcome']) => own.filter(item => item.outcome === outcome).length
  const [first, last] = [Math.min(...own.map(({ row }) => row)), Math.max(...own.map(({ row }) => row))]
  const going = await q.maybe(sql`update imports set done = done + ${own.length}, at_row = ${last}, created = created + ${count('created')}, changed = changed + ${count('changed')},
    unchanged = unchanged + ${count('unchanged')}, refused = refused + ${count('refused')} where id = ${id} and state = ${state} and at_row < ${first} returning 1`)
  if (!going) return false
  const rows = kept.map(({ row, kind, outcome, subjectId, version, former, after, refusal }) => ({ row, kind, outcome, subjectId, version, former, after, ...refusal }))
  if (rows.length > 0) await q.query(sql`insert into import_items (import_id, row, kind, outcome, subject_id, code, value, why, former, after, subject_version)
    select ${id}, r.row, r.kind, r.outcome, r."subjectId", r.code, r.value, r.why, r.former, r.after, r.version
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(row integer, kind text, outcome text, "subjectId" uuid, code text, value text, why text, former jsonb, after jsonb, version integer)`)
  return true
}
