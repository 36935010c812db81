import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { naiveDiff, naiveSpans } from '../../test/naive-calendar.ts'
import { compileCalendar, LAST_YEAR } from './compile.ts'
import type { Holiday } from './day-hours.ts'
import { timeOf, type Definition, type SpecialDay, type Window } from './definition.ts'
import { add, diff, intervals, isOpen, nextOpen } from './working-time.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const office: Window[] = [{ from: '09:00', to: '17:00' }]
const weekdays = (windows: Window[]) => [windows, windows, windows, windows, windows, [], []]
const calendar = (part: Partial<Definition> = {}, holidays: Holiday[] = []) =>
  compileCalendar({ zone: 'Europe/Sofia', week: weekdays(office), holidays: null, days: [], ...part }, year => holidays.filter(each => each.date.startsWith(String(year))))
const at = (text: string) => Temporal.ZonedDateTime.from(text.includes('[') ? text : `${text}[Europe/Sofia]`).epochMilliseconds
const shown = (instant: number | null, zone = 'Europe/Sofia') => instant === null ? null : Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString()

describe('working time (H47)', () => {
  it('is counted over nights, weekends and lunch', () => {
    const lunch = calendar({ week: weekdays([{ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }]) })
    expect(shown(add(lunch, at('2026-07-03T11:00'), 3 * HOUR))).toBe('2026-07-03T15:00:00')
    expect(shown(add(lunch, at('2026-07-03T16:00'), 2 * HOUR))).toBe('2026-07-06T10:00:00')
    expect(diff(lunch, at('2026-07-03T11:30'), at('2026-07-06T13:30')) / HOUR).toBe(8)
    expect(diff(lunch, at('2026-07-06T13:30'), at('2026-07-03T11:30')) / HOUR).toBe(-8)
    expect([at('2026-07-03T08:59:59.999'), at('2026-07-03T09:00'), at('2026-07-03T12:00'), at('2026-07-03T13:00'), at('2026-07-03T17:00')].map(each => isOpen(lunch, each))).toEqual([false, true, false, true, false])
  })

  it('ends at a closing, not at the opening after it, and begins when it is open', () => {
    const plain = calendar()
    expect(shown(add(plain, at('2026-07-03T09:00'), 8 * HOUR))).toBe('2026-07-03T17:00:00')
    expect(shown(add(plain, at('2026-07-04T12:00'), HOUR))).toBe('2026-07-06T10:00:00')
    expect(shown(add(plain, at('2026-07-06T10:00'), -HOUR))).toBe('2026-07-06T09:00:00')
    expect(shown(add(plain, at('2026-07-06T10:00'), -2 * HOUR))).toBe('2026-07-03T16:00:00')
    expect(add(plain, at('2026-07-04T12:00'), 0)).toBe(at('2026-07-04T12:00'))
    expect([shown(nextOpen(plain, at('2026-07-04T12:00'))), shown(nextOpen(plain, at('2026-07-06T12:00')))]).toEqual(['2026-07-06T09:00:00', '2026-07-06T12:00:00'])
  })

  it('crosses midnight and the end of the year', () => {
    const night = calendar({ week: Array.from({ length: 7 }, () => [{ from: '22:00', to: '06:00' }]) })
    expect(intervals(night, at('2026-12-31T00:00'), at('2027-01-01T12:00')).map(([open, close]) => [shown(open), shown(close)])).toEqual([
      ['2026-12-31T00:00:00', '2026-12-31T06:00:00'], ['2026-12-31T22:00:00', '2027-01-01T06:00:00'],
    ])
    expect(shown(add(night, at('2026-12-31T20:00'), 5 * HOUR))).toBe('2027-01-01T03:00:00')
  })

  it('knows days off, half days and extra openings, of one year and of every year', () => {
    const days: SpecialDay[] = [
      { kind: 'closed', name: 'Inventory', from: '2026-07-07', until: '2026-07-08', windows: [] },
      { kind: 'closed', name: 'Town fair', from: '2026-07-09', until: null, windows: [{ from: '14:00', to: '16:00' }] },
      { kind: 'short', name: 'Eve', from: '12-24', until: null, windows: [{ from: '09:00', to: '12:00' }] },
      { kind: 'extra', name: 'Moving', from: '2026-07-11', until: null, windows: [{ from: '20:00', to: '02:00' }] },
      { kind: 'closed', name: 'Between the years', from: '12-28', until: '01-02', windows: [] },
    ]
    const own = calendar({ days })
    const hours = (date: string) => diff(own, at(`${date}T00:00`), at(`${date}T00:00`) + DAY) / HOUR
    expect(['2026-07-06', '2026-07-07', '2026-07-08', '2026-07-09', '2026-07-11', '2026-07-12'].map(hours)).toEqual([8, 0, 0, 6, 4, 2])
    // of 2027 it is a Friday, of 2028 a Sunday, which a half day does not open
    expect(['2026-12-24', '2027-12-24', '2028-12-24', '2026-12-28', '2027-01-01', '2027-01-04'].map(hours)).toEqual([3, 3, 0, 0, 0, 8])
  })

  it('takes holidays out from midnight to midnight, parts of days too, and lets an extra opening stand', () => {
    const night = calendar({ week: Array.from({ length: 7 }, () => [{ from: '22:00', to: '06:00' }]), days: [{ kind: 'extra', name: '', from: '2026-03-03', until: null, windows: [{ from: '10:00', to: '11:00' }] }] }, [
      { date: '2026-03-03', from: 0, to: 1440, rule: '03-03' }, { date: '2026-12-30', from: 23 * 60, to: 1440 + 2 * 1440, rule: 'long' },
    ])
    expect(intervals(night, at('2026-03-02T12:00'), at('2026-03-04T12:00')).map(([open, close]) => [shown(open), shown(close)])).toEqual([
      ['2026-03-02T22:00:00', '2026-03-03T00:00:00'], ['2026-03-03T10:00:00', '2026-03-03T11:00:00'], ['2026-03-04T00:00:00', '2026-03-04T06:00:00'],
    ])
    expect(intervals(night, at('2026-12-30T12:00'), at('2027-01-02T12:00')).map(([open]) => shown(open))).toEqual(['2026-12-30T22:00:00', '2027-01-02T00:00:00'])
  })

  it('says null where nothing opens for fifty years, whatever was asked before, and counts from 1970 to 2199', () => {
    const once = calendar({ week: weekdays([]), days: [{ kind: 'extra', name: '', from: '2100-06-01', until: null, windows: office }] })
    expect([add(once, at('2026-01-01T00:00'), 1), nextOpen(once, at('2026-01-01T00:00')), add(once, at('2026-01-01T00:00'), -1)]).toEqual([null, null, null])
    expect(shown(nextOpen(once, at('2060-01-01T00:00')))).toBe('2100-06-01T09:00:00')
    expect(nextOpen(once, at('2026-01-01T00:00'))).toBeNull()
    const plain = calendar()
    expect([add(plain, Date.UTC(LAST_YEAR, 11, 1), 1000 * DAY), add(plain, Date.UTC(1970, 1, 1), -1000 * DAY)]).toEqual([null, null])
    for (const outside of [-1, Date.UTC(LAST_YEAR + 1, 0), Number.NaN, Infinity]) expect(() => isOpen(plain, outside)).toThrow(RangeError)
  })
})

