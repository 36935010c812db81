import sql from 'sql-template-tag'
import type { Condition } from '../../conditions/condition.ts'
import { validate } from '../../conditions/validate.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/change.ts'
import { newId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { askedFields } from '../asking.ts'
import { arrangementFault, type Arrangement } from '../columns.ts'
import { TICKET_REFS } from '../fields.ts'
import { VIEW_COLUMNS } from './queries.ts'
import { mayEditView, type View } from './view.ts'

/** Whose a view is: one's own, or a team's, a role's, or everyone's. */
export interface Sharing { personal: boolean; teamId: string | null; role: View['role'] }

export interface NewView extends Sharing, Arrangement { name: string; condition: Condition; position: number; emoji: string | null; folder: string | null }

/** So many views a person, team or role can have; more would make the sidebar useless and its counts dear. */
const MOST_VIEWS = 50

/** Keeps a view: one's own, or one shared with a team, a role or everyone, which takes a lead. 422 with what is wrong in the condition. */
export async function createView(tx: Tx, actor: PersonActor, input: NewView): Promise<View> {
  const { personal: _, ...rest } = input
  const view: View = { id: newId(), key: null, version: 1, archived: false, ...rest, ...ownersOf(actor, input) }
  await checkSharing(tx, actor, view)
  await checkView(tx, input)
  tx.record({ kind: 'view', id: view.id, version: 0 }, 'view.created', { ownerId: view.ownerId, teamId: view.teamId, role: view.role })
  return tx.one<View>(sql`insert into views as v (id, name, condition, sort, group_by, columns, emoji, folder, owner_id, team_id, role, position, created_at, version)
    values (${view.id}, ${view.name}, ${JSON.stringify(view.condition)}, ${view.sort}, ${view.groupBy}, ${JSON.stringify(view.columns)}, ${view.emoji}, ${view.folder},
      ${view.ownerId}, ${view.teamId}, ${view.role}, ${view.position}, ${tx.now}, 1)
    returning ${VIEW_COLUMNS}`)
}

/** 400 when it would be of a team and of a role at once. */
export function ownersOf(actor: PersonActor, { personal, teamId, role }: Sharing): Pick<View, 'ownerId' | 'teamId' | 'role'> {
  if (personal) return { ownerId: actor.id, teamId: null, role: null }
  if (teamId !== null && role !== null) throw problem.badRequest('view-sharing', 'Share a view with a team or with a role, not with both.')
  return { ownerId: null, teamId, role }
}

/** 403 unless the actor may share it so, 409 when there are too many already. */
export async function checkSharing(tx: Tx, actor: PersonActor, view: View): Promise<void> {
  if (!mayEditView(actor, view)) throw problem.forbidden('shared-view', 'Only a lead or an admin shares a view; a lead with everyone, with a role or with a team of theirs.')
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from views where owner_id is not distinct from ${view.ownerId} and team_id is not distinct from ${view.teamId}
    and role is not distinct from ${view.role} and not archived and id <> ${view.id}`)
  if (count >= MOST_VIEWS) throw problem.conflict('too-many-views', `There are ${MOST_VIEWS} views already; archive one first.`)
}

/** 422 with what is wrong in words. */
export async function checkView(tx: Tx, { condition, ...arrangement }: Partial<Arrangement> & { condition?: Condition }): Promise<void> {
  const fields = await askedFields(tx)
  const faults = condition ? validate(condition, fields, TICKET_REFS) : []
  if (faults.length > 0) throw problem.unprocessable('condition', faults.map(fault => fault.message).join(' '), { faults })
  const fault = arrangementFault(arrangement, fields)
  if (fault) throw problem.unprocessable('arrangement', fault)
}
