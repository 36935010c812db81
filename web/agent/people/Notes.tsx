import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconLock, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import { addNote, getNotes, removeNote } from '../api/customer.ts'
import type { CustomerKind } from '../api/customer.ts'
import { useSave } from '../settings/use-save.ts'
import { useMe } from '../shell/use-me.ts'
import { More } from './More.tsx'
import { usePages } from './use-pages.ts'
import styles from './people.module.css'
import page from './page.module.css'

/** What colleagues keep about a customer, each with its author; the customer never sees it. */
export function Notes({ kind, id }: { kind: CustomerKind; id: string }) {
  const t = useT()
  const me = useMe()
  const [text, setText] = useState('')
  const key = ['person', kind, id, 'notes']
  const { items, known, more, busy } = usePages(key, (cursor) => getNotes(kind, id, cursor))
  const touched = [key, ['person', kind, id, 'history']]
  const add = useSave(() => addNote(kind, id, text), touched, () => setText(''))
  const remove = useSave((noteId: string) => removeNote(kind, id, noteId), touched)
  return (
    <section>
      <h2>{t(kind === 'people' ? 'customer.notes' : 'customer.notesOrganisation')}</h2>
      {known && items.length === 0 && <p className={styles.muted}>{t('customer.noNotes')}</p>}
      <ul className={page.lines}>
        {items.map((note) => (
          <li key={note.id} style={{ display: 'block' }}>
            <div className={page.note}>
              <p dir="auto">{note.text}</p>
              <div className={page.by}>
                <IconLock size={14} aria-hidden /> <span dir="auto">{note.author.name}</span> <Instant at={note.createdAt} />
                {me.can.reply && (note.author.id === me.id || me.role === 'admin') && <ActionIcon size="sm" variant="subtle" color="gray" style={{ marginInlineStart: 'auto' }} aria-label={t('customer.removeNote', { author: note.author.name })} onClick={() => remove.mutate(note.id)}><IconX size={14} /></ActionIcon>}
              </div>
            </div>
          </li>
        ))}
      </ul>
      <More more={more} busy={busy} />
      {me.can.reply && (
        <form style={{ display: 'grid', gap: 8, marginBlockStart: 8 }} onSubmit={(event) => { event.preventDefault(); add.mutate(undefined) }}>
          <Textarea required aria-label={t('customer.addNote')} placeholder={t('customer.noteText')} autosize minRows={2} maxRows={8} maxLength={10_000} dir="auto" value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <div><Button size="xs" variant="default" type="submit" disabled={text.trim() === ''} loading={add.isPending}>{t('customer.addNote')}</Button></div>
        </form>
      )}
    </section>
  )
}
