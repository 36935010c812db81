import { coverYears, FIRST_YEAR, LAST_YEAR, MOST_YEARS, yearOf, type CompiledCalendar } from './compile.ts'

// Instants are epoch milliseconds, durations milliseconds, both whole. All functions answer in the time of a binary search, once the years
// that they ask about are compiled (H47). An instant outside of 1970 to 2199 is a RangeError.

/** Whether it is open at an instant: the opening belongs to it, the closing does not. */
export function isOpen(calendar: CompiledCalendar, at: number): boolean {
  cover(calendar, at, at)
  const index = lastNotAfter(calendar.opens, at)
  return index >= 0 && at < calendar.closes[index]!
}

/** Open milliseconds from `a` to `b`; negative when `b` is earlier. */
export function diff(calendar: CompiledCalendar, a: number, b: number): number {
  cover(calendar, a, b)
  return workedUntil(calendar, b) - workedUntil(calendar, a)
}

/**
 * The instant at which so much open time has passed since `at`, the earliest such: eight hours from nine o'clock end at the closing at five,
 * not at the opening of the next day. A negative duration leads back, to the latest such. Zero is `at` itself, open or not.
 * Null when it is not reached within MOST_YEARS of years, or by the end of 2199.
 */
export function add(calendar: CompiledCalendar, at: number, duration: number): number | null {
  cover(calendar, at, at)
  if (duration === 0) return at
  const step = Math.sign(duration)
  let target = workedUntil(calendar, at) + duration
  while (step > 0 ? target > calendar.before.at(-1)! : target < 0) {
    if (!reachFurther(calendar, at, step)) return null
    target = workedUntil(calendar, at) + duration // years before it moved the begin of the count
  }
  const index = step > 0 ? firstNotBefore(calendar.before, target) - 1 : lastNotAfter(calendar.before, target)
  const found = calendar.opens[index]! + target - calendar.before[index]!
  return isTooFar(at, found) ? null : found
}

/** The same answer whatever was compiled for others. */
function isTooFar(at: number, found: number): boolean {
  if (found < FIRST || found >= END) return true
  // years are looked at only where it may matter: that is most of the work of an addition
  return Math.abs(found - at) > SURELY_NEAR && Math.abs(yearOf(found) - yearOf(at)) > MOST_YEARS
}

/** Compiles more years in a direction, twice as many each time, so that what is joined anew stays in proportion; false at the end. */
function reachFurther(calendar: CompiledCalendar, at: number, step: number): boolean {
  const { first, last } = calendar
  const furthest = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, yearOf(at) + step * MOST_YEARS)) + step
  if (step > 0 ? last >= furthest : first <= furthest) return false
  const more = last - first + 1
  if (step > 0) coverYears(calendar, first, Math.min(last + more, furthest))
  else coverYears(calendar, Math.max(first - more, furthest), last)
  return true
}

/** `at` when it is open, else the next opening; null when there is none within MOST_YEARS of years. */
export function nextOpen(calendar: CompiledCalendar, at: number): number | null {
  if (isOpen(calendar, at)) return at
  const end = add(calendar, at, 1)
  return end === null ? null : end - 1
}

/** What is open between two instants, cut at both, in order. */
export function intervals(calendar: CompiledCalendar, from: number, to: number): [open: number, close: number][] {
  cover(calendar, from, to)
  const found: [number, number][] = []
  for (let index = Math.max(0, lastNotAfter(calendar.opens, from)); index < calendar.opens.length && calendar.opens[index]! < to; index++) {
    const [open, close] = [Math.max(from, calendar.opens[index]!), Math.min(to, calendar.closes[index]!)]
    if (open < close) found.push([open, close])
  }
  return found
}

/** Open milliseconds from the begin of the compiled span to an instant in it. */
function workedUntil({ opens, closes, before }: CompiledCalendar, at: number): number {
  const index = lastNotAfter(opens, at)
  return index < 0 ? 0 : before[index]! + Math.min(at, closes[index]!) - opens[index]!
}

/** The years around, because a zone's year begins and ends up to a day from that of UTC. */
function cover(calendar: CompiledCalendar, a: number, b: number): void {
  if (a > b) [a, b] = [b, a]
  if (!(a >= FIRST && b < END)) throw new RangeError(`Calendars count from ${FIRST_YEAR} to ${LAST_YEAR}, not at ${a} or ${b}.`)
  if (a >= calendar.safeFrom && b < calendar.safeTo) return
  coverYears(calendar, yearOf(a) - 1, yearOf(b) + 1)
}

const FIRST = Date.UTC(FIRST_YEAR, 0)
const END = Date.UTC(LAST_YEAR + 1, 0)
const SURELY_NEAR = (MOST_YEARS - 1) * 365 * 24 * 60 * 60 * 1000

/** The last index whose value is at most `value`, or -1. */
function lastNotAfter(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The first index whose value is at least `value`. */
function firstNotBefore(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
