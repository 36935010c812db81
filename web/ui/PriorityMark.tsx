import type { Priority } from '../agent/api/types.ts'
import { priorityKeys } from './words.ts'
import { useT } from './use-language.ts'
import styles from './marks.module.css'

const glyphs: Record<Priority, string> = { urgent: '▲▲', high: '▲', normal: '', low: '▽' }

/** The priority's shape; normal has none, so that what stands out means something. */
export function PriorityMark({ priority, named }: { priority: Priority; named?: boolean }) {
  const t = useT()
  const name = t(priorityKeys[priority])
  if (named) {
    return <span className={`${styles.chip} ${styles[priority]}`}><span className={styles.glyph} aria-hidden>{glyphs[priority]}</span>{name}</span>
  }
  if (priority === 'normal') return null
  return <span className={`${styles.glyph} ${styles[priority]}`} role="img" aria-label={name} title={name}>{glyphs[priority]}</span>
}
