import { isDeepStrictEqual } from 'node:util'
import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { checkPolicy } from './check-policy.ts'
import { keepVersions, lockPolicies, refuseTaken } from './create-policy.ts'
import type { Policy, PolicyVersion } from './policy.ts'
import { queueRecount } from './recount.ts'

export const POLICY_FIELDS = ['name', 'position', 'active', 'archived', 'description', 'condition', 'goals', 'first', 'calendars', 'warnings', 'breach'] as const
export type PolicyField = (typeof POLICY_FIELDS)[number]

/** What differs between two versions of a policy. */
export function changedFields(before: PolicyVersion, after: PolicyVersion): PolicyField[] {
  const flat = ({ definition, ...policy }: PolicyVersion) => ({ ...policy, ...definition }) as unknown as Record<PolicyField, unknown>
  const [one, other] = [flat(before), flat(after)]
  return POLICY_FIELDS.filter(field => !isDeepStrictEqual(one[field], other[field]))
}

/** Changes, switches, archives or restores a policy. 412 when it is not at the expected version, 409 when its name is taken, 422 when it cannot be kept. */
export async function changePolicy(tx: Tx, id: string, given: Partial<Pick<Policy, 'name' | 'definition' | 'active' | 'archived'>>, expected?: number): Promise<Policy> {
  const all = await lockPolicies(tx)
  const policy = all.find(each => each.id === id)
  if (!policy) throw noPolicy()
  if (expected !== undefined && expected !== policy.version) throw problem.preconditionFailed('version', 'The policy was changed meanwhile. Load it again.', { version: policy.version })
  const after = { ...policy, ...given }
  if (given.definition) await checkPolicy(tx, given.definition)
  if (!after.archived) refuseTaken(after, all)
  const changed = change(tx, policy, after)
  await write(tx, changed)
  return changed[0] ?? policy
}

/** Puts the policies in use into an order. 422 unless all of them are named, each once. */
export async function orderPolicies(tx: Tx, ids: readonly string[]): Promise<void> {
  const used = (await lockPolicies(tx)).filter(policy => !policy.archived)
  if (ids.length !== used.length || !used.every(policy => ids.includes(policy.id))) throw problem.unprocessable('order', 'Name every policy in use once. Load the list again: somebody may have made or archived one.')
  await write(tx, used.flatMap(policy => change(tx, policy, { ...policy, position: ids.indexOf(policy.id) + 1 })))
}

export const noPolicy = () => problem.notFound('sla-policy', 'There is no such policy of service levels.')

function change(tx: Tx, before: Policy, after: Policy): Policy[] {
  const fields = changedFields(before, after)
  if (fields.length === 0) return []
  const subject = { kind: 'slaPolicy', id: before.id, version: before.version }
  tx.record(subject, 'slaPolicy.changed', { fields })
  return [{ ...after, version: subject.version }]
}

async function write(tx: Tx, changed: readonly Policy[]): Promise<void> {
  if (changed.length === 0) return
  await tx.query(sql`update sla_policies p set name = r.name, definition = r.definition, position = r.position, active = r.active, archived = r.archived, version = r.version
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as r(id uuid, name text, definition jsonb, position integer, active boolean, archived boolean, version integer) where p.id = r.id`)
  await keepVersions(tx, changed)
  queueRecount(tx)
}
