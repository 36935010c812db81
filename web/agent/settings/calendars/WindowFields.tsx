import { ActionIcon } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useT } from '../../../ui/use-language.ts'
import type { Window } from '../../api/calendars.ts'
import { TimeField } from './TimeField.tsx'
import styles from './calendars.module.css'

interface Props {
  /** Of what the windows are, for those who hear the page. */
  of: string
  windows: readonly Window[]
  change: (windows: Window[]) => void
  /** What is wrong with a window, by its index. */
  fault?: (index: number) => string | undefined
}

/** The windows of a day, each from a time to a time; one is added after the last and removed on its own. */
export function WindowFields({ of, windows, change, fault }: Props) {
  const t = useT()
  const set = (index: number, part: Partial<Window>) => change(windows.map((window, at) => (at === index ? { ...window, ...part } : window)))
  return (
    <div className={styles.windows}>
      {windows.map((window, index) => {
        const words = fault?.(index)
        const value = { day: of, index: index + 1 }
        return (
          <div key={index} className={styles.window}>
            <TimeField label={t('calendar.from', value)} value={window.from} fault={words !== undefined} change={(from) => set(index, { from })} />
            <span aria-hidden>–</span>
            <TimeField end label={t('calendar.to', value)} value={window.to} fault={words !== undefined} change={(to) => set(index, { to })} />
            {window.to !== '' && window.to < window.from && <span className={styles.small}>{t('calendar.nextDay')}</span>}
            <ActionIcon variant="subtle" color="gray" aria-label={t('calendar.removeHours', value)} onClick={() => change(windows.filter((_, at) => at !== index))}><IconX size={16} /></ActionIcon>
            {words !== undefined && <span className={styles.fault} role="alert">{words}</span>}
          </div>
        )
      })}
      <ActionIcon variant="default" aria-label={t('calendar.addHours', { day: of })} disabled={windows.length >= 12} onClick={() => change([...windows, next(windows)])}><IconPlus size={16} /></ActionIcon>
    </div>
  )
}

/** An hour after the last window, so that two never overlap from the start; else office hours. */
function next(windows: readonly Window[]): Window {
  const last = windows.at(-1)
  const hour = last ? Number(last.to.slice(0, 2)) + 1 : 9
  if (!last || !(hour < 23) || last.to < last.from) return windows.length === 0 ? { from: '09:00', to: '17:00' } : { from: '', to: '' }
  const pad = (value: number) => `${String(value).padStart(2, '0')}:00`
  return { from: pad(hour), to: hour < 17 ? '17:00' : pad(hour + 1) }
}
