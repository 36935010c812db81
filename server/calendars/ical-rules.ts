import ICAL from 'ical.js'
import { MOST_SPECIAL_DAYS } from './calendar.ts'
import { isDay } from './dates.ts'

/** The dates on which an event comes; `yearly` when that is the same day of every year; or why it is left out. */
export type Occurrences = readonly string[] | 'yearly' | 'rule' | 'too-often'

interface Asked {
  /** From and until which date, both included. */
  from: string
  until: string
  /** Dates of the series that stand elsewhere. */
  moved: readonly string[]
  /** Steps that may still be taken for the whole file. */
  budget: { left: number }
}

/** The dates of an event that begins on `date`, its exceptions and additions minded. Only rules that surely come to an end are followed. */
export function occurrencesOf(event: ICAL.Component, date: string, { from, until, moved, budget }: Asked): Occurrences {
  const rules = event.getAllProperties('rrule')
  const without = new Set([...datesOf(event, 'exdate'), ...moved])
  const added = datesOf(event, 'rdate')
  if (rules.length === 0) return [date, ...added].filter(each => !without.has(each))
  const rule = rules[0]!.getFirstValue()
  if (rules.length > 1 || !(rule instanceof ICAL.Recur) || !isFollowed(rule)) return 'rule'
  if (isSameDayEachYear(rule, date) && without.size + added.length === 0) return 'yearly'
  const found = new Set(added)
  const iterator = rule.iterator(ICAL.Time.fromDateString(date))
  for (let next = iterator.next(); next; next = iterator.next()) {
    const each = next.toString().slice(0, 10)
    if (each > until) break
    if (budget.left-- <= 0 || found.size > MOST_SPECIAL_DAYS) return 'too-often'
    if (each >= from) found.add(each)
  }
  return [...found].filter(each => !without.has(each) && each >= from && each <= until)
}

const DAYS = /^(?:MO|TU|WE|TH|FR|SA|SU)$/
const NTH_DAYS = /^[+-]?[1-4]?(?:MO|TU|WE|TH|FR|SA|SU)$/

/** Rules that come true within a few steps, whatever their numbers: the library follows others for ever, as the 30th of February. */
function isFollowed(rule: ICAL.Recur): boolean {
  const parts = rule.parts as Record<string, unknown[] | undefined>
  const names = Object.keys(parts)
  const all = (name: string, holds: (value: unknown) => boolean) => (parts[name] ?? []).length <= 31 && (parts[name] ?? []).every(holds)
  if (rule.interval < 1 || rule.interval > 12) return false
  if (!all('BYMONTH', month => Number(month) >= 1 && Number(month) <= 12) || !all('BYMONTHDAY', day => Math.abs(Number(day)) >= 1 && Math.abs(Number(day)) <= 28)) return false
  const one = names.filter(name => name !== 'BYMONTH')
  switch (rule.freq) {
    case 'DAILY': return names.length === 0
    case 'WEEKLY': return names.every(name => name === 'BYDAY') && all('BYDAY', day => DAYS.test(String(day)))
    case 'MONTHLY': return names.length <= 1 && !names.includes('BYMONTH') && isDayOfMonth(one) && all('BYDAY', day => NTH_DAYS.test(String(day)))
    case 'YEARLY': return names.length === 0 || (names.includes('BYMONTH') && names.length === 2 && isDayOfMonth(one) && all('BYDAY', day => NTH_DAYS.test(String(day))))
    default: return false
  }
}

function isDayOfMonth(names: readonly string[]): boolean {
  return names.every(name => name === 'BYDAY' || name === 'BYMONTHDAY')
}

function isSameDayEachYear({ freq, interval, count, until, parts }: ICAL.Recur, date: string): boolean {
  if (freq !== 'YEARLY' || interval !== 1 || count !== null || until !== null) return false
  const { BYMONTH: months, BYMONTHDAY: days } = parts as Record<string, unknown[] | undefined>
  if (Object.keys(parts).length === 0) return true
  return String(months) === String(Number(date.slice(5, 7))) && String(days) === String(Number(date.slice(8)))
}

/** Of the dates that an event names those that there are. */
function datesOf(event: ICAL.Component, name: string): string[] {
  return event.getAllProperties(name).slice(0, MOST_SPECIAL_DAYS).flatMap(property => property.getValues().slice(0, MOST_SPECIAL_DAYS).map(value => String(value).slice(0, 10))).filter(isDay)
}
