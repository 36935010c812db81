import sql from 'sql-template-tag'
import type { Condition } from '../../conditions/condition.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import type { Sort } from '../queries.ts'
import { checkCondition } from './create-view.ts'
import { VIEW_COLUMNS, viewOf } from './queries.ts'
import { mayEditView, type View } from './view.ts'

export interface ViewChanges { name?: string; condition?: Condition; sort?: Sort; position?: number }

/** Changes a view that the actor may edit. 412 when it is not at the expected version any more. */
export async function updateView(tx: Tx, actor: PersonActor, id: string, changes: ViewChanges, expected?: number): Promise<View> {
  const view = await accessView(tx, actor, id)
  if (expected !== undefined && expected !== view.version) throw problem.preconditionFailed('version', 'The view was changed meanwhile. Load it again.', { version: view.version })
  if (changes.condition) await checkCondition(tx, changes.condition)
  const next = { ...view, ...changes }
  tx.record({ kind: 'view', id: view.id, version: view.version }, 'view.changed', { fields: Object.keys(changes) })
  return tx.one<View>(sql`update views v set name = ${next.name}, condition = ${JSON.stringify(next.condition)}, sort = ${next.sort}, position = ${next.position},
    version = version + 1 where v.id = ${view.id} returning ${VIEW_COLUMNS}`)
}

/** The view, locked until the end of the change. 404 when it is not shared with the actor, 403 when they may not edit it. */
export async function accessView(tx: Tx, actor: PersonActor, id: string): Promise<View> {
  const { id: known } = await viewOf(tx, actor, id)
  const view = await tx.maybe<View>(sql`select ${VIEW_COLUMNS} from views v where v.id = ${known} for update`)
  if (!view || !mayEditView(actor, view)) throw problem.forbidden('view-ability', 'This view is not yours to change.')
  return view
}
