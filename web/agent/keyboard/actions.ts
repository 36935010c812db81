import { useEffect, useEffectEvent } from 'react'
import type { Action } from './map.ts'

/** Who answers to an action just now; the last to come goes first. */
const handlers = new Map<Action, Array<() => void>>()

/** Runs the action if anybody on the screen answers to it; says whether. */
export function perform(action: Action): boolean {
  const handler = handlers.get(action)?.at(-1)
  handler?.()
  return handler !== undefined
}

/** Whether the screen can do the action now. */
export function isAvailable(action: Action): boolean {
  return (handlers.get(action)?.length ?? 0) > 0
}

/** Answers to an action while the component stands on the screen. */
export function useAction(action: Action, run: () => void, enabled = true): void {
  const latest = useEffectEvent(run)
  useEffect(() => {
    if (!enabled) return undefined
    const handler = () => latest()
    handlers.set(action, [...(handlers.get(action) ?? []), handler])
    return () => {
      handlers.set(action, (handlers.get(action) ?? []).filter((other) => other !== handler))
    }
  }, [action, enabled])
}
