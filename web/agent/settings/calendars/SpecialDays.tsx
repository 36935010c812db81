import { Button, Modal, Table } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../ui/use-language.ts'
import type { Fault, SpecialDay } from '../../api/calendars.ts'
import { faultKeys, hours, kindKeys, useCalendarWords } from './calendar-words.ts'
import { IcalImport } from './IcalImport.tsx'
import { SpecialDayForm } from './SpecialDayForm.tsx'
import shared from '../settings.module.css'
import styles from './calendars.module.css'

interface Props { days: readonly SpecialDay[]; zone: string; change: (days: SpecialDay[]) => void; faults: readonly Fault[] }

/** Days off, short days and extra openings of one's own, and those of a calendar file. */
export function SpecialDays({ days, zone, change, faults }: Props) {
  const t = useT()
  const words = useCalendarWords()
  const [edited, setEdited] = useState<number | 'new' | null>(null)
  // days of every year first, dates in their order; what is changed is found by its place
  const shown = days.map((day, index) => ({ day, index, fault: faults.find((each) => each.path === `days.${index}`) })).toSorted((a, b) => a.day.from.length - b.day.from.length || a.day.from.localeCompare(b.day.from))
  const keep = (day: SpecialDay) => {
    change(edited === 'new' ? [...days, day] : days.map((each, index) => (index === edited ? day : each)))
    setEdited(null)
  }
  return (
    <fieldset className={styles.field}>
      <legend>{t('calendar.days')}</legend>
      {shown.length > 0 && (
        <div className={shared.table}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>{t('calendar.when')}</Table.Th><Table.Th>{t('calendar.dayName')}</Table.Th><Table.Th>{t('calendar.hours')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
            <Table.Tbody>
              {shown.map(({ day, index, fault }) => {
                const name = day.name || words.when(day)
                return (
                  <Table.Tr key={index}>
                    <Table.Td>{words.when(day)}</Table.Td>
                    <Table.Td dir="auto">{day.name}{fault && <div className={styles.fault} role="alert">{t(faultKeys[fault.code])}</div>}</Table.Td>
                    <Table.Td>{t(kindKeys[day.kind])}{day.windows.length > 0 && <> · {day.windows.map(hours).join(', ')}</>}</Table.Td>
                    <Table.Td>
                      <div className={shared.row} style={{ justifyContent: 'flex-end' }}>
                        <Button size="compact-sm" variant="default" aria-label={t('calendar.edit', { name })} onClick={() => setEdited(index)}>{t('action.edit')}</Button>
                        <Button size="compact-sm" variant="default" aria-label={t('calendar.remove', { name })} onClick={() => change(days.filter((_, at) => at !== index))}>{t('action.delete')}</Button>
                      </div>
                    </Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {shown.length === 0 && <p className={styles.small}>{t('calendar.noDays')}</p>}
      <div className={shared.row}>
        <Button size="compact-sm" variant="default" onClick={() => setEdited('new')}>{t('calendar.addDay')}</Button>
        <IcalImport zone={zone} known={days} add={(more) => change([...days, ...more])} />
      </div>
      <Modal opened={edited !== null} onClose={() => setEdited(null)} title={t(edited === 'new' ? 'calendar.addDay' : 'calendar.changeDay')} closeButtonProps={{ 'aria-label': t('action.close') }}>
        {edited !== null && <SpecialDayForm day={edited === 'new' ? null : days[edited] ?? null} keep={keep} />}
      </Modal>
    </fieldset>
  )
}
