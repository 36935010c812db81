import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import { previewMacro } from '../api/macros.ts'
import type { MacroDraft } from '../api/macros.ts'
import { isProblem } from '../api/problem.ts'
import { useChangeWords } from '../macros/use-change-words.ts'
import styles from './settings.module.css'

/** How a macro looks on a ticket, or with samples; what is wrong in it is said while it is written. */
export function MacroPreviewPart({ content, language }: { content: Pick<MacroDraft, 'replies' | 'notes' | 'changes'>; language: string }) {
  const t = useT()
  const inWords = useChangeWords()
  const [number, setNumber] = useState('')
  const [asked] = useDebouncedValue({ content, language, number: number.replace(/\D/g, '') }, 400)
  const preview = useQuery({
    queryKey: ['macros', 'preview', asked], placeholderData: keepPreviousData, gcTime: 0, retry: false,
    queryFn: () => previewMacro({ ...asked.content, ...(asked.number ? { ticketId: asked.number } : { language: asked.language }) }),
  })
  const empty = isProblem(preview.error, 'empty-macro')
  const page = (html: string) => `<!doctype html><meta charset="utf-8"><style>body{font:15px/1.5 system-ui,sans-serif;margin:12px;background:#fff;color:#222}</style>${html}`
  const words = [['reply', preview.data?.reply], ['note', preview.data?.note]] as const
  return (
    <section className={styles.preview} aria-label={t('macro.preview')}>
      <div className={styles.row}>
        <strong className={styles.grow}>{t('macro.preview')}</strong>
        <TextInput size="xs" label={t('macro.onTicket')} placeholder={t('macro.sample')} inputMode="numeric" maxLength={12} value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
      </div>
      {empty && <p className={styles.muted}>{t('macro.empty')}</p>}
      {preview.error && !empty && <p className={styles.error} role="alert">{problemText(preview.error)}</p>}
      {!preview.error && words.map(([kind, text]) => text && (
        // without scripts and without our origin: its words are shown as any mail is
        <iframe key={kind} title={t(kind === 'reply' ? 'macro.reply' : 'macro.note')} sandbox="" srcDoc={page(text.html)} style={{ height: 140 }} />
      ))}
      {!preview.error && preview.data && <span>{inWords(preview.data.changes).map((word) => word.words).join(' · ')}</span>}
    </section>
  )
}
