import type { Leaf, RelativeTime, Scalar, Value } from './condition.ts'
import type { Context, FieldType } from './fields.ts'
import { fold } from './fold.ts'

/** One end of a span of time. */
export interface Bound { at: Temporal.Instant; inclusive: boolean }

/** One end of a span of calendar days, as text: 2026-01-31. */
export interface Day { day: string; inclusive: boolean }

/**
 * A leaf with everything looked up: what both interpreters read, so that they can differ in nothing but the comparing.
 * `negated` turns the answer round, which makes it true of a missing value.
 */
export type Test =
  | { kind: 'empty'; negated: boolean }
  | { kind: 'oneOf'; options: readonly (string | number | boolean)[]; negated: boolean }
  | { kind: 'compare'; op: 'lt' | 'lte' | 'gt' | 'gte'; than: number; negated: boolean }
  | { kind: 'contains' | 'startsWith'; text: string; negated: boolean }
  | { kind: 'span'; from?: Bound; to?: Bound; negated: boolean }
  | { kind: 'days'; from?: Day; to?: Day; negated: boolean }
  | { kind: 'has'; how: 'any' | 'all'; items: readonly string[]; negated: boolean }

type Typed = { type: FieldType; of?: string }

export interface Resolved<F> { field: F; test: Test }

/** Looks up a leaf's field and value. Throws on what `validate` would have refused. */
export function resolve<F extends Typed>(leaf: Leaf, fields: { find(key: string): F | undefined }, context: Context): Resolved<F> {
  const field = fields.find(leaf.field)
  if (!field) throw new Error(`unknown field ${leaf.field}`)
  return { field, test: testOf(leaf, field, context) }
}

function testOf({ op, value }: Leaf, field: Typed, context: Context): Test {
  switch (op) {
    case 'empty': return { kind: 'empty', negated: false }
    case 'notEmpty': return { kind: 'empty', negated: true }
    case 'is': case 'in': return { kind: 'oneOf', options: options(field, value, context), negated: false }
    case 'isNot': case 'notIn': return { kind: 'oneOf', options: options(field, value, context), negated: true }
    case 'lt': case 'lte': case 'gt': case 'gte': return { kind: 'compare', op, than: Number(value), negated: false }
    case 'contains': return { kind: 'contains', text: foldedText(value), negated: false }
    case 'notContains': return { kind: 'contains', text: foldedText(value), negated: true }
    case 'startsWith': return { kind: 'startsWith', text: foldedText(value), negated: false }
    case 'hasAny': return { kind: 'has', how: 'any', items: strings(field, value, context), negated: false }
    case 'hasAll': return { kind: 'has', how: 'all', items: strings(field, value, context), negated: false }
    case 'hasNone': return { kind: 'has', how: 'any', items: strings(field, value, context), negated: true }
    case 'before': case 'since': case 'after': case 'until': case 'on': case 'within':
      return field.type === 'date' ? { kind: 'days', ...daysOf(op, value as string | RelativeTime, context), negated: false }
        : { kind: 'span', ...spanOf(op, value as string | RelativeTime, context), negated: false }
  }
}

function foldedText(value: Value | undefined): string {
  return typeof value === 'string' ? fold(value) : ''
}

function options(field: Typed, value: Value | undefined, context: Context): (string | number | boolean)[] {
  const given = (Array.isArray(value) ? value : [value]).flatMap(item => deref(item, context))
  return field.type === 'text' ? given.map(item => fold(String(item))) : given.map(item => typeof item === 'string' ? meant(field, item, context) : item)
}

function strings(field: Typed, value: Value | undefined, context: Context): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap(item => deref(item, context)).map(item => meant(field, String(item), context))
}

/** Of people and organisations whoever they are now. Values of an admin's own fields name whom they were given. */
function meant({ of }: Typed, id: string, { became }: Context): string {
  return (of === 'person' || of === 'organisation') && became?.get(id) || id
}

function deref(value: Scalar | undefined, context: Context): (string | number | boolean)[] {
  if (value === undefined) return []
  if (typeof value !== 'object') return [value]
  const found = 'ref' in value ? context.refs[value.ref] : undefined
  return found == null ? [] : typeof found === 'string' ? [found] : [...found]
}

type TimeOp = 'before' | 'since' | 'after' | 'until' | 'on' | 'within'

/** A calendar day is everything from its first moment in the zone to the next day's: 23, 24 or 25 hours. */
function spanOf(op: TimeOp, value: string | RelativeTime, context: Context): { from?: Bound; to?: Bound } {
  const [first, end] = momentOrDay(value, context)
  switch (op) {
    case 'before': return { to: { at: first, inclusive: false } }
    case 'since': return { from: { at: first, inclusive: true } }
    case 'after': return { from: end ? { at: end, inclusive: true } : { at: first, inclusive: false } }
    case 'until': return { to: end ? { at: end, inclusive: false } : { at: first, inclusive: true } }
    case 'within': {
      const now = context.now.round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
      return Temporal.Instant.compare(first, now) < 0
        ? { from: { at: first, inclusive: true }, to: { at: now, inclusive: true } }
        : { from: { at: now, inclusive: true }, to: { at: first, inclusive: true } }
    }
    case 'on': return { from: { at: first, inclusive: true }, to: end ? { at: end, inclusive: false } : { at: first, inclusive: true } }
  }
}

/** A moment alone, or a day's first moment and the next day's. Cut to microseconds, which is what the database keeps. */
function momentOrDay(value: string | RelativeTime, { now, zone }: Context): [Temporal.Instant, Temporal.Instant?] {
  if (typeof value === 'string' && !value.includes('T')) return dayIn(Temporal.PlainDate.from(value), zone)
  if (typeof value === 'object' && 'today' in value) {
    return dayIn(now.toZonedDateTimeISO(zone).toPlainDate().add({ days: value.today }), zone)
  }
  return [exact(value, now, zone).round({ smallestUnit: 'microsecond', roundingMode: 'floor' })]
}

function exact(value: string | RelativeTime, now: Temporal.Instant, zone: string): Temporal.Instant {
  if (typeof value === 'string') return Temporal.Instant.from(value)
  const here = now.toZonedDateTimeISO(zone)
  return ('ago' in value ? here.subtract(value.ago) : here.add((value as { ahead: string }).ahead)).toInstant()
}

function dayIn(day: Temporal.PlainDate, zone: string): [Temporal.Instant, Temporal.Instant] {
  return [day.toZonedDateTime(zone).toInstant(), day.add({ days: 1 }).toZonedDateTime(zone).toInstant()]
}

/** As spanOf, for what is a day itself: a moment stands for the day that it falls on in the zone. */
function daysOf(op: TimeOp, value: string | RelativeTime, context: Context): { from?: Day; to?: Day } {
  const { now, zone } = context
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  const today = dayOf(now)
  const day = typeof value === 'string' ? value.includes('T') ? dayOf(Temporal.Instant.from(value)) : Temporal.PlainDate.from(value)
    : 'today' in value ? today.add({ days: value.today }) : dayOf(exact(value, now, zone))
  const end = (of: Temporal.PlainDate, inclusive: boolean): Day => ({ day: of.toString(), inclusive })
  switch (op) {
    case 'before': return { to: end(day, false) }
    case 'since': return { from: end(day, true) }
    case 'after': return { from: end(day, false) }
    case 'until': return { to: end(day, true) }
    case 'on': return { from: end(day, true), to: end(day, true) }
    case 'within': return Temporal.PlainDate.compare(day, today) < 0 ? { from: end(day, true), to: end(today, true) } : { from: end(today, true), to: end(day, true) }
  }
}
