const MINUTES: Record<string, number> = { '': 60, d: 1440, h: 60, m: 1, min: 1, ч: 60, д: 1440, м: 1, мин: 1, g: 60, godz: 60, dni: 1440 }

/**
 * A span of time as people type it, in minutes: 4h, 30m, 1h 30m, 2d, 1.5 (hours), 1:30. A day is 24 hours of whatever hours count. Null for
 * nothing, which promises nothing; undefined for what is no time.
 */
export function readSpan(text: string): number | null | undefined {
  const clean = text.trim().toLowerCase().replaceAll(',', '.')
  if (clean === '' || clean === '–' || clean === '-') return null
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(clean)
  if (clock) return positive(Number(clock[1]) * 60 + Number(clock[2]))
  if (!/^(?:\d+(?:\.\d+)?\s*\p{L}*\.?\s*)+$/u.test(clean)) return undefined
  let minutes = 0
  for (const [, number, unit] of clean.matchAll(/(\d+(?:\.\d+)?)\s*(\p{L}*)/gu)) {
    const each = MINUTES[unit!]
    if (each === undefined) return undefined
    minutes += Number(number) * each
  }
  return positive(Math.round(minutes))
}

const positive = (minutes: number) => (minutes >= 1 ? minutes : undefined)

/** As it is written back: 90 is 1h 30m. */
export function writeSpan(minutes: number | null): string {
  if (minutes === null) return ''
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours}h` : '', rest > 0 ? `${rest}m` : ''].filter(Boolean).join(' ')
}
