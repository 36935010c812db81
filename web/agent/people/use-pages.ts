import { useInfiniteQuery } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'

interface Page<T> { items: T[]; nextCursor: string | null }

/** A list of which more can be shown, page after page. */
export function usePages<T>(queryKey: QueryKey, get: (cursor?: string) => Promise<Page<T>>) {
  const query = useInfiniteQuery({ queryKey, queryFn: ({ pageParam }) => get(pageParam), initialPageParam: undefined as string | undefined, getNextPageParam: (last) => last.nextCursor ?? undefined })
  return { items: query.data?.pages.flatMap((page) => page.items) ?? [], known: query.data !== undefined, more: query.hasNextPage ? () => void query.fetchNextPage() : undefined, busy: query.isFetchingNextPage, error: query.isLoadingError ? query.error : null, retry: () => void query.refetch() }
}
