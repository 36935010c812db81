import { useEffect, useEffectEvent, useLayoutEffect } from 'react'
import type { Action } from './map.ts'

interface Handler { run: () => void; over: boolean }

/** Who answers to an action just now; the last to come goes first, and before all others whoever stands over them. */
const handlers = new Map<Action, Handler[]>()

/** The dialogs load after the screen they stand over: who asks for one before gets it once it is there. */
const comingSoon: ReadonlySet<Action> = new Set<Action>(['palette', 'help'])
const patience = 5000
let asked: { action: Action; at: number; over: boolean } | undefined

/** Parts of the screen that are about to be drawn; any of them may answer to what nobody answers to yet. */
let coming = 0

/** Actions that are meant for somebody who stands over the rest and has not loaded yet, as the bar of what is selected. */
const expected = new Map<Action, number>()

/** Runs the action if anybody on the screen answers to it, or will in a moment; says whether. */
export function perform(action: Action): boolean {
  const all = handlers.get(action) ?? []
  const over = all.findLast((one) => one.over)
  // it waits for whom it is meant: what is open below must not get it instead
  const meant = !over && (expected.get(action) ?? 0) > 0
  const handler = meant ? undefined : over ?? all.at(-1)
  handler?.run()
  const soon = meant || coming > 0 || comingSoon.has(action)
  if (!handler && soon) asked = { action, at: performance.now(), over: meant }
  return handler !== undefined || soon
}

/** Somebody who stands over the rest will answer to an action as soon as they have loaded. */
export function useExpected(action: Action, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined
    expected.set(action, (expected.get(action) ?? 0) + 1)
    return () => {
      expected.set(action, (expected.get(action) ?? 0) - 1)
      if (asked?.over && asked.action === action) asked = undefined
    }
  }, [action, enabled])
}

/** While `waiting`, what nobody answers to is kept for the part that is coming; what it does not answer to either is forgotten. */
export function useComing(waiting: boolean): void {
  // known as soon as the rest is drawn: what follows after the paint is too late for a key
  useLayoutEffect(() => { if (waiting) coming += 1 }, [waiting])
  useEffect(() => {
    if (!waiting) return undefined
    return () => {
      coming -= 1
      // by then the part that came has said what it answers to
      queueMicrotask(() => { if (coming === 0 && asked && !asked.over && !comingSoon.has(asked.action)) asked = undefined })
    }
  }, [waiting])
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
    if (asked?.action === action && (over || !asked.over)) {
      if (performance.now() - asked.at < patience) handler.run()
      asked = undefined
    }
    return () => {
      handlers.set(action, (handlers.get(action) ?? []).filter((other) => other !== handler))
    }
  }, [action, enabled, over])
}
