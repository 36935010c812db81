import sql from 'sql-template-tag'
import type { PersonActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/change.ts'
import { accessView } from './update-view.ts'

/** Removes a view that the actor may edit. No ticket changes. */
export async function deleteView(tx: Tx, actor: PersonActor, id: string): Promise<void> {
  const view = await accessView(tx, actor, id)
  tx.record({ kind: 'view', id: view.id, version: view.version }, 'view.deleted', {})
  await tx.query(sql`delete from views where id = ${view.id}`)
}
