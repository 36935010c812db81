import { useSyncExternalStore } from 'react'
import type { DraftFile } from '../composer/draft.ts'
import type { Id, NewMessage } from '../api/types.ts'

/** A message that was sent while the desk could not be reached. */
export interface Waiting {
  /** Under which it leaves once, however often it is tried. */
  key: string
  /** When it was sent here, in milliseconds. */
  at: number
  ticketId: Id
  number: number
  message: NewMessage
  /** For the composer, when it is taken back. */
  attachments: DraftFile[]
  /** What the desk said when it was reached; then somebody has to decide. */
  refused: { code: string; text: string } | null
}

let waiting: readonly Waiting[] = []
const watchers = new Set<() => void>()

export function setWaiting(items: readonly Waiting[]): void {
  if (items.length === 0 && waiting.length === 0) return
  waiting = items
  for (const watcher of watchers) watcher()
}

/** What waits on this device to be sent, the oldest first. */
export function useWaiting(): readonly Waiting[] {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }, () => waiting)
}
