import { faultsOf, type Fault } from './check-definition.ts'
import { compileCalendar, type CompiledCalendar } from './compile.ts'
import { timeOf, type Definition, type SpecialKind, type Window } from './definition.ts'
import { chosenHolidays } from './holidays.ts'
import { diff, isOpen, nextOpen } from './working-time.ts'

/** Why a day is not as its weekday says. */
export interface Reason { kind: SpecialKind | 'holiday'; name: string }
export interface PreviewedDay {
  date: string
  /** By the wall clock; a night shift ends at 24:00 and goes on at 00:00. */
  windows: Window[]
  /** How long it is really open: on the days when the clocks change, not what the windows say. */
  minutes: number
  reasons: Reason[]
}
export interface Preview {
  /** What is wrong with it; then nothing else is said. */
  faults: Fault[]
  openNow: boolean
  nextOpen: Temporal.Instant | null
  minutes: number
  /** From the Monday of this week on. */
  days: PreviewedDay[]
  /** What is special in the year to come, the first of it; what goes on for days is told once. */
  coming: Coming[]
}

export interface Coming extends Reason { date: string; until: string | null }

const MOST_COMING = 12

/** What a definition opens in the days to come, without keeping it; names of holidays in a language. */
export async function previewCalendar(definition: Definition, now: Temporal.Instant, { days, language }: { days: number; language: string }): Promise<Preview> {
  const at = now.epochMilliseconds
  const faults = await faultsOf(definition, at)
  if (faults.length > 0) return { faults, openNow: false, nextOpen: null, minutes: 0, days: [], coming: [] }
  const holidays = await chosenHolidays(definition.holidays, language)
  const names = (date: string) => new Map([-1, 0].flatMap(shift => holidays(Number(date.slice(0, 4)) + shift)).map(each => [each.rule, each.name]))
  const calendar = compileCalendar(definition, holidays)
  const today = now.toZonedDateTimeISO(definition.zone).toPlainDate()
  const reasonsOf = (date: string): Reason[] => [
    ...calendar.hours.holidays(date).map(({ rule }) => ({ kind: 'holiday' as const, name: names(date).get(rule) ?? '' })),
    ...calendar.hours.specials(date).map(({ kind, name }) => ({ kind, name })),
  ]
  const shown = Array.from({ length: days }, (_, offset) => previewDay(calendar, today.add({ days: offset + 1 - today.dayOfWeek }), reasonsOf))
  const opening = nextOpen(calendar, at)
  return { faults, openNow: isOpen(calendar, at), nextOpen: opening === null ? null : Temporal.Instant.fromEpochMilliseconds(opening), minutes: shown.reduce((sum, day) => sum + day.minutes, 0), days: shown, coming: comingFrom(today, reasonsOf) }
}

function comingFrom(today: Temporal.PlainDate, reasonsOf: (date: string) => Reason[]): Coming[] {
  const coming: Coming[] = []
  for (let date = today; coming.length <= MOST_COMING && date.since(today).days < 366; date = date.add({ days: 1 })) {
    const yesterday = date.subtract({ days: 1 }).toString()
    for (const reason of reasonsOf(date.toString())) {
      const before = coming.find(each => (each.until ?? each.date) === yesterday && each.kind === reason.kind && each.name === reason.name)
      if (before) before.until = date.toString()
      else coming.push({ date: date.toString(), until: null, ...reason })
    }
  }
  return coming.slice(0, MOST_COMING)
}

function previewDay(calendar: CompiledCalendar, date: Temporal.PlainDate, reasonsOf: (date: string) => Reason[]): PreviewedDay {
  const [start, end] = [date, date.add({ days: 1 })].map(each => each.toZonedDateTime(calendar.definition.zone).epochMilliseconds) as [number, number]
  const text = date.toString()
  return { date: text, windows: calendar.hours.open(text, date.dayOfWeek).map(([from, to]) => ({ from: timeOf(from), to: timeOf(to) })), minutes: diff(calendar, start, end) / 60_000, reasons: reasonsOf(text) }
}
