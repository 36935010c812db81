import { describe, expect, it } from 'vitest'
import { multipart, rawMail } from '../../../../test/mail/build.ts'
import { invitation } from '../../../../test/mail/invitation.ts'
import { readCalendar } from './parse-calendar.ts'
import { parseMail } from '../reading/parse-mail.ts'

describe('readCalendar', () => {
  it('reads an invitation: what, when, where, who (H30)', () => {
    expect(readCalendar(invitation(), 'REQUEST')).toEqual({
      method: 'request', uid: 'meeting-1@customer.example', sequence: 2, recurrenceId: null, summary: 'Нов договор, part 1', location: 'Room 5', recurs: false,
      start: { local: '2026-07-06T10:00:00', at: '2026-07-06T07:00:00Z', zone: 'Desk/Sofia' }, end: { local: '2026-07-06T11:30:00', at: '2026-07-06T08:30:00Z', zone: 'Desk/Sofia' },
      organizer: { name: 'Ana Petrova', address: 'ana@customer.example' },
      attendees: [{ name: 'Support', address: 'support@desk.example', status: 'needs-action' }, { name: '', address: 'bo@customer.example', status: 'accepted' }],
    })
  })

  it('knows summer from winter by the zone that came along, by its name, and by neither', () => {
    const starts = (line: string) => readCalendar(invitation({ start: line }), '')!.start
    expect(starts('DTSTART;TZID=Desk/Sofia:20260105T100000')).toMatchObject({ at: '2026-01-05T08:00:00Z' })
    expect(starts('DTSTART;TZID=Europe/Warsaw:20260706T100000')).toMatchObject({ at: '2026-07-06T08:00:00Z', zone: 'Europe/Warsaw' })
    expect(starts('DTSTART:20260706T100000Z')).toMatchObject({ at: '2026-07-06T10:00:00Z', zone: 'UTC' })
    expect(starts('DTSTART:20260706T100000')).toEqual({ local: '2026-07-06T10:00:00', at: null, zone: null })
    expect(starts('DTSTART;TZID=Nowhere/Land:20260706T100000')).toEqual({ local: '2026-07-06T10:00:00', at: null, zone: 'Nowhere/Land' })
    expect(starts('DTSTART;VALUE=DATE:20260706')).toEqual({ local: '2026-07-06', at: null, zone: null })
  })

  it('tells a cancellation and an answer from an invitation', () => {
    expect(readCalendar(invitation({ method: 'CANCEL' }), 'REQUEST')?.method).toBe('cancel')
    expect(readCalendar(invitation({ method: 'REPLY' }), '')?.method).toBe('reply')
    expect(readCalendar(invitation({ method: null }), 'CANCEL')?.method).toBe('cancel')
    expect(readCalendar(invitation({ method: null }), '')?.method).toBe('publish')
  })

  it('takes an end from a duration, and a moved one of a series for what it is', () => {
    const moved = invitation({ end: 'DURATION:PT45M', more: ['RECURRENCE-ID;TZID=Desk/Sofia:20260707T100000'] })
    expect(readCalendar(moved, '')).toMatchObject({ end: { at: '2026-07-06T07:45:00Z' }, recurrenceId: 'RECURRENCE-ID;TZID=Desk/Sofia:20260707T100000' })
  })

  it('finds nothing in what is none', () => {
    for (const text of ['', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR', 'hello', 'BEGIN:VEVENT\n'.repeat(2000), invitation().slice(0, 200)]) expect(readCalendar(text, '')).toBeNull()
  })

  it('bears values that make no sense', () => {
    for (const start of ['DTSTART:garbage', 'DTSTART;VALUE=DATE:2026', 'DTSTART;TZID=Desk/Sofia:99999999T999999', 'DTSTART:T0']) expect(readCalendar(invitation({ start }), '')?.start ?? null).toBeNull()
    expect(readCalendar(invitation({ start: 'DTSTART:20260706Tha0000' }), '')).toBeNull()
    expect(readCalendar(invitation().replace('RRULE:FREQ=YEARLY', 'RRULE:FREQ=NEVER'), '')?.start?.local ?? null).toBe(null)
  })

  it('bounds what it keeps', () => {
    const many = Array.from({ length: 500 }, (_, index) => `ATTENDEE:mailto:a${index}@b.example`)
    expect(readCalendar(invitation({ more: many }), '')?.attendees.length).toBe(100)
    expect(readCalendar(invitation({ summary: 'x'.repeat(10_000) }), '')?.summary.length).toBe(500)
  })
})

it('a mail with an invitation says so, and keeps it as a file', async () => {
  const { type, body } = multipart('alternative', [
    { headers: ['Content-Type: text/plain'], body: 'Please come' },
    { headers: ['Content-Type: text/calendar; charset=utf-8; method=REQUEST', 'Content-Transfer-Encoding: base64'], body: Buffer.from(invitation()).toString('base64') },
  ])
  const mail = await parseMail(rawMail({ 'Content-Type': type }, body))
  expect(mail).toMatchObject({ text: 'Please come', calendar: { method: 'request', uid: 'meeting-1@customer.example' }, attachments: [{ name: 'attachment-1.ics', type: 'text/calendar' }] })
  expect((await parseMail(rawMail({}))).calendar).toBeNull()
})
