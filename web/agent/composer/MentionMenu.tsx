import { IconUser, IconUsers } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { Named } from './match-mentions.ts'
import styles from './slash.module.css'

interface Props { rows: readonly Named[]; at: number; place: { left: number; top: number }; field: HTMLElement; pick: (row: Named) => void; move: (index: number) => void }

/** The colleagues and teams behind an `@`, over the caret. The focus stays in the text. */
export function MentionMenu({ rows, at, place, field, pick, move }: Props) {
  const t = useT()
  const marked = rows[at]?.id
  useEffect(() => {
    field.setAttribute('aria-controls', 'mention-list')
    if (marked) field.setAttribute('aria-activedescendant', `mention-${marked}`)
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [field, marked])
  return (
    <ul id="mention-list" role="listbox" aria-label={t('mention.list')} className={styles.menu} style={{ left: Math.max(8, Math.min(place.left, window.innerWidth - 340)), bottom: window.innerHeight - place.top + 4 }}>
      {rows.map((row, index) => (
        <li key={row.id} id={`mention-${row.id}`} role="option" aria-selected={index === at} className={styles.item} style={{ gridTemplateColumns: 'auto 1fr', gap: 8, alignItems: 'center' }}
          onMouseMove={() => move(index)} onMouseDown={(event) => { event.preventDefault(); pick(row) }}>
          {row.kind === 'team' ? <IconUsers size={16} aria-hidden /> : <IconUser size={16} aria-hidden />}
          <span className={`${styles.name} ellipsis`} dir="auto">{row.name}</span>
        </li>
      ))}
    </ul>
  )
}
