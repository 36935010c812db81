import { matches } from '../conditions/evaluate.ts'
import type { Context, ReadFields } from '../conditions/fields.ts'
import { normaliseTag } from '../tickets/ticket.ts'
import type { Need, SkillRule } from './settings.ts'

/** A tag that asks for a skill: an agent, a rule or a model sets it. */
export const SKILL_TAG = 'skill:'

/**
 * The skills that a ticket needs: by the team's rules, all that apply, and by its tags `skill:<name>`, which require any level. Of one that
 * is asked for twice the stricter holds.
 */
export function needsOf<Facts extends { ticket: { tags: readonly string[] } }>(
  rules: readonly SkillRule[], skills: readonly { id: string; name: string }[], facts: Facts, fields: ReadFields<Facts>, context: Context,
): Need[] {
  const byTag = skills.filter(skill => facts.ticket.tags.includes(normaliseTag(SKILL_TAG + skill.name)))
  const asked = [...rules.filter(rule => matches(rule.condition, fields, facts, context)).flatMap(rule => rule.needs), ...byTag.map(({ id }): Need => ({ skillId: id, level: 1, required: true }))]
  const strictest = new Map<string, Need>()
  for (const need of asked) {
    const known = strictest.get(need.skillId)
    strictest.set(need.skillId, known ? { ...need, level: Math.max(known.level, need.level), required: known.required || need.required } : need)
  }
  return [...strictest.values()]
}
