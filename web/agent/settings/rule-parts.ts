import type { Condition, Leaf, Op } from '../../../server/conditions/condition.ts'
import { CONDITION_TYPE } from '../../../server/fields/field.ts'
import { RULE_FIELDS } from '../../../server/tickets/forms/form.ts'
import type { Key } from '../../ui/i18n.ts'
import type { t } from '../../ui/i18n.ts'
import { channelKeys } from '../../ui/words.ts'
import type { Field } from '../api/desk.ts'
import { builtInChoices } from '../forms/field-words.ts'
import type { Choice } from '../forms/field-words.ts'
import type { Desk } from '../shell/use-desk.ts'

export type Join = 'all' | 'any' | 'none'

/** What a new condition begins with. */
export const startingLeaf: Leaf = { field: 'type', op: 'in', value: ['incident'] }

/** A condition as the editor shows it, one group of questions; undefined for one that is nested deeper, which the API takes. */
export function flatOf(when: Condition): { join: Join; parts: Leaf[] } | undefined {
  if ('field' in when) return { join: 'all', parts: [when] }
  const join: Join = 'all' in when ? 'all' : 'any' in when ? 'any' : 'none'
  const parts = (when as Record<Join, Condition[]>)[join]
  return parts.every((part): part is Leaf => 'field' in part) ? { join, parts } : undefined
}



/** The questions that a field answers, the first of them to begin with. */
export function opsOf(field: string, own: Field | undefined): Op[] {
  const type = RULE_FIELDS[field] ?? (own ? CONDITION_TYPE[own.kind] : 'text')
  switch (type) {
    case 'number': return own ? ['is', 'gte', 'lte', 'empty', 'notEmpty'] : ['in', 'notIn', 'gte', 'lte', 'empty', 'notEmpty']
    case 'tags': return ['hasAny', 'hasAll', 'hasNone', 'empty', 'notEmpty']
    case 'text': return ['contains', 'is', 'isNot', 'empty', 'notEmpty']
    case 'bool': case 'date': return ['notEmpty', 'empty']
    default: return own && own.kind !== 'choice' && own.kind !== 'product' ? ['notEmpty', 'empty'] : ['in', 'notIn', 'empty', 'notEmpty']
  }
}

export const opKeys: Partial<Record<Op, Key>> = {
  is: 'vop.is', isNot: 'vop.isNot', in: 'vop.in', notIn: 'vop.notIn', empty: 'vop.empty', notEmpty: 'vop.notEmpty', gte: 'vop.gte', lte: 'vop.lte',
  contains: 'vop.contains', hasAny: 'vop.hasAny', hasAll: 'vop.hasAll', hasNone: 'vop.hasNone',
}

/** The values that can be asked for; undefined where they are typed. */
export function choicesOf(field: string, own: Field | undefined, desk: Desk, translate: typeof t): Choice[] | undefined {
  if (field === 'tags') return undefined
  if (field === 'channel') return Object.entries(channelKeys).map(([value, key]) => ({ value, label: translate(key) }))
  if (field in RULE_FIELDS) return builtInChoices(field, desk, translate)
  return own && own.choices.length > 0 ? own.choices.filter((choice) => !choice.archived).map(({ key, label }) => ({ value: key, label })) : undefined
}
