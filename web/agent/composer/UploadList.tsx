import { ActionIcon, Button } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { Uploads } from './use-uploads.ts'
import styles from './composer.module.css'

/** The files of a draft with their progress; each can be removed, a failed one tried again. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const t = useT()
  const format = useFormat()
  if (uploads.files.length === 0) return null
  return (
    <ul className={styles.files}>
      {uploads.files.map((file) => (
        <li key={file.key} className={`${styles.file} ${file.error ? styles.failed : ''}`} title={file.error ?? file.name}>
          <IconPaperclip size={14} aria-hidden />
          <span className="ellipsis" dir="auto">{file.name}</span>
          <span className={`${styles.state} numeric`}>{file.error ?? format.size(file.size)}</span>
          {file.error && <Button size="compact-xs" variant="default" onClick={() => uploads.retry(file.key)}>{t('action.retry')}</Button>}
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('composer.removeFile', { name: file.name })} onClick={() => uploads.remove(file.key)}><IconX size={14} /></ActionIcon>
          {file.id === null && !file.error && (
            <span className={styles.bar} style={{ width: `${file.progress * 100}%` }} role="progressbar" aria-label={file.name} aria-valuenow={Math.round(file.progress * 100)} />
          )}
        </li>
      ))}
    </ul>
  )
}
