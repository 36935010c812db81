import type { BuiltInField } from '../../../server/tickets/forms/form.ts'
import type { Key } from '../../ui/i18n.ts'
import type { t } from '../../ui/i18n.ts'
import { complexityKeys, impactKeys, priorityKeys, typeKeys, urgencyKeys } from '../../ui/words.ts'
import type { Field } from '../api/desk.ts'
import type { Desk } from '../shell/use-desk.ts'
import { builtInKeys } from '../../ui/words.ts'

export interface Choice { value: string; label: string }

export const isBuiltIn = (field: string): field is BuiltInField => field in builtInKeys

/** What a field is called: `priority`, `custom.order`. */
export function fieldLabel(field: string, own: readonly Field[], translate: typeof t): string {
  const key = builtInKeys[field as BuiltInField] as Key | undefined
  return key ? translate(key) : own.find((each) => `custom.${each.key}` === field)?.label ?? field
}

/** The choices of a field of every desk, by the names that conditions use; none for tags, which are free. */
export function builtInChoices(field: string, desk: Pick<Desk, 'teams' | 'staff' | 'brands'>, translate: typeof t): Choice[] {
  const scale = (words: Record<string | number, Key>) => Object.entries(words).map(([value, key]) => ({ value, label: translate(key) }))
  const named = (all: ReadonlyArray<{ id: string; name: string }>) => all.map(({ id, name }) => ({ value: id, label: name }))
  switch (field) {
    case 'type': return scale(typeKeys)
    case 'priority': return (['urgent', 'high', 'normal', 'low'] as const).map((name, at) => ({ value: String(4 - at), label: translate(priorityKeys[name]) }))
    case 'impact': return scale(impactKeys)
    case 'urgency': return scale(urgencyKeys)
    case 'complexity': return scale(complexityKeys)
    case 'teamId': return named(desk.teams)
    case 'assigneeId': return named(desk.staff)
    case 'brandId': return named(desk.brands)
    default: return []
  }
}

/** Fields whose values are numbers for the evaluator. */
export const isNumeric = (field: string): boolean => ['priority', 'impact', 'urgency', 'complexity'].includes(field)
