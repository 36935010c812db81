import type { ReactNode } from 'react'
import { LanguagePick } from './LanguagePick.tsx'
import styles from './auth.module.css'

/** The quiet page around every way in: the mark, the words, and the language. */
export function Frame({ title, text, children }: { title: string; text?: ReactNode; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <img src="/mark.svg" alt="" width={40} height={40} />
        <h1>{title}</h1>
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </div>
      <LanguagePick />
    </main>
  )
}
