import { QueryClient } from '@tanstack/react-query'
import { isProblem } from './api/problem.ts'

/**
 * Answers stay fresh until the realtime feed says otherwise; half a minute covers what it does not tell.
 * Only what may pass by itself is tried again: no network, a busy or restarting server.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => count < 3 && isProblem(error) && (error.status === 0 || error.status >= 502),
    },
    mutations: { retry: false },
  },
})
