import { raw } from 'sql-template-tag'
import type { Field } from '../../conditions/fields.ts'
import type { RuleFacts } from '../facts.ts'

/** A field beyond the ticket's own. It is asked in memory only: no list of tickets knows what happened. */
export function ruleField(key: string, type: Field<RuleFacts>['type'], read: Field<RuleFacts>['read'], more: Partial<Field<RuleFacts>> = {}): Field<RuleFacts> {
  return { key, type, nullable: true, sql: raw('null'), read, ...more }
}
