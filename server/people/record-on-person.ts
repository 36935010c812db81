import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { noPerson } from './access.ts'

/** Puts on record what happened to a person outside their row: signing in, a new password, an API token. */
export async function recordOnPerson(tx: Tx, personId: string, type: string, data: Record<string, unknown> = {}): Promise<void> {
  const row = await tx.maybe<{ version: number }>(sql`update people set version = version + 1 where id = ${personId} returning version`)
  if (!row) throw noPerson()
  tx.record({ kind: 'person', id: personId, version: row.version - 1 }, type, data)
}
