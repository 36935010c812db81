import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { remembered } from '../platform/remembered.ts'
import { POLICY_COLUMNS, type Policy } from './policy.ts'

/** All policies in their order, the archived ones last; kept in memory. */
export const { current: allPolicies, announce: announcePolicies, watch: watchPolicies } = remembered('sla-policies', load)

function load(q: Queries): Promise<readonly Policy[]> {
  return q.query<Policy>(sql`select ${POLICY_COLUMNS} from sla_policies p order by p.archived, p.position, p.id`)
}

/** Those that hold, in their order. */
export async function policiesInForce(q: Queries): Promise<readonly Policy[]> {
  const all = await allPolicies(q)
  const known = inForce.get(all) ?? all.filter(policy => policy.active && !policy.archived)
  inForce.set(all, known)
  return known
}
const inForce = new WeakMap<readonly Policy[], readonly Policy[]>()
