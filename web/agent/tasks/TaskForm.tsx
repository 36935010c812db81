import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { NewTask, Task } from '../api/work.ts'
import { useDesk } from '../shell/use-desk.ts'
import { when } from '../ticket/snooze/when.ts'
import styles from './tasks.module.css'

/** What is to be done, by whom, and until when in words (tomorrow, fri 15:00, 2 days). */
export function TaskForm({ task, save, close }: { task: Task | null; save: (task: NewTask) => Promise<unknown>; close: () => void }) {
  const t = useT()
  const desk = useDesk()
  const format = useFormat()
  const [now] = useState(() => new Date())
  const [title, setTitle] = useState(task?.title ?? '')
  const [ownerId, setOwner] = useState(task?.owner?.id ?? null)
  const [due, setDue] = useState<string | null>(null)
  const typed = due === null || due.trim() === '' ? null : when(due, now, format.reader.zone)
  const unclear = due !== null && due.trim() !== '' && !typed
  const dueAt = due === null ? task?.dueAt ?? null : typed?.toISOString() ?? null
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); if (!unclear && title.trim() !== '') void save({ title, ownerId, dueAt }) }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); close() } }}>
      <TextInput size="xs" autoFocus required dir="auto" label={t('task.title')} maxLength={300} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Select size="xs" clearable searchable label={t('task.owner')} placeholder={t('task.nobody')} value={ownerId} data={desk.staff.map((person) => ({ value: person.id, label: person.name }))} nothingFoundMessage={t('state.noMatch')} onChange={setOwner} />
      <TextInput size="xs" label={t('task.due')} placeholder={t('snooze.placeholder')} maxLength={60} value={due ?? (task?.dueAt ? format.wholeMoment(task.dueAt) : '')} error={unclear && t('snooze.unclear')}
        description={typed ? t('task.understood', { at: format.wholeMoment(typed.toISOString()) }) : undefined} onFocus={(event) => event.currentTarget.select()} onChange={(event) => setDue(event.currentTarget.value)} />
      <div className={styles.row}>
        <Button size="compact-sm" type="submit">{t(task ? 'action.save' : 'task.add')}</Button>
        <Button size="compact-sm" variant="subtle" onClick={close}>{t('task.cancel')}</Button>
      </div>
    </form>
  )
}
