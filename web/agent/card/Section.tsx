import type { ReactNode } from 'react'
import styles from './card.module.css'

/** A part of the card that folds. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return <details className={styles.section} open><summary>{title}</summary>{children}</details>
}
