import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import type { Category } from './ticket.ts'

interface Status { id: string; category: Category; name: string | null; position: number; archived: boolean; version: number }

/** The desk's statuses in their order, the archived ones last. */
export function allStatuses(q: Queries): Promise<Status[]> {
  return q.query(sql`select id, category, name, position, archived, version from statuses order by archived, position, id`)
}

/** A new status of the admin's behind one of the fixed categories. */
export async function createStatus(tx: Tx, input: { category: Category; name: string; position: number }): Promise<Status> {
  const id = newId()
  tx.record({ kind: 'status', id, version: 0 }, 'status.created', { category: input.category })
  return tx.one(sql`insert into statuses (id, category, name, position, version) values (${id}, ${input.category}, ${input.name}, ${input.position}, 1)
    returning id, category, name, position, archived, version`)
}

/** Renames, moves or archives a status. The last one of a category stays, or tickets could not go there any more. */
export async function updateStatus(tx: Tx, id: string, input: Partial<Pick<Status, 'name' | 'position' | 'archived'>>): Promise<Status> {
  const status = await tx.maybe<Status>(sql`select id, category, name, position, archived, version from statuses where id = ${id} for update`)
  if (!status) throw problem.notFound('status-not-found', 'There is no such status.')
  if (input.archived && !status.archived) {
    const others = await tx.query(sql`select 1 from statuses where category = ${status.category} and not archived and id <> ${id} limit 1 for share`)
    if (others.length === 0) throw problem.conflict('last-status', 'This is the last status of its category; add another one first.')
  }
  const next = { ...status, ...input }
  tx.record({ kind: 'status', id, version: status.version }, 'status.changed', { fields: Object.keys(input) })
  return tx.one(sql`update statuses set name = ${next.name}, position = ${next.position}, archived = ${next.archived}, version = version + 1 where id = ${id}
    returning id, category, name, position, archived, version`)
}
