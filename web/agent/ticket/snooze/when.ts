import { atWall, wallOf, weekdayOf } from '../../../ui/wall-time.ts'
import type { Wall } from '../../../ui/wall-time.ts'
import { fold, meaningOf } from './words.ts'

/** When a day begins for whoever names none of its hours. */
export const morning = 8

interface Said { shift: { minutes: number; days: number; months: number } | null; day: { ahead: number } | { month: number; day: number; year: number | null } | null; time: { hour: number; minute: number } | null }

/** Longest text that is looked at. */
const longest = 60

/**
 * The moment that somebody means: "tomorrow", "next tue 3pm", "in 2 hours", "утре", "за 2 часа", "jutro 9:30", "za 3 dni", "24.12". In the
 * reader's zone, always to come. Null when it is not understood.
 */
export function when(text: string, now: Date, zone: string): Date | null {
  if (text.length > longest) return null
  const said = read(fold(text).match(/\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}|\d+(?:[:.]\d+)?|[\p{L}]+|[^\s\p{L}\d,.]+/gu) ?? [], wallOf(now, zone))
  if (!said) return null
  const at = resolve(said, now, zone)
  return at && at > now && !Number.isNaN(at.getTime()) ? at : null
}

function read(words: string[], today: Wall): Said | null {
  const said: Said = { shift: null, day: null, time: null }
  for (let i = 0; i < words.length; i++) {
    const taken = take(said, words.slice(i), today)
    if (taken === 0) return null
    i += taken - 1
  }
  return said
}

/** Understands what comes next and answers how many words that were; 0 for none. */
function take(said: Said, [word = '', next = '', after = '']: string[], today: Wall): number {
  const meaning = meaningOf(word)
  if (/^\d/.test(word)) return number(said, word, next)
  if (meaning === 'skip') return 1
  if (meaning === 'half' && meaningOf(next) === 'hours') return shift(said, 30, 'minutes') && 2
  if (meaning === 'half' && meaningOf(next) === 'one' && meaningOf(after) === 'hours') return shift(said, 30, 'minutes') && 3
  if (meaning === 'one') return shift(said, 1, meaningOf(next)) && 2
  const [what, value = ''] = (meaning ?? '').split(' ')
  if (what === 'day') said.day = { ahead: Number(value) }
  else if (what === 'weekday') said.day = { ahead: ((Number(value) - weekdayOf(today) + 6) % 7) + 1 }
  else if (what === 'hour') said.time = { hour: Number(value), minute: 0 }
  else if (what === 'tonight') Object.assign(said, { day: { ahead: 0 }, time: { hour: Number(value), minute: 0 } })
  // "in an hour", where the article is missing: "za godzine", "след седмица"
  else return meaning === undefined ? 0 : shift(said, 1, meaning)
  return 1
}

function number(said: Said, word: string, next: string): number {
  const [first = 0, second, third] = word.split(/[-.:]/).map(Number)
  if (/^\d{4}-/.test(word)) return day(said, third ?? 0, second ?? 0, first) && 1
  if (/^\d+\.\d+\.\d+$/.test(word)) return day(said, first, second ?? 0, third ?? null) && 1
  const month = /^month (\d+)$/.exec(meaningOf(next) ?? '')
  if (month && second === undefined) return day(said, first, Number(month[1]), null) && 2
  if (next === 'pm' || next === 'am') return time(said, first % 12 + (next === 'pm' ? 12 : 0), second ?? 0) && 2
  if (word.includes(':')) return time(said, first, second ?? 0) && 1
  // 24.12 is a day; 15.30 can only be a time
  if (word.includes('.')) return (second ?? 0) >= 1 && (second ?? 0) <= 12 && word.split('.')[1]?.length === 2 && first >= 1 && !said.day ? day(said, first, second ?? 0, null) && 1 : time(said, first, second ?? 0) && 1
  if (shift(said, first, meaningOf(next))) return 2
  return first >= 2000 && said.day && 'month' in said.day ? day(said, said.day.day, said.day.month, first) && 1 : time(said, first, 0) && 1
}

function shift(said: Said, count: number, unit: string | undefined): number {
  const { minutes = 0, days = 0, months = 0 } = said.shift ?? {}
  if (count > 10_000) return 0
  if (unit === 'minutes') said.shift = { minutes: minutes + count, days, months }
  else if (unit === 'hours') said.shift = { minutes: minutes + count * 60, days, months }
  else if (unit === 'days') said.shift = { minutes, days: days + count, months }
  else if (unit === 'weeks') said.shift = { minutes, days: days + count * 7, months }
  else if (unit === 'months') said.shift = { minutes, days, months: months + count }
  else return 0
  return 1
}

function time(said: Said, hour: number, minute: number): number {
  if (hour > 23 || minute > 59 || said.time) return 0
  said.time = { hour, minute }
  return 1
}

function day(said: Said, ofMonth: number, month: number, year: number | null): number {
  if (ofMonth < 1 || ofMonth > 31 || month < 1 || month > 12) return 0
  said.day = { month, day: ofMonth, year }
  return 1
}

function resolve({ shift: by, day: on, time: at }: Said, now: Date, zone: string): Date | null {
  const today = wallOf(now, zone)
  const clock = { hour: at?.hour ?? morning, minute: at?.minute ?? 0 }
  if (by && by.days + by.months === 0 && !on && !at) return new Date(now.getTime() + by.minutes * 60_000)
  if (by && !on) return by.minutes > 0 ? null : atWall({ ...today, month: today.month + by.months, day: today.day + by.days, ...clock }, zone)
  if (by) return null
  if (on && 'ahead' in on) return atWall({ ...today, day: today.day + on.ahead, ...clock }, zone)
  if (on) {
    const wall = (year: number) => atWall({ year, month: on.month, day: on.day, ...clock }, zone)
    return on.year === null && wall(today.year) <= now ? wall(today.year + 1) : wall(on.year ?? today.year)
  }
  if (!at) return null
  const sooner = atWall({ ...today, ...clock }, zone)
  return sooner > now ? sooner : atWall({ ...today, day: today.day + 1, ...clock }, zone)
}
