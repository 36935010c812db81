import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { Trouble } from '../../ui/Trouble.tsx'

interface Props<T> { query: UseQueryResult<{ items: T[] }>; empty: string; children: (items: T[]) => ReactNode }

/** A list from the API in its four states: on its way, failed, empty, there. */
export function Answer<T>({ query, empty, children }: Props<T>) {
  if (query.isPending) return <Bones count={4} height={32} />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  if (query.data.items.length === 0) return <Nothing title={empty} />
  return <>{children(query.data.items)}</>
}
