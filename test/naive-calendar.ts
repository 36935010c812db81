import type { Holiday } from '../server/calendars/day-hours.ts'
import type { Definition, Window } from '../server/calendars/definition.ts'

// Working time as somebody would count it with a watch: each minute of each day is looked at. Slow, and on purpose nothing of the engine in it.

/** The open spans of some dates, from `first` on, as instants of epoch milliseconds; they may touch. */
export function naiveSpans(definition: Definition, holidays: readonly Holiday[], first: string, days: number): [number, number][] {
  const spans: [number, number][] = []
  for (let offset = 0; offset < days; offset++) {
    const date = Temporal.PlainDate.from(first).add({ days: offset })
    if (!date.toZonedDateTime(definition.zone).toPlainDate().equals(date)) continue // a date that there was not
    const minutes = openMinutes(definition, holidays, date)
    for (let from = minutes.indexOf(true); from >= 0;) {
      const end = minutes.indexOf(false, from)
      const to = end < 0 ? 1440 : end
      spans.push([instantOf(definition.zone, date, from), instantOf(definition.zone, date, to)])
      from = minutes.indexOf(true, to)
    }
  }
  return spans
}

/** Open milliseconds between two instants, minute by minute of real time. Both have to lie within the spans' dates. */
export function naiveDiff(spans: readonly [number, number][], a: number, b: number): number {
  let open = 0
  for (let minute = Math.floor(a / 60_000) * 60_000; minute < b; minute += 60_000) {
    if (spans.some(([from, to]) => from <= minute && minute < to)) open += Math.min(b, minute + 60_000) - Math.max(a, minute)
  }
  return open
}

function instantOf(zone: string, date: Temporal.PlainDate, minute: number): number {
  const wall = date.toPlainDateTime().add({ minutes: minute })
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

function openMinutes({ week, days }: Definition, holidays: readonly Holiday[], date: Temporal.PlainDate): boolean[] {
  const yesterday = date.subtract({ days: 1 })
  const lasts = (day: Definition['days'][number], on: string) => {
    const shown = day.from.length === 5 ? on.slice(5) : on
    return shown === day.from || (day.until !== null && within(shown, day.from, day.until))
  }
  const on = (kind: string, which: Temporal.PlainDate) => days.filter(day => day.kind === kind && lasts(day, which.toString())).map(day => parsed(day.windows))
  const [extra, extraBefore, closed, short] = [on('extra', date), on('extra', yesterday), on('closed', date), on('short', date)]
  const [own, before] = [parsed(week[date.dayOfWeek - 1]!), parsed(week[yesterday.dayOfWeek - 1]!)]
  const taken = holidays.map(each => ({ ...each, begun: Temporal.PlainDate.from(each.date).until(date, { largestUnit: 'days' }).days * 1440 }))
  return Array.from({ length: 1440 }, (_, minute) => {
    if (extra.some(day => begins(day, minute)) || extraBefore.some(day => goesOn(day, minute))) return true
    if (!begins(own, minute) && !goesOn(before, minute)) return false
    if (taken.some(({ begun, from, to }) => from <= begun + minute && begun + minute < to)) return false
    if (closed.some(day => day.length === 0 || begins(day, minute))) return false
    return short.every(day => begins(day, minute))
  })
}

const clock = (time: string) => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1])
const parsed = (windows: readonly Window[]) => windows.map(({ from, to }) => [clock(from), clock(to)] as const)
type Parsed = ReturnType<typeof parsed>
const begins = (windows: Parsed, minute: number) => windows.some(([from, to]) => from <= minute && (to <= from || minute < to))
const goesOn = (windows: Parsed, minute: number) => windows.some(([from, to]) => to <= from && minute < to)
const within = (day: string, from: string, until: string) => from <= until ? from <= day && day <= until : day >= from || day <= until
