import type { App } from '../platform/app.ts'
import { checkPolicy } from './check-policy.ts'
import type { Policy, PolicyDefinition } from './policy.ts'
import { allPolicies } from './registry.ts'

/** A policy as it is being written: one that is there (`id`), or a new one behind all others. */
export interface Proposed { id?: string | undefined; definition: PolicyDefinition; active: boolean }

/** It among the policies that would hold with it, in their order; it is one of them only where it is active. 422 when it cannot be kept. */
export async function proposePolicy(app: App, { id, definition, active }: Proposed): Promise<{ proposed: Policy; policies: readonly Policy[] }> {
  await checkPolicy(app.db, definition)
  const proposed: Policy = { id: id ?? '', name: '', definition, position: Infinity, active, archived: false, version: 0 }
  const others = (await allPolicies(app)).filter(each => !each.archived && (each.active || each.id === id))
  const all = others.some(each => each.id === id) ? others.map(each => each.id === id ? proposed : each) : [...others, proposed]
  return { proposed, policies: all.filter(each => each.active) }
}
