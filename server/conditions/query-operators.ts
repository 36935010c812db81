import type { Condition, Op, Value } from './condition.ts'
import type { Compare, Item } from './query-syntax.ts'

/** What an operator makes of one typed value: a condition, or what is wrong with it in words. */
export type Operator = (value: string, compare: Compare) => Condition | string
export type Operators = Readonly<Record<string, Operator>>

/** The operators of a search as a condition, with what could not be understood. Terms are left to whoever searches texts. */
export function queryCondition(items: readonly Item[], operators: Operators): { condition: Condition; faults: string[] } {
  const faults: string[] = []
  const parts: Condition[] = []
  for (const item of items) {
    if (item.kind !== 'operator') continue
    const read = item.values.map(value => operators[item.name]!(value, item.compare))
    const conditions = read.filter(one => typeof one !== 'string')
    faults.push(...read.filter(one => typeof one === 'string'))
    const either: Condition = conditions.length === 1 ? conditions[0]! : { any: conditions }
    if (conditions.length > 0) parts.push(item.negated ? { none: [either] } : either)
  }
  return { condition: { all: parts }, faults }
}

/** `name:word` where each word stands for a condition of its own: `is:unassigned`, `status:waiting`. */
export function words(meanings: Readonly<Record<string, Condition>>): Operator {
  return value => meanings[value.toLowerCase()] ?? `“${value}” is not known here; try ${Object.keys(meanings).join(', ')}.`
}

/** `subject:invoice`: the text contains it. */
export function textIn(field: string): Operator {
  return value => ({ field, op: 'contains', value })
}

/** `language:bg`: exactly it, in lower case. */
export function exactly(field: string): Operator {
  return value => ({ field, op: 'is', value: value.toLowerCase() })
}

/** `tag:vip` */
export function listed(field: string, normalise: (value: string) => string): Operator {
  return value => ({ field, op: 'hasAny', value: [normalise(value)] })
}

/** `assignee:me`, `assignee:none`, `assignee:nina`: oneself, nobody, or a name that contains it. */
export function whom(idField: string, nameField: string, refs: Readonly<Record<string, Condition>>): Operator {
  return value => refs[value.toLowerCase()]
    ?? (value.toLowerCase() === 'none' ? { field: idField, op: 'empty' } : { field: nameField, op: 'contains', value })
}

const NUMBER_OPS: Record<Compare, Op> = { ':': 'is', '>': 'gt', '<': 'lt', '>=': 'gte', '<=': 'lte' }
const TIME_OPS: Record<Compare, Op> = { ':': 'on', '>': 'after', '<': 'before', '>=': 'since', '<=': 'until' }

/** `number>1000`, or one of the words: `priority>=high`. */
export function numberOf(field: string, named: readonly string[] = []): Operator {
  return (value, compare) => {
    const index = named.indexOf(value.toLowerCase())
    const number = index >= 0 ? index + 1 : Number(value.replace(/^#/, ''))
    if (!Number.isSafeInteger(number)) return `“${value}” is not ${named.length > 0 ? `one of ${named.join(', ')}` : 'a whole number'}.`
    return { field, op: NUMBER_OPS[compare], value: number }
  }
}

/** `created:today`, `created>2026-01-31`, `updated<14d` (longer ago than 14 days), `updated>2h` (within the last two hours). */
export function timeOf(field: string): Operator {
  return (value, compare) => {
    const time = readTime(value.toLowerCase())
    if (!time) return `“${value}” is not a time; try today, yesterday, 2026-01-31, or 14d for 14 days ago (h, d, w, m, y).`
    const isAgo = typeof time === 'object' && 'ago' in time
    return { field, op: compare === ':' && isAgo ? 'within' : TIME_OPS[compare], value: time }
  }
}

function readTime(value: string): Value | undefined {
  if (value === 'today') return { today: 0 }
  if (value === 'yesterday') return { today: -1 }
  const ago = /^([1-9]\d{0,3})([hdwmy])$/.exec(value)
  if (ago && (ago[2] !== 'y' || Number(ago[1]) <= 100)) return { ago: ago[2] === 'h' ? `PT${ago[1]}H` : `P${ago[1]}${ago[2]!.toUpperCase()}` }
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return undefined
  try {
    return Temporal.PlainDate.from(value).toString()
  } catch {
    return undefined
  }
}
