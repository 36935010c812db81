import { useEffect } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { MacroRow } from '../api/macros.ts'
import styles from './slash.module.css'

interface Props { rows: readonly MacroRow[]; at: number; place: { left: number; top: number }; field: HTMLElement; pick: (row: MacroRow) => void; move: (index: number) => void }

/** The macros behind a `/`: over the caret, for the composer stands at the end of the page. The focus stays in the text. */
export function SlashMenu({ rows, at, place, field, pick, move }: Props) {
  const t = useT()
  const marked = rows[at]?.id
  useEffect(() => {
    field.setAttribute('aria-controls', 'slash-list')
    if (marked) field.setAttribute('aria-activedescendant', `slash-${marked}`)
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [field, marked])
  return (
    <ul id="slash-list" role="listbox" aria-label={t('macro.list')} className={styles.menu} style={{ left: Math.min(place.left, window.innerWidth - 340), bottom: window.innerHeight - place.top + 4 }}>
      {rows.map((row, index) => (
        <li key={row.id} id={`slash-${row.id}`} role="option" aria-selected={index === at} className={styles.item} onMouseMove={() => move(index)} onMouseDown={(event) => { event.preventDefault(); pick(row) }}>
          <span className={`${styles.name} ellipsis`} dir="auto">{row.name}</span>
          <span className={`${styles.words} ellipsis`} dir="auto">{row.has.reply || row.has.note ? row.snippet : t('macro.atOnce')}</span>
        </li>
      ))}
      {rows.length === 0 && <li role="option" aria-selected={false} aria-disabled className={styles.none}>{t('macro.noMatch')}</li>}
    </ul>
  )
}
