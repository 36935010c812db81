import type { Key } from '../../../ui/i18n.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLanguage, useT } from '../../../ui/use-language.ts'
import type { CalendarPreview, CalendarVersion, Definition, Fault, HolidayChoice, ReadDays, SpecialDay, Window } from '../../api/calendars.ts'

export const kindKeys: Record<SpecialDay['kind'], Key> = { closed: 'calendar.closed', short: 'calendar.short', extra: 'calendar.extra' }
export const reasonKeys: Record<CalendarPreview['coming'][number]['kind'], Key> = { ...kindKeys, holiday: 'calendar.holiday' }
export const holidayTypeKeys: Record<HolidayChoice['types'][number], Key> = {
  public: 'calendar.type.public', bank: 'calendar.type.bank', school: 'calendar.type.school', optional: 'calendar.type.optional', observance: 'calendar.type.observance',
}
export const fieldKeys: Record<CalendarVersion['fields'][number], Key> = {
  name: 'calendar.name', archived: 'calendar.archived', zone: 'settings.zone', week: 'calendar.week', holidays: 'calendar.holidays', days: 'calendar.days',
}
export const faultKeys: Record<Fault['code'], Key> = {
  'same': 'calendar.fault.same', 'overlap': 'calendar.fault.overlap', 'no-day': 'calendar.fault.noDay', 'mixed': 'calendar.fault.mixed', 'backwards': 'calendar.fault.backwards', 'long': 'calendar.fault.long',
  'no-hours': 'calendar.fault.noHours', 'crossing': 'calendar.fault.crossing', 'no-country': 'calendar.fault.place', 'no-state': 'calendar.fault.place', 'no-region': 'calendar.fault.place', 'never-open': 'calendar.fault.neverOpen',
}
export const skippedKeys: Record<ReadDays['skipped'][number]['why'], Key> = {
  'past': 'calendar.skipped.past', 'no-day': 'calendar.skipped.noDay', 'too-often': 'calendar.skipped.tooOften', 'rule': 'calendar.skipped.rule', 'many': 'calendar.skipped.many', 'cancelled': 'calendar.skipped.cancelled',
}

/** 09:00–12:30, isolated so that it reads the same among words of the other direction. */
export function hours({ from, to }: Window): string {
  return `⁦${from}–${to}⁩`
}

/** How calendars are told in the reader's language. */
export function useCalendarWords() {
  const t = useT()
  const format = useFormat()
  const language = useLanguage()
  const weekdays = (width: 'long' | 'short') => Array.from({ length: 7 }, (_, day) => new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + day))))
  const all = (windows: readonly Window[]) => windows.length > 0 ? windows.map(hours).join(', ') : t('calendar.closedWord')
  const day = (text: string) => text.length === 5 ? new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`2000-${text}T00:00:00Z`)) : format.date(text)
  const when = ({ from, until }: Pick<SpecialDay, 'from' | 'until'>) => {
    const span = until === null ? day(from) : t('calendar.span', { from: day(from), until: day(until) })
    return from.length === 5 ? t('calendar.everyYear', { day: span }) : span
  }
  const holidayOf = ({ name, windows }: SpecialDay, kind: string) => [kind, name, windows.length > 0 ? windows.map(hours).join(', ') : ''].filter((words) => words !== '').join(' · ')
  return {
    weekdays, all, day, when,
    name: (calendar: { name: string | null }) => calendar.name ?? t('calendar.builtIn'),
    /** Mon–Fri 09:00–17:00: days that follow each other with the same hours told once. */
    week(week: Definition['week']): string {
      const names = weekdays('short')
      const groups = week.map((windows, index) => ({ windows: all(windows), first: index, last: index, open: windows.length > 0 })).reduce<Array<{ windows: string; first: number; last: number; open: boolean }>>((told, each) => {
        const last = told.at(-1)
        return last && last.windows === each.windows ? [...told.slice(0, -1), { ...last, last: each.last }] : [...told, each]
      }, [])
      return groups.filter((group) => group.open).map(({ first, last, windows }) => `${names[first]}${last > first ? `–${names[last]}` : ''} ${windows}`).join('; ')
    },
    /** All of a definition, line by line, for comparing two of them. */
    lines({ zone, week, holidays, days }: Definition, names: ReadonlyMap<string, string>): string[] {
      const country = holidays && [new Intl.DisplayNames([language], { type: 'region' }).of(holidays.country), holidays.state, holidays.region].filter(Boolean).join(' / ')
      return [
        `${t('settings.zone')}: ${zone}`,
        ...week.map((windows, index) => `${weekdays('long')[index]}: ${all(windows)}`),
        `${t('calendar.holidays')}: ${holidays ? `${country} (${holidays.types.map((type) => t(holidayTypeKeys[type])).join(', ')})` : t('calendar.noHolidays')}`,
        ...(holidays?.off ?? []).map((rule) => `${t('calendar.worked')}: ${names.get(rule) ?? rule}`),
        ...days.map((each) => `${when(each)}: ${holidayOf(each, t(kindKeys[each.kind]))}`),
      ]
    },
  }
}
