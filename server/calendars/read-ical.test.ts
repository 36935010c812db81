import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIcal } from './read-ical.ts'

const now = Temporal.Instant.from('2026-02-26T10:00:00Z')
const file = (...events: string[][]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flatMap(lines => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT']), 'END:VCALENDAR', ''].join('\r\n')
const read = (...events: string[][]) => readIcal(file(...events), 'Europe/Sofia', now)
const day = (from: string, until: string | null = null, windows: object[] = [], name = '') => ({ kind: 'closed', name, from, until, windows })

describe('an iCalendar file', () => {
  it('gives whole days, spans and parts of days, in the zone of the calendar', () => {
    expect(read(['DTSTART;VALUE=DATE:20260501', 'SUMMARY:Labour\\, day']).days).toEqual([day('2026-05-01', null, [], 'Labour, day')])
    expect(read(['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20270102']).days).toEqual([day('2026-12-24', '2027-01-01')])
    expect(read(['DTSTART;VALUE=DATE:20260501', 'DTEND;VALUE=DATE:20260501']).days).toEqual([day('2026-05-01')])
    expect(read(['DTSTART;VALUE=DATE:20260501', 'DURATION:P2D']).days).toEqual([day('2026-05-01', '2026-05-02')])
    expect(read(['DTSTART:20260501T060000Z', 'DTEND:20260501T093000Z']).days).toEqual([day('2026-05-01', null, [{ from: '09:00', to: '12:30' }])])
    expect(read(['DTSTART;TZID=America/New_York:20260501T180000', 'DURATION:PT2H']).days).toEqual([day('2026-05-02', null, [{ from: '01:00', to: '03:00' }])])
    expect(read(['DTSTART;TZID=Nowhere/Land:20260501T180000', 'DURATION:PT2H']).days).toEqual([day('2026-05-01', null, [{ from: '18:00', to: '20:00' }])])
    expect(read(['DTSTART:20260501T150000', 'DTEND:20260504T100000']).days).toEqual([
      day('2026-05-01', null, [{ from: '15:00', to: '24:00' }]), day('2026-05-02', '2026-05-03'), day('2026-05-04', null, [{ from: '00:00', to: '10:00' }]),
    ])
  })

  it('knows what comes again on the same day of every year', () => {
    for (const rule of ['FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=6', 'FREQ=YEARLY;INTERVAL=1']) expect(read(['DTSTART;VALUE=DATE:20200506', `RRULE:${rule}`]).days, rule).toEqual([day('05-06')])
    expect(read(['DTSTART;VALUE=DATE:20191224', 'DTEND;VALUE=DATE:20200103', 'RRULE:FREQ=YEARLY']).days).toEqual([day('12-24', '01-02')])
  })

  it('writes out other rules for three years, with their exceptions, additions and moved days', () => {
    expect(read(['DTSTART;VALUE=DATE:20241128', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH']).days.map(each => each.from)).toEqual(['2026-11-26', '2027-11-25', '2028-11-23'])
    expect(read(['DTSTART;VALUE=DATE:20260506', 'RRULE:FREQ=YEARLY;COUNT=2', 'EXDATE;VALUE=DATE:20270506', 'RDATE;VALUE=DATE:20260601']).days.map(each => each.from)).toEqual(['2026-05-06', '2026-06-01'])
    const moved = read(['DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=WEEKLY;COUNT=3'], ['DTSTART;VALUE=DATE:20260311', 'RECURRENCE-ID;VALUE=DATE:20260309'])
    expect(moved.days.map(each => each.from)).toEqual(['2026-03-02', '2026-03-11', '2026-03-16'])
  })

  it('says what it leaves out', () => {
    expect(read(['DTSTART;VALUE=DATE:20250501', 'SUMMARY:Old'], ['DTSTART;VALUE=DATE:20260501', 'STATUS:CANCELLED', 'SUMMARY:Off'], ['SUMMARY:None'], ['DTSTART:20260501T100000', 'SUMMARY:Moment'], ['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20290101', 'SUMMARY:Long']))
      .toEqual({ days: [], skipped: [['Old', 'past'], ['Off', 'cancelled'], ['None', 'no-day'], ['Moment', 'no-day'], ['Long', 'no-day']].map(([name, why]) => ({ name, why })) })
  })

  it('takes the same day once', () => {
    expect(read(['DTSTART;VALUE=DATE:20260501'], ['DTSTART;VALUE=DATE:20260501']).days).toHaveLength(1)
  })

  it.each(['FREQ=SECONDLY', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MONTHLY;BYMONTH=2;BYDAY=5MO', 'FREQ=YEARLY;INTERVAL=1000000', 'FREQ=DAILY;BYDAY=TU;INTERVAL=7', 'FREQ=YEARLY;BYWEEKNO=53', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'])('never follows a rule that may not end: %s', rule => {
    const begun = performance.now()
    expect(read(['DTSTART;VALUE=DATE:20260302', `RRULE:${rule}`]).skipped[0]?.why).toBe('rule')
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  it('is bounded in what it gives and in what it costs', () => {
    const many = Array.from({ length: 3000 }, (_, index) => [`DTSTART;VALUE=DATE:20260${3 + index % 6}01`, `SUMMARY:${index}`])
    const most = read(...many)
    expect([most.days.length, most.skipped.map(each => each.why)]).toEqual([500, ['many']])
    const begun = performance.now()
    const daily = read(...Array.from({ length: 2000 }, () => ['DTSTART;VALUE=DATE:19700101', 'RRULE:FREQ=DAILY']))
    expect(daily.days.length).toBeLessThanOrEqual(500)
    expect(daily.skipped[0]?.why).toBe('too-often')
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(read(['DTSTART;VALUE=DATE:20260501', `SUMMARY:${'x'.repeat(10_000)}`]).days[0]?.name.length).toBe(120)
  })

  it('is refused in words when it is none', () => {
    for (const text of ['hello', 'BEGIN:VCARD\r\nEND:VCARD', '<html>', 'BEGIN:VEVENT\n'.repeat(3000), '{}', file(['DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=NEVER'])]) expect(() => readIcal(text, 'UTC', now), text.slice(0, 30)).toThrow('This file cannot be read as a calendar.')
    expect(readIcal('BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'UTC', now)).toEqual({ days: [], skipped: [] })
  })

  it('leaves out additional days that there are not', () => {
    expect(read(['DTSTART;VALUE=DATE:20260501', 'RDATE:99999999T999999', 'RDATE;VALUE=DATE:20260502']).days).toEqual([day('2026-05-01'), day('2026-05-02')])
  })

  it('bears any values', () => {
    const value = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('20260501', '20261399', '99999999T999999', '20260501T100000Z', 'P-5D', 'PT99999999999H', 'FREQ=YEARLY', 'FREQ=DAILY;COUNT=x', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=YEARLY;BYMONTH=0')).map(text => text.replaceAll(/[\r\n]/g, ''))
    const name = fc.constantFrom('DTSTART', 'DTSTART;VALUE=DATE', 'DTEND', 'DTEND;VALUE=DATE', 'DURATION', 'RRULE', 'EXDATE', 'RDATE', 'RECURRENCE-ID', 'STATUS', 'SUMMARY', 'DTSTART;TZID=Europe/Sofia')
    fc.assert(fc.property(fc.array(fc.tuple(name, value).map(([key, given]) => `${key}:${given}`), { maxLength: 6 }), lines => {
      let days
      try {
        ({ days } = read(lines))
      } catch (error) {
        expect((error as Error).message).toContain('cannot be read as a calendar')
        return
      }
      for (const each of days) {
        expect(each.from).toMatch(/^(\d{4}-)?\d{2}-\d{2}$/)
        for (const { from, to } of each.windows) expect(from < to).toBe(true)
      }
    }), { numRuns: 2000 })
  }, 60_000)
})
