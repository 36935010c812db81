import { NumberInput, Select, TextInput } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'
import type { Key } from '../../ui/i18n.ts'
import { readTime, units, writeTime } from './time-value.ts'
import type { TimeValue, Unit } from './time-value.ts'

const kinds: Array<[TimeValue['kind'], Key]> = [['ago', 'vw.ago'], ['ahead', 'vw.ahead'], ['today', 'vw.today'], ['date', 'vw.date']]
const unitKeys: Record<Unit, Key> = { minutes: 'vw.minutes', hours: 'vw.hours', days: 'vw.days', weeks: 'vw.weeks', months: 'vw.months' }
const starts: Record<TimeValue['kind'], TimeValue> = { ago: { kind: 'ago', count: 1, unit: 'days' }, ahead: { kind: 'ahead', count: 1, unit: 'days' }, today: { kind: 'today', days: 0 }, date: { kind: 'date', date: '' } }

/** A moment: so long ago or ahead, a day seen from today, or a day of the calendar. */
export function TimeInput({ value, within, change }: { value: unknown; within: boolean; change: (value: unknown) => void }) {
  const t = useT()
  const time = readTime(value)
  const set = (next: TimeValue) => change(next.kind === 'date' && next.date === '' ? '' : writeTime(next))
  const kind = time?.kind ?? (value === '' ? 'date' : null)
  return (
    <>
      {(time?.kind === 'ago' || time?.kind === 'ahead') && (
        <>
          <NumberInput aria-label={t('vw.count')} size="xs" w={70} min={1} max={9999} value={time.count} onChange={(count) => set({ ...time, count: Number(count) || 1 })} />
          <Select aria-label={t('vw.unit')} size="xs" w={110} allowDeselect={false} value={time.unit} data={units.map((unit) => ({ value: unit, label: t(unitKeys[unit]) }))} onChange={(unit) => unit && set({ ...time, unit: unit as Unit })} />
        </>
      )}
      <Select aria-label={t('vw.value')} size="xs" w={150} allowDeselect={false} value={kind} data={kinds.filter(([each]) => !within || each === 'ago' || each === 'ahead').map(([each, key]) => ({ value: each, label: t(key) }))}
        onChange={(next) => next && set(starts[next as TimeValue['kind']])} />
      {time?.kind === 'today' && <NumberInput aria-label={t('vw.daysFromToday')} size="xs" w={80} min={-3650} max={3650} value={time.days} onChange={(days) => set({ kind: 'today', days: Number(days) || 0 })} />}
      {kind === 'date' && <TextInput type="date" aria-label={t('vw.date')} size="xs" value={time?.kind === 'date' ? time.date : ''} onChange={(event) => set({ kind: 'date', date: event.currentTarget.value })} />}
    </>
  )
}
