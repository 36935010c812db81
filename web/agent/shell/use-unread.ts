import { queryOptions, useQuery } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { getUnread } from '../api/notifications.ts'

export const unreadQuery = queryOptions({ queryKey: keys.unread, queryFn: getUnread, staleTime: 60_000 })

/** How much of what one was told is unread. */
export function useUnread(): { unread: number; mentions: number } {
  return useQuery(unreadQuery).data ?? { unread: 0, mentions: 0 }
}
