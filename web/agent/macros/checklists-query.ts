import { queryOptions } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { getChecklists } from '../api/work.ts'

/** The checklists that one can begin. */
export const checklistsQuery = queryOptions({ queryKey: keys.checklists, queryFn: () => getChecklists(), staleTime: 60_000 })
