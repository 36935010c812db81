import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { setCsrf } from '../api/http.ts'
import { keys } from '../api/keys.ts'
import type { Me } from '../api/session.ts'

/** What follows every way in: the person is known, and the page they wanted opens. */
export function useEnter(): (me: Me, next?: string) => Promise<void> {
  const cache = useQueryClient()
  const navigate = useNavigate()
  return async (me, next) => {
    cache.clear()
    setCsrf(me.csrf)
    cache.setQueryData(keys.me, me)
    // Only a path of our own: an address from elsewhere would make this a door to any site.
    await navigate({ href: next && /^\/(?![/\\])/.test(next) ? next : '/', replace: true })
  }
}
