import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { noOrganisation } from './access.ts'

/** Puts on record what happened to an organisation outside its row. */
export async function recordOnOrganisation(tx: Tx, organisationId: string, type: string, data: Record<string, unknown> = {}): Promise<void> {
  const row = await tx.maybe<{ version: number }>(sql`update organisations set version = version + 1 where id = ${organisationId} returning version`)
  if (!row) throw noOrganisation()
  tx.record({ kind: 'organisation', id: organisationId, version: row.version - 1 }, type, data)
}
