import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import { useNow } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { newKey } from '../api/new-key.ts'
import type { Ticket } from '../api/types.ts'
import { addTask, changeTask, orderTasks, removeTask } from '../api/work.ts'
import type { Task } from '../api/work.ts'
import { useMe } from '../shell/use-me.ts'
import { useVerb } from '../ticket/use-verb.ts'
import { ChecklistMenu } from './ChecklistMenu.tsx'
import { TaskForm } from './TaskForm.tsx'
import styles from './tasks.module.css'

/** What is to be done on the ticket: ticked off, changed, put into another order; new tasks, one by one or from a checklist. */
export function TaskList({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const verb = useVerb()
  const [edited, setEdited] = useState<Task | 'new' | null>(null)
  const up = (at: number) => {
    const ids = ticket.tasks.map((task) => task.id)
    void verb(() => orderTasks(ticket.id, ids.toSpliced(at, 1).toSpliced(at - 1, 0, ids[at]!)))
  }
  return (
    <>
      {ticket.tasks.length > 0 && (
        <ul className={styles.list}>
          {ticket.tasks.map((task, at) => (
            <li key={task.id} className={styles.task} data-task={task.title}>
              {edited !== 'new' && edited?.id === task.id
                ? <TaskForm task={task} close={() => setEdited(null)} save={async (changes) => { if (await verb(() => changeTask(ticket.id, task.id, changes))) setEdited(null) }} />
                : <TaskRow ticket={ticket} task={task} edit={() => setEdited(task)} up={at > 0 ? () => up(at) : undefined} />}
            </li>
          ))}
        </ul>
      )}
      {edited === 'new' && <TaskForm key={ticket.tasks.length} task={null} close={() => setEdited(null)} save={(task) => verb(() => addTask(ticket.id, task, newKey()))} />}
      {ticket.can.update && edited !== 'new' && (
        <div className={styles.row}>
          <Button size="compact-sm" variant="subtle" onClick={() => setEdited('new')}>{t('task.new')}</Button>
          <ChecklistMenu ticket={ticket} />
        </div>
      )}
    </>
  )
}

function TaskRow({ ticket, task, edit, up }: { ticket: Ticket; task: Task; edit: () => void; up: (() => void) | undefined }) {
  const t = useT()
  const me = useMe()
  const now = useNow()
  const verb = useVerb()
  const may = ticket.can.update || (ticket.can.note && task.owner?.id === me.id)
  // at once, and as it was again where the desk refuses
  const [ticked, setTicked] = useState<boolean | null>(null)
  const tick = async (done: boolean) => {
    setTicked(done)
    await verb(() => changeTask(ticket.id, task.id, { done }))
    setTicked(null)
  }
  const late = task.dueAt !== null && !task.doneAt && new Date(task.dueAt) <= now
  return (
    <>
      <Checkbox size="xs" mt={2} aria-label={task.title} checked={ticked ?? task.doneAt !== null} disabled={!may} onChange={(event) => void tick(event.currentTarget.checked)} />
      <div>
        <span dir="auto" className={task.doneAt ? styles.done : undefined}>{task.title}</span>
        <div className={styles.meta}>
          {task.doneAt ? <span>{task.doneBy ? t('task.doneBy', { name: task.doneBy.name }) : t('task.done')} · <Instant at={task.doneAt} /></span> : (
            <>
              {task.owner && <span dir="auto">{task.owner.name}</span>}
              {task.dueAt && <span className={late ? styles.late : undefined}>{t(late ? 'next.late' : 'next.due')} <Instant at={task.dueAt} /></span>}
            </>
          )}
          {task.checklist && <span dir="auto">{task.checklist}</span>}
        </div>
      </div>
      {ticket.can.update && (
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('task.more', { title: task.title })}><IconDots size={16} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={edit}>{t('action.edit')}</Menu.Item>
            {up && <Menu.Item onClick={up}>{t('task.up')}</Menu.Item>}
            <Menu.Item color="red" onClick={() => void verb(() => removeTask(ticket.id, task.id))}>{t('task.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
