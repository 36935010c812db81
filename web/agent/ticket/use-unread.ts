import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { t } from '../../ui/i18n.ts'
import { problemText } from '../../ui/problem-text.ts'
import { keys } from '../api/keys.ts'
import { markRead, markUnread } from '../api/tickets.ts'
import type { Page, Ticket, TicketRow } from '../api/types.ts'

let told: Promise<unknown> = Promise.resolve()

/** One after the other, so that the last word counts. */
function tell(mark: () => Promise<unknown>): Promise<unknown> {
  told = told.catch(() => undefined).then(mark)
  return told
}

/** Tells the server that this was read, once per version with something unread. */
export function useMarkRead(ticket: Ticket): void {
  const cache = useQueryClient()
  useEffect(() => {
    if (!ticket.unread) return
    void tell(() => markRead(ticket.id)).then(() => cache.invalidateQueries({ queryKey: keys.everyList })).catch(() => undefined)
  }, [ticket.id, ticket.unread, ticket.lastCustomerMessageAt, cache])
}

/** Marks the open ticket as unread and goes back to the list: while it is open, it is being read. */
export function useMarkUnread(ticket: Ticket, ticketRef: string): () => void {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const { view } = useParams({ strict: false })
  const mark = async () => {
    await navigate(view === undefined ? { to: '/' } : { to: '/views/$view', params: { view } })
    await cache.cancelQueries({ queryKey: keys.everyList })
    showUnread(cache, ticket.id)
    await tell(() => markUnread(ticket.id))
  }
  return () => void mark()
    .catch((error: unknown) => notifications.show({ color: 'red', title: t('ticket.notChanged'), message: problemText(error), withBorder: true }))
    .finally(() => {
      void cache.invalidateQueries({ queryKey: keys.ticket(ticketRef) })
      void cache.invalidateQueries({ queryKey: keys.everyList })
    })
}

function showUnread(cache: QueryClient, id: string): void {
  cache.setQueriesData<InfiniteData<Page<TicketRow>>>({ queryKey: keys.everyList }, (list) => list && {
    ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map((row) => (row.id === id ? { ...row, unread: true } : row)) })),
  })
}
