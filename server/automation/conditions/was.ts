import type { FieldType } from '../../conditions/fields.ts'
import { CATEGORIES, TYPES } from '../../tickets/ticket.ts'
import type { Fact } from '../../conditions/fields.ts'
import { ruleField } from './rule-field.ts'

const FORMER: readonly [name: string, type: FieldType, more?: Parameters<typeof ruleField>[3]][] = [
  ['category', 'enum', { values: CATEGORIES }], ['statusId', 'id', { of: 'status' }], ['assigneeId', 'id', { of: 'person' }], ['teamId', 'id', { of: 'team' }], ['type', 'enum', { values: TYPES }],
  ['priority', 'number', { whole: true }], ['impact', 'number', { whole: true }], ['urgency', 'number', { whole: true }],
]

/** What it was before the event; of what the event did not change there is nothing. */
export const formerFields = FORMER.map(([name, type, more]) => ruleField(`was.${name}`, type, ({ was }) => was[name] ?? null, more))

/** What an event says of former values, by the names of fields. */
export function formerValues({ type, data }: { type: string; data: Record<string, unknown> }): Record<string, Fact> {
  switch (type) {
    case 'ticket.statusChanged': return { category: data.fromCategory as Fact, statusId: data.from as Fact }
    case 'ticket.assigned': return { assigneeId: data.from as Fact }
    case 'ticket.transferred': return { teamId: data.from as Fact }
    case 'ticket.typeSet': return { type: data.from as Fact }
    case 'ticket.prioritySet': return { priority: data.from as Fact }
    case 'ticket.impactSet': return { impact: data.from as Fact }
    case 'ticket.urgencySet': return { urgency: data.from as Fact }
    default: return {}
  }
}
