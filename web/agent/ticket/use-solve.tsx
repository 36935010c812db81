import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { t } from '../../ui/i18n.ts'
import type { Ticket } from '../api/types.ts'
import { useDesk } from '../shell/use-desk.ts'
import { useChangeTicket } from './use-change-ticket.tsx'

/** Solves the ticket; for ten seconds a toast takes it back. */
export function useSolve(ticket: Ticket, ticketRef: string): () => void {
  const desk = useDesk()
  const change = useChangeTicket(ticketRef)
  return () => {
    const solved = desk.statuses.find((status) => status.category === 'solved')
    if (!solved || ticket.status.category === 'solved') return
    const before = ticket.status.id
    change.mutate({ change: { statusId: solved.id } })
    const id = notifications.show({
      autoClose: 10_000, withBorder: true,
      message: (
        <Group justify="space-between" gap={8}>
          <span>{t('ticket.solved', { number: ticket.number })}</span>
          <Button size="compact-sm" variant="default" onClick={() => { notifications.hide(id); change.mutate({ change: { statusId: before }, force: true }) }}>{t('action.undo')}</Button>
        </Group>
      ),
    })
  }
}
