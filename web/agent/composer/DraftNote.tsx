import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { isDirty } from './draft.ts'
import type { DraftState } from './draft.ts'
import styles from './composer.module.css'

/** Where the draft is kept, in a few words. */
export function DraftNote({ state, written }: { state: DraftState; written: boolean }) {
  const t = useT()
  const format = useFormat()
  if (!written) return null
  const words = state.trouble === 'offline' ? t('draft.here')
    : isDirty(state) || state.phase === 'saving' ? t('draft.saving')
      : state.savedAt ? t('draft.saved', { time: format.clock(state.savedAt) }) : t('draft.kept')
  return <span className={`${styles.state} numeric`} role="status" data-draft={isDirty(state) ? 'dirty' : 'saved'}>{words}</span>
}
