import sql from 'sql-template-tag'
import { createRule, deleteRule } from '../automation/change-rules.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { changePolicy } from '../sla/change-policy.ts'
import { createPolicy } from '../sla/create-policy.ts'
import { USUAL_FIRST, usualGoal } from '../sla/goal.ts'
import { announcePolicies } from '../sla/registry.ts'

/** What the desk promises and does by itself for the demo teams, and for nobody else. */
export interface DemoPolicies { policies: string[]; rules: string[] }

const HOUR = 60
const DAY = 24 * HOUR

/** A rule that raises what may hurt somebody; it reads the stories as they are told, and why it acted or not can be asked of each. */
export async function makeRule(tx: Tx, teamIds: readonly string[]): Promise<void> {
  await createRule(tx, {
    name: 'Safety first (demo)', description: 'Brakes, smoke and heat are urgent, whoever writes.', category: 'Demo', enabled: true,
    definition: {
      about: 'ticket', when: ['opened'], quiet: null, from: null, until: null,
      condition: { all: [
        { field: 'teamId', op: 'in', value: [...teamIds] },
        { field: 'message.words', op: 'hasAny', value: ['brake', 'brakes', 'smoke', 'burnt', 'спирачка', 'спирачките', 'спирачки', 'дим', 'hamulec', 'hamulce', 'hamulców', 'dym'] },
      ] },
      actions: [{ do: 'set', field: 'priority', value: 4 }, { do: 'tag', add: ['call-today'], remove: [] }],
    },
  })
}

/** Service levels that nobody is told of. Made last: an alarm of the past would ring at once, before the story is told to its end. */
export async function makePolicy(tx: Tx, teamIds: readonly string[]): Promise<void> {
  await createPolicy(tx, {
    name: 'Service levels (demo)', active: true,
    definition: {
      description: 'First answer and solution, at all hours, for the demo teams.',
      condition: { field: 'teamId', op: 'in', value: [...teamIds] }, first: USUAL_FIRST, calendars: { places: [], otherwise: null },
      goals: {
        'first-response': { ...usualGoal('first-response'), hours: 'all', targets: [8 * HOUR, 4 * HOUR, HOUR, HOUR / 2] },
        resolution: { ...usualGoal('resolution'), hours: 'all', targets: [10 * DAY, 5 * DAY, DAY, 8 * HOUR] },
      },
      warnings: [{ at: { percent: 75 }, tell: [], webhookId: null }], breach: { tell: [], webhookId: null },
    },
  })
}

/** Those that are as they were made: what somebody has changed is theirs. */
export function findPolicies(q: Queries): Promise<DemoPolicies> {
  const made = (kind: string) => sql`select e.subject_id from events e where e.subject_kind = ${kind} and e.type = ${`${kind}.created`} and e.actor_kind = 'system' and e.actor_id = 'demo'`
  return q.one<DemoPolicies>(sql`select array(select id from sla_policies where version = 1 and id in (${made('slaPolicy')})) as policies,
    array(select id from rules where version = 1 and id in (${made('rule')})) as rules`)
}

/** Ends them for the tickets that are there. */
export async function endPolicies(tx: Tx, { policies, rules }: DemoPolicies): Promise<void> {
  for (const id of policies) await changePolicy(tx, id, { active: false, archived: true })
  for (const id of rules) await deleteRule(tx, id)
}

/** Takes away what is left of them. A policy under which a real ticket once stood stays in the archive: its clocks name it. */
export async function purgePolicies(tx: Tx, { policies, rules }: DemoPolicies): Promise<void> {
  await tx.query(sql`delete from rule_versions where rule_id = any(${rules}::uuid[])`)
  const free = await tx.query<{ id: string }>(sql`select p.id from sla_policies p where p.id = any(${policies}::uuid[])
    and not exists (select from sla_clocks c where c.policy_id = p.id) and not exists (select from sla_tickets t where t.policy_id = p.id)`)
  const ids = free.map(({ id }) => id)
  await tx.query(sql`delete from sla_policy_versions where policy_id = any(${ids}::uuid[])`)
  await tx.query(sql`delete from sla_policies where id = any(${ids}::uuid[])`)
  await tx.query(sql`delete from events where subject_id = any(${[...ids, ...rules]}::uuid[])`)
  await announcePolicies(tx)
}
