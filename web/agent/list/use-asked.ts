import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Asked, Condition } from '../api/views.ts'
import type { View } from '../api/types.ts'

/** What the address of a list says besides its view, so that a colleague who opens it sees the same question. */
export interface ListSearch { filter?: Condition; sort?: string; group?: string; layout?: 'list' | 'table' }

/** Reads it with doubt: anybody may have written the address. What the server would refuse, it refuses in words. */
export function readListSearch(given: Record<string, unknown>): ListSearch {
  const { filter, sort, group, layout } = given
  return {
    ...(typeof filter === 'object' && filter !== null && !Array.isArray(filter) && { filter: filter as Condition }),
    ...(typeof sort === 'string' && { sort }),
    ...(typeof group === 'string' && { group }),
    ...((layout === 'list' || layout === 'table') && { layout }),
  }
}

/** The question of the list on the screen, and how to change what the address says of it. */
export function useAsked(view: View | undefined): { search: ListSearch; set: (change: { [K in keyof ListSearch]: ListSearch[K] | undefined }) => void; asked: Asked | undefined; groupBy: string | null; sort: string } {
  const search: ListSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const groupBy = search.group === undefined ? view?.groupBy ?? null : search.group === 'none' ? null : search.group
  const sort = search.sort ?? view?.sort ?? '-updatedAt'
  const base: Asked | undefined = search.filter ? { condition: search.filter } : view && { viewId: view.id }
  return {
    search, groupBy, sort,
    asked: base && { ...base, sort, groupBy },
    set: (change) => void navigate({ to: '.', search: (before: ListSearch) => ({ ...before, ...change }), replace: true } as never),
  }
}
