import type { ReactNode } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { Clock } from '../api/service-levels.ts'
import styles from './sla.module.css'

/** Start and target and pauses make the deadline (H49), line by line. */
export function Arithmetic({ clock }: { clock: Clock }) {
  const t = useT()
  const format = useFormat()
  const target = format.spent(clock.target / 1000)
  const pauses = clock.spans.filter((span) => !span.counts)
  return (
    <dl className={styles.sum}>
      <Line term={t('level.start')}><Instant at={clock.startedAt} /></Line>
      <Line sign="+" term={t('level.target')}>{clock.calendar ? t('level.inCalendar', { time: target, name: clock.calendar.name ?? '–' }) : t('level.allHours', { time: target })}</Line>
      <Line sign="+" term={t('level.pauses')}>
        {pauses.length === 0 ? t('level.noPause') : <ul className={styles.pauses}>{pauses.map(({ from, to }) => <li key={from}><Instant at={from} /> – {to === null ? t('level.untilNow') : <Instant at={to} />}</li>)}</ul>}
      </Line>
      <Result clock={clock} />
      <Line term={t(clock.endedAt === null ? 'level.spent' : 'level.spentEnd')}>{t('level.spentOf', { spent: format.spent(Math.floor(clock.spent / 1000)), target })}</Line>
    </dl>
  )
}

function Result({ clock: { deadlineAt, endedAt, left } }: { clock: Clock }) {
  const t = useT()
  const format = useFormat()
  const rest = left === null ? null : format.spent(Math.floor(Math.abs(left) / 1000))
  return (
    <>
      {deadlineAt !== null && <Line sign="=" term={t('level.deadline')} result><Instant at={deadlineAt} /></Line>}
      {deadlineAt === null && endedAt === null && <Line sign="=" term={t('level.deadline')} result>{t((left ?? 0) < 0 ? 'level.standsOver' : 'level.standsStill', { time: rest ?? '–' })}</Line>}
      {endedAt !== null && <Line term={t('level.end')} result={deadlineAt === null}><Instant at={endedAt} />{rest !== null && <> · {t(left! < 0 ? 'level.over' : 'level.left', { time: rest })}</>}</Line>}
    </>
  )
}

function Line({ sign, term, result = false, children }: { sign?: string; term: string; result?: boolean; children: ReactNode }) {
  return <div className={result ? styles.result : undefined}><dt><span aria-hidden>{sign && `${sign} `}</span>{term}</dt><dd>{children}</dd></div>
}
