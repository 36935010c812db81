import { useQueryClient } from '@tanstack/react-query'
import { t } from '../../ui/i18n.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import { moveMessage } from '../api/ticket-moves.ts'
import { undoToast } from './undo-toast.tsx'
import { complain, useOpenTicket } from './use-verb.ts'

/** Moves a message to another ticket, or makes one of it and opens that; for ten seconds a toast takes it back. */
export function useMoveMessage(messageId: string): (where: { into?: string }) => Promise<void> {
  const cache = useQueryClient()
  const openTicket = useOpenTicket()
  const move = async (into: string | undefined) => {
    try {
      return await moveMessage(messageId, { ...(into && { into }) }, newKey())
    } catch (error) {
      complain(error)
      return undefined
    } finally {
      for (const queryKey of [keys.everyTicket, keys.everyTimeline, keys.everyList, keys.views, keys.everyPerson]) void cache.invalidateQueries({ queryKey })
    }
  }
  return async ({ into }) => {
    const moved = await move(into)
    if (!moved) return
    if (!into) openTicket(moved.number)
    undoToast(t(into ? 'message.moved' : 'message.splitDone', { number: moved.number }), () => void move(moved.fromTicketId).then((back) => { if (back && !into) openTicket(back.number) }))
  }
}
