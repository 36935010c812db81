import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { getTicket, getTimeline } from '../api/tickets.ts'

/** A ticket and its timeline, by the number (or id) that stands in the address. The timeline comes in pages, the newest first. */
export const ticketQuery = (ref: string) => queryOptions({ queryKey: keys.ticket(ref), queryFn: () => getTicket(ref) })
export const timelineQuery = (ref: string) => infiniteQueryOptions({
  queryKey: keys.timeline(ref),
  queryFn: ({ pageParam }) => getTimeline(ref, pageParam),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
})

/** Has a ticket ready before it is opened: the one under the pointer, the next two of the view. */
export function prefetchTicket(cache: QueryClient, ref: string): void {
  void cache.prefetchQuery(ticketQuery(ref))
  void cache.prefetchInfiniteQuery(timelineQuery(ref))
}
