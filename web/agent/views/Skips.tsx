import { Modal, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Instant } from '../../ui/Instant.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { getSkips } from '../api/play.ts'
import type { Id } from '../api/types.ts'

/** For leads: which tickets of a view were skipped, by whom and why. */
export function Skips({ viewId, path, close }: { viewId: Id; path: string; close: () => void }) {
  const t = useT()
  const found = useQuery({ queryKey: ['skips', viewId], queryFn: () => getSkips(viewId), gcTime: 0 })
  return (
    <Modal opened onClose={close} size="lg" title={t('play.skipped')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {found.isError && <Trouble error={found.error} retry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p>{t('play.noneSkipped')}</p>}
      <Table>
        <Table.Tbody>
          {found.data?.items.map(({ ticket, person, reason, at }) => (
            <Table.Tr key={`${ticket.id} ${person.id} ${at}`}>
              <Table.Td className="numeric"><Link to="/views/$view/tickets/$ticket" params={{ view: path, ticket: String(ticket.number) } as never} onClick={close}>#{ticket.number}</Link></Table.Td>
              <Table.Td dir="auto">{ticket.subject}</Table.Td>
              <Table.Td dir="auto">{person.name}</Table.Td>
              <Table.Td dir="auto">{reason ?? '–'}</Table.Td>
              <Table.Td><Instant at={at} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
