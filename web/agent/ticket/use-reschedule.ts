import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { rescheduleMessage } from '../api/tickets.ts'
import type { Id } from '../api/types.ts'
import { complain } from './use-verb.ts'

/** Gives a held reply another moment; null sends it now. */
export function useReschedule(): (messageId: Id, at: Date | null) => Promise<void> {
  const cache = useQueryClient()
  return async (messageId, at) => {
    await rescheduleMessage(messageId, at).catch(complain)
    await cache.invalidateQueries({ queryKey: keys.everyTicket })
  }
}
