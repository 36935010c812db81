import { IconAlarm, IconAlertTriangle, IconClockHour4 } from '@tabler/icons-react'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { useLeft } from './use-left.ts'
import styles from './sla.module.css'

type Tone = 'over' | 'soon' | 'calm'
export const toneOf = (seconds: number, warned: boolean): Tone => (seconds <= 0 ? 'over' : warned || seconds <= 3600 ? 'soon' : 'calm')
const icons = { over: IconAlertTriangle, soon: IconAlarm, calm: IconClockHour4 }

/** How long until a deadline, or since it was missed; it counts by itself. */
export function TimeLeft({ deadlineAt, warned }: { deadlineAt: string; warned: boolean }) {
  const t = useT()
  const format = useFormat()
  const seconds = useLeft(deadlineAt)
  const tone = toneOf(seconds, warned)
  const Icon = icons[tone]
  return <span className={`${styles.time} numeric`} data-tone={tone} title={format.wholeMoment(deadlineAt)}><Icon size={14} aria-hidden /> {t(seconds <= 0 ? 'level.over' : 'level.left', { time: format.left(Math.abs(seconds)) })}</span>
}
