import ICAL from 'ical.js'
import { cleanLine } from '../../../platform/text.ts'
import { isAddress } from '../../../people/person.ts'
import type { CalendarAttendee, CalendarTime, MailAddress, MailCalendar } from '../mail.ts'

const LONGEST = 256 * 1024
const MOST_ATTENDEES = 100
const METHODS = ['request', 'cancel', 'reply', 'publish', 'counter'] as const

/** What a text/calendar part asks or says, or null when no event can be read from it. `declared` is the method that its type names. (H30) */
export function readCalendar(text: string, declared: string): MailCalendar | null {
  try {
    return readEvent(text, declared)
  } catch {
    // the library reads a value when it is asked for, and throws on what makes no sense
    return null
  }
}

function readEvent(text: string, declared: string): MailCalendar | null {
  const calendar = parse(text)
  const events = calendar?.getAllSubcomponents('vevent') ?? []
  const event = events.find(each => !each.hasProperty('recurrence-id')) ?? events[0]
  const uid = event && cleanLine(stringOf(event, 'uid'), 500)
  if (!calendar || !event || !uid) return null
  const said = (stringOf(calendar, 'method') || declared).toLowerCase()
  const start = timeOf(calendar, event, 'dtstart')
  return {
    method: METHODS.find(each => each === said) ?? (said === '' ? 'publish' : 'other'),
    uid,
    sequence: Math.max(0, Math.min(2 ** 31 - 1, Number(stringOf(event, 'sequence')) || 0)),
    recurrenceId: cleanLine(event.getFirstProperty('recurrence-id')?.toICALString() ?? '', 200) || null,
    summary: cleanLine(stringOf(event, 'summary'), 500),
    location: cleanLine(stringOf(event, 'location'), 500),
    start,
    end: timeOf(calendar, event, 'dtend') ?? endByDuration(calendar, event),
    recurs: event.hasProperty('rrule') || event.hasProperty('rdate'),
    organizer: personOf(event.getFirstProperty('organizer')),
    attendees: event.getAllProperties('attendee').slice(0, MOST_ATTENDEES).flatMap(attendeeOf),
  }
}

function parse(text: string): ICAL.Component | null {
  // several calendars in one part come as a list
  const [first, ...rest] = ICAL.parse(text.slice(0, LONGEST)) as unknown[]
  const component = new ICAL.Component((Array.isArray(first) ? first : [first, ...rest]) as unknown[])
  return component.name === 'vcalendar' ? component : null
}

function stringOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name)
  return value === null || value === undefined ? '' : String(value)
}

function timeOf(calendar: ICAL.Component, event: ICAL.Component, name: string): CalendarTime | null {
  const property = event.getFirstProperty(name)
  const value = property?.getFirstValue()
  if (!(value instanceof ICAL.Time)) return null
  return momentOf(calendar, value, cleanLine(String(property?.getFirstParameter('tzid') ?? ''), 100))
}

function endByDuration(calendar: ICAL.Component, event: ICAL.Component): CalendarTime | null {
  const property = event.getFirstProperty('dtstart')
  const start = property?.getFirstValue()
  const duration = event.getFirstPropertyValue('duration')
  if (!(start instanceof ICAL.Time) || !(duration instanceof ICAL.Duration)) return null
  const end = start.clone()
  end.addDuration(duration)
  return momentOf(calendar, end, cleanLine(String(property?.getFirstParameter('tzid') ?? ''), 100))
}

/** By the zone that came along (H30), else by its name where the world knows it. */
function momentOf(calendar: ICAL.Component, time: ICAL.Time, zone: string): CalendarTime | null {
  const pad = (value: number) => String(value).padStart(2, '0')
  const day = `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(time.day)}`
  if (!isDay(day)) return null
  if (time.isDate) return { local: day, at: null, zone: null }
  const local = `${day}T${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}`
  const utc = time.zone === ICAL.Timezone.utcTimezone
  if (utc) return { local, at: `${local}Z`, zone: 'UTC' }
  const definition = calendar.getAllSubcomponents('vtimezone').find(each => stringOf(each, 'tzid') === zone)
  if (definition) {
    const offset = new ICAL.Timezone(definition).utcOffset(time)
    return { local, at: instant(() => Temporal.PlainDateTime.from(local).subtract({ seconds: offset }).toZonedDateTime('UTC')), zone }
  }
  return { local, at: zone === '' ? null : instant(() => Temporal.PlainDateTime.from(local).toZonedDateTime(zone)), zone: zone || null }
}

/** A day that there is, in a year that people plan for. */
function isDay(text: string): boolean {
  return /^(?:19|2\d)\d\d-/.test(text) && instant(() => Temporal.PlainDate.from(text, { overflow: 'reject' }).toZonedDateTime('UTC')) !== null
}

function instant(make: () => Temporal.ZonedDateTime): string | null {
  try {
    return make().toInstant().toString()
  } catch {
    return null
  }
}

function personOf(property: ICAL.Property | null): MailAddress | null {
  const address = String(property?.getFirstValue() ?? '').replace(/^mailto:/i, '').trim()
  return property && isAddress(address) ? { name: cleanLine(String(property.getFirstParameter('cn') ?? ''), 200), address } : null
}

function attendeeOf(property: ICAL.Property): CalendarAttendee[] {
  const person = personOf(property)
  return person ? [{ ...person, status: cleanLine(String(property.getFirstParameter('partstat') ?? 'needs-action'), 30).toLowerCase() }] : []
}
