import { IconArrowBigRight } from '@tabler/icons-react'
import { Instant } from '../../ui/Instant.tsx'
import type { Key } from '../../ui/i18n.ts'
import { useNow } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import styles from './tasks.module.css'

const words: Record<NonNullable<Ticket['nextAction']>['what'], Key> = {
  task: 'next.task', assign: 'next.assign', answer: 'next.answer', wake: 'next.wake', customer: 'next.customer', 'third-party': 'next.thirdParty', decide: 'next.decide',
}

/** What has to happen next on the ticket, since when it waits or until when it is due. */
export function NextAction({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const now = useNow()
  const next = ticket.nextAction
  if (!next) return null
  const first = ticket.tasks.filter((task) => !task.doneAt).toSorted((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~'))[0]
  const late = next.dueAt !== null && next.what === 'task' && new Date(next.dueAt) <= now
  return (
    <p className={styles.next} data-next={next.what}>
      <IconArrowBigRight size={16} aria-hidden className="flip" />
      <span>
        <strong>{next.what === 'task' && first ? <span dir="auto">{first.title}</span> : t(words[next.what], { name: ticket.requester.name })}</strong>
        {next.dueAt && <span className={late ? styles.late : styles.muted}> · {t(late ? 'next.late' : 'next.due')} <Instant at={next.dueAt} /></span>}
        {!next.dueAt && next.since && <span className={styles.muted}> · {t('next.since')} <Instant at={next.since} /></span>}
      </span>
    </p>
  )
}
