import { IconBellZ } from '@tabler/icons-react'
import { lazy, memo, Suspense } from 'react'
import { withLaterTexts } from '../../ui/i18n.ts'
import { Instant } from '../../ui/Instant.tsx'
import { PriorityMark } from '../../ui/PriorityMark.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useT } from '../../ui/use-language.ts'
import { categoryKeys, channelKeys } from '../../ui/words.ts'
import type { TicketRow as Row } from '../api/types.ts'
import type { Density } from '../shell/density.ts'
import { TicketLink } from './TicketLink.tsx'
import styles from './list.module.css'

/** Only lists in the order of what should be done next have reasons. */
const Why = lazy(async () => ({ default: (await withLaterTexts(() => import('../views/Why.tsx'))).Why }))

/** Only tickets with service levels have a deadline. */
const DueChip = lazy(async () => ({ default: (await withLaterTexts(() => import('../sla/DueChip.tsx'))).DueChip }))

export const rowHeights: Record<Density, number> = { comfortable: 72, cosy: 52, table: 36 }

interface Props {
  row: Row
  view: string
  search: string
  /** It stands open beside the list. */
  current: boolean
  density: Density
  prefetch: (row: Row) => void
  selected: boolean
  cursor: boolean
  /** `range`: all up to this one. Nothing for those who may not choose any. */
  select: ((row: Row, range: boolean) => void) | undefined
}

/** One ticket of a list; memoised, because a list of thousands renders again with every change. */
export const TicketRow = memo(function TicketRow({ row, view, search, current, density, prefetch, selected, cursor, select }: Props) {
  const t = useT()
  const subject = <span className={`${styles.subject} ellipsis`} dir="auto">{row.subject}</span>
  const parts = {
    dot: <span className={styles.dot}><StatusMark category={row.status.category} label={row.status.name ?? t(categoryKeys[row.status.category])} /></span>,
    name: <span className={`${styles.name} ellipsis`} dir="auto">{row.requester.vip && <><span className={styles.vip}>VIP</span> </>}{row.requester.name}</span>,
    age: row.snoozedAt ? <Asleep until={row.snoozedUntil} /> : <Instant at={row.updatedAt} as="age" className={styles.age} />,
    subject: row.slaState === null ? subject : <span className={styles.withDue}>{subject}<Suspense><DueChip row={row} /></Suspense></span>,
    priority: <span className={styles.prio}><PriorityMark priority={row.priority} /></span>,
    number: <span className={`${styles.number} numeric`}>#{row.number}</span>,
  }
  return (
    <>
      {select && <input type="checkbox" className={styles.check} checked={selected} aria-label={t('bulk.select', { number: row.number })} tabIndex={-1}
        onChange={() => undefined} onClick={(event) => select(row, event.shiftKey)} />}
      <TicketLink view={view} number={row.number} search={search} current={current} className={`${styles.row} ${styles[density]} ${row.unread ? styles.unread : ''}`}
        data-ticket={row.number} data-selected={selected || undefined} data-cursor={cursor || undefined} onMouseEnter={() => prefetch(row)}
        onClick={(event) => { if (event.shiftKey && select) { event.preventDefault(); select(row, true) } }}>
        {row.unread && <span className="visually-hidden">{t('list.unread')}</span>}
        {density === 'table' ? (
          <>{parts.dot}{parts.priority}{parts.name}{parts.subject}<span className={`${styles.assignee} ellipsis`} dir="auto">{row.assignee?.name}</span>{parts.number}{parts.age}</>
        ) : (
          <>
            {parts.dot}{parts.name}{parts.age}
            <span />{parts.subject}{parts.priority}
            {density === 'comfortable' && (
              <><span /><span className={`${styles.meta} ellipsis`} dir="auto">#{row.number} · {t(channelKeys[row.channel])} · {row.snippet}</span></>
            )}
          </>
        )}
        {row.why && <Suspense><Why why={row.why} /></Suspense>}
      </TicketLink>
    </>
  )
})

/** Until when it sleeps, instead of how old it is. */
function Asleep({ until }: { until: string | null }) {
  const t = useT()
  return <span className={styles.age} title={until === null ? t('aside.snoozedReply') : undefined}><IconBellZ size={12} aria-hidden /> {until === null ? t('snooze.replyShort') : <Instant at={until} />}</span>
}
