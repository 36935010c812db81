import { Button, Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Instant } from '../../ui/Instant.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getWhyRouted } from '../api/routing.ts'
import type { WhyRouted as Why } from '../api/routing.ts'
import type { Ticket } from '../api/types.ts'
import { DecisionPath } from './DecisionPath.tsx'
import { decisionWords, waitWords } from './words.ts'
import styles from './routing.module.css'

/** One click from the assignee: why the ticket came to them, or to nobody. */
export function WhyRouted({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const query = useQuery({ queryKey: keys.whyRouted(ticket.id, ticket.version), queryFn: () => getWhyRouted(ticket.id), enabled: opened })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={460} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" color="gray" data-why-routed onClick={() => setOpened(!opened)}>{t(ticket.assignee ? 'whyRouted.open' : 'whyRouted.openNobody')}</Button>
      </Popover.Target>
      <Popover.Dropdown maw="calc(100vw - 24px)" role="dialog" aria-label={t('whyRouted.title')} tabIndex={-1} data-autofocus>
        {query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : query.data ? <Answered why={query.data} /> : <Bones count={3} height={20} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Answered({ why: { waiting, decisions } }: { why: Why }) {
  const t = useT()
  if (decisions.length === 0) return <p className={styles.muted}>{waiting?.reason ? t('whyRouted.waiting', { reason: waitWords(waiting.reason, t) }) : t('whyRouted.none')}</p>
  return (
    <div className={styles.why}>
      {decisions.slice(0, 5).map((decision) => (
        <section key={decision.id} className={styles.decision}>
          <p><strong dir="auto">{decisionWords(decision, t)}</strong> <span className={styles.muted}><Instant at={decision.at} />{decision.team && <> · <bdi>{decision.team.name}</bdi></>}</span></p>
          {decision.reason === 'relaxed' && <p className={styles.muted}>{t('whyRouted.relaxed')}</p>}
          <DecisionPath path={decision.path} winner={decision.outcome === 'placed' ? decision.person?.id ?? null : null} />
        </section>
      ))}
    </div>
  )
}
