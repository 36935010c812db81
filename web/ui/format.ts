/** How a reader sees numbers and times: their language, their zone. Pure; `use-format.ts` binds it to the reader. */
export interface Reader {
  language: string
  zone: string
}

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

function dates(reader: Reader, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name} ${reader.language} ${reader.zone}`
  const known = cache.get(key) as Intl.DateTimeFormat | undefined
  const made = known ?? new Intl.DateTimeFormat(reader.language, { ...options, timeZone: reader.zone })
  cache.set(key, made)
  return made
}

function numbers(reader: Reader, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${name} ${reader.language}`
  const known = cache.get(key) as Intl.NumberFormat | undefined
  const made = known ?? new Intl.NumberFormat(reader.language, options)
  cache.set(key, made)
  return made
}

/** 14:02 */
export function clockTime(reader: Reader, at: Date): string {
  return dates(reader, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/** The day alone, with the year only when it is not this one: 3 Mar, 3 Mar 2025. */
export function day(reader: Reader, at: Date, now: Date): string {
  const sameYear = dates(reader, 'year', { year: 'numeric' }).format(at) === dates(reader, 'year', { year: 'numeric' }).format(now)
  return sameYear
    ? dates(reader, 'day', { day: 'numeric', month: 'short' }).format(at)
    : dates(reader, 'dayYear', { day: 'numeric', month: 'short', year: 'numeric' }).format(at)
}

/** A calendar day without a zone, such as 2026-03-03: 3 March 2026. */
export function wholeDay(reader: Reader, text: string): string {
  return dates({ ...reader, zone: 'UTC' }, 'wholeDay', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${text}T00:00:00Z`))
}

/** 1,234.5 */
export function plainNumber(reader: Reader, value: number): string {
  return numbers(reader, 'plain', { maximumFractionDigits: 10 }).format(value)
}

/** 12.50 zł */
export function money(reader: Reader, value: number, currency: string): string {
  return numbers(reader, `money ${currency}`, { style: 'currency', currency }).format(value)
}

/** Time of a message: the clock today, else the day and the clock. */
export function moment(reader: Reader, at: Date, now: Date): string {
  const key: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' }
  const today = dates(reader, 'date', key).format(at) === dates(reader, 'date', key).format(now)
  return today ? clockTime(reader, at) : `${day(reader, at, now)}, ${clockTime(reader, at)}`
}

/** Everything about an instant, for a title: Tuesday, 3 March 2026 at 14:02:11 EET. */
export function wholeMoment(reader: Reader, at: Date): string {
  return dates(reader, 'whole', { dateStyle: 'full', timeStyle: 'long' }).format(at)
}

/** From when till when, without saying twice what is the same: 6 July 2026, 10:00 – 11:30 GMT+3. `wholeDays`: no clock, of the day itself. */
export function span(reader: Reader, from: Date, to: Date, wholeDays: boolean): string {
  const format = wholeDays
    ? dates({ ...reader, zone: 'UTC' }, 'spanDays', { day: 'numeric', month: 'long', year: 'numeric' })
    : dates(reader, 'span', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' })
  return to > from ? format.formatRange(from, to) : format.format(from)
}

const units: Array<[Intl.NumberFormatOptions['unit'], number]> = [['day', 86_400], ['hour', 3_600], ['minute', 60]]

/** How long ago, in the largest whole unit: 3d, 2h, 5m; below a minute 0m. An instant in the future counts as now. */
export function age(reader: Reader, at: Date, now: Date): string {
  return narrow(reader, Math.max(0, (now.getTime() - at.getTime()) / 1000))
}

/** An amount in its largest whole unit, for narrow places: 3d, 2h, 5m; below a minute 0m. */
export function narrow(reader: Reader, seconds: number): string {
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? ['minute', 60]
  return numbers(reader, `age ${unit}`, { style: 'unit', unit, unitDisplay: 'narrow' }).format(Math.floor(seconds / size))
}

/** How long something took: 1 hr 5 min, 45 min, 30 sec. */
export function spent(reader: Reader, seconds: number): string {
  const unit = (name: 'hour' | 'minute' | 'second', value: number) => numbers(reader, `spent ${name}`, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  if (seconds < 60) return unit('second', seconds)
  const minutes = Math.round(seconds / 60)
  const hours = Math.floor(minutes / 60)
  return [...(hours > 0 ? [unit('hour', hours)] : []), ...(minutes % 60 > 0 ? [unit('minute', minutes % 60)] : [])].join(' ')
}

/** How long until something is due, never rounded up: 3 days 4 hr, 1 hr 5 min, 12 min, 40 sec. */
export function left(reader: Reader, seconds: number): string {
  if (seconds < 60) return spent(reader, Math.floor(seconds))
  if (seconds < 2 * 86_400) return spent(reader, Math.floor(seconds / 60) * 60)
  const unit = (name: 'day' | 'hour', value: number) => numbers(reader, `left ${name}`, { style: 'unit', unit: name, unitDisplay: name === 'day' ? 'long' : 'short' }).format(value)
  const hours = Math.floor(seconds / 3600) % 24
  return [unit('day', Math.floor(seconds / 86_400)), ...(hours > 0 ? [unit('hour', hours)] : [])].join(' ')
}

/** A part of all, of 0 to 1: 87.5%. */
export function part(reader: Reader, value: number): string {
  return numbers(reader, 'part', { style: 'percent', maximumFractionDigits: 1 }).format(value)
}

/** A whole number, grouped: 10,000. */
export function whole(reader: Reader, value: number): string {
  return numbers(reader, 'whole', { maximumFractionDigits: 0 }).format(value)
}

/** A count for a narrow place: exact to 999, then 1.2K; the exact number belongs in the title. */
export function compactCount(reader: Reader, value: number): string {
  if (value < 1000) return whole(reader, value)
  return numbers(reader, 'compact', { notation: 'compact', maximumFractionDigits: 1 }).format(value)
}

/** A file's size in the unit that fits: 640 byte, 12.4 kB, 3.1 MB. */
export function fileSize(reader: Reader, bytes: number): string {
  const [unit, size] = bytes < 1000 ? ['byte', 1] as const : bytes < 1_000_000 ? ['kilobyte', 1000] as const : ['megabyte', 1_000_000] as const
  return numbers(reader, `size ${unit}`, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(bytes / size)
}

/** A list of names: "Ana, Bo and Cy". */
export function joined(reader: Reader, names: string[]): string {
  return new Intl.ListFormat(reader.language, { type: 'conjunction' }).format(names)
}

/** A country by its code, as a reader calls it: Bulgaria. */
export function countryName(reader: Reader, code: string): string {
  return new Intl.DisplayNames(reader.language, { type: 'region', fallback: 'code' }).of(code) ?? code
}

/** A language tag as a reader of `reader.language` calls it: Bulgarian. */
export function languageName(reader: Reader, tag: string): string {
  return new Intl.DisplayNames(reader.language, { type: 'language', fallback: 'code' }).of(tag) ?? tag
}
