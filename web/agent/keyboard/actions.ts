import { useEffect, useEffectEvent } from 'react'
import type { Action } from './map.ts'

interface Handler { run: () => void; over: boolean }

/** Who answers to an action just now; the last to come goes first, and before all others whoever stands over them. */
const handlers = new Map<Action, Handler[]>()

/** The dialogs load after the screen they stand over: who asks for one before gets it once it is there. */
const comingSoon: ReadonlySet<Action> = new Set<Action>(['palette', 'help'])
const patience = 5000
let asked: { action: Action; at: number } | undefined

/** Runs the action if anybody on the screen answers to it, or will in a moment; says whether. */
export function perform(action: Action): boolean {
  const all = handlers.get(action) ?? []
  const handler = all.findLast((one) => one.over) ?? all.at(-1)
  handler?.run()
  if (!handler && comingSoon.has(action)) asked = { action, at: performance.now() }
  return handler !== undefined || comingSoon.has(action)
}

/** Whether the screen can do the action now. */
export function isAvailable(action: Action): boolean {
  return (handlers.get(action)?.length ?? 0) > 0
}

/** Answers to an action while the component stands on the screen; `over`: instead of whatever else does, as what is selected does over what is open. */
export function useAction(action: Action, run: () => void, enabled = true, over = false): void {
  const latest = useEffectEvent(run)
  useEffect(() => {
    if (!enabled) return undefined
    const handler = { run: () => latest(), over }
    handlers.set(action, [...(handlers.get(action) ?? []), handler])
    if (asked?.action === action && performance.now() - asked.at < patience) handler.run()
    if (asked?.action === action) asked = undefined
    return () => {
      handlers.set(action, (handlers.get(action) ?? []).filter((other) => other !== handler))
    }
  }, [action, enabled, over])
}