describe('on the days when the clocks change (H48)', () => {
  const always = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }])
  const hours = (part: Partial<Definition>, date: string) => {
    const day = Temporal.PlainDate.from(date)
    const [from, to] = [day, day.add({ days: 1 })].map(each => each.toZonedDateTime(part.zone!).epochMilliseconds)
    return diff(calendar(part), from!, to!) / HOUR
  }
  const daily = (from: string, to: string) => Array.from({ length: 7 }, () => [{ from, to }])

  it.each([
    ['Europe/Sofia', '2026-03-29', 23], ['Europe/Sofia', '2026-10-25', 25], ['Europe/Warsaw', '2026-03-29', 23], ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5], ['Australia/Lord_Howe', '2026-04-05', 24.5], ['America/Sao_Paulo', '2018-11-04', 23], ['America/Sao_Paulo', '2018-02-17', 25],
    ['Asia/Beirut', '2026-03-29', 23], ['Africa/Casablanca', '2025-02-23', 25], ['Africa/Casablanca', '2025-04-06', 23], ['Asia/Kathmandu', '2026-03-29', 24], ['Pacific/Apia', '2011-12-29', 24],
  ])('a day in %s on %s has %d hours, office hours have eight', (zone, date, expected) => {
    expect(hours({ zone, week: always }, date)).toBe(expected)
    expect(hours({ zone, week: daily('09:00', '17:00') }, date)).toBe(8)
  })

  it('moves on what is skipped, and takes the first of what comes twice', () => {
    const spring = { zone: 'Europe/Sofia' } // 03:00 → 04:00 on 2026-03-29, 04:00 → 03:00 on 2026-10-25
    expect(hours({ ...spring, week: daily('03:30', '06:00') }, '2026-03-29')).toBe(1.5)
    expect(hours({ ...spring, week: daily('02:00', '03:30') }, '2026-03-29')).toBe(1.5)
    expect(hours({ ...spring, week: daily('03:15', '03:45') }, '2026-03-29')).toBe(0.5)
    expect(hours({ ...spring, week: daily('02:00', '05:00') }, '2026-03-29')).toBe(2)
    expect(hours({ ...spring, week: daily('02:00', '03:30') }, '2026-10-25')).toBe(1.5)
    expect(hours({ ...spring, week: daily('03:30', '06:00') }, '2026-10-25')).toBe(3.5)
  })

  it('opens nothing on a date that a zone left out', () => {
    const samoa = calendar({ zone: 'Pacific/Apia', week: weekdays(office) })
    const from = Temporal.ZonedDateTime.from('2011-12-29T00:00[Pacific/Apia]').epochMilliseconds
    expect(intervals(samoa, from, from + 4 * DAY).map(([open]) => shown(open, 'Pacific/Apia'))).toEqual(['2011-12-29T09:00:00', '2012-01-02T09:00:00'])
  })
})

