import { leaves, type Condition, type Leaf, type Scalar, type Value } from './condition.ts'
import { OPS_OF, type Field, type Fields, type FieldType } from './fields.ts'

export interface Fault { field: string; message: string }

const NO_VALUE: readonly string[] = ['empty', 'notEmpty']
const LIST_VALUE: readonly string[] = ['in', 'notIn', 'hasAny', 'hasAll', 'hasNone']

/** What is wrong with a condition, in words; empty when both interpreters will take it. `refs` are the references allowed. */
export function validate<Facts>(condition: Condition, fields: Fields<Facts>, refs: readonly string[]): Fault[] {
  return leaves(condition).flatMap(leaf => {
    const message = faultOf(leaf, fields, refs)
    return message ? [{ field: leaf.field, message }] : []
  })
}

function faultOf<Facts>(leaf: Leaf, fields: Fields<Facts>, refs: readonly string[]): string | undefined {
  const field = fields.find(leaf.field)
  if (!field) return `There is no field “${leaf.field}”.`
  if (!OPS_OF[field.type].includes(leaf.op)) {
    return `“${leaf.field}” cannot be asked “${leaf.op}”; it takes ${OPS_OF[field.type].join(', ')}.`
  }
  if (NO_VALUE.includes(leaf.op)) return leaf.value === undefined ? undefined : `“${leaf.op}” takes no value.`
  if (leaf.value === undefined) return `“${leaf.field} ${leaf.op}” needs a value.`
  return valueFault(field, leaf.op, leaf.value, refs)
}

function valueFault<Facts>(field: Field<Facts>, op: string, value: Value, refs: readonly string[]): string | undefined {
  if (LIST_VALUE.includes(op)) {
    const items = Array.isArray(value) ? value : isReference(value) ? [value] : undefined
    if (!items) return `“${field.key} ${op}” needs a list of values.`
    if (items.length === 0) return `“${field.key} ${op}” needs at least one value.`
    return first(items, item => scalarFault(field, op, item, refs))
  }
  if (Array.isArray(value)) return `“${field.key} ${op}” needs a single value, not a list.`
  return scalarFault(field, op, value, refs)
}

function scalarFault<Facts>(field: Field<Facts>, op: string, value: Scalar, refs: readonly string[]): string | undefined {
  if (isReference(value)) {
    if (field.type !== 'id' && field.type !== 'ids') return `“${field.key}” cannot be compared with a person or a team.`
    return refs.includes(value.ref) ? undefined : `There is no “${value.ref}” to compare with; there is ${refs.join(', ')}.`
  }
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) return `The value for “${field.key}” is not valid text.`
  const problem = CHECKS[field.type](value, field, op)
  return problem && `“${field.key} ${op}” needs ${problem}.`
}

type Check = (value: Exclude<Scalar, { ref: string }>, field: Field<never>, op: string) => string | undefined

const CHECKS: Record<FieldType, Check> = {
  text: (value, _, op) => typeof value !== 'string' ? 'a text' : op !== 'is' && op !== 'isNot' && value === '' ? 'a text that is not empty' : undefined,
  number: (value, field) => typeof value !== 'number' || !Number.isFinite(value) ? 'a number'
    : field.whole && !Number.isSafeInteger(value) ? 'a whole number' : undefined,
  enum: (value, field) => typeof value !== 'string' ? 'a text'
    : field.values && !field.values.includes(value) ? `one of ${field.values.join(', ')}` : undefined,
  id: (value, field) => idProblem(value, field),
  ids: (value, field) => idProblem(value, field),
  tags: value => typeof value === 'string' && value !== '' ? undefined : 'tags as texts',
  bool: value => typeof value === 'boolean' ? undefined : 'true or false',
  time: (value, _, op) => timeProblem(value, op),
  date: (value, _, op) => timeProblem(value, op),
}

function idProblem(value: unknown, field: Field<never>): string | undefined {
  if (typeof value !== 'string') return 'an id'
  return field.stored === 'text' || UUID.test(value) ? undefined : 'an id (a UUID in lower case)'
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const SOME_TIME = 'a date (2026-01-31), a moment (2026-01-31T09:00:00Z), or a time seen from now such as {ago: "P14D"}'
/** Farther than anybody asks, and well inside what Temporal and PostgreSQL can hold. */
const FARTHEST_YEAR = 9999
const LONGEST = { years: 100 }

function timeProblem(value: string | number | boolean | object, op: string): string | undefined {
  if (typeof value === 'object') {
    if ('today' in value) return op === 'within' ? 'a time seen from now such as {ago: "P14D"}' : undefined
    const duration = 'ago' in value ? value.ago : 'ahead' in value ? value.ahead : undefined
    return isSaneDuration(duration) ? undefined : 'an ISO 8601 duration such as P14D or PT2H, of 100 years at most'
  }
  return typeof value === 'string' && isSaneTime(value) ? undefined : SOME_TIME
}

function isSaneDuration(text: unknown): boolean {
  try {
    const duration = Temporal.Duration.from(String(text))
    const zero = Temporal.PlainDate.from('2000-01-01')
    return duration.sign > 0 && Temporal.Duration.compare(duration, LONGEST, { relativeTo: zero }) <= 0
  } catch { return false }
}

function isSaneTime(text: string): boolean {
  try {
    const year = text.includes('T') ? Temporal.Instant.from(text).toZonedDateTimeISO('UTC').year
      : DATE.test(text) ? Temporal.PlainDate.from(text).year : Infinity
    return year >= 1 && year <= FARTHEST_YEAR
  } catch { return false }
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

function isReference(value: Value): value is { ref: string } {
  return typeof value === 'object' && 'ref' in value
}

function first<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return undefined
}
