import ICAL from 'ical.js'
import { addDays, isDay } from './dates.ts'
import { MOST_DAYS } from './day-hours.ts'
import { DAY_MINUTES } from './definition.ts'

/** When an event is, by the wall clock of a zone: its first date, how many dates it touches, and the minutes of the first and of the last. */
export interface Span { date: string; days: number; from: number; to: number }

export function stringOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name)
  return value === null || value === undefined ? '' : String(value)
}

/** Null for an event that lasts no time, or longer than a year, or begins at no day that there is. Whole days end before the date of DTEND (RFC 5545 §3.6.1). */
export function spanOf(event: ICAL.Component, zone: string): Span | null {
  const start = wallTime(event, 'dtstart', zone)
  if (!start) return null
  const end = wallTime(event, 'dtend', zone) ?? endByDuration(event, start)
  const minutes = end ? minutesBetween(start, end) : 0
  // a date without an end is that day (RFC 5545 §3.6.1); a time without one lasts no time
  const length = start.whole && minutes <= 0 ? DAY_MINUTES : minutes
  const from = start.minute
  const days = Math.ceil((from + length) / DAY_MINUTES)
  return length <= 0 || days > MOST_DAYS ? null : { date: start.date, days, from, to: from + length - (days - 1) * DAY_MINUTES }
}

interface WallTime { date: string; minute: number; whole: boolean }

/** A time as the wall clocks of `zone` show it; one of a zone that nobody knows by its name is taken as it stands. */
function wallTime(event: ICAL.Component, name: string, zone: string): WallTime | null {
  const property = event.getFirstProperty(name)
  const time = property?.getFirstValue()
  if (!property || !(time instanceof ICAL.Time)) return null
  const pad = (value: number) => String(value).padStart(2, '0')
  const date = `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(time.day)}`
  if (!/^(?:19[7-9]|20|21)\d/.test(date) || !isDay(date)) return null
  if (time.isDate) return { date, minute: 0, whole: true }
  const local = Temporal.PlainDateTime.from(`${date}T${pad(time.hour)}:${pad(time.minute)}:00`)
  const own = time.zone === ICAL.Timezone.utcTimezone ? 'UTC' : String(property.getFirstParameter('tzid') ?? '')
  const there = inZone(local, own, zone)
  return { date: there.toPlainDate().toString(), minute: there.hour * 60 + there.minute, whole: false }
}

function inZone(local: Temporal.PlainDateTime, own: string, zone: string): Temporal.PlainDateTime {
  try {
    return own === '' ? local : local.toZonedDateTime(own).withTimeZone(zone).toPlainDateTime()
  } catch {
    return local
  }
}

function endByDuration(event: ICAL.Component, start: WallTime): WallTime | null {
  const duration = event.getFirstPropertyValue('duration')
  if (!(duration instanceof ICAL.Duration)) return null
  const end = start.minute + Math.ceil(duration.toSeconds() / 60)
  if (!(end > 0 && end < (MOST_DAYS + 2) * DAY_MINUTES)) return null
  return { date: addDays(start.date, Math.floor(end / DAY_MINUTES)), minute: end % DAY_MINUTES, whole: start.whole }
}

function minutesBetween(a: WallTime, b: WallTime): number {
  return (Date.parse(b.date) - Date.parse(a.date)) / 60_000 + b.minute - a.minute
}
