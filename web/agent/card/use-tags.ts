import { useQuery } from '@tanstack/react-query'
import { getTags } from '../api/desk.ts'
import { keys } from '../api/keys.ts'

/** Tags in use, the commonest first, to choose from. */
export function useTags(): string[] {
  const { data } = useQuery({ queryKey: keys.tags, queryFn: getTags, staleTime: 5 * 60_000 })
  return data?.items.map((item) => item.tag) ?? []
}
