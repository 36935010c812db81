import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { checkMacro, type MacroContent } from './check-macro.ts'
import { mayEditMacro, MOST_MACROS, type Macro } from './macro.ts'
import { MACRO_COLUMNS } from './queries.ts'

export type NewMacro = MacroContent & { name: string; category: string | null; personal: boolean; teamId: string | null }

/** Keeps a macro: one's own, or one shared with a team or everyone, which takes a lead. */
export async function createMacro(tx: Tx, actor: PersonActor, input: NewMacro): Promise<Macro> {
  const owner = { ownerId: input.personal ? actor.id : null, teamId: input.personal ? null : input.teamId }
  if (!mayEditMacro(actor, owner)) throw problem.forbidden('shared-macro', 'Only a lead or an admin shares a macro; a lead with everyone or a team of theirs.')
  const { replies, notes, changes } = await checkMacro(tx, actor, input)
  if (owner.teamId && !(await tx.maybe(sql`select 1 from teams where id = ${owner.teamId} and not archived`))) throw problem.unprocessable('unknown-team', 'There is no such team.')
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from macros where owner_id is not distinct from ${owner.ownerId} and team_id is not distinct from ${owner.teamId}`)
  if (count >= MOST_MACROS) throw problem.conflict('too-many-macros', `There are ${MOST_MACROS} macros already; change one of them instead.`)
  const id = newId()
  tx.record({ kind: 'macro', id, version: 0 }, 'macro.created', owner)
  return tx.one<Macro>(sql`insert into macros as m (id, name, category, replies, notes, changes, owner_id, team_id, created_at, version)
    values (${id}, ${input.name}, ${input.category}, ${JSON.stringify(replies)}, ${JSON.stringify(notes)}, ${JSON.stringify(changes)}, ${owner.ownerId}, ${owner.teamId}, ${tx.now}, 1)
    returning ${MACRO_COLUMNS}`)
}
