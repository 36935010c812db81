import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import type { Person } from '../person.ts'

/** Records what happened to a person and writes their row; `after` gets its new version. */
export async function savePerson(tx: Tx, after: Person, type: string, data: Record<string, unknown>): Promise<void> {
  const subject = { kind: 'person', id: after.id, version: after.version }
  tx.record(subject, type, data)
  after.version = subject.version
  await tx.query(sql`update people set name = ${after.name}, role = ${after.role}, organisation_id = ${after.organisationId}, language = ${after.language},
    time_zone = ${after.timeZone}, vip = ${after.vip}, active = ${after.active}, signature = ${after.signature}, notes = ${after.notes}, custom = ${JSON.stringify(after.custom)},
    tags = ${after.tags}, preferred_channel = ${after.preferredChannel}, external_id = ${after.externalId}, sharing = ${after.sharing}, sharing_of = ${after.sharingOf}, merged_into = ${after.mergedInto},
    organisation_home = case when organisation_id is distinct from ${after.organisationId} then null else organisation_home end, version = ${after.version}
    where id = ${after.id}`)
}
