import ICAL from 'ical.js'
import { problem } from '../platform/problem.ts'
import { cleanLine } from '../platform/text.ts'
import { CALENDAR_NAME_LENGTH, MOST_SPECIAL_DAYS } from './calendar.ts'
import { addDays } from './dates.ts'
import { DAY_MINUTES, timeOf, type SpecialDay } from './definition.ts'
import { occurrencesOf, type Occurrences } from './ical-rules.ts'
import { spanOf, stringOf, type Span } from './ical-times.ts'

/** Events that are looked at. */
const MOST_EVENTS = 2000
const MOST_SKIPPED = 100
/** How far ahead events that come again by a difficult rule are written out. */
const YEARS_AHEAD = 3

export type WhySkipped = 'past' | 'no-day' | 'too-often' | 'rule' | 'many' | 'cancelled'
export interface ReadDays { days: SpecialDay[]; skipped: { name: string; why: WhySkipped }[] }

/**
 * The events of an iCalendar file (RFC 5545) as closed days, to be looked at before they are kept; hours are told in `zone`. What comes again
 * on the same day of every year becomes a day of every year; other rules are written out for some years. 422 for what is no such file.
 *
 * Invitations in mails have a reader of their own, in a worker with a limit on time. This one runs in the server itself: it never lets the library
 * follow a rule that may not end, nor the rules of a zone in the file. A zone is known by its name, or hours are those of the wall.
 */
export function readIcal(text: string, zone: string, now: Temporal.Instant): ReadDays {
  const events = eventsIn(text)
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString()
  const moved = movedDays(events)
  const read: ReadDays = { days: [], skipped: [] }
  const budget = { left: 20_000 }
  for (const event of events.slice(0, MOST_EVENTS)) {
    const name = cleanLine(stringOf(event, 'summary'), CALENDAR_NAME_LENGTH)
    const found = eventDays(event, { zone, today, budget, moved: moved.get(stringOf(event, 'uid')) ?? [] })
    if (typeof found === 'string') skip(read, name, found)
    else for (const day of found.map(each => ({ ...each, name }))) if (!read.days.some(other => isSame(other, day))) read.days.push(day)
    if (read.days.length > MOST_SPECIAL_DAYS) break
  }
  if (events.length > MOST_EVENTS || read.days.length > MOST_SPECIAL_DAYS) skip(read, '', 'many')
  read.days.splice(MOST_SPECIAL_DAYS)
  return { ...read, days: read.days.toSorted((a, b) => a.from.localeCompare(b.from)) }
}

function eventsIn(text: string): ICAL.Component[] {
  try {
    // several calendars in one file come as a list
    const parsed = ICAL.parse(text) as unknown[]
    const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]).map(each => new ICAL.Component(each as unknown[]))
    if (calendars.some(calendar => calendar.name === 'vcalendar')) return calendars.flatMap(calendar => calendar.getAllSubcomponents('vevent'))
  } catch { /* said below */ }
  throw problem.unprocessable('ical', 'This file cannot be read as a calendar. Export one that ends in .ics from your calendar, and take that.')
}

/** The days of a series that stand in the file as events of their own, by the series. */
function movedDays(events: readonly ICAL.Component[]): Map<string, string[]> {
  const moved = new Map<string, string[]>()
  for (const event of events.slice(0, MOST_EVENTS)) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(safely(() => stringOf(event, 'recurrence-id'), ''))?.[0]
    if (day) moved.set(stringOf(event, 'uid'), [...moved.get(stringOf(event, 'uid')) ?? [], day])
  }
  return moved
}

interface Asked { zone: string; today: string; budget: { left: number }; moved: readonly string[] }

function eventDays(event: ICAL.Component, { zone, today, budget, moved }: Asked): Omit<SpecialDay, 'name'>[] | WhySkipped {
  if (safely(() => stringOf(event, 'status'), '').toUpperCase() === 'CANCELLED') return 'cancelled'
  const span = safely(() => spanOf(event, zone), null)
  if (!span) return 'no-day'
  const until = addDays(today, YEARS_AHEAD * 366)
  const occurrences = safely<Occurrences>(() => occurrencesOf(event, span.date, { from: addDays(today, -span.days), until, moved, budget }), 'rule')
  if (typeof occurrences === 'string' && occurrences !== 'yearly') return occurrences
  if (occurrences === 'yearly') return daysFrom(span.date, span, true)
  const days = occurrences.flatMap(date => daysFrom(date, span, false)).filter(day => (day.until ?? day.from) >= today)
  return days.length > 0 ? days : 'past'
}

/** An occurrence as days: a begin and an end in the middle of a day stand apart from the whole days between. */
function daysFrom(date: string, { from, to, days }: Span, yearly: boolean): Omit<SpecialDay, 'name'>[] {
  const written = (offset: number) => yearly ? addDays(date, offset).slice(5) : addDays(date, offset)
  const part = (offset: number, begin: number, end: number) => ({ kind: 'closed' as const, from: written(offset), until: null, windows: [{ from: timeOf(begin), to: timeOf(end) }] })
  const last = days - 1
  if (last === 0 && (from > 0 || to < DAY_MINUTES)) return [part(0, from, to)]
  const [first, end] = [from > 0 ? 1 : 0, to < DAY_MINUTES ? last - 1 : last]
  const whole = first > end ? [] : [{ kind: 'closed' as const, from: written(first), until: end > first ? written(end) : null, windows: [] }]
  return [...from > 0 ? [part(0, from, DAY_MINUTES)] : [], ...whole, ...to < DAY_MINUTES ? [part(last, 0, to)] : []]
}

function skip({ skipped }: ReadDays, name: string, why: WhySkipped): void {
  if (skipped.length < MOST_SKIPPED) skipped.push({ name, why })
}

function isSame(a: SpecialDay, b: SpecialDay): boolean {
  return a.name === b.name && a.from === b.from && a.until === b.until && JSON.stringify(a.windows) === JSON.stringify(b.windows)
}

/** The library reads a value when it is asked for, and throws on what makes no sense. */
function safely<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
