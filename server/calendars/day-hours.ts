import { addDays, dayOfYear, isYearly } from './dates.ts'
import { DAY_MINUTES, minutesOf, type Definition, type SpecialDay, type Window } from './definition.ts'
import { intersect, subtract, union, type Spans } from './spans.ts'

/** A holiday in a year: the day, and the minutes of it that it takes; `to` is beyond 24 hours when it goes on for days. */
export interface Holiday { date: string; from: number; to: number; rule: string }
/** The holidays that begin in a year, those that the calendar has switched off left out. */
export type HolidaysOf = (year: number) => readonly Holiday[]

/** What an open day consists of, by date: 1440 minutes of the wall clock, however long the day really is. */
export interface DayHours {
  /** Open minutes since midnight. `weekday` is 1 for Monday to 7 for Sunday. */
  open(date: string, weekday: number): Spans
  /** The special days that a date is one of. */
  specials(date: string): readonly SpecialDay[]
  /** The holidays that take some of a date. */
  holidays(date: string): readonly Holiday[]
}

/** What a special day may last. */
export const MOST_DAYS = 366
const WHOLE: Spans = [[0, DAY_MINUTES]]

/**
 * The hours of each day (H47). What closes a date closes it from midnight to midnight, the part of a night shift that lies on it too;
 * short days narrow what is left; extra openings come last, so that one may lie on a holiday.
 */
export function dayHours(definition: Definition, holidaysOf: HolidaysOf): DayHours {
  const week = definition.week.map((windows, index) => union([...today(windows), ...overnight(definition.week[(index + 6) % 7]!)]))
  const known = specialsByDay(definition.days)
  const specials = (date: string) => [...known.get(date) ?? [], ...known.get(dayOfYear(date)) ?? []]
  const lasting = new Set(definition.days.filter(day => day.kind === 'extra' && overnight(day.windows).length > 0))
  const holidays = holidaysByDay(holidaysOf)
  return {
    specials, holidays,
    open(date, weekday) {
      const usual = week[weekday - 1]!
      const own = specials(date)
      const fromYesterday = lasting.size > 0 ? specials(addDays(date, -1)).filter(day => lasting.has(day)) : []
      const taken = holidays(date)
      if (own.length + fromYesterday.length + taken.length === 0) return usual
      const open = own.reduce(narrowed, subtract(usual, taken.map(({ from, to }) => [from, to] as const)))
      const extra = own.filter(day => day.kind === 'extra').flatMap(day => today(day.windows))
      return union([...open, ...extra, ...fromYesterday.flatMap(day => overnight(day.windows))])
    },
  }
}

function narrowed(open: Spans, { kind, windows }: SpecialDay): Spans {
  if (kind === 'closed') return subtract(open, windows.length === 0 ? WHOLE : today(windows))
  return kind === 'short' ? intersect(open, union(today(windows))) : open
}

/** The parts of windows that lie on the day on which they begin … */
function today(windows: readonly Window[]): Spans {
  return windows.map(minutesOf).map(([from, to]) => [from, Math.min(to, DAY_MINUTES)] as const)
}

/** … and on the next one. */
function overnight(windows: readonly Window[]): Spans {
  return windows.map(minutesOf).filter(([, to]) => to > DAY_MINUTES).map(([, to]) => [0, to - DAY_MINUTES] as const)
}

function specialsByDay(days: readonly SpecialDay[]): Map<string, SpecialDay[]> {
  const known = new Map<string, SpecialDay[]>()
  for (const day of days) {
    for (const key of daysOf(day)) known.set(key, [...known.get(key) ?? [], day])
  }
  return known
}

/** The dates, or the days of every year, that a special day lasts. */
function daysOf({ from, until }: SpecialDay): string[] {
  if (until === null) return [from]
  // a leap year, so that the 29th of February is one of the days of every year
  const [first, last] = isYearly(from) ? [`2000-${from}`, `${until < from ? 2001 : 2000}-${until}`] : [from, until]
  const days: string[] = []
  for (let date = first; date <= last && days.length <= MOST_DAYS; date = addDays(date, 1)) days.push(isYearly(from) ? dayOfYear(date) : date)
  return days
}

/** Holidays by date, each year asked for once; one that goes on for days stands on each of them. */
function holidaysByDay(holidaysOf: HolidaysOf): (date: string) => readonly Holiday[] {
  const years = new Set<number>()
  const known = new Map<string, Holiday[]>()
  const learn = (year: number) => {
    if (years.has(year)) return
    years.add(year)
    for (const holiday of holidaysOf(year)) {
      for (let { date, from, to } = holiday; to > 0; date = addDays(date, 1), from = 0, to -= DAY_MINUTES) {
        known.set(date, [...known.get(date) ?? [], { ...holiday, date, from, to: Math.min(to, DAY_MINUTES) }])
      }
    }
  }
  return date => {
    const year = Number(date.slice(0, 4))
    learn(year)
    learn(year - 1) // one of its last days may go on into this year
    return known.get(date) ?? []
  }
}
