import { groupOf, type Condition, type Leaf } from '../conditions/condition.ts'
import { wordsOf } from './conditions/message.ts'
import type { RuleDefinition } from './rule.ts'

/** The condition with each question as `change` makes it. */
function mapLeaves(condition: Condition, change: (leaf: Leaf) => Leaf): Condition {
  const group = groupOf(condition)
  return group ? { [group.join]: group.parts.map(part => mapLeaves(part, change)) } as unknown as Condition : change(condition as Leaf)
}

/** The rule with the words that messages are searched for written as they are compared. */
export function spelt(definition: RuleDefinition): RuleDefinition {
  return { ...definition, condition: mapLeaves(definition.condition, leaf => leaf.field === 'message.words' && Array.isArray(leaf.value) ? { ...leaf, value: leaf.value.flatMap(each => wordsOf(String(each))) } : leaf) }
}
