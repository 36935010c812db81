import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { setCsrf } from '../api/http.ts'
import { keys } from '../api/keys.ts'
import { changeMe, getMe } from '../api/session.ts'
import type { Me, Preferences } from '../api/session.ts'

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async () => {
    const me = await getMe()
    setCsrf(me.csrf)
    return me
  },
  staleTime: 5 * 60_000,
})

/** Who is signed in. Only below the workspace route, which has loaded it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

const defaults = { density: 'comfortable', theme: 'auto', shortcuts: true, sidebar: 216, list: 360, card: 288 } as const
export type ChosenPreferences = Preferences & Required<Pick<Preferences, keyof typeof defaults | 'undoSeconds'>>

/** The reader's preferences and a setter: at once on the screen, on the server half a second after the last change. */
export function usePreferences(): [ChosenPreferences, (change: Preferences) => void] {
  const me = useMe()
  const cache = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const set = useCallback((change: Preferences) => {
    const before = cache.getQueryData(meQuery.queryKey)
    if (!before) return
    const preferences = { ...before.preferences, ...change }
    cache.setQueryData(meQuery.queryKey, { ...before, preferences })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void changeMe({ preferences }).catch(() => undefined), 500)
  }, [cache])
  return [{ ...defaults, undoSeconds: me.desk.undoSendSeconds, ...me.preferences }, set]
}
