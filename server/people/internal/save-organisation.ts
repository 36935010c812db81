import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import type { Organisation } from '../organisation.ts'

/** Records what happened to an organisation and writes its row; `after` gets its new version. */
export async function saveOrganisation(tx: Tx, after: Organisation, type: string, data: Record<string, unknown>): Promise<void> {
  const subject = { kind: 'organisation', id: after.id, version: after.version }
  tx.record(subject, type, data)
  after.version = subject.version
  await tx.query(sql`update organisations set name = ${after.name}, domains = ${after.domains}, language = ${after.language}, time_zone = ${after.timeZone},
    vip = ${after.vip}, sharing = ${after.sharing}, notes = ${after.notes}, custom = ${JSON.stringify(after.custom)}, tags = ${after.tags}, external_id = ${after.externalId}, merged_into = ${after.mergedInto}, version = ${after.version}
    where id = ${after.id}`)
}
