import { describe, expect, it } from 'vitest'
import { atWall, wallOf } from '../../../ui/wall-time.ts'
import { presets } from './presets.ts'
import { when } from './when.ts'

const zone = 'Europe/Sofia'
/** A Thursday, 14:20 on the wall. */
const now = new Date('2026-11-26T12:20:00Z')
const said = (text: string, at = now) => {
  const found = when(text, at, zone)
  if (!found) return null
  const { year, month, day, hour, minute } = wallOf(found, zone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}

describe('when somebody means', () => {
  it.each([
    ['tomorrow', '2026-11-27 08:00'], ['Tomorrow at 9:30', '2026-11-27 09:30'], ['tomorrow evening', '2026-11-27 18:00'], ['next tue 3pm', '2026-12-01 15:00'], ['Tuesday 15:00', '2026-12-01 15:00'],
    ['thursday', '2026-12-03 08:00'], ['in 2 hours', '2026-11-26 16:20'], ['2h', '2026-11-26 16:20'], ['1h 30m', '2026-11-26 15:50'], ['in an hour', '2026-11-26 15:20'], ['half an hour', '2026-11-26 14:50'],
    ['in 3 days', '2026-11-29 08:00'], ['in a week at 10', '2026-12-03 10:00'], ['in 2 months', '2027-01-26 08:00'], ['3pm', '2026-11-26 15:00'], ['9am', '2026-11-27 09:00'], ['12am', '2026-11-27 00:00'],
    ['tonight', '2026-11-26 18:00'], ['24 dec', '2026-12-24 08:00'], ['24 December 2027 10:15', '2027-12-24 10:15'], ['2026-12-24', '2026-12-24 08:00'], ['1 march', '2027-03-01 08:00'],
  ])('in English: %s', (text, at) => expect(said(text)).toBe(at))

  it.each([
    ['утре', '2026-11-27 08:00'], ['утре следобед', '2026-11-27 14:00'], ['вдругиден в 9', '2026-11-28 09:00'], ['за 2 часа', '2026-11-26 16:20'], ['след 2 часа', '2026-11-26 16:20'], ['след час', '2026-11-26 15:20'],
    ['след половин час', '2026-11-26 14:50'], ['след 3 дни', '2026-11-29 08:00'], ['след седмица', '2026-12-03 08:00'], ['следващия вторник 15:00', '2026-12-01 15:00'], ['пн', '2026-11-30 08:00'], ['в сряда сутринта', '2026-12-02 08:00'],
    ['24 декември', '2026-12-24 08:00'], ['3 май', '2027-05-03 08:00'], ['довечера', '2026-11-26 18:00'], ['24.12 в 10.30', '2026-12-24 10:30'],
  ])('in Bulgarian: %s', (text, at) => expect(said(text)).toBe(at))

  it.each([
    ['jutro', '2026-11-27 08:00'], ['jutro rano', '2026-11-27 08:00'], ['jutro o 9:30', '2026-11-27 09:30'], ['pojutrze', '2026-11-28 08:00'], ['za 3 dni', '2026-11-29 08:00'], ['za godzinę', '2026-11-26 15:20'],
    ['za 2 godz.', '2026-11-26 16:20'], ['za pół godziny', '2026-11-26 14:50'], ['w przyszły wtorek o 15', '2026-12-01 15:00'], ['w środę', '2026-12-02 08:00'], ['w srode', '2026-12-02 08:00'], ['za tydzień', '2026-12-03 08:00'],
    ['24 grudnia', '2026-12-24 08:00'], ['3 października', '2027-10-03 08:00'], ['dziś wieczorem', '2026-11-26 18:00'], ['24.12.2027', '2027-12-24 08:00'],
  ])('in Polish: %s', (text, at) => expect(said(text)).toBe(at))

  it.each(['', 'soon', 'x 3', '25:00', '32.12.2026', 'tomorrow tomorrow blah', '2 hours tomorrow', 'today', '2020-01-01', '99999 days', 'tomorrow '.repeat(20), '\u0000', '🙂'])('and what is none, or past, is none: %s', (text) => expect(said(text)).toBeNull())

  it('counts by the clock on the wall when it is moved', () => {
    expect(said('tomorrow', new Date('2026-10-24T12:00:00Z'))).toBe('2026-10-25 08:00')
    expect(when('tomorrow', new Date('2026-10-24T12:00:00Z'), zone)?.toISOString()).toBe('2026-10-25T06:00:00.000Z')
    expect(atWall({ year: 2026, month: 3, day: 29, hour: 3, minute: 30 }, zone).toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(atWall({ year: 2026, month: 12, day: 32, hour: 0, minute: 0 }, 'America/New_York').toISOString()).toBe('2027-01-01T05:00:00.000Z')
  })
})

describe('the choices', () => {
  it('lie ahead at every hour of every day of a week, and Monday is one', () => {
    for (let hour = 0; hour < 24 * 7; hour++) {
      const at = new Date(now.getTime() + hour * 3_600_000)
      const all = presets(at, zone)
      expect(all.map((preset) => preset.at === null || preset.at > at)).toEqual(Array(6).fill(true))
      expect(all[3]?.at?.toLocaleDateString('en', { weekday: 'short', timeZone: zone })).toBe('Mon')
    }
  })
})
