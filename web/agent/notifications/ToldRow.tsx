import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconQuestionMark } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import type { Told } from '../api/notifications.ts'
import { toldKeys } from './told-words.ts'
import styles from './notifications.module.css'

const WhyTold = lazy(async () => ({ default: (await import('./WhyTold.tsx')).WhyTold }))

/** One thing one was told. */
export function ToldRow({ told, close, read }: { told: Told; close: () => void; read: () => void }) {
  const t = useT()
  const { ticket, actor, snippet, kind } = told
  const [asked, setAsked] = useState(false)
  return (
    <li className={styles.row} data-told={kind} data-read={told.read}>
      <Link to="/tickets/$ticket" params={{ ticket: String(ticket.number) }} className={styles.link} onClick={() => { read(); close() }}>
        <span className={styles.what} dir="auto">{t(toldKeys[kind], { who: actor?.name ?? t('told.desk') })}</span>
        <span className={`${styles.subject} ellipsis`} dir="auto">#{ticket.number} {ticket.subject}</span>
        {snippet && <span className={`${styles.muted} ellipsis`} dir="auto">{snippet}</span>}
        <span className={styles.muted}><Instant at={told.createdAt} />{!told.read && <> · <strong className={styles.unread}>{t('told.unread')}</strong></>}</span>
      </Link>
      <Tooltip label={t('told.why')}><ActionIcon variant="subtle" color="gray" aria-label={t('told.why')} aria-expanded={asked} onClick={() => setAsked(!asked)}><IconQuestionMark size={16} /></ActionIcon></Tooltip>
      {!told.read && <Tooltip label={t('told.read')}><ActionIcon variant="subtle" color="gray" aria-label={t('told.read')} onClick={read}><IconCheck size={16} /></ActionIcon></Tooltip>}
      {asked && <Suspense fallback={<Bones count={2} height={20} />}><WhyTold id={told.id} /></Suspense>}
    </li>
  )
}
