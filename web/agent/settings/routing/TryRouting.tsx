import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemText } from '../../../ui/problem-text.ts'
import { useT } from '../../../ui/use-language.ts'
import type { Team } from '../../api/desk.ts'
import { tryRouting } from '../../api/routing.ts'
import type { RoutingSettings } from '../../api/routing.ts'
import { DecisionPath } from '../../routing/DecisionPath.tsx'
import { waitWords } from '../../routing/wait-words.ts'
import styles from '../settings.module.css'

/** Who would get a ticket by what stands on the page, saved or not. */
export function TryRouting({ team, settings }: { team: Team; settings: RoutingSettings }) {
  const t = useT()
  const [ticket, setTicket] = useState('')
  const run = useMutation({ mutationFn: () => tryRouting(team.id, ticket.trim().replace(/^#/, ''), settings) })
  return (
    <section className={styles.part} aria-label={t('routing.dryRun')}>
      <h2>{t('routing.dryRun')}</h2>
      <p className={styles.muted}>{t('routing.dryRunText')}</p>
      <form className={styles.row} onSubmit={(event) => { event.preventDefault(); run.mutate() }}>
        <TextInput required w={200} label={t('routing.ticketNumber')} value={ticket} maxLength={40} onChange={(event) => setTicket(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={run.isPending}>{t('routing.try')}</Button>
      </form>
      <div role="status" className={styles.part}>
        {run.isError && <p className={styles.error}>{problemText(run.error)}</p>}
        {run.data && (
          <>
            <p className={styles.notice} dir="auto">{run.data.person ? t('routing.wouldGet', { name: run.data.person.name }) : t('routing.wouldWait', { reason: waitWords(run.data.reason, t) })}</p>
            <DecisionPath path={run.data.path} winner={run.data.person?.id ?? null} />
          </>
        )}
      </div>
    </section>
  )
}
