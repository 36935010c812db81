import { Link } from '@tanstack/react-router'
import { Instant } from '../../ui/Instant.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useT } from '../../ui/use-language.ts'
import { categoryKeys } from '../../ui/words.ts'
import type { TicketRow } from '../api/types.ts'
import styles from './people.module.css'

/** A short list of tickets outside a view. */
export function TicketTable({ rows }: { rows: TicketRow[] }) {
  const t = useT()
  return (
    <ul className={styles.found}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/tickets/$ticket" params={{ ticket: String(row.number) }} className={styles.ticket}>
            <StatusMark category={row.status.category} label={row.status.name ?? t(categoryKeys[row.status.category])} />
            <span className={`${styles.number} numeric`}>#{row.number}</span>
            <span className="ellipsis" dir="auto">{row.subject}</span>
            <Instant at={row.updatedAt} className={styles.number} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
