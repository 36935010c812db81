import sql, { raw } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'
import type { Export } from './export.ts'

export const EXPORT_COLUMNS = raw(`x.id, x.author_id as "authorId", x.format, x.name, x.question, x.state, x.total, x.done, x.hash, x.size::float8 as size,
  x.created_at as "createdAt", x.finished_at as "finishedAt", x.expires_at as "expiresAt"`)

/** An export of the actor's own: what is in it is what they may see, and nobody else's. 404 otherwise. */
export async function exportOf(q: Queries, actor: PersonActor, id: string): Promise<Export> {
  const found = await q.maybe<Export>(sql`select ${EXPORT_COLUMNS} from exports x where x.id = ${id} and x.author_id = ${actor.id}`)
  if (!found) throw problem.notFound('export-not-found', 'There is no such export of yours.')
  return found
}

/** The actor's last ones, the newest first. */
export function latestExports(q: Queries, actor: PersonActor): Promise<Export[]> {
  return q.query(sql`select ${EXPORT_COLUMNS} from exports x where x.author_id = ${actor.id} order by x.created_at desc limit 20`)
}
