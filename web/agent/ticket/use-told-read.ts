import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keys } from '../api/keys.ts'
import { markNotificationsRead } from '../api/notifications.ts'
import type { Ticket } from '../api/types.ts'
import { useUnread } from '../shell/use-unread.ts'

/** What one was told about the open ticket is read with it. */
export function useToldRead(ticket: Ticket): void {
  const cache = useQueryClient()
  const { unread } = useUnread()
  const any = unread > 0
  useEffect(() => {
    if (!any || document.visibilityState !== 'visible') return
    void markNotificationsRead({ ticketId: ticket.id }).then(() => cache.invalidateQueries({ queryKey: keys.everyNotification })).catch(() => undefined)
  }, [ticket.id, ticket.version, any, cache])
}
