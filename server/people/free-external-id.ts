import sql, { raw } from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'

/** Refuses an id of another system that somebody else has, also one who was merged: it would no longer lead to one of them. 409. */
export async function freeExternalId(tx: Tx, table: 'people' | 'organisations', { id, externalId }: { id: string; externalId: string | null }): Promise<void> {
  if (externalId === null) return
  const other = await tx.maybe<{ id: string; name: string }>(sql`select x.id, x.name from ${raw(table)} x where x.external_id = ${externalId} and x.id <> ${id}`)
  if (other) throw problem.conflict('external-id-taken', `${other.name} has the external id ${externalId} already.`, { id: other.id })
}
