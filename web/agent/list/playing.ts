import { useSyncExternalStore } from 'react'
import type { Play } from '../api/play.ts'

/** The view that is being worked on this screen, and how to go on or stop; both come with the bar that shows it. */
export interface Playing { path: string; play: Play; next: () => void; end: () => void }

let playing: Playing | null = null
const listeners = new Set<() => void>()

export function setPlaying(now: Playing | null): void {
  playing = now
  for (const listener of listeners) listener()
}

/** What is being worked, when it is the view under this path. */
export function usePlaying(path: string): Playing | null {
  const now = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => playing)
  return now?.path === path ? now : null
}
