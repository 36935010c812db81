const DAY = 24 * 60 * 60 * 1000

/** The date some days after another, of the Gregorian calendar, written as ISO 8601. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** 12-24 of 2026-12-24. */
export function dayOfYear(date: string): string {
  return date.slice(5)
}

/** Whether it is a day of every year (12-24) and no date. */
export function isYearly(day: string): boolean {
  return day.length === 5
}

/** Whether there is such a date (2026-12-24), or such a day in some year (12-24). */
export function isDay(text: string): boolean {
  const date = isYearly(text) ? `2000-${text}` : text
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)
}
