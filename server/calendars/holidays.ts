import type Library from 'date-holidays'
import type { Holiday } from './day-hours.ts'
import { DAY_MINUTES, minuteOf, type HolidayChoice, type HolidayType } from './definition.ts'

/** A place of which the library knows the holidays. */
export type Place = Pick<HolidayChoice, 'country' | 'state' | 'region'>
export interface NamedHoliday extends Holiday { name: string; type: HolidayType }

/** Loaded when it is first needed: its tables are most of the weight, and many a desk never asks. */
let loading: Promise<typeof Library> | undefined
const library = () => loading ??= import('date-holidays').then(module => module.default)

/** The holidays of a place, by year and in a language. */
export type Holidays = (year: number) => readonly NamedHoliday[]

// A year of a country takes milliseconds to work out: what was, is kept. A few hundred places, languages and years, then it begins anew.
const known = new Map<string, readonly NamedHoliday[]>()
const MOST_KNOWN = 2000

/** The holidays of a place; names are in the language given where the library has them, else in English, else as they are called there. */
export async function holidaysAt(place: Place, language = 'en'): Promise<Holidays> {
  const Library = await library()
  const names = language.slice(0, 2)
  const source = new Library(parts(place), { languages: [names, 'en'] })
  return year => {
    const key = [place.country, place.state, place.region, names, year].join(' ')
    const before = known.get(key)
    if (before) return before
    if (known.size >= MOST_KNOWN) known.clear()
    const found = source.getHolidays(year).map(readHoliday)
    known.set(key, found)
    return found
  }
}

/** Those of a choice that close the desk: of its types, and not switched off. */
export async function chosenHolidays(choice: HolidayChoice | null, language?: string): Promise<Holidays> {
  if (!choice) return () => []
  const [types, off] = [new Set<string>(choice.types), new Set(choice.off)]
  const all = await holidaysAt(choice, language)
  return year => all(year).filter(holiday => types.has(holiday.type) && !off.has(holiday.rule))
}

/** The countries that the library knows, and their states and regions, by code. */
export async function knownPlaces(country?: string, state?: string | null): Promise<Record<string, string>> {
  const found = new (await library())()
  return (state ? found.getRegions(country!, state) : country ? found.getStates(country) : found.getCountries()) ?? {}
}

function parts({ country, state, region }: Place): { country: string; state?: string; region?: string } {
  return { country, ...(state && { state }), ...(state && region && { region }) }
}

/** The library says when a holiday begins by the clocks there, and for how long; a whole day counts as one, whatever the clocks do on it. */
function readHoliday({ date, start, end, rule, name, type }: ReturnType<InstanceType<typeof Library>['getHolidays']>[number]): NamedHoliday {
  const from = minuteOf(date.slice(11, 16))
  const length = Math.round((end.getTime() - start.getTime()) / 60_000)
  // holidays that begin at sunset are told by the day after it, and in whole days
  const to = from === 0 ? Math.max(1, Math.round(length / DAY_MINUTES)) * DAY_MINUTES : from + length
  return { date: date.slice(0, 10), from, to, rule, name, type }
}