// nights on which the clocks change in either direction, and the date that Samoa left out; `null` for any day
const nights: [zone: string, dates: (string | null)[]][] = [
  ['Europe/Sofia', ['2026-03-29', '2026-10-25', null]], ['Europe/Warsaw', ['2025-03-30', '2025-10-26']], ['America/New_York', ['2026-03-08', '2026-11-01']],
  ['Australia/Lord_Howe', ['2026-04-05', '2026-10-04']], ['Africa/Casablanca', ['2025-02-23', '2025-04-06']], ['Asia/Kathmandu', ['1986-01-01', null]],
  ['Pacific/Apia', ['2011-12-30', '2011-04-02', '2011-09-24']], ['America/Sao_Paulo', ['2018-11-04', '2018-02-18']], ['Asia/Beirut', ['2024-03-31', '2024-10-27']], ['UTC', [null]],
]
const nightArb = fc.constantFrom(...nights.flatMap(([zone, dates]) => dates.map(date => [zone, date] as const)))
const dateArb = fc.integer({ min: 0, max: 20_000 }).map(days => Temporal.PlainDate.from('1990-01-01').add({ days }).toString())
// times that meet the changes, and each other, and a few that are odd
const minute = fc.oneof(fc.integer({ min: 0, max: 16 }).map(quarter => quarter * 15), fc.integer({ min: 0, max: 23 }).map(hour => hour * 60), fc.integer({ min: 0, max: 1439 }))
const windowArb: fc.Arbitrary<Window> = fc.tuple(minute, fc.oneof(minute, fc.constant(1440))).filter(([from, to]) => from !== to).map(([from, to]) => ({ from: timeOf(from), to: timeOf(to) }))
const insideArb = windowArb.filter(({ from, to }) => from < to)
const aroundArb = (date: string) => fc.integer({ min: -2, max: 2 }).map(days => Temporal.PlainDate.from(date).add({ days }).toString())
const specialArb = (date: string): fc.Arbitrary<SpecialDay> => fc.record({
  kind: fc.constantFrom('closed', 'short', 'extra'), day: aroundArb(date), length: fc.integer({ min: 0, max: 2 }), yearly: fc.boolean(), crossing: fc.array(windowArb, { minLength: 1, maxLength: 2 }), inside: fc.array(insideArb, { minLength: 1, maxLength: 2 }), whole: fc.boolean(),
}).map(({ kind, day, length, yearly, crossing, inside, whole }) => {
  const last = Temporal.PlainDate.from(day).add({ days: length }).toString()
  return { kind, name: '', from: yearly ? day.slice(5) : day, until: length === 0 ? null : yearly ? last.slice(5) : last, windows: kind === 'extra' ? crossing : kind === 'closed' && whole ? [] : inside } as SpecialDay
})
const holidayArb = (date: string): fc.Arbitrary<Holiday> => fc.record({ date: aroundArb(date), from: fc.oneof(fc.constant(0), minute), length: fc.integer({ min: 1, max: 4000 }), rule: fc.constant('') })
  .map(({ length, ...holiday }) => ({ ...holiday, to: holiday.from + length }))

