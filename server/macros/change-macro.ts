import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { checkMacro } from './check-macro.ts'
import type { Macro } from './macro.ts'
import { accessMacro, MACRO_COLUMNS } from './queries.ts'

export type MacroPatch = Partial<Pick<Macro, 'name' | 'category' | 'replies' | 'notes' | 'changes' | 'archived'>>

/** Changes, archives or brings back a macro. 412 when it is not at the expected version any more. */
export async function changeMacro(tx: Tx, actor: PersonActor, id: string, patch: MacroPatch, expected?: number): Promise<Macro> {
  const macro = await accessMacro(tx, actor, id)
  if (expected !== undefined && expected !== macro.version) throw problem.preconditionFailed('changed-meanwhile', 'Somebody else changed this macro meanwhile. Look again and try again.', { version: macro.version })
  const fields = Object.keys(patch).filter(key => patch[key as keyof MacroPatch] !== undefined)
  if (fields.length === 0) return macro
  const wished = { ...macro, ...patch }
  // one that is put away or brought back may name a status that is gone: whoever edits it next is told
  const { replies, notes, changes } = patch.replies || patch.notes || patch.changes ? await checkMacro(tx, actor, wished) : wished
  tx.record({ kind: 'macro', id: macro.id, version: macro.version }, 'macro.changed', { fields })
  return tx.one<Macro>(sql`update macros m set name = ${wished.name}, category = ${wished.category}, replies = ${JSON.stringify(replies)}, notes = ${JSON.stringify(notes)},
    changes = ${JSON.stringify(changes)}, archived = ${wished.archived}, version = m.version + 1 where m.id = ${macro.id} returning ${MACRO_COLUMNS}`)
}
