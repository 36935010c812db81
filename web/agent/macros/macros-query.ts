import { queryOptions } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { getMacros } from '../api/macros.ts'

/** The macros one can use, the most used first. They are there before the first `/` is typed. */
export const macrosQuery = queryOptions({ queryKey: keys.macros, queryFn: () => getMacros(), staleTime: 60_000 })
