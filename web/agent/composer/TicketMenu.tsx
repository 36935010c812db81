import { useEffect } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { TicketRow } from '../api/types.ts'
import styles from './slash.module.css'

interface Props { rows: readonly TicketRow[]; at: number; place: { left: number; top: number }; field: HTMLElement; pick: (row: TicketRow) => void; move: (index: number) => void }

/** The tickets behind a `#`, over the caret. The focus stays in the text. */
export function TicketMenu({ rows, at, place, field, pick, move }: Props) {
  const t = useT()
  const marked = rows[at]?.id
  useEffect(() => {
    field.setAttribute('aria-controls', 'named-tickets')
    if (marked) field.setAttribute('aria-activedescendant', `named-${marked}`)
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [field, marked])
  return (
    <ul id="named-tickets" role="listbox" aria-label={t('composer.tickets')} className={styles.menu} style={{ left: Math.max(8, Math.min(place.left, window.innerWidth - 340)), bottom: window.innerHeight - place.top + 4 }}>
      {rows.map((row, index) => (
        <li key={row.id} id={`named-${row.id}`} role="option" aria-selected={index === at} className={styles.item} onMouseMove={() => move(index)} onMouseDown={(event) => { event.preventDefault(); pick(row) }}>
          <span className={`${styles.name} ellipsis`} dir="auto"><span className="numeric">#{row.number}</span> {row.subject}</span>
          <span className={`${styles.words} ellipsis`} dir="auto">{row.requester.name}</span>
        </li>
      ))}
    </ul>
  )
}
