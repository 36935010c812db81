import { useSyncExternalStore } from 'react'

/** Tickets that were merged, put away or changed by many on this screen: they leave a list they are no more in at once, also under the pointer. */
let gone: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

export function leaveLists(...ids: string[]): void {
  gone = new Set([...gone, ...ids])
  for (const listener of listeners) listener()
}

export function usePutAwayHere(): ReadonlySet<string> {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => gone)
}
