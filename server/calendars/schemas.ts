import { z } from 'zod'
import { id, instant } from '../platform/http/shapes.ts'
import { languageTag, timeZone } from '../settings/locale.ts'
import { CALENDAR_NAME_LENGTH, MOST_SPECIAL_DAYS, MOST_TEXT, MOST_WINDOWS } from './calendar.ts'
import { FAULTS } from './check-definition.ts'
import { HOLIDAY_TYPES, SPECIAL_KINDS } from './definition.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time such as 09:00')
const window = z.object({
  from: time,
  // both are the end of the day; one way to write it, so that versions differ where hours do
  to: time.or(z.literal('24:00')).transform(to => to === '00:00' ? '24:00' : to).describe('Up to 24:00; earlier than `from`: on the next day.'),
})
const windows = z.array(window).max(MOST_WINDOWS)
const line = (longest: number) => z.string().transform(text => text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim()).pipe(z.string().max(longest))
const day = z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/, 'not a day such as 2026-12-24 or 12-24')
const code = z.string().max(10).regex(/^[A-Za-z0-9-]+$/)

const specialDay = z.object({
  kind: z.enum(SPECIAL_KINDS).describe('closed: at the hours of `windows`, or all day when there are none; short: only those hours stay open; extra: those hours are open besides, on holidays too.'),
  name: line(CALENDAR_NAME_LENGTH), from: day.describe('A date (2026-12-24) or a day of every year (12-24).'), until: day.nullable().default(null).describe('The last day, written the same way; null for one day.'), windows: windows.default([]),
})
export const definition = z.object({
  zone: timeZone,
  week: z.array(windows).length(7).describe('The windows of Monday to Sunday.'),
  holidays: z.object({
    country: z.string().regex(/^[A-Z]{2}$/), state: code.nullable().default(null), region: code.nullable().default(null),
    types: z.array(z.enum(HOLIDAY_TYPES)).min(1).max(HOLIDAY_TYPES.length).default(['public']), off: z.array(z.string().max(200)).max(200).default([]).describe('Holidays on which the desk works, by their rule.'),
  }).nullable().default(null),
  days: z.array(specialDay).max(MOST_SPECIAL_DAYS).default([]),
})
export const calendarName = line(CALENDAR_NAME_LENGTH).pipe(z.string().min(1))

const named = { name: z.string().nullable().describe('Null: the working hours that every desk begins with, called so in each reader’s language.'), archived: z.boolean(), version: z.int() }
const shownWindows = z.array(z.object({ from: z.string(), to: z.string() }))
const shownDay = z.object({ kind: z.enum(SPECIAL_KINDS), name: z.string(), from: z.string(), until: z.string().nullable(), windows: shownWindows })
const shownHolidays = z.object({ country: z.string(), state: z.string().nullable(), region: z.string().nullable(), types: z.array(z.enum(HOLIDAY_TYPES)), off: z.array(z.string()) }).nullable()
const shown = z.object({ zone: z.string(), week: z.array(shownWindows), holidays: shownHolidays, days: z.array(shownDay) })
export const calendarBody = z.object({ id, ...named, standard: z.boolean().describe('Whether it is the calendar of the desk, which holds where no other is named.'), definition: shown })
export const calendarItem = calendarBody.omit({ definition: true }).extend({ zone: z.string(), week: z.array(shownWindows), country: z.string().nullable() })
export const versionBody = z.object({
  ...named, definition: shown, author: z.string().nullable().describe('Null: the desk itself.'), at: instant, fields: z.array(z.enum(['name', 'archived', 'zone', 'week', 'holidays', 'days'])).describe('What differs from the version before.'),
})

export const languageQuery = z.object({ language: languageTag.optional().describe('For names; English where there is none in it.') })
export const previewIn = z.object({ definition, days: z.int().min(7).max(63).default(28) })
const reason = { kind: z.enum([...SPECIAL_KINDS, 'holiday']), name: z.string() }
const date = z.string().meta({ format: 'date' })
export const previewBody = z.object({
  faults: z.array(z.object({ path: z.string().describe('week.0.1: the second window of Monday; days.3: a special day; holidays; week.'), code: z.enum(FAULTS) })).describe('What is wrong; then nothing else is said.'),
  openNow: z.boolean(), nextOpen: instant.nullable(), minutes: z.int().describe('Open minutes of all days.'),
  days: z.array(z.object({ date, windows: shownWindows, minutes: z.int().describe('Really open, also when the clocks change.'), reasons: z.array(z.object(reason)) })).describe('From the Monday of this week on, by the wall clock.'),
  coming: z.array(z.object({ date, until: date.nullable().describe('The last day; null for one.'), ...reason })).describe('What is special in the year to come.'),
})

const place = z.object({ code: z.string(), name: z.string() })
export const countriesBody = z.object({ items: z.array(place) })
export const countryQuery = languageQuery.extend({ state: code.optional(), region: code.optional(), year: z.coerce.number().int().min(1970).max(2199).optional() })
export const countryBody = z.object({
  states: z.array(place), regions: z.array(place), year: z.int(),
  holidays: z.array(z.object({ rule: z.string(), date, from: z.string().describe('00:00 unless it takes a part of the day.'), days: z.int(), name: z.string(), type: z.enum(HOLIDAY_TYPES) })),
})

export const icalIn = z.object({ text: z.string().min(1).max(MOST_TEXT), zone: timeZone.describe('Of the calendar: hours are told in it.') })
export const icalBody = z.object({
  days: z.array(shownDay), skipped: z.array(z.object({ name: z.string(), why: z.enum(['past', 'no-day', 'too-often', 'rule', 'many', 'cancelled']) })),
})
