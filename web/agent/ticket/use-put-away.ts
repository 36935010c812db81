import { t } from '../../ui/i18n.ts'
import { binTicket, markSpam, restoreTicket } from '../api/ticket-moves.ts'
import type { Ticket } from '../api/types.ts'
import { useNeighbours } from '../list/neighbours.ts'
import { leaveLists } from '../list/put-away.ts'
import { undoToast } from './undo-toast.tsx'
import { useVerb } from './use-verb.ts'

/** Marks the ticket as spam, or puts it into the bin, and goes on to the next; for ten seconds a toast takes it back. */
export function usePutAway(ticket: Ticket): { spam: (block?: boolean) => void; bin: () => void } {
  const verb = useVerb()
  const { next } = useNeighbours()
  const put = async (done: () => Promise<Ticket>, words: string, unblock: boolean) => {
    if (!await verb(done)) return
    leaveLists(ticket.id)
    next()
    undoToast(words, () => void verb(() => restoreTicket(ticket.id, unblock)))
  }
  return {
    spam: (block = false) => void put(() => markSpam(ticket.id, block), t(block ? 'aside.spamBlocked' : 'aside.spamDone', { number: ticket.number }), block),
    bin: () => void put(() => binTicket(ticket.id), t('aside.binDone', { number: ticket.number }), false),
  }
}
