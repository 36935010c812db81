import { Button, Menu } from '@mantine/core'
import { useT } from '../../../ui/use-language.ts'
import type { Definition, Fault, Window } from '../../api/calendars.ts'
import { DayBar } from './DayBar.tsx'
import { faultKeys, useCalendarWords } from './calendar-words.ts'
import { WindowFields } from './WindowFields.tsx'
import styles from './calendars.module.css'

interface Props { week: Definition['week']; change: (week: Window[][]) => void; faults: readonly Fault[] }

/** The hours of each weekday; those of one are copied to others. */
export function WeekEditor({ week, change, faults }: Props) {
  const t = useT()
  const words = useCalendarWords()
  const names = words.weekdays('long')
  const copy = (from: number, to: number[]) => change(week.map((windows, day) => (to.includes(day) ? week[from]!.map((window) => ({ ...window })) : windows)))
  const fault = (path: string) => {
    const found = faults.find((each) => each.path === path)
    return found && t(faultKeys[found.code])
  }
  const whole = fault('week')
  return (
    <fieldset className={styles.field}>
      <legend>{t('calendar.week')}</legend>
      <p className={styles.small}>{t('calendar.weekText')}</p>
      {week.map((windows, day) => (
        <div key={day} className={styles.day} role="group" aria-label={names[day]}>
          <span className={styles.dayName}>{names[day]}</span>
          <div className={styles.dayHours}>
            {windows.length === 0 && <span className={styles.small}>{t('calendar.closedWord')}</span>}
            <WindowFields of={names[day]!} windows={windows} change={(after) => change(week.map((each, at) => (at === day ? after : each)))} fault={(index) => fault(`week.${day}.${index}`)} />
          </div>
          <DayBar windows={windows} />
          <Menu withinPortal shadow="md" position="bottom-end">
            <Menu.Target><Button size="compact-xs" variant="default" aria-label={t('calendar.copyOf', { day: names[day]! })}>{t('calendar.copy')}</Button></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => copy(day, [0, 1, 2, 3, 4])}>{t('calendar.toWorkdays')}</Menu.Item>
              <Menu.Item onClick={() => copy(day, [0, 1, 2, 3, 4, 5, 6])}>{t('calendar.toAll')}</Menu.Item>
              {names.map((name, at) => at !== day && <Menu.Item key={name} onClick={() => copy(day, [at])}>{name}</Menu.Item>)}
            </Menu.Dropdown>
          </Menu>
        </div>
      ))}
      {whole && <p className={styles.fault} role="alert">{whole}</p>}
    </fieldset>
  )
}
