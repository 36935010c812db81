import { IconAlertTriangle, IconPlayerPause } from '@tabler/icons-react'
import { Instant } from '../../ui/Instant.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { categoryKeys } from '../../ui/words.ts'
import type { Clock } from '../api/service-levels.ts'
import type { Ticket } from '../api/types.ts'
import { TimeLeft } from './TimeLeft.tsx'
import { metricKey } from './words.ts'
import styles from './sla.module.css'

/** One clock: what it promises, and the time left. One that stands still has a rest and why, no date. */
export function ClockLine({ clock, ticket }: { clock: Clock; ticket: Ticket }) {
  const t = useT()
  return (
    <li data-clock={clock.metric} data-state={clock.state}>
      <span>{t(metricKey(clock.metric))}</span>
      {clock.state === 'paused' ? <Rest clock={clock} /> : clock.deadlineAt !== null && clock.state === 'running'
        ? <TimeLeft deadlineAt={clock.deadlineAt} warned={false} />
        : <span className={styles.time} data-tone="over"><IconAlertTriangle size={14} aria-hidden /> {t(clock.state === 'met' ? 'level.metLate' : 'level.breached')}</span>}
      {clock.state === 'paused' && <span className={styles.note}>{t('level.pausedIn', { status: ticket.status.name ?? t(categoryKeys[ticket.status.category]) })}</span>}
      {clock.state === 'running' && clock.deadlineAt !== null && <span className={styles.note}>{t('level.deadline')}: <Instant at={clock.deadlineAt} /></span>}
    </li>
  )
}

function Rest({ clock: { left } }: { clock: Clock }) {
  const t = useT()
  const format = useFormat()
  const seconds = Math.floor((left ?? 0) / 1000)
  return <span className={styles.time} data-tone={seconds <= 0 ? 'over' : 'calm'}><IconPlayerPause size={14} aria-hidden /> {t('level.paused')}, {t(seconds <= 0 ? 'level.over' : 'level.left', { time: format.spent(Math.abs(seconds)) })}</span>
}
