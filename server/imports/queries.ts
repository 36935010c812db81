import sql, { empty, raw } from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { problem } from '../platform/problem.ts'
import type { Import } from './import.ts'

export const IMPORT_COLUMNS = raw(`i.id, i.author_id as "authorId", i.carrier, i.name, i.format, i.hash, i.heads, i.sample, i.mapping, i.state, i.total, i.done, i.at_row as "atRow",
  i.created, i.changed, i.unchanged, i.refused, i.kept, i.created_at as "createdAt", i.finished_at as "finishedAt"`)

export type ShownImport = Import & { author: string }

/** An import; whoever may import sees those of everybody. 404 when there is none. */
export async function importOf(q: Queries, id: string): Promise<ShownImport> {
  const found = await q.maybe<ShownImport>(sql`select ${IMPORT_COLUMNS}, p.name as author from imports i join people p on p.id = i.author_id where i.id = ${id}`)
  if (!found) throw problem.notFound('import-not-found', 'There is no such import.')
  return found
}

/** The last ones, the newest first. */
export function latestImports(q: Queries): Promise<ShownImport[]> {
  return q.query(sql`select ${IMPORT_COLUMNS}, p.name as author from imports i join people p on p.id = i.author_id order by i.created_at desc, i.id limit 50`)
}

export interface ShownItem { row: number; kind: string; outcome: string; subjectId: string | null; code: string | null; value: string | null; why: string | null; undone: string | null; kept: string[] | null }

/** What became of the rows, in the order of the file; rows that change nothing are only counted. `outcome` kept: what an undo left. */
export async function itemsOf(q: Queries, id: string, page: { outcome?: string; limit: number; cursor?: string }): Promise<{ items: ShownItem[]; nextCursor: string | null }> {
  const [after = 0, kind = ''] = page.cursor ? readCursor(page.cursor, 2) as [number, string] : []
  if (!Number.isSafeInteger(after) || typeof kind !== 'string') throw problem.badRequest('cursor', 'This cursor is not one of this list. Start again without a cursor.')
  const which = page.outcome === 'kept' ? sql`and i.undone in ('kept', 'partly')` : page.outcome ? sql`and i.outcome = ${page.outcome}` : empty
  const rows = await q.query<ShownItem>(sql`select i.row, i.kind, i.outcome, i.subject_id as "subjectId", i.code, i.value, i.why, i.undone, i.kept from import_items i
    where i.import_id = ${id} and (i.row, i.kind) > (${after}, ${kind}) ${which} order by i.row, i.kind limit ${page.limit + 1}`)
  const items = rows.slice(0, page.limit)
  return { items, nextCursor: rows.length > page.limit ? cursorOf([items.at(-1)!.row, items.at(-1)!.kind]) : null }
}
