import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { keys } from '../api/keys.ts'
import type { TicketRow } from '../api/types.ts'
import { askTickets } from '../api/views.ts'
import type { Asked } from '../api/views.ts'
import { holdOrder } from './merge-shown.ts'
import { usePutAwayHere } from './put-away.ts'

/** The first is soon there; all that was scrolled to is asked for again when a ticket changes, in few questions. */
const firstPage = 50
const laterPage = 200

/**
 * The tickets of a view, page by page. While the pointer is over the list, nothing moves: what came meanwhile is
 * counted and shown when the pointer leaves or `showNew` is called.
 */
export function useList(viewId: string | undefined, asked: Asked | undefined) {
  const query = useInfiniteQuery({
    queryKey: keys.viewTickets(viewId ?? '', asked ?? {}),
    queryFn: ({ pageParam }) => askTickets(asked ?? { viewId: '' }, pageParam, pageParam === null ? firstPage : laterPage),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: asked !== undefined,
  })
  const fresh = useMemo(() => unique(query.data?.pages.flatMap((page) => page.items) ?? []), [query.data])
  // another question is another list, which nobody has aimed at yet
  const question = JSON.stringify([viewId, asked])
  const [held, setHeld] = useState<{ question: string; rows: TicketRow[]; pages: number } | null>(null)
  const gone = usePutAwayHere()
  const pages = query.data?.pages.length ?? 0
  const holding = held !== null && held.question === question && held.rows.length > 0 && held.pages === pages
  // the same rows as long as nothing came: the list measures all of them anew when they are others
  const shown = useMemo(() => (holding ? holdOrder(held.rows, fresh, gone) : { rows: fresh, waiting: 0 }), [holding, held, fresh, gone])
  const latest = useRef(fresh)
  latest.current = fresh
  return {
    ...query,
    rows: shown.rows,
    waiting: shown.waiting,
    hold: () => setHeld({ question, rows: latest.current, pages }),
    release: () => setHeld(null),
  }
}

/** A ticket that moved between two pages while they were fetched stands in both. */
function unique(rows: TicketRow[]): TicketRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
