import ICAL from 'ical.js'
import type { CalendarAttendee, MailAddress, MailCalendar } from '../mail.ts'

export const ANSWERS = ['accepted', 'tentative', 'declined'] as const
export type Answer = (typeof ANSWERS)[number]

/** What is kept of an answer with the message that says it: enough to write it down again at every attempt. */
export interface CalendarReply extends Pick<MailCalendar, 'uid' | 'sequence' | 'recurrenceId' | 'summary'> {
  answer: Answer
  organizer: MailAddress
  attendee: MailAddress
}

/** The answer of an invited mailbox, for the organizer's calendar (RFC 5546 §3.2.3): the same event, and nobody in it but us. */
export function writeCalendarReply(reply: CalendarReply, at: Temporal.Instant): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//Pomost//EN')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('method', 'REPLY')
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', reply.uid)
  event.addPropertyWithValue('sequence', reply.sequence)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(at.epochMilliseconds), true))
  event.addPropertyWithValue('summary', reply.summary)
  if (reply.recurrenceId) event.addProperty(ICAL.Property.fromString(reply.recurrenceId))
  event.addProperty(person('organizer', reply.organizer, {}))
  event.addProperty(person('attendee', reply.attendee, { partstat: reply.answer.toUpperCase() }))
  calendar.addSubcomponent(event)
  return `${calendar.toString()}\r\n`
}

function person(kind: 'organizer' | 'attendee', { name, address }: MailAddress, parameters: Record<string, string>): ICAL.Property {
  const property = new ICAL.Property(kind)
  property.setValue(`mailto:${address}`)
  for (const [key, value] of Object.entries({ ...name && { cn: name.replaceAll('"', "'") }, ...parameters })) property.setParameter(key, value)
  return property
}

/** Whom of those invited an address stands for. */
export function invitedAs(calendar: MailCalendar, isOurs: (address: string) => boolean): CalendarAttendee | undefined {
  return calendar.attendees.find(each => isOurs(each.address))
}
