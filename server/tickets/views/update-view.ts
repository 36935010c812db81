import sql from 'sql-template-tag'
import type { Condition } from '../../conditions/condition.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import type { Arrangement } from '../columns.ts'
import { checkSharing, checkView, ownersOf, type Sharing } from './create-view.ts'
import { VIEW_COLUMNS, viewOf } from './queries.ts'
import { mayEditView, type View } from './view.ts'

export interface ViewChanges extends Partial<Arrangement>, Partial<Sharing> {
  name?: string
  condition?: Condition
  position?: number
  emoji?: string | null
  folder?: string | null
  /** Out of the sidebar, until it is brought back. */
  archived?: boolean
}

/** Changes a view that the actor may edit. 412 when it is not at the expected version any more. */
export async function updateView(tx: Tx, actor: PersonActor, id: string, changes: ViewChanges, expected?: number): Promise<View> {
  const view = await accessView(tx, actor, id)
  if (expected !== undefined && expected !== view.version) throw problem.preconditionFailed('version', 'The view was changed meanwhile. Load it again.', { version: view.version })
  await checkView(tx, changes)
  const { personal, teamId, role, ...fields } = changes
  const shares = personal !== undefined || teamId !== undefined || role !== undefined
  const owners = shares ? ownersOf(actor, { personal: personal ?? (teamId === undefined && role === undefined && view.ownerId !== null), teamId: teamId ?? null, role: role ?? null }) : {}
  const next: View = { ...view, ...fields, ...owners }
  if (shares || changes.archived === false) await checkSharing(tx, actor, next)
  tx.record({ kind: 'view', id: view.id, version: view.version }, 'view.changed', { fields: Object.keys(changes) })
  return tx.one<View>(sql`update views v set name = ${next.name}, condition = ${JSON.stringify(next.condition)}, sort = ${next.sort}, group_by = ${next.groupBy},
    columns = ${JSON.stringify(next.columns)}, emoji = ${next.emoji}, folder = ${next.folder}, owner_id = ${next.ownerId}, team_id = ${next.teamId}, role = ${next.role},
    position = ${next.position}, archived = ${next.archived}, version = version + 1 where v.id = ${view.id} returning ${VIEW_COLUMNS}`)
}

/** Puts views in the order of `ids`; those that the actor may not edit keep their place. */
export async function orderViews(tx: Tx, actor: PersonActor, ids: readonly string[]): Promise<void> {
  const rows = await tx.query<View>(sql`select ${VIEW_COLUMNS} from views v where v.id = any(${[...ids]}::uuid[]) order by v.id for update`)
  const moved = rows.filter(view => mayEditView(actor, view) && view.position !== ids.indexOf(view.id))
  for (const { id, version } of moved) tx.record({ kind: 'view', id, version }, 'view.changed', { fields: ['position'] })
  await tx.query(sql`update views v set position = n.place, version = v.version + 1
    from unnest(${moved.map(view => view.id)}::uuid[], ${moved.map(view => ids.indexOf(view.id))}::int[]) n(id, place) where v.id = n.id`)
}

/** The view, locked until the end of the change. 404 when it is not shared with the actor, 403 when they may not edit it. */
export async function accessView(tx: Tx, actor: PersonActor, id: string): Promise<View> {
  const { id: known } = await viewOf(tx, actor, id)
  const view = await tx.maybe<View>(sql`select ${VIEW_COLUMNS} from views v where v.id = ${known} for update`)
  if (!view || !mayEditView(actor, view)) throw problem.forbidden('view-ability', 'This view is not yours to change.')
  return view
}
