import { Button, Select, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../ui/use-language.ts'
import type { SpecialDay, Window } from '../../api/calendars.ts'
import { kindKeys } from './calendar-words.ts'
import { WindowFields } from './WindowFields.tsx'
import shared from '../settings.module.css'
import styles from './calendars.module.css'

const thisYear = () => new Date().getFullYear()
/** A field for dates shows a year; of a day of every year it is this one. */
const asDate = (day: string) => (day.length === 5 ? `${day === '02-29' ? 2028 : thisYear()}-${day}` : day)
const begin: Record<SpecialDay['kind'], Window[]> = { closed: [], short: [{ from: '09:00', to: '13:00' }], extra: [{ from: '09:00', to: '13:00' }] }
const hints = { closed: 'calendar.closedText', short: 'calendar.shortText', extra: 'calendar.extraText' } as const

/** One day of one's own: what it is, when, and its hours. It is kept with the calendar. */
export function SpecialDayForm({ day, keep }: { day: SpecialDay | null; keep: (day: SpecialDay) => void }) {
  const t = useT()
  const [kind, setKind] = useState<SpecialDay['kind']>(day?.kind ?? 'closed')
  const [name, setName] = useState(day?.name ?? '')
  const [yearly, setYearly] = useState(day?.from.length === 5)
  const [from, setFrom] = useState(asDate(day?.from ?? ''))
  const [until, setUntil] = useState(asDate(day?.until ?? ''))
  const [windows, setWindows] = useState<Window[]>(day?.windows ?? [])
  const written = (date: string) => (yearly ? date.slice(5) : date)
  const last = until === '' || until === from ? null : written(until)
  const done = () => keep({ kind, name: name.trim(), from: written(from), until: last, windows })
  return (
    // it lies in the form of the calendar as far as events go, which must not be sent with it
    <form className={shared.form} onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); done() }}>
      <Select label={t('calendar.kind')} description={t(hints[kind])} allowDeselect={false} value={kind} data={(['closed', 'short', 'extra'] as const).map((value) => ({ value, label: t(kindKeys[value]) }))} onChange={(value) => { if (value) { setKind(value); setWindows(begin[value]) } }} />
      <TextInput data-autofocus label={t('calendar.dayName')} maxLength={120} dir="auto" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <div className={shared.row}>
        <TextInput className={shared.grow} type="date" required label={t('calendar.dateFrom')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput className={shared.grow} type="date" label={t('calendar.dateUntil')} min={yearly ? undefined : from} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      </div>
      <Switch label={t('calendar.yearly')} checked={yearly} onChange={(event) => setYearly(event.currentTarget.checked)} />
      <div role="group" aria-label={t('calendar.hours')}>
        <span className={styles.small}>{kind === 'closed' && windows.length === 0 ? t('calendar.allDay') : t('calendar.hours')}</span>
        <WindowFields of={t('calendar.thisDay')} windows={windows} change={setWindows} />
      </div>
      <div><Button type="submit" disabled={from === '' || (kind !== 'closed' && windows.length === 0)}>{t('calendar.keepDay')}</Button></div>
    </form>
  )
}