interface World { definition: Definition; holidays: Holiday[]; date: string; a: number; b: number; c: number }
const worldArb: fc.Arbitrary<World> = fc.tuple(nightArb, dateArb).chain(([[zone, night], any]) => {
  const date = night ?? any
  const instant = Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds
  const near = fc.integer({ min: -30 * 60, max: 54 * 60 }).chain(minutes => fc.constantFrom(0, 0, 1, 29_999).map(more => instant + minutes * 60_000 + more))
  return fc.record({
    definition: fc.record({ zone: fc.constant(zone), week: fc.array(fc.array(windowArb, { maxLength: 3 }), { minLength: 7, maxLength: 7 }), holidays: fc.constant(null), days: fc.array(specialArb(date), { maxLength: 3 }) }),
    holidays: fc.array(holidayArb(date), { maxLength: 2 }), date: fc.constant(date), a: near, b: near, c: near,
  })
})
const engine = ({ definition, holidays }: World) => compileCalendar(definition, year => holidays.filter(each => each.date.startsWith(String(year))))
// CALENDAR_RUNS=20 tries as many times more; by default all of it takes seconds
const times = Number(process.env.CALENDAR_RUNS ?? 1)
const always = (runs: number, holds: (world: World) => void) => fc.assert(fc.property(worldArb, holds), { numRuns: times * runs })

describe('for any calendar', { timeout: 60_000 * times }, () => {
  it('agrees with counting minute by minute', () => always(250, world => {
    const ours = engine(world)
    const spans = naiveSpans(world.definition, world.holidays, Temporal.PlainDate.from(world.date).subtract({ days: 3 }).toString(), 7)
    const [from, to] = [Math.min(world.a, world.b), Math.max(world.a, world.b)]
    expect(diff(ours, from, to)).toBe(naiveDiff(spans, from, to))
    for (const each of [world.a, world.b, world.c]) expect(isOpen(ours, each)).toBe(spans.some(([open, close]) => open <= each && each < close))
    const sum = intervals(ours, from, to).reduce((total, [open, close]) => total + close - open, 0)
    expect(sum).toBe(naiveDiff(spans, from, to))
  }))

  it('adds what it counts: diff(a, add(a, d)) = d, in or at the end of what is open', () => always(250, world => {
    const ours = engine(world)
    // some of them end exactly at a closing
    const closings = intervals(ours, world.a, world.a + 3 * DAY).map(([, close]) => diff(ours, world.a, close))
    for (const d of [1, 30 * 60_000, 7 * HOUR + 1, 40 * HOUR, ...closings]) {
      const later = add(ours, world.a, d)
      if (later === null) continue
      expect(diff(ours, world.a, later)).toBe(d)
      expect(diff(ours, later - 1, later)).toBe(1) // the earliest such instant: open right before it
      const earlier = add(ours, world.a, -d)!
      expect(diff(ours, earlier, world.a)).toBe(d)
      expect(isOpen(ours, earlier)).toBe(true)
    }
  }))

  it('is monotone and additive, and the same whatever was compiled before', () => always(250, world => {
    const [used, fresh] = [engine(world), engine(world)]
    const [a, b, c] = [world.a, world.b, world.c].toSorted((one, other) => one - other) as [number, number, number]
    expect(diff(used, a, b) + diff(used, b, c)).toBe(diff(used, a, c))
    expect(diff(used, a, b)).toBeGreaterThanOrEqual(0)
    const d = c - b
    const sum = add(used, a, d + HOUR)
    const first = add(used, a, d)
    if (sum !== null && first !== null) expect(add(used, first, HOUR)).toBe(sum)
    const other = add(used, b, d)
    if (first !== null && other !== null) expect(other).toBeGreaterThanOrEqual(first)
    expect(add(fresh, a, d)).toBe(first)
    expect(nextOpen(fresh, b)).toBe(nextOpen(used, b))
  }))
})
