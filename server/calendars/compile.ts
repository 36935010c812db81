import { dayHours, type DayHours, type HolidaysOf } from './day-hours.ts'
import type { Definition } from './definition.ts'
import { union, type Spans } from './spans.ts'

/** The instants that can be asked about; a longer span would only serve a mistake. */
export const FIRST_YEAR = 1970
export const LAST_YEAR = 2199
/** How far from where it was asked an addition looks for open hours. */
export const MOST_YEARS = 50

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * A definition, ready to count: sorted intervals of epoch milliseconds, none touching the next, for a span of years that grows by need.
 * `before[i]` is what was open from the begin of the span to the opening of interval i; the last entry is the sum of all.
 */
export interface CompiledCalendar {
  readonly definition: Definition
  readonly hours: DayHours
  /** The years that are compiled; `first` is above `last` while none is. By the dates of the zone. */
  first: number
  last: number
  /** The instants, `safeTo` left out, around which all openings are known whatever the zone: a zone's year is up to a day off that of UTC. */
  safeFrom: number
  safeTo: number
  opens: Float64Array
  closes: Float64Array
  before: Float64Array
}

/** Makes a definition ready to count with. Nothing is computed before somebody asks; `holidaysOf` has to answer the same every time. */
export function compileCalendar(definition: Definition, holidaysOf: HolidaysOf): CompiledCalendar {
  return { definition, hours: dayHours(definition, holidaysOf), first: Infinity, last: -Infinity, safeFrom: Infinity, safeTo: -Infinity, opens: new Float64Array(), closes: new Float64Array(), before: new Float64Array(1) }
}

/** The year of an instant in UTC, held to what can be compiled. */
export function yearOf(at: number): number {
  return Math.min(LAST_YEAR, Math.max(FIRST_YEAR, new Date(at).getUTCFullYear()))
}

/** Sees to it that a span of years is compiled, both included; what lies between it and the compiled ones comes along. */
export function coverYears(calendar: CompiledCalendar, from: number, to: number): void {
  const first = Math.min(calendar.first, Math.max(FIRST_YEAR - 1, from))
  const last = Math.max(calendar.last, Math.min(LAST_YEAR + 1, to))
  if (first === calendar.first && last === calendar.last) return
  const known: Spans = Array.from(calendar.opens, (open, index) => [open, calendar.closes[index]!] as const)
  const fresh: (readonly [number, number])[] = []
  for (let year = first; year <= last; year++) if (year < calendar.first || year > calendar.last) fresh.push(...openingsOf(calendar, year))
  const spans = union([...known, ...fresh])
  calendar.first = first
  calendar.last = last
  calendar.safeFrom = Date.UTC(first, 0, 2)
  calendar.safeTo = Date.UTC(last, 11, 31)
  calendar.opens = Float64Array.from(spans, span => span[0])
  calendar.closes = Float64Array.from(spans, span => span[1])
  calendar.before = new Float64Array(spans.length + 1)
  for (const [index, [open, close]] of spans.entries()) calendar.before[index + 1] = calendar.before[index]! + close - open
}

/** What a year opens, by the dates of the zone. */
function openingsOf({ definition: { zone }, hours }: CompiledCalendar, year: number): Spans {
  const openings: (readonly [number, number])[] = []
  const end = Date.UTC(year + 1, 0)
  const steady = steadySpans(zone, Date.UTC(year, 0) - 5 * DAY, end + 5 * DAY)
  let span = 0
  for (let midnight = Date.UTC(year, 0), weekday = weekdayOf(midnight); midnight < end; midnight += DAY, weekday = weekday % 7 + 1) {
    while (steady[span]!.to <= midnight - steady[span]!.offset && span < steady.length - 1) span++
    const { from, to, offset } = steady[span]!
    const start = midnight - offset
    const date = new Date(midnight).toISOString().slice(0, 10)
    // a day apart from a change on both sides: around it, midnight itself may be skipped or come twice
    const instantOf = from <= start - DAY && start + 2 * DAY <= to ? (minute: number) => start + minute * MINUTE : onChangingDay(date, zone)
    if (instantOf) for (const [open, close] of hours.open(date, weekday)) openings.push([instantOf(open), instantOf(close)])
  }
  return union(openings)
}

/** The spans between two instants within which the zone's clocks do not change: there, a time is a sum, which is much faster than asking the zone. */
function steadySpans(zone: string, from: number, to: number): { from: number; to: number; offset: number }[] {
  const spans: { from: number; to: number; offset: number }[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone)
  while (at.epochMilliseconds < to) {
    const change = at.getTimeZoneTransition('next')
    spans.push({ from: at.epochMilliseconds, to: change?.epochMilliseconds ?? Infinity, offset: at.offsetNanoseconds / 1e6 })
    if (!change) break
    at = change
  }
  return spans
}

/**
 * On a day on which the clocks change, a time that they skip moves on by what they skip, and of one that comes twice the first counts (H48,
 * "compatible" of RFC 9557). Null for a date that the zone left out, as Samoa did when it crossed the date line: it opens nothing.
 */
function onChangingDay(text: string, zone: string): ((minute: number) => number) | null {
  const date = Temporal.PlainDate.from(text)
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return null
  const midnight = date.toPlainDateTime()
  return minute => midnight.add({ minutes: minute }).toZonedDateTime(zone).epochMilliseconds
}

/** 1 for Monday to 7 for Sunday; the first of January 1970 was a Thursday. */
function weekdayOf(midnight: number): number {
  return ((midnight / DAY + 3) % 7 + 7) % 7 + 1
}
