import { problem } from '../platform/problem.ts'
import { isDay, isYearly } from './dates.ts'
import { MOST_DAYS } from './day-hours.ts'
import { DAY_MINUTES, minutesOf, type Definition, type SpecialDay, type Window } from './definition.ts'
import { knownPlaces } from './holidays.ts'
import { compileDefinition } from './registry.ts'
import { intervals } from './working-time.ts'

/** What can be wrong with a definition. */
export const FAULTS = ['same', 'overlap', 'no-day', 'mixed', 'backwards', 'long', 'no-hours', 'crossing', 'no-country', 'no-state', 'no-region', 'never-open'] as const
export interface Fault {
  /** Where: week.0.1 is the second window of Monday, days.3 a special day, holidays, or week for all of it. */
  path: string
  code: (typeof FAULTS)[number]
}

const WEEK = 7 * DAY_MINUTES
/** A calendar has to open within two years: its year may begin with a long closure, but nothing may wait for ever. */
const SOON = 2 * 366 * 24 * 60 * 60 * 1000

/** All that is wrong with a definition; empty when it can be kept. `now` in epoch milliseconds. */
export async function faultsOf(definition: Definition, now: number): Promise<Fault[]> {
  const faults = [...weekFaults(definition.week), ...definition.days.flatMap((day, index) => dayFault(day).map(code => ({ path: `days.${index}`, code }))), ...await placeFaults(definition)]
  if (faults.length > 0) return faults
  return intervals(await compileDefinition(definition), now, now + SOON).length > 0 ? [] : [{ path: 'week', code: 'never-open' }]
}

/** 422 with the faults of a definition. */
export async function checkDefinition(definition: Definition, now: Temporal.Instant): Promise<void> {
  const faults = await faultsOf(definition, now.epochMilliseconds)
  if (faults.length > 0) throw problem.unprocessable('calendar', `These hours cannot be kept: ${[...new Set(faults.map(({ code }) => WORDS[code]))].join(' ')}`, { faults })
}

const WORDS: Record<Fault['code'], string> = {
  'same': 'A window begins and ends at the same time; for a whole day take 00:00 to 24:00.', 'overlap': 'Two windows of the week overlap; make one of them.',
  'no-day': 'There is no such day.', 'mixed': 'A span begins with a date and ends with a day of every year, or the other way round; take the same for both.', 'backwards': 'A span ends before it begins.',
  'long': `A span is longer than ${MOST_DAYS} days.`, 'no-hours': 'A short day or an extra opening has no hours.', 'crossing': 'Hours of a closed or short day go beyond midnight; make two days of them.',
  'no-country': 'The holidays of this country are not known.', 'no-state': 'This country has no such state.', 'no-region': 'This state has no such region.', 'never-open': 'Nothing is ever open; add hours to a day of the week.',
}

/** Windows that are none, and those that overlap another one of the week, the last night's with the first morning included. */
function weekFaults(week: readonly (readonly Window[])[]): Fault[] {
  const all = week.flatMap((windows, day) => windows.map((window, index) => {
    const [from, to] = minutesOf(window)
    return { path: `week.${day}.${index}`, same: window.from === window.to, from: from + day * DAY_MINUTES, to: to + day * DAY_MINUTES }
  }))
  return all.flatMap((one, at): Fault[] => {
    if (one.same) return [{ path: one.path, code: 'same' }]
    const overlaps = all.some((other, index) => index !== at && !other.same && [-WEEK, 0, WEEK].some(shift => one.from < other.to + shift && other.from + shift < one.to))
    return overlaps ? [{ path: one.path, code: 'overlap' }] : []
  })
}

function dayFault({ kind, from, until, windows }: SpecialDay): Fault['code'][] {
  if (!isDay(from) || (until !== null && !isDay(until))) return ['no-day']
  if (until !== null) {
    if (isYearly(from) !== isYearly(until)) return ['mixed']
    if (!isYearly(from) && until < from) return ['backwards']
    if (!isYearly(from) && Date.parse(until) - Date.parse(from) >= MOST_DAYS * 24 * 60 * 60 * 1000) return ['long']
  }
  if (windows.some(window => window.from === window.to)) return ['same']
  if (kind !== 'closed' && windows.length === 0) return ['no-hours']
  if (kind !== 'extra' && windows.some(window => minutesOf(window)[1] > DAY_MINUTES)) return ['crossing']
  return []
}

async function placeFaults({ holidays }: Definition): Promise<Fault[]> {
  if (!holidays) return []
  const { country, state, region } = holidays
  const fault = (code: Fault['code']): Fault[] => [{ path: 'holidays', code }]
  if (!Object.hasOwn(await knownPlaces(), country)) return fault('no-country')
  if (state !== null && !Object.hasOwn(await knownPlaces(country), state)) return fault('no-state')
  if (region !== null && (state === null || !Object.hasOwn(await knownPlaces(country, state), region))) return fault('no-region')
  return []
}
