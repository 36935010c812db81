import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { TicketRow } from '../api/types.ts'
import { whyWords } from './why-words.ts'
import styles from './views.module.css'

/** Why a ticket stands where it stands, over its row in one line. */
export function Why({ why }: { why: NonNullable<TicketRow['why']> }) {
  const t = useT()
  const words = whyWords(why, useFormat(), new Date())
  return <span className={`${styles.reasons} ellipsis`} title={words}><span className="visually-hidden">{t('why.label')}</span> {words}</span>
}
