/** Hours of the wall clock, HH:MM. `to` may be 24:00; when it is earlier than `from`, it is meant on the next day (H47). */
export interface Window { from: string; to: string }

/** The public holidays of a place, as the library of holidays knows them. */
export interface HolidayChoice {
  /** ISO 3166-1, upper case. */
  country: string
  /** A state of the country, and a region of that state, where it has such. */
  state: string | null
  region: string | null
  types: HolidayType[]
  /** Those of them on which the desk works, by their rule. */
  off: string[]
}
export const HOLIDAY_TYPES = ['public', 'bank', 'school', 'optional', 'observance'] as const
export type HolidayType = (typeof HOLIDAY_TYPES)[number]

/**
 * A day that is not as its weekday says.
 * - closed: nothing is open, or not at the hours of `windows`
 * - short: of what is open otherwise, only the hours of `windows` stay
 * - extra: the hours of `windows` are open besides, whatever else the day is
 */
export interface SpecialDay {
  kind: SpecialKind
  name: string
  /** A date (2026-12-24), or a day of every year (12-24). */
  from: string
  /** The last day, written as `from` is; null for one day. Of every year it may lie in the next (12-24 to 01-02). */
  until: string | null
  windows: Window[]
}
export const SPECIAL_KINDS = ['closed', 'short', 'extra'] as const
export type SpecialKind = (typeof SPECIAL_KINDS)[number]

/** When a desk works, as somebody wrote it down. Nothing in it depends on anything outside of it but the tables of zones and of holidays. */
export interface Definition {
  /** A zone of the IANA database. */
  zone: string
  /** The windows of Monday to Sunday. */
  week: Window[][]
  holidays: HolidayChoice | null
  days: SpecialDay[]
}

export const DAY_MINUTES = 24 * 60

/** Minutes since midnight of HH:MM. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** HH:MM of minutes since midnight; 24:00 for the end of the day. */
export function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** From and to in minutes since the midnight that begins the window's day; `to` is beyond 24 hours when the window crosses midnight. */
export function minutesOf({ from, to }: Window): [from: number, to: number] {
  const [begin, end] = [minuteOf(from), minuteOf(to)]
  return [begin, end > begin ? end : end + DAY_MINUTES]
}
