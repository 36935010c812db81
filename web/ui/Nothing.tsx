import type { ReactNode } from 'react'
import styles from './marks.module.css'

/** An empty place: why it is empty, and the one next thing to do. */
export function Nothing({ icon, title, text, action }: { icon?: ReactNode; title: string; text?: string; action?: ReactNode }) {
  return (
    <div className={styles.center}>
      {icon}
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action}
    </div>
  )
}
