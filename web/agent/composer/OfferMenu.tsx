import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { Offered } from './use-offer.ts'
import styles from './slash.module.css'

interface Props<T> {
  offered: Offered<T>
  /** Of the list and, before the ids of its rows, of each of them. */
  id: string
  label: string
  item: (row: T) => ReactNode
  className?: string
  /** What is said where nothing fits. */
  none?: string
}

/** The list behind a sign: over the caret, for the composer stands at the end of the page. The focus stays in the text. */
export function OfferMenu<T extends { id: string }>({ offered: { open, pick, move }, id, label, item, className = '', none }: Props<T>) {
  const field = open?.field
  const marked = open?.rows[open.at]?.id
  useEffect(() => {
    if (!field) return undefined
    field.setAttribute('aria-controls', id)
    if (marked) field.setAttribute('aria-activedescendant', `${id}-${marked}`)
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [field, id, marked])
  if (!open) return null
  const { rows, at, place } = open
  return (
    <ul id={id} role="listbox" aria-label={label} className={styles.menu} style={{ left: Math.max(8, Math.min(place.left, window.innerWidth - 340)), bottom: window.innerHeight - place.top + 4 }}>
      {rows.map((row, index) => (
        <li key={row.id} id={`${id}-${row.id}`} role="option" aria-selected={index === at} className={`${styles.item} ${className}`} onMouseMove={() => move(index)} onMouseDown={(event) => { event.preventDefault(); pick(row) }}>
          {item(row)}
        </li>
      ))}
      {rows.length === 0 && none !== undefined && <li role="option" aria-selected={false} aria-disabled className={styles.none}>{none}</li>}
    </ul>
  )
}
