import sql from 'sql-template-tag'
import { actorKey } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { checkPolicy } from './check-policy.ts'
import { MOST_POLICIES, POLICY_COLUMNS, type Policy, type PolicyDefinition } from './policy.ts'
import { announcePolicies } from './registry.ts'
import { queueRecount } from './recount.ts'

/** Makes a policy, the last in order. 409 when one in use has its name already, 422 when it cannot be kept. */
export async function createPolicy(tx: Tx, given: { name: string; definition: PolicyDefinition; active: boolean }): Promise<Policy> {
  await checkPolicy(tx, given.definition)
  const others = await lockPolicies(tx)
  const policy: Policy = { id: newId(), ...given, position: Math.max(0, ...others.map(each => each.position)) + 1, archived: false, version: 1 }
  refuseTaken(policy, others)
  tx.record({ kind: 'slaPolicy', id: policy.id, version: 0 }, 'slaPolicy.created', { name: policy.name })
  await tx.query(sql`insert into sla_policies (id, name, definition, position, active, created_at, version)
    values (${policy.id}, ${policy.name}, ${JSON.stringify(policy.definition)}, ${policy.position}, ${policy.active}, ${tx.now}, 1)`)
  await keepVersions(tx, [policy])
  if (policy.active) queueRecount(tx)
  return policy
}

/** All of them, locked: whoever changes policies waits for others who do, since their order and their names depend on each other. */
export async function lockPolicies(tx: Tx): Promise<Policy[]> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('sla_policies'))`)
  return tx.query<Policy>(sql`select ${POLICY_COLUMNS} from sla_policies p order by p.position, p.id for no key update`)
}

/** 409 when another policy in use has the name, or when there are too many. */
export function refuseTaken({ id, name }: Policy, all: readonly Policy[]): void {
  const others = all.filter(each => each.id !== id && !each.archived)
  if (others.length >= MOST_POLICIES) throw problem.conflict('too-many-policies', `There are ${MOST_POLICIES} policies in use already. Archive one first.`)
  if (others.some(each => each.name.toLowerCase() === name.toLowerCase())) throw problem.conflict('policy-name', `There is a policy called “${name}” already. Take another name.`)
}

/** Keeps what policies are now, beside all that they were, and has every node read them again. */
export async function keepVersions(tx: Tx, policies: readonly Policy[]): Promise<void> {
  const rows = policies.map(({ id, ...policy }) => ({ policy_id: id, ...policy }))
  await tx.query(sql`insert into sla_policy_versions (policy_id, version, name, definition, position, active, archived, author_id, at)
    select policy_id, version, name, definition, position, active, archived, ${actorKey(tx.actor)}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(policy_id uuid, version integer, name text, definition jsonb, position integer, active boolean, archived boolean)`)
  await announcePolicies(tx)
}
