import { useSyncExternalStore } from 'react'

/** Tickets that were merged or put away on this screen: they leave a list at once, also under the pointer. */
let gone: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

export function leaveLists(id: string): void {
  gone = new Set([...gone, id])
  for (const listener of listeners) listener()
}

export function usePutAwayHere(): ReadonlySet<string> {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => gone)
}
