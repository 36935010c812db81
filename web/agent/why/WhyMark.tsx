import { useT } from '../../ui/use-language.ts'
import { askWhy } from './asked.ts'
import styles from './why.module.css'

/** Beside a value: why it is what it is. Not on the way of Tab, which would have twice as many stops: the key and the menu open the same. */
export function WhyMark({ field, label }: { field: string; label: string }) {
  const t = useT()
  const words = t('why.of', { field: label })
  return <button type="button" tabIndex={-1} className={styles.mark} aria-label={words} title={words} onClick={() => askWhy(field)}>?</button>
}
