import { RULE_EVENTS } from '../rule.ts'
import { ruleField } from './rule-field.ts'

/** What happened, and who did it. */
export const eventFields = [
  ruleField('event.kind', 'enum', ({ event }) => event?.kind ?? null, { values: RULE_EVENTS }),
  ruleField('event.by', 'enum', ({ event }) => event?.by ?? null, { values: ['customer', 'colleague', 'rule', 'system'] }),
]
