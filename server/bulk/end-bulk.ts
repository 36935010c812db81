import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { begin } from './start-bulk.ts'
import { bulkOf } from './queries.ts'

/** Stops it behind the batch under way. What was done stays done, and can be undone. */
export async function cancelBulk(tx: Tx, actor: PersonActor, id: string): Promise<void> {
  await bulkOf(tx, actor, id)
  await tx.query(sql`update bulk_changes set state = 'cancelled', finished_at = ${tx.now} where id = ${id} and state = 'running'`)
}

/** Begins to set the former values again: a bulk change of its own. 409 while the first runs, and for one that was undone already. */
export async function undoBulk(tx: Tx, actor: PersonActor, id: string): Promise<{ id: string; total: number }> {
  const bulk = await bulkOf(tx, actor, id)
  await tx.query(sql`select 1 from bulk_changes where id = ${id} for update`)
  const { undone } = await bulkOf(tx, actor, id)
  if (bulk.state === 'running') throw problem.conflict('bulk-running', 'This is still under way. Cancel it first, or wait for its end.')
  if (undone || bulk.undoOf) throw problem.conflict('bulk-undone', 'This was undone already.')
  const undo = newId()
  await tx.query(sql`insert into bulk_changes (id, author_id, what, undo_of, state, total, created_at) values (${undo}, ${actor.id}, '{"changes": {}, "macro": null}', ${id}, 'running', 0, ${tx.now})`)
  const { count } = await tx.one<{ count: number }>(sql`with put as (
      insert into bulk_items (bulk_id, position, ticket_id, former, from_version, version)
      select ${undo}, row_number() over (order by position), ticket_id, former, from_version, version from bulk_items where bulk_id = ${id} and outcome = 'changed' returning 1)
    select count(*) from put`)
  await begin(tx, undo, count)
  return { id: undo, total: count }
}
