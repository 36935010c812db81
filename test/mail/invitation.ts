interface Invitation { method?: string | null; start?: string; end?: string; summary?: string; sequence?: number; more?: string[] }

/** An invitation of Ana's to the desk, with a time zone of its own that has summer time. */
export function invitation({ method = 'REQUEST', start = 'DTSTART;TZID=Desk/Sofia:20260706T100000', end = 'DTEND;TZID=Desk/Sofia:20260706T113000', summary = 'Нов договор\\, part 1', sequence = 2, more = [] }: Invitation = {}): string {
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Customer//EN', ...method === null ? [] : [`METHOD:${method}`],
    'BEGIN:VTIMEZONE', 'TZID:Desk/Sofia',
    'BEGIN:STANDARD', 'DTSTART:19701025T040000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0200', 'END:STANDARD',
    'BEGIN:DAYLIGHT', 'DTSTART:19700329T030000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0300', 'END:DAYLIGHT',
    'END:VTIMEZONE',
    'BEGIN:VEVENT', 'UID:meeting-1@customer.example', `SEQUENCE:${sequence}`, 'DTSTAMP:20260601T080000Z', start, end, `SUMMARY:${summary}`, 'LOCATION:Room 5',
    'ORGANIZER;CN=Ana Petrova:mailto:ana@customer.example', 'ATTENDEE;CN=Support;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:support@desk.example', 'ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:bo@customer.example',
    ...more, 'END:VEVENT', 'END:VCALENDAR', '',
  ].join('\r\n')
}
