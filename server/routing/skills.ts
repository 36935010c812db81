import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { isId, newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { announceRouting, knownRouting, type Skill } from './registry.ts'

/** All in use are kept in memory, and a list to choose from holds no more. */
export const MOST_SKILLS = 200
export const SKILL_NAME_LENGTH = 60

/** Names a skill. 409 when one in use has the name, or when there are too many. */
export async function createSkill(tx: Tx, name: string): Promise<Skill> {
  await lockSkills(tx)
  const skill: Skill = { id: newId(), name, archived: false, version: 1 }
  await refuseTaken(tx, skill)
  tx.record({ kind: 'skill', id: skill.id, version: 0 }, 'skill.created', { name })
  await tx.query(sql`insert into skills (id, name, created_at, version) values (${skill.id}, ${name}, ${tx.now}, 1)`)
  await announceRouting(tx)
  return skill
}

/** Renames, archives or restores a skill; whoever has it keeps it. 412 when it is not at the expected version. */
export async function changeSkill(tx: Tx, id: string, given: Partial<Pick<Skill, 'name' | 'archived'>>, expected?: number): Promise<Skill> {
  await lockSkills(tx)
  const skill = isId(id) ? await tx.maybe<Skill>(sql`select id, name, archived, version from skills where id = ${id} for no key update`) : undefined
  if (!skill) throw problem.notFound('skill', 'There is no such skill.')
  if (expected !== undefined && expected !== skill.version) throw problem.preconditionFailed('version', 'The skill was changed meanwhile. Load it again.', { version: skill.version })
  const after = { ...skill, ...given }
  const changed = Object.fromEntries((['name', 'archived'] as const).filter(key => skill[key] !== after[key]).map(key => [key, { from: skill[key], to: after[key] }]))
  if (Object.keys(changed).length === 0) return skill
  await refuseTaken(tx, after)
  const subject = { kind: 'skill', id, version: skill.version }
  tx.record(subject, 'skill.changed', { changed })
  after.version = subject.version
  await tx.query(sql`update skills set name = ${after.name}, archived = ${after.archived}, version = ${after.version} where id = ${id}`)
  await announceRouting(tx)
  return after
}

/** Those who change skills wait for each other, so that two do not take the same name. */
async function lockSkills(tx: Tx): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('skills'))`)
}

async function refuseTaken(tx: Tx, { id, name, archived }: Skill): Promise<void> {
  if (archived) return
  const others = (await knownRouting(tx)).skills.filter(each => each.id !== id && !each.archived)
  if (others.length >= MOST_SKILLS) throw problem.conflict('too-many-skills', `There are ${MOST_SKILLS} skills in use already. Archive one first.`)
  const other = await tx.maybe<{ name: string }>(sql`select name from skills where not archived and id <> ${id} and lower(name) = lower(${name})`)
  if (other) throw problem.conflict('skill-name', `There is a skill called “${other.name}” already.`)
}
