import sql, { type Sql } from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'

/** Keeps file `f`: the table of an import. */
export const importedFile: Sql = sql`select from imports i where i.hash = f.hash`

/** Lets go of the tables after seven days, and after ninety of what an undo needs; that there was an import stands in the log. */
export const sweepImports: Sweep = async (q, now) => {
  await q.query(sql`update imports set hash = null where hash is not null and created_at < ${now.subtract({ hours: 24 * 7 })} and state not in ('checking', 'running')`)
  await q.query(sql`delete from imports where created_at < ${now.subtract({ hours: 24 * 90 })} and state not in ('checking', 'running', 'undoing')`)
}
