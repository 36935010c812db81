import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import type { Side } from '../api/sides.ts'
import { PlainText } from '../ticket/PlainText.tsx'
import styles from './side.module.css'

/** One mail of a side conversation, as text; ours say what became of them. */
export function SideMessage({ message }: { message: Side['messages'][number] }) {
  const t = useT()
  const { author, from, state, error, attachments } = message
  return (
    <li className={`${styles.message} ${author ? styles.own : ''}`} data-side-message={state ?? 'in'}>
      <div className={styles.who}><strong dir="auto">{author?.name ?? (from.name || from.address)}</strong><Instant at={message.createdAt} className={styles.muted} /></div>
      <PlainText text={message.text} />
      {attachments.length > 0 && (
        <ul className={styles.files}>{attachments.map((file) => <li key={file.id}><a href={file.url} target="_blank" rel="noopener" dir="auto">{file.name}</a></li>)}</ul>
      )}
      {state === 'failed' && <p className={styles.trouble} role="alert">{t('side.failed', { error: error ?? '' })}</p>}
      {state === 'bounced' && <p className={styles.trouble} role="alert">{t('side.bounced', { error: error ?? '' })}</p>}
      {state === 'uncertain' && <p className={styles.trouble}>{t('side.uncertain')}</p>}
      {state === 'queued' && <p className={styles.muted}>{t('side.queued')}</p>}
    </li>
  )
}
