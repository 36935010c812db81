import { QueryClient } from '@tanstack/react-query'
import type { InvalidateOptions, InvalidateQueryFilters, Query } from '@tanstack/react-query'
import { isPassing } from './api/problem.ts'

/**
 * What changes while a first answer is under way is asked for once more after it: TanStack lets the answer under way stand for the new
 * question, and it may have been given before the change.
 */
class TrueClient extends QueryClient {
  readonly #again = new WeakSet<Query>()

  override invalidateQueries(...[filters, options]: [filters?: InvalidateQueryFilters, options?: InvalidateOptions]): Promise<void> {
    for (const query of this.getQueryCache().findAll(filters)) if (query.state.data === undefined && query.state.fetchStatus !== 'idle') this.#askAgain(query)
    return super.invalidateQueries(filters, options)
  }

  #askAgain(query: Query): void {
    if (this.#again.has(query)) return
    this.#again.add(query)
    const stop = this.getQueryCache().subscribe((event) => {
      if (event.query !== query || query.state.fetchStatus !== 'idle') return
      stop()
      this.#again.delete(query)
      if (query.state.status === 'success') void super.invalidateQueries({ queryKey: query.queryKey, exact: true })
    })
  }
}

/**
 * Answers stay fresh until the realtime feed says otherwise; half a minute covers what it does not tell.
 * Only what may pass by itself is tried again: no network, a busy or restarting server.
 */
export const queryClient = new TrueClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => count < 3 && isPassing(error),
    },
    mutations: { retry: false },
  },
})
