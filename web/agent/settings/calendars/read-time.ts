/**
 * A time of the day as people type it, as HH:MM: 9, 09, 930, 9:30, 9.30, 17h30. Null for what is none. `end`: midnight is the end of the day,
 * 24:00; else 24:00 is no time at which something begins.
 */
export function readTime(text: string, end: boolean): string | null {
  const found = /^\s*(\d{1,2})(?:\s*[:.,h]?\s*(\d{2}))?\s*$/i.exec(text)
  if (!found) return null
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  if (minute > 59 || hour > 24 || (hour === 24 && (minute > 0 || !end))) return null
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return end && time === '00:00' ? '24:00' : time
}
