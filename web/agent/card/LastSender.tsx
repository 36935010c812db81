import { useInfiniteQuery } from '@tanstack/react-query'
import type { Ticket } from '../api/types.ts'
import { SenderMarks } from '../ticket/SenderMarks.tsx'
import { timelineQuery } from '../ticket/ticket-queries.ts'

/** What is known of the requester by the last mail of theirs that is loaded: whether it was by them, and what to be wary of. */
export function LastSender({ ticket, ticketRef }: { ticket: Ticket; ticketRef: string }) {
  const timeline = useInfiniteQuery(timelineQuery(ticketRef)).data
  const items = timeline?.pages.flatMap((page) => page.items) ?? []
  const last = items.find(({ message }) => message?.direction === 'in' && message.channel === 'email' && message.author?.id === ticket.requester.id)
  return last?.message ? <SenderMarks message={last.message} /> : null
}
