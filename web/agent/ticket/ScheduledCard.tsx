import { Button } from '@mantine/core'
import { IconClock, IconLock } from '@tabler/icons-react'
import { useMemo } from 'react'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useT } from '../../ui/use-language.ts'
import type { Scheduled, Ticket } from '../api/types.ts'
import { useTakeBack } from '../composer/use-take-back.ts'
import { useMe } from '../shell/use-me.ts'
import { cleanOwn } from './mail-html.ts'
import styles from './ticket.module.css'

/** A reply within its undo time, or one that could not be added: dashed, with the way back into the composer. */
export function ScheduledCard({ scheduled, ticket }: { scheduled: Scheduled; ticket: Ticket }) {
  const t = useT()
  const me = useMe()
  const takeBack = useTakeBack()
  const html = useMemo(() => cleanOwn(scheduled.html), [scheduled.html])
  const mine = scheduled.author.id === me.id
  return (
    <article className={`${styles.message} ${styles.held}`} data-scheduled={scheduled.state}>
      <header className={styles.messageHead}>
        <PersonAvatar id={scheduled.author.id} name={scheduled.author.name} size={22} />
        <strong className="ellipsis">{mine ? t('message.me') : scheduled.author.name}</strong>
        {scheduled.kind === 'note' && <span className={styles.noteMark}><IconLock size={14} aria-hidden />{t('message.note')}</span>}
        <span style={{ flex: 1 }} />
        <span className={`${styles.delivery} ${scheduled.state === 'failed' ? styles.bad : ''}`}>
          <IconClock size={14} aria-hidden />{t(scheduled.state === 'failed' ? 'scheduled.failed' : 'scheduled.waiting')}
        </span>
      </header>
      <div className={styles.html} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      {scheduled.error && <p className={styles.error}>{scheduled.error}</p>}
      {mine && <footer className={styles.deliveryLine}><Button size="compact-xs" variant="default" onClick={() => takeBack(scheduled.id, ticket.id)}>{t('scheduled.takeBack')}</Button></footer>}
    </article>
  )
}
