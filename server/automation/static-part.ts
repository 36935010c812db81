import { ALWAYS, groupOf, NEVER, type Condition, type Leaf } from '../conditions/condition.ts'
import { isOfTicket } from './asked-fields.ts'

/** Whether a question is about the ticket and nothing else: not about what happened, nor about how late it is. */
export function isTimeless({ field, value }: Leaf): boolean {
  const items = Array.isArray(value) ? value : [value]
  return isOfTicket(field) && !items.some(item => typeof item === 'object' && !('ref' in item))
}

/** The condition that holds whenever the given one may hold: what `keeps` refuses is taken as answered in its favour. */
export function partOf(condition: Condition, keeps: (leaf: Leaf) => boolean, favour = true): Condition {
  const group = groupOf(condition)
  if (!group) return keeps(condition as Leaf) ? condition : favour ? ALWAYS : NEVER
  const inner = group.join === 'none' ? !favour : favour
  return { [group.join]: group.parts.map(part => partOf(part, keeps, inner)) } as Condition
}
