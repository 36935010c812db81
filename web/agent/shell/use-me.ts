import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback } from 'react'
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

export const MeContext = createContext<Me | null>(null)

/** Who is signed in. Only below `Common`. */
export function useMe(): Me {
  const me = use(MeContext)
  if (me === null) throw new Error('useMe is for what stands below Common')
  return me
}

const defaults = { density: 'comfortable', theme: 'auto', shortcuts: true, sidebar: 216, list: 360, card: 288 } as const
export type ChosenPreferences = Preferences & Required<Pick<Preferences, keyof typeof defaults | 'undoSeconds'>>

let unsaved: Preferences = {}
let timer: ReturnType<typeof setTimeout> | undefined

/** Half a second after the last change, so that dragging an edge is one change; the server keeps what it is not told of. */
function saveSoon(change: Preferences): void {
  unsaved = { ...unsaved, ...change }
  clearTimeout(timer)
  timer = setTimeout(() => {
    const preferences = unsaved
    unsaved = {}
    changeMe({ preferences }).catch(() => undefined)
  }, 500)
}

/** The reader's preferences and a setter: at once on the screen, soon on the server. */
export function usePreferences(): [ChosenPreferences, (change: Preferences) => void] {
  const me = useMe()
  const cache = useQueryClient()
  const set = useCallback((change: Preferences) => {
    cache.setQueryData(meQuery.queryKey, (before) => before && { ...before, preferences: { ...before.preferences, ...change } })
    saveSoon(change)
  }, [cache])
  return [{ ...defaults, undoSeconds: me.desk.undoSendSeconds, ...me.preferences }, set]
}
