import { Select, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Instant } from '../../ui/Instant.tsx'
import { useNearList } from '../../ui/use-near-list.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import type { BoardItem } from '../api/service-levels.ts'
import { changeTicket } from '../api/tickets.ts'
import type { Id } from '../api/types.ts'
import { useSave } from '../settings/use-save.ts'
import { useDesk } from '../shell/use-desk.ts'
import { TimeLeft } from './TimeLeft.tsx'
import { metricKey } from './words.ts'
import styles from './sla.module.css'

/** Tickets by their deadline, each with whoever has it, who can be changed here. */
export function BoardTable({ items, label }: { items: BoardItem[]; label: string }) {
  const t = useT()
  const desk = useDesk()
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <Table className={styles.board}>
        <Table.Thead><Table.Tr><Table.Th>{t('board.ticket')}</Table.Th><Table.Th>{t('board.time')}</Table.Th><Table.Th>{t('board.metric')}</Table.Th><Table.Th>{t('board.team')}</Table.Th><Table.Th>{t('board.assignee')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.ticket.id} data-board={item.ticket.number} data-state={item.state}>
              <Table.Td><Link to="/tickets/$ticket" params={{ ticket: String(item.ticket.number) }}>#{item.ticket.number} <bdi>{item.ticket.subject}</bdi></Link><div className={styles.muted}><bdi>{item.ticket.requester}</bdi></div></Table.Td>
              <Table.Td><TimeLeft deadlineAt={item.deadlineAt} warned={item.state === 'warned'} /><div className={styles.muted}><Instant at={item.deadlineAt} /></div></Table.Td>
              <Table.Td>{t(metricKey(item.metric))}</Table.Td>
              <Table.Td><bdi>{item.ticket.team}</bdi></Table.Td>
              <Table.Td><Assignee item={item} agents={desk.owners} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Assignee({ item: { ticket }, agents }: { item: BoardItem; agents: Array<{ value: string; label: string }> }) {
  const t = useT()
  const give = useSave((assigneeId: Id) => changeTicket(ticket.id, undefined, { assigneeId }), [keys.everyBoard, keys.everyRouting, keys.everyList])
  // whoever has it stands there also when they are no colleague any more
  const known = ticket.assigneeId === null || agents.some(({ value }) => value === ticket.assigneeId)
  const data = known ? agents : [{ value: ticket.assigneeId!, label: ticket.assignee ?? '–' }, ...agents]
  return <Select {...useNearList()} size="xs" w={170} searchable allowDeselect={false} aria-label={t('board.assign', { number: ticket.number })} placeholder={t('board.nobody')} value={ticket.assigneeId} disabled={give.isPending}
    nothingFoundMessage={t('state.noMatch')} data={data} onChange={(assigneeId) => { if (assigneeId && assigneeId !== ticket.assigneeId) give.mutate(assigneeId) }} />
}
