import { t } from '../../ui/i18n.ts'
import type { Ticket } from '../api/types.ts'
import { useDesk } from '../shell/use-desk.ts'
import { undoToast } from './undo-toast.tsx'
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
    undoToast(t('ticket.solved', { number: ticket.number }), () => change.mutate({ change: { statusId: before }, force: true }))
  }
}
