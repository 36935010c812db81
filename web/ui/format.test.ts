import { describe, expect, it } from 'vitest'
import { age, clockTime, compactCount, day, fileSize, joined, moment, part, span, whole } from './format.ts'

const english = { language: 'en', zone: 'Europe/Sofia' }
const bulgarian = { language: 'bg', zone: 'Europe/Sofia' }
const polish = { language: 'pl', zone: 'America/New_York' }
const now = new Date('2026-03-03T12:00:00Z')

describe('times in the reader’s zone', () => {
  it('shows the clock of the reader, not of the machine', () => {
    expect(clockTime(english, now)).toBe('14:00')
    expect(clockTime(polish, now)).toBe('07:00')
  })

  it('leaves out the day today and the year this year', () => {
    expect(moment(english, new Date('2026-03-03T08:05:00Z'), now)).toBe('10:05')
    expect(moment(english, new Date('2026-03-01T08:05:00Z'), now)).toBe('Mar 1, 10:05')
    expect(day(english, new Date('2025-12-24T08:05:00Z'), now)).toBe('Dec 24, 2025')
  })

  it('counts today by the reader’s midnight', () => {
    const lateYesterday = new Date('2026-03-02T21:59:00Z')
    const earlyToday = new Date('2026-03-02T22:01:00Z')
    expect(moment(english, lateYesterday, now)).toContain('Mar 2')
    expect(moment(english, earlyToday, now)).toBe('00:01')
  })

  it('says a span once where it is the same, and whole days without a clock', () => {
    expect(span(english, new Date('2026-07-06T07:00:00Z'), new Date('2026-07-06T08:30:00Z'), false)).toMatch(/^July 6, 2026(?: at|,) 10:00\s–\s11:30 GMT\+3$/)
    expect(span(english, now, now, false)).toMatch(/14:00 GMT\+2$/)
    expect(span(polish, new Date('2026-07-06'), new Date('2026-07-08'), true)).toMatch(/^6–8 lipca 2026$/)
  })

  it('tells an age in the largest whole unit', () => {
    const ago = (seconds: number) => age(english, new Date(now.getTime() - seconds * 1000), now)
    expect([ago(5), ago(119), ago(7200), ago(3 * 86_400 + 5)]).toEqual(['0m', '1m', '2h', '3d'])
    expect(age(english, new Date(now.getTime() + 60_000), now)).toBe('0m')
    expect(age(bulgarian, new Date(now.getTime() - 7_200_000), now)).toMatch(/^2\s?ч/)
  })
})

describe('numbers', () => {
  it('groups and shortens as the language does', () => {
    expect(whole(english, 10_000)).toBe('10,000')
    expect([part(english, 0.875), part(english, 1)]).toEqual(['87.5%', '100%'])
    expect(compactCount(english, 999)).toBe('999')
    expect(compactCount(english, 1234)).toBe('1.2K')
    expect(compactCount(polish, 1234)).toMatch(/1,2/)
  })

  it('names sizes of files', () => {
    expect(fileSize(english, 640)).toBe('640 byte')
    expect(fileSize(english, 12_400)).toBe('12.4 kB')
    expect(fileSize(english, 3_100_000)).toBe('3.1 MB')
  })

  it('joins names with the language’s own and', () => {
    expect(joined(english, ['Ana', 'Bo', 'Cy'])).toBe('Ana, Bo, and Cy')
    expect(joined(bulgarian, ['Ана', 'Бо'])).toBe('Ана и Бо')
  })
})
