import type { FastifyRequest } from 'fastify'
import sql from 'sql-template-tag'
import type { Queries } from '../db.ts'
import { problem } from '../problem.ts'
import { expectedVersion } from './versions.ts'

/**
 * Optimistic concurrency (H42) for things whose events say `changed: {field: …}`: when it moved on since the version that
 * If-Match names, changes of other fields are let through, and a field that somebody else changed meanwhile is refused with 412.
 */
export async function checkVersion(q: Queries, request: FastifyRequest, subject: { id: string; version: number }, fields: readonly string[]): Promise<void> {
  const expected = expectedVersion(request)
  if (expected === undefined || expected === subject.version) return
  const events = await q.query<{ fields: string[] | null }>(sql`select array(select jsonb_object_keys(data->'changed')) as fields from events
    where subject_id = ${subject.id} and seq > ${expected} and jsonb_typeof(data->'changed') = 'object' order by seq limit 200`)
  const changed = [...new Set(events.flatMap(event => event.fields ?? []))]
  const clash = changed.filter(field => fields.includes(field))
  if (clash.length === 0 && expected < subject.version) return
  const what = clash.length > 0 ? `Somebody else changed ${clash.join(', ')} meanwhile.` : `It is at version ${subject.version}.`
  throw problem.preconditionFailed('changed-meanwhile', `${what} Look again and try again.`, { version: subject.version, changed, clash })
}
