import { useQuery } from '@tanstack/react-query'
import { Bones } from '../../ui/Bones.tsx'
import type { Key } from '../../ui/i18n.ts'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getWhyTold } from '../api/notifications.ts'
import type { WhyTold as Found } from '../api/notifications.ts'
import type { Id } from '../api/types.ts'
import { useNames } from '../ticket/use-names.ts'
import { Reasons } from '../why/Reasons.tsx'
import styles from './notifications.module.css'

const reasonKeys: Record<NonNullable<Found['reason']>, Key> = { assignee: 'toldBy.assignee', follower: 'toldBy.follower', team: 'toldBy.team', lead: 'toldBy.lead', author: 'toldBy.author', named: 'toldBy.named' }

/** Why one was told: what one is to the ticket, what happened, and what led to that. */
export function WhyTold({ id }: { id: Id }) {
  const t = useT()
  const why = useQuery({ queryKey: keys.whyTold(id), queryFn: () => getWhyTold(id), staleTime: Infinity })
  const names = useNames(why.data?.names ?? {})
  if (why.isPending) return <Bones count={2} height={20} />
  if (why.isError) return <Trouble error={why.error} retry={() => void why.refetch()} />
  const { reason, event, causes } = why.data
  return (
    <div className={styles.why} data-why={reason ?? ''}>
      {reason && <p>{t(reasonKeys[reason])}</p>}
      <Reasons event={event} causes={causes} names={names} />
    </div>
  )
}
