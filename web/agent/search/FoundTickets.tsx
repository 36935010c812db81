import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useT } from '../../ui/use-language.ts'
import { categoryKeys } from '../../ui/words.ts'
import type { FoundTicket } from '../api/people.ts'
import { isSelected } from '../list/selection.ts'
import { useSelection } from '../list/use-selection.ts'
import people from '../people/people.module.css'
import { useMe } from '../shell/use-me.ts'
import styles from './search.module.css'

const BulkBar = lazy(async () => ({ default: (await import('../list/BulkBar.tsx')).BulkBar }))

/** The tickets of a search, with what was looked for marked. They can be chosen and changed together, as in a view. */
export function FoundTickets({ rows, q }: { rows: FoundTicket[]; q: string }) {
  const t = useT()
  const me = useMe()
  const [focused, setFocused] = useState<string>()
  const chosen = useSelection(`search ${q}`, rows, focused, me.can.reply)
  return (
    <section className={styles.tickets} aria-label={t('search.tickets')}>
      {chosen.some ? <div className={styles.bar}><Suspense><BulkBar chosen={chosen} viewId="" more={false} /></Suspense></div> : <h2>{t('search.tickets')}</h2>}
      <ul className={people.found}>
        {rows.map((row) => (
          <li key={row.id} className={chosen.may ? styles.slot : undefined}>
            {chosen.may && (
              <input type="checkbox" checked={isSelected(chosen.selection, row.id)} aria-label={t('bulk.select', { number: row.number })} tabIndex={-1} onChange={() => undefined}
                onClick={(event) => (event.shiftKey ? chosen.range(row.id) : chosen.toggle(row.id))} />
            )}
            <Link data-hit to="/tickets/$ticket" params={{ ticket: String(row.number) }} className={people.ticket} onFocus={() => setFocused(row.id)}>
              <StatusMark category={row.status.category} label={row.status.name ?? t(categoryKeys[row.status.category])} />
              <span className={`${people.number} numeric`}>#{row.number}</span>
              <span className={styles.title}><span className="ellipsis" dir="auto"><Marked text={row.subject} marks={row.marks.subject} /></span>{row.partly && <span className={styles.partly}>{t('search.partly')}</span>}</span>
              <Instant at={row.updatedAt} className={people.number} />
              {row.snippet && <span className={`${people.snippet} ellipsis`} dir="auto">{row.file ? t('search.inFile', { name: row.file.name }) : row.side ? t('search.inSide', { name: row.side.name }) : row.requester.name}: <Marked text={row.snippet} marks={row.marks.snippet} /></span>}
              {row.file && !row.snippet && <span className={`${people.snippet} ellipsis`} dir="auto">{t('search.inFile', { name: row.file.name })}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
