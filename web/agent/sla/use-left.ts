import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One timer for every countdown on the screen. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => { for (const tell of listeners) tell() }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Seconds from `now` until a deadline, negative when it is over: whole ones in the last minute, else whole minutes, so that nothing renders that reads the same. */
export function leftUntil(deadlineAt: string, now: number): number {
  const seconds = Math.floor((Date.parse(deadlineAt) - now) / 1000)
  return seconds >= 60 ? Math.floor(seconds / 60) * 60 : seconds <= -60 ? Math.ceil(seconds / 60) * 60 : seconds
}

/** The time left until a deadline, which counts down by itself. */
export function useLeft(deadlineAt: string): number {
  return useSyncExternalStore(subscribe, () => leftUntil(deadlineAt, Date.now()))
}
