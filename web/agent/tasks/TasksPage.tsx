import { Button, Checkbox, Table } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconChecklist } from '@tabler/icons-react'
import { Bones } from '../../ui/Bones.tsx'
import { Instant } from '../../ui/Instant.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useNow } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changeTask, getOpenTasks } from '../api/work.ts'
import type { OpenTask } from '../api/work.ts'
import { useVerb } from '../ticket/use-verb.ts'
import styles from './tasks.module.css'

/** One's own tasks over all tickets, the most urgent first. */
export function TasksPage() {
  const t = useT()
  const query = useInfiniteQuery({ queryKey: keys.tasks, initialPageParam: null as string | null, queryFn: ({ pageParam }) => getOpenTasks(pageParam), getNextPageParam: (page) => page.nextCursor })
  if (query.isPending) return <Bones count={6} height={36} />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const tasks = query.data.pages.flatMap((page) => page.items)
  return (
    <main className={styles.page}>
      <h1>{t('nav.tasks')}</h1>
      {tasks.length === 0 ? <Nothing icon={<IconChecklist size={28} />} title={t('task.none')} text={t('task.noneText')} /> : (
        <Table>
          <Table.Thead><Table.Tr><Table.Th /><Table.Th>{t('task.title')}</Table.Th><Table.Th>{t('task.due')}</Table.Th><Table.Th>{t('task.ticket')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{tasks.map((task) => <Row key={task.id} task={task} />)}</Table.Tbody>
        </Table>
      )}
      {query.hasNextPage && <Button mt={12} variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('action.more')}</Button>}
    </main>
  )
}

function Row({ task }: { task: OpenTask }) {
  const t = useT()
  const now = useNow()
  const cache = useQueryClient()
  const verb = useVerb()
  const late = task.dueAt !== null && new Date(task.dueAt) <= now
  const tick = async () => {
    await verb(() => changeTask(task.ticket.id, task.id, { done: true }))
    void cache.invalidateQueries({ queryKey: keys.tasks })
  }
  return (
    <Table.Tr data-task={task.title}>
      <Table.Td><Checkbox aria-label={t('task.tick', { title: task.title })} checked={false} onChange={() => void tick()} /></Table.Td>
      <Table.Td dir="auto">{task.title}</Table.Td>
      <Table.Td className={late ? styles.late : undefined}>{task.dueAt ? <Instant at={task.dueAt} /> : '–'}</Table.Td>
      <Table.Td><Link to="/tickets/$ticket" params={{ ticket: String(task.ticket.number) } as never} dir="auto">#{task.ticket.number} {task.ticket.subject}</Link></Table.Td>
    </Table.Tr>
  )
}
