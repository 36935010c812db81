import { Button } from '@mantine/core'
import { IconAlertTriangle, IconClock, IconLock } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { Scheduled, Ticket } from '../api/types.ts'
import { SendLater } from '../composer/SendLater.tsx'
import { useTakeBack } from '../composer/use-take-back.ts'
import { useMe } from '../shell/use-me.ts'
import { cleanOwn } from './mail-html.ts'
import { useReschedule } from './use-reschedule.ts'
import styles from './ticket.module.css'

/** A reply that is to leave yet, stopped, or could not be added: dashed, with the ways on for its author. */
export function ScheduledCard({ scheduled, ticket }: { scheduled: Scheduled; ticket: Ticket }) {
  const t = useT()
  const me = useMe()
  const html = useMemo(() => cleanOwn(scheduled.html), [scheduled.html])
  const mine = scheduled.author.id === me.id
  return (
    <article className={`${styles.message} ${styles.held}`} data-scheduled={scheduled.state}>
      <header className={styles.messageHead}>
        <PersonAvatar id={scheduled.author.id} name={scheduled.author.name} size={22} />
        <strong className="ellipsis">{mine ? t('message.me') : scheduled.author.name}</strong>
        {scheduled.kind === 'note' && <span className={styles.noteMark}><IconLock size={14} aria-hidden />{t('message.note')}</span>}
        <span style={{ flex: 1 }} />
        <State scheduled={scheduled} />
      </header>
      <div className={styles.html} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      {scheduled.error && <p className={styles.error}>{scheduled.error}</p>}
      {scheduled.state === 'stopped' && <p className={styles.error}>{t(mine ? 'later.stoppedText' : 'later.stoppedOther', { name: scheduled.author.name })}</p>}
      {mine && <Ways scheduled={scheduled} ticket={ticket} />}
    </article>
  )
}

function State({ scheduled: { state, later, sendAt } }: { scheduled: Scheduled }) {
  const t = useT()
  const format = useFormat()
  const good = state === 'waiting'
  return (
    <span className={`${styles.delivery} ${good ? '' : styles.bad}`}>
      {good ? <IconClock size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />}
      {state === 'stopped' ? t('later.stopped') : state === 'failed' ? t('scheduled.failed') : later ? <time dateTime={sendAt} title={format.wholeMoment(sendAt)}>{t('later.leaves', { at: format.moment(sendAt, new Date()) })}</time> : t('scheduled.waiting')}
    </span>
  )
}

function Ways({ scheduled, ticket }: { scheduled: Scheduled; ticket: Ticket }) {
  const t = useT()
  const takeBack = useTakeBack()
  const reschedule = useReschedule()
  const [asking, setAsking] = useState(false)
  const again = scheduled.later || scheduled.state !== 'waiting'
  return (
    <footer className={styles.deliveryLine}>
      <Button size="compact-xs" variant="default" onClick={() => takeBack(scheduled.id, ticket.id)}>{t('scheduled.takeBack')}</Button>
      {again && <Button size="compact-xs" variant="default" onClick={() => void reschedule(scheduled.id, null)}>{t('later.now')}</Button>}
      {again && scheduled.kind === 'public' && <Button size="compact-xs" variant="default" onClick={() => setAsking(true)}>{t('later.change')}</Button>}
      <SendLater opened={asking} close={() => setAsking(false)} choose={(at) => void reschedule(scheduled.id, at)} />
    </footer>
  )
}
