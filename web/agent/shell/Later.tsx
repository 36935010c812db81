import { useDeferredValue } from 'react'
import type { ReactNode } from 'react'
import { useComing } from '../keyboard/actions.ts'

/**
 * What the first frame can do without: it is drawn right after it, and in pieces, so that neither the frame nor a key has to wait for it.
 * Keys that are meant for it are kept until it is there.
 */
export function Later({ children, instead = null }: { children: ReactNode; instead?: ReactNode }) {
  const drawn = useDeferredValue(true, false)
  useComing(!drawn)
  return drawn ? children : instead
}
