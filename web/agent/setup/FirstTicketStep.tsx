import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useT } from '../../ui/use-language.ts'
import { newKey } from '../api/new-key.ts'
import { problemText } from '../../ui/problem-text.ts'
import { openTicket } from '../api/tickets.ts'
import { meQuery } from '../shell/use-me.ts'
import { rememberStep } from './progress.ts'
import type { StepProps } from './progress.ts'
import styles from './setup.module.css'

/** A ticket to oneself, to answer it. */
export function FirstTicketStep({ done }: StepProps) {
  const t = useT()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const me = useQuery(meQuery).data
  const open = useMutation({
    mutationFn: () => openTicket({
      subject: t('setup.firstSubject'), requesterId: me?.id, channel: 'web',
      message: { kind: 'public', from: 'requester', html: `<p>${t('setup.firstMessage')}</p>`, attachmentIds: [] },
    }, newKey()),
    onSuccess: async (ticket) => {
      rememberStep(6)
      await cache.invalidateQueries()
      await navigate({ to: '/views/$view/tickets/$ticket', params: { view: 'unassigned', ticket: String(ticket.number) } })
    },
  })
  return (
    <div className={styles.step}>
      <h2>{t('setup.firstTitle')}</h2>
      <p className={styles.muted}>{t('setup.firstText')}</p>
      {open.error && <p className={styles.error} role="alert">{problemText(open.error)}</p>}
      <Button loading={open.isPending} onClick={() => open.mutate()}>{t('setup.firstOpen')}</Button>
      <Button variant="default" onClick={done}>{t('setup.finish')}</Button>
    </div>
  )
}
