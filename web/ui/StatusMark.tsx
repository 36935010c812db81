import type { Category } from '../agent/api/types.ts'
import styles from './marks.module.css'

const shapes: Record<Category, React.ReactNode> = {
  'new': <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  'open': <circle cx="7" cy="7" r="5.5" fill="currentColor" />,
  'waiting-customer': (
    <>
      <circle cx="7" cy="7" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 2.500a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  'waiting-third-party': <path d="M4.5 2.500v9M9.5 2.500v9" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />,
  'solved': <path d="m2.5 7.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />,
  'closed': <path d="m2.5 7.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />,
}

/** The shape and colour of a status category. Always beside its name or with `label`: colour alone says nothing. */
export function StatusMark({ category, label }: { category: Category; label?: string }) {
  return (
    <span className={`${styles.mark} ${styles[category]}`} role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true} title={label}>
      <svg width="14" height="14" viewBox="0 0 14 14">{shapes[category]}</svg>
    </span>
  )
}
