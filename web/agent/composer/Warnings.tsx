import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useT } from '../../ui/use-language.ts'
import type { SendWay } from './SendButton.tsx'
import type { DraftHandle } from './use-draft.ts'
import type { Sending } from './use-send.tsx'
import styles from './composer.module.css'

/** What waits for a second word: which way it was to leave, and the places left open or the file forgotten. */
export interface Warned { way: SendWay; places: string[]; /** Of colleagues, in a reply. */ names: string[]; /** To so many at once; 0: to few. */ people: number; /** A file is promised and missing. */ file: boolean }
interface Props { sending: Sending; draft: DraftHandle; warned: Warned | null; send: (way: SendWay) => void; drop: () => void }

/** What to decide before a message leaves: an answer that came meanwhile, two drafts, a forgotten file, a refusal. */
export function Warnings({ sending, draft, warned, send, drop }: Props) {
  const t = useT()
  return (
    <>
      {sending.answered && (
        <div className={styles.warning} role="alert">
          <IconAlertTriangle size={16} aria-hidden /><span style={{ flex: 1 }}>{t('send.answered')}</span>
          <Button size="compact-sm" variant="default" onClick={() => send('send')}>{t('send.anyway')}</Button>
          <Button size="compact-sm" variant="subtle" onClick={sending.dismiss}>{t('send.edit')}</Button>
        </div>
      )}
      {warned && (
        <div className={styles.warning} role="alert">
          <IconAlertTriangle size={16} aria-hidden /><span style={{ flex: 1 }}>{reasons(warned, t).join(' ')}</span>
          <Button size="compact-sm" variant="default" onClick={() => send(warned.way)}>{t('send.anyway')}</Button>
          <Button size="compact-sm" variant="subtle" onClick={drop}>{t('send.edit')}</Button>
        </div>
      )}
      {draft.state.trouble === 'conflict' && (
        <div className={styles.warning} role="alert">
          <IconAlertTriangle size={16} aria-hidden /><span style={{ flex: 1 }}>{t('draft.conflict')}</span>
          <Button size="compact-sm" variant="default" onClick={draft.keepMine}>{t('draft.keepMine')}</Button>
          <Button size="compact-sm" variant="default" onClick={draft.takeTheirs}>{t('draft.takeTheirs')}</Button>
        </div>
      )}
      {sending.error && (
        <div className={styles.warning} role="alert">
          <IconAlertTriangle size={16} aria-hidden /><span style={{ flex: 1 }}>{sending.error}</span>
          <Button size="compact-sm" variant="subtle" onClick={sending.dismiss}>{t('action.close')}</Button>
        </div>
      )}
    </>
  )
}

/** All that it waits for, so that one look is enough. */
function reasons({ places, names, people, file }: Warned, t: ReturnType<typeof useT>): string[] {
  return [
    ...(places.length > 0 ? [t('send.placesLeft', { places: places.join(', ') })] : []), ...(names.length > 0 ? [t('send.namesColleague', { names: names.join(', ') })] : []),
    ...(people > 0 ? [t('send.many', { people })] : []), ...(file ? [t('send.noFile')] : []),
  ]
}
