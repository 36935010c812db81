import { Pill } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'
import type { Extras } from '../api/types.ts'
import { withoutChange } from '../macros/change-words.ts'
import { useChangeWords } from '../macros/use-change-words.ts'
import styles from './composer.module.css'

/** What a macro will set with the sending, and the note that goes along; each can be taken out. */
export function ExtrasLine({ extras, change }: { extras: Extras; change: (extras: Extras | null) => void }) {
  const t = useT()
  const words = useChangeWords()
  const keep = (next: Extras) => change(next.note || Object.keys(next.changes).length > 0 ? next : null)
  const chip = (key: string, words: string, remove: () => void) => (
    <Pill key={key} withRemoveButton onRemove={remove} removeButtonProps={{ 'aria-label': t('macro.dropChange', { words }), tabIndex: 0, 'aria-hidden': false }}>{words}</Pill>
  )
  return (
    <div className={styles.line} data-extras>
      <span className={styles.state}>{t('macro.willSet')}</span>
      {words(extras.changes).map((word) => chip(`${word.field} ${word.part ?? ''}`, word.words, () => keep({ ...extras, changes: withoutChange(extras.changes, word) })))}
      {extras.note && chip('note', t('message.note'), () => keep({ ...extras, note: null }))}
    </div>
  )
}
