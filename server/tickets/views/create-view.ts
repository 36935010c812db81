import sql from 'sql-template-tag'
import type { Condition } from '../../conditions/condition.ts'
import { validate } from '../../conditions/validate.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/change.ts'
import { newId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { askedFields } from '../asking.ts'
import { TICKET_REFS } from '../fields.ts'
import type { Sort } from '../queries.ts'
import { VIEW_COLUMNS } from './queries.ts'
import { mayEditView, type View } from './view.ts'

export interface NewView { name: string; condition: Condition; sort: Sort; personal: boolean; teamId: string | null; position: number }

/** So many views a person can have; more would make the sidebar useless and its counts dear. */
const MOST_VIEWS = 50

/** Keeps a view: one's own, or one shared with a team or everyone, which takes a lead. 422 with what is wrong in the condition. */
export async function createView(tx: Tx, actor: PersonActor, input: NewView): Promise<View> {
  const view: View = {
    id: newId(), key: null, name: input.name, condition: input.condition, sort: input.sort, position: input.position, version: 1,
    ownerId: input.personal ? actor.id : null, teamId: input.personal ? null : input.teamId,
  }
  if (!mayEditView(actor, view)) throw problem.forbidden('shared-view', 'Only a lead or an admin shares a view; a lead with everyone or a team of theirs.')
  await checkCondition(tx, input.condition)
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from views where owner_id is not distinct from ${view.ownerId} and team_id is not distinct from ${view.teamId}`)
  if (count >= MOST_VIEWS) throw problem.conflict('too-many-views', `There are ${MOST_VIEWS} views already; remove one first.`)
  tx.record({ kind: 'view', id: view.id, version: 0 }, 'view.created', { ownerId: view.ownerId, teamId: view.teamId })
  return tx.one<View>(sql`insert into views as v (id, name, condition, sort, owner_id, team_id, position, created_at, version)
    values (${view.id}, ${view.name}, ${JSON.stringify(view.condition)}, ${view.sort}, ${view.ownerId}, ${view.teamId}, ${view.position}, ${tx.now}, 1)
    returning ${VIEW_COLUMNS}`)
}

export async function checkCondition(tx: Tx, condition: Condition): Promise<void> {
  const faults = validate(condition, await askedFields(tx), TICKET_REFS)
  if (faults.length > 0) throw problem.unprocessable('condition', faults.map(fault => fault.message).join(' '), { faults })
}
