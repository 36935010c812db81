import { IconAlarm, IconAlertTriangle } from '@tabler/icons-react'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { TicketRow } from '../api/types.ts'
import { toneOf } from './TimeLeft.tsx'
import { useLeft } from './use-left.ts'
import styles from './sla.module.css'

/** Deadlines that are farther away than this say nothing in a list. */
const near = 24 * 3600

/** In a list: how long until the next deadline of a ticket, where that is near or over. */
export function DueChip({ row: { deadlineAt, slaState } }: { row: Pick<TicketRow, 'deadlineAt' | 'slaState'> }) {
  if (deadlineAt !== null) return <Running deadlineAt={deadlineAt} warned={slaState === 'warned'} />
  return slaState === 'breached' ? <Missed /> : null
}

function Running({ deadlineAt, warned }: { deadlineAt: string; warned: boolean }) {
  const t = useT()
  const format = useFormat()
  const seconds = useLeft(deadlineAt)
  if (seconds > near && !warned) return null
  const tone = toneOf(seconds, warned)
  const words = t(seconds <= 0 ? 'level.over' : 'level.left', { time: format.left(Math.abs(seconds)) })
  const Icon = tone === 'over' ? IconAlertTriangle : IconAlarm
  return (
    <span className={`${styles.chip} numeric`} data-due={tone} title={`${words} · ${format.wholeMoment(deadlineAt)}`}>
      <Icon size={12} aria-hidden /><span aria-hidden>{seconds <= 0 && '−'}{format.narrow(Math.abs(seconds))}</span><span className="visually-hidden">{t('level.title')}: {words}</span>
    </span>
  )
}

/** It was missed, and another one stands still: there is no time to count. */
function Missed() {
  const t = useT()
  return <span className={styles.chip} data-due="over" title={t('level.overdue')}><IconAlertTriangle size={12} aria-hidden /><span className="visually-hidden">{t('level.title')}: {t('level.overdue')}</span></span>
}
