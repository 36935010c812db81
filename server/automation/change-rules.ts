import { isDeepStrictEqual } from 'node:util'
import sql from 'sql-template-tag'
import { actorKey } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { isId, newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { ARM_RULE } from './arm.ts'
import { spelt } from './spelt.ts'
import { faultsOf } from './faults.ts'
import { allRules, announceRules } from './registry.ts'
import { MOST_RULES, type Rule, type RuleDefinition } from './rule.ts'

export interface RuleContent { name: string; description: string; category: string; enabled: boolean; definition: RuleDefinition }
export type KeptRule = RuleContent & Pick<Rule, 'id' | 'position' | 'version'>

/** Makes a rule, behind all others. 422 when it names what is not there. */
export async function createRule(tx: Tx, content: RuleContent): Promise<KeptRule> {
  return (await createRules(tx, [content]))[0]!
}

/** Makes rules in their order, behind all others, in a handful of statements however many they are. 422 when one of them names what is not there. */
export async function createRules(tx: Tx, contents: readonly RuleContent[]): Promise<KeptRule[]> {
  await lockRules(tx)
  const rules = await allRules(tx)
  if (rules.length + contents.length > MOST_RULES) throw problem.conflict('too-many-rules', `At most ${MOST_RULES} rules are kept, and there are ${rules.length} already. Delete some first.`)
  const definitions = await checked(tx, contents.map(({ definition }) => definition))
  const last = rules.at(-1)?.position ?? 0
  const made = contents.map((content, at): KeptRule => ({ ...content, definition: definitions[at]!, id: newId(), position: last + at + 1, version: 1 }))
  for (const { id, name } of made) tx.record({ kind: 'rule', id, version: 0 }, 'rule.created', { name })
  await tx.query(sql`insert into rules (id, name, description, category, enabled, position, definition, created_at, version)
    select id, name, description, category, enabled, position, definition, ${tx.now}, 1 from ${asRows(made)}`)
  await keep(tx, made)
  return made
}

const asRows = (rules: readonly KeptRule[]) => sql`jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as r(id uuid, name text, description text, category text, enabled boolean, position float8, definition jsonb, version integer)`

/** Changes a rule, or switches it on or off; what it was stays as a version. 412 when it is not at the expected one, 422 when it names what is not there. */
export async function changeRule(tx: Tx, id: string, patch: Partial<RuleContent>, expected?: number): Promise<KeptRule> {
  await lockRules(tx)
  const before = await accessRule(tx, id)
  if (expected !== undefined && expected !== before.version) throw problem.preconditionFailed('version', 'The rule was changed meanwhile. Load it again.', { version: before.version })
  const after = { ...before, ...patch, ...(patch.definition && { definition: (await checked(tx, [patch.definition]))[0]! }) }
  // what is off may be broken; what is switched on must not be
  if (after.enabled && !before.enabled && !patch.definition) await checked(tx, [after.definition])
  const fields = changedParts(before, after)
  if (fields.length === 0) return before
  if (after.enabled && !before.enabled) await tx.query(sql`update rule_tallies set stops = 0, switched_off = false where rule_id = ${id}`)
  return save(tx, after, fields)
}

/** Puts a rule before another one, or (null) behind all. */
export async function moveRule(tx: Tx, id: string, before: string | null): Promise<KeptRule> {
  await lockRules(tx)
  const rule = await accessRule(tx, id)
  const others = (await allRules(tx)).filter(each => each.id !== id)
  const at = before === null ? others.length : others.findIndex(each => each.id === before)
  if (at < 0) throw problem.unprocessable('unknown-rule', 'There is no such rule to put it before.')
  const [low, high] = [others[at - 1]?.position ?? (others[at]?.position ?? 1) - 2, others[at]?.position ?? (others[at - 1]?.position ?? 0) + 2]
  const position = (low + high) / 2
  if (position <= low || position >= high) throw problem.conflict('no-room', 'There is no room left between these two. Move one of them to the end first.')
  return position === rule.position ? rule : save(tx, { ...rule, position }, ['position'])
}

/** Deletes a rule. What it did stays, with the versions that say why. */
export async function deleteRule(tx: Tx, id: string): Promise<void> {
  await lockRules(tx)
  const rule = await accessRule(tx, id)
  tx.record({ kind: 'rule', id, version: rule.version }, 'rule.deleted', { name: rule.name })
  await tx.query(sql`delete from rules where id = ${id}`)
  await announceRules(tx)
  tx.job(ARM_RULE, { ruleId: id }, { key: `${ARM_RULE}:${id}` })
}

/** The parts that differ between two states of a rule. */
export function changedParts(before: RuleContent, after: RuleContent): string[] {
  const plain = (['name', 'description', 'category', 'enabled'] as const).filter(key => before[key] !== after[key])
  return [...plain, ...(['about', 'when', 'quiet', 'condition', 'from', 'until', 'actions'] as const).filter(key => !isDeepStrictEqual(before.definition[key], after.definition[key]))]
}

async function save(tx: Tx, after: KeptRule, fields: string[]): Promise<KeptRule> {
  const subject = { kind: 'rule', id: after.id, version: after.version }
  tx.record(subject, 'rule.changed', { fields })
  const rule = { ...after, version: subject.version }
  await tx.query(sql`update rules set name = ${rule.name}, description = ${rule.description}, category = ${rule.category}, enabled = ${rule.enabled}, position = ${rule.position},
    definition = ${JSON.stringify(rule.definition)}, version = ${rule.version} where id = ${rule.id}`)
  await keep(tx, [rule])
  return rule
}

async function keep(tx: Tx, rules: readonly KeptRule[]): Promise<void> {
  await tx.query(sql`insert into rule_versions (rule_id, version, name, description, category, enabled, definition, author_id, at)
    select id, version, name, description, category, enabled, definition, ${actorKey(tx.actor)}, ${tx.now} from ${asRows(rules)}`)
  await announceRules(tx)
  // what waits on tickets is set anew, in the background
  for (const { id, definition } of rules) if (definition.quiet) tx.job(ARM_RULE, { ruleId: id }, { key: `${ARM_RULE}:${id}` })
}

async function accessRule(tx: Tx, id: string): Promise<KeptRule> {
  const rule = isId(id) ? await tx.maybe<KeptRule>(sql`select id, name, description, category, enabled, position, definition, version from rules where id = ${id} for no key update`) : undefined
  if (!rule) throw problem.notFound('rule', 'There is no such rule.')
  return rule
}

/** Those who change rules wait for each other, so that their order stays one. Before any row. */
export async function lockRules(tx: Tx): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('rules'))`)
}

/** 422 with everything that is wrong in the first that cannot be followed; otherwise as they are kept. */
async function checked(tx: Tx, given: readonly RuleDefinition[]): Promise<RuleDefinition[]> {
  const definitions = given.map(spelt)
  const faults = (await faultsOf(tx, definitions)).find(each => each.length > 0)
  if (faults) throw problem.unprocessable('broken-rule', `This rule cannot be followed: ${faults.map(({ path, code, name }) => `${path}: ${code === 'value' ? name : `${code} ${name}`.trim()}`).join('; ')}`, { faults })
  return definitions
}
