import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { isId } from '../platform/ids.ts'
import { changedFields, noPolicy, type PolicyField } from './change-policy.ts'
import type { PolicyVersion } from './policy.ts'

export interface ShownVersion extends PolicyVersion {
  /** Null when no person did it. */
  author: string | null
  at: Temporal.Instant
  /** What differs from the version before. */
  fields: PolicyField[]
}

/** What a policy was over time, the newest first, before a version when one is given. */
export async function policyVersions(q: Queries, id: string, { before = 2 ** 31 - 1, limit }: { before?: number; limit: number }): Promise<ShownVersion[]> {
  // with the one before the last, for its difference
  const rows = isId(id) ? await q.query<Omit<ShownVersion, 'fields'>>(sql`select v.version, v.name, v.definition, v.position, v.active, v.archived, p.name as author, v.at from sla_policy_versions v
    left join people p on p.id::text = v.author_id where v.policy_id = ${id} and v.version < ${before} order by v.version desc limit ${limit + 1}`) : []
  if (rows.length === 0 && before > 1) throw noPolicy()
  return rows.slice(0, limit).map((row, index) => ({ ...row, fields: rows[index + 1] ? changedFields(rows[index + 1]!, row) : [] }))
}
