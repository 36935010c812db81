import { useQuery } from '@tanstack/react-query'
import { Bones } from '../../ui/Bones.tsx'
import { Instant } from '../../ui/Instant.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getWhyRouted } from '../api/routing.ts'
import type { WhyRouted } from '../api/routing.ts'
import type { Ticket } from '../api/types.ts'
import { DecisionPath } from './DecisionPath.tsx'
import { waitWords } from './wait-words.ts'
import { decisionWords } from './words.ts'
import styles from './routing.module.css'

/** What routing decided about a ticket, the newest first, with everybody who was considered. */
export function WhyAnswered({ ticket }: { ticket: Ticket }) {
  const query = useQuery({ queryKey: keys.whyRouted(ticket.id, ticket.version), queryFn: () => getWhyRouted(ticket.id) })
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  return query.data ? <Decisions why={query.data} /> : <Bones count={3} height={20} />
}

function Decisions({ why: { waiting, decisions } }: { why: WhyRouted }) {
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
