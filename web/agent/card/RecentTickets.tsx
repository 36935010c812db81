import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useT } from '../../ui/use-language.ts'
import { categoryKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { getPersonTickets } from '../api/people.ts'
import type { Ticket } from '../api/types.ts'
import styles from './card.module.css'

/** The requester's other tickets, the newest first. */
export function RecentTickets({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const { data } = useQuery({ queryKey: keys.personTickets(ticket.requester.id), queryFn: () => getPersonTickets(ticket.requester.id), staleTime: 60_000 })
  const others = (data?.items ?? []).filter((row) => row.id !== ticket.id).slice(0, 6)
  if (data && others.length === 0) return <p className={styles.muted}>{t('card.noRecent')}</p>
  return (
    <ul className={styles.recent}>
      {others.map((row) => (
        <li key={row.id}>
          <Link to="/tickets/$ticket" params={{ ticket: String(row.number) }}>
            <StatusMark category={row.status.category} label={row.status.name ?? t(categoryKeys[row.status.category])} />
            <span className={`${styles.muted} numeric`}>#{row.number}</span><span className="ellipsis" dir="auto">{row.subject}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
