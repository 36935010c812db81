import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keys } from '../api/keys.ts'
import type { Page, Ticket, View } from '../api/types.ts'
import { connect, listen, onReopened } from './socket.ts'

/** What is not tickets, and is asked for anew when the desk says that it changed. */
const furniture = [keys.staff, keys.teams, keys.mailboxes, keys.brands, keys.statuses, keys.products, keys.calendars, keys.fields, keys.settings, keys.everyRouting]

/** Lists refetch together when many tickets change at once. */
const gather = 250

/** Keeps what is on the screen true: refetches what the desk says has changed, sets the counts it tells. */
export function useRealtime(): void {
  const cache = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const lists = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void cache.invalidateQueries({ queryKey: keys.everyList })
        void cache.invalidateQueries({ queryKey: keys.everyRouting })
        void cache.invalidateQueries({ queryKey: keys.everyBoard })
      }, gather)
    }
    const stopListening = listen((told) => {
      if (told.type === 'ticket') {
        refetchTicket(cache, told.id, told.version)
        lists()
      } else if (told.type === 'counts') setCounts(cache, told.counts)
      else if (told.type === 'told') void cache.invalidateQueries({ queryKey: keys.everyNotification })
      else if (told.type === 'views') void cache.invalidateQueries({ queryKey: keys.views })
      else if (told.type === 'agents') void cache.invalidateQueries({ queryKey: keys.everyRouting })
      else if (told.type === 'desk') for (const queryKey of furniture) void cache.invalidateQueries({ queryKey })
    })
    const stopReopening = onReopened(() => void cache.invalidateQueries())
    const disconnect = connect()
    return () => {
      clearTimeout(timer)
      stopListening()
      stopReopening()
      disconnect()
    }
  }, [cache])
}

/** Refetches a ticket's page if it is older than `version`. Pages are kept by the number or id of their address. */
function refetchTicket(cache: QueryClient, id: string, version: number): void {
  for (const [key, ticket] of cache.getQueriesData<Ticket>({ queryKey: ['ticket'] })) {
    if (!ticket || ticket.id !== id || ticket.version >= version) continue
    void cache.invalidateQueries({ queryKey: key })
    void cache.invalidateQueries({ queryKey: keys.timeline(String(key[1])) })
  }
}

function setCounts(cache: QueryClient, counts: Array<Pick<View, 'id' | 'count' | 'capped'>>): void {
  const byId = new Map(counts.map((count) => [count.id, count]))
  cache.setQueryData<Page<View>>(keys.views, (views) => views && {
    ...views, items: views.items.map((view) => ({ ...view, ...byId.get(view.id) })),
  })
}
