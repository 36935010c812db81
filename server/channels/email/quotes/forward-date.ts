/** Morning and afternoon, where a clock of twelve hours is read. */
const HALVES: [RegExp, 'am' | 'pm'][] = [
  [/\b[ap]\.?\s?m\b\.?/iu, 'am'], [/오전|上午|午前|π\.?μ\.?|\bSA\b|ص/u, 'am'], [/오후|下午|午後|μ\.?μ\.?|\bCH\b|م(?!\p{L})/u, 'pm'],
]
const ZONES: Record<string, string> = { gmt: '+00:00', utc: '+00:00', z: '+00:00' }
const MONTHS_OF = new Map<string, Map<string, number>>()

/**
 * The date of a header block in the words of a language → an instant (RFC 9557 text), or null when it is not certain: no time, a day and a month that could be
 * the other way round, a name of a month that the language does not have. Without an offset the time is read in `zone`; null: it is not certain.
 */
export function readLocalDate(text: string, language: string, zone: string | null): string | null {
  const line = text.slice(0, 200).normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  const day = isoDay(line) ?? asianDay(line) ?? numericDay(line, language) ?? namedDay(line, language)
  if (!day) return null
  const time = timeOf(line.replace(day.found, ' '))
  if (!time) return null
  try {
    const local = Temporal.PlainDateTime.from({ year: day.year, month: day.month, day: day.day, hour: time.hour, minute: time.minute, second: time.second }, { overflow: 'reject' })
    if (time.offset !== null) return Temporal.Instant.from(`${local.toString()}${time.offset}`).toString()
    return zone === null ? null : local.toZonedDateTime(zone, { disambiguation: 'reject' }).toInstant().toString()
  } catch {
    return null
  }
}

interface Day { year: number; month: number; day: number; found: string }

function isoDay(line: string): Day | null {
  const match = /(?<!\d)((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)/.exec(line)
  return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), found: match[0] }
}

function asianDay(line: string): Day | null {
  const match = /((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(line)
  return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), found: match[0] }
}

/** 2.11.2026 is the second of November everywhere; 2/11/2026 is so outside of English, and there only where the other reading cannot be. */
function numericDay(line: string, language: string): Day | null {
  const match = /(?<!\d)(\d{1,2})([-./])\s?(\d{1,2})\2\s?((?:19|20)\d\d)(?!\d)/.exec(line)
  if (!match) return null
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
  if (match[2] !== '.' && language === 'en' && first !== second) {
    if (first <= 12 && second <= 12) return null
    if (second > 12) return { year, month: first, day: second, found: match[0] }
  }
  return { year, month: second, day: first, found: match[0] }
}

/** A day and a month by its name, in either order, and a year of four digits. */
function namedDay(line: string, language: string): Day | null {
  const months = [monthsOf(language), monthsOf('en')]
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(line)
  if (!year) return null
  for (const names of months) {
    for (const word of line.matchAll(/\p{L}[\p{L}\p{M}]{0,14}\.?/gu)) {
      const month = names.get(plain(word[0]))
      const around = `${line.slice(Math.max(0, word.index - 8), word.index)}|${line.slice(word.index + word[0].length, word.index + word[0].length + 8)}`
      const day = month === undefined ? null : /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|º|er)?(?:\s*(?:de|d’|d')\s*)?[\s-]*\|/u.exec(around) ?? /\|[\s-]*(?:de\s*)?(\d{1,2})(?!\d)/.exec(around)
      if (month !== undefined && day) return { year: Number(year[0]), month, day: Number(day[1]), found: line.slice(word.index, Math.max(word.index + word[0].length, year.index + 4)) }
    }
  }
  return null
}

function timeOf(line: string): { hour: number; minute: number; second: number; offset: string | null } | null {
  const match = /(?<![\d.])([01]?\d|2[0-3])[:.h](\d{2})(?:[:.](\d{2}))?(?![\d.]*\d)/.exec(line)
  if (!match) return null
  const around = `${line.slice(Math.max(0, match.index - 8), match.index)} ${line.slice(match.index + match[0].length)}`
  const half = HALVES.find(([pattern]) => pattern.test(around))
  const afternoon = half && (half[1] === 'pm' || /\bp\.?\s?m\b/iu.test(around))
  let hour = Number(match[1])
  if (half && (hour > 12 || hour === 0)) return hour > 12 ? { hour, minute: Number(match[2]), second: Number(match[3] ?? 0), offset: offsetIn(around) } : null
  if (half) hour = hour % 12 + (afternoon ? 12 : 0)
  return { hour, minute: Number(match[2]), second: Number(match[3] ?? 0), offset: offsetIn(around) }
}

function offsetIn(text: string): string | null {
  const numeric = /(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?(?!\d)/i.exec(text)
  if (numeric) return `${numeric[1]}${numeric[2]!.padStart(2, '0')}:${numeric[3] ?? '00'}`
  const named = /\b(GMT|UTC)\b|(?<=\d\s?)Z\b/i.exec(text)
  return named ? ZONES[(named[1] ?? 'z').toLowerCase()] ?? null : null
}

/** The names of the months in a language, in full and short, alone and beside a day, from the tables of ICU. */
function monthsOf(language: string): Map<string, number> {
  const known = MONTHS_OF.get(language)
  if (known) return known
  const names = new Map<string, number>()
  const locale = language === 'no' ? 'nb' : language
  for (let month = 1; month <= 12; month++) {
    const date = new Date(Date.UTC(2026, month - 1, 15))
    for (const width of ['long', 'short'] as const) {
      for (const options of [{ month: width }, { month: width, day: 'numeric' as const }]) {
        const part = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(date).find(each => each.type === 'month')
        if (part && /\p{L}{2}/u.test(part.value)) names.set(plain(part.value), month)
      }
    }
  }
  MONTHS_OF.set(language, names)
  return names
}

const plain = (word: string) => word.normalize('NFKC').toLowerCase().replace(/\.$/, '')
