import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same and calls the newest one: for parts that are drawn again only when what they show has changed. */
export function useStable<A extends unknown[], R>(newest: (...args: A) => R): (...args: A) => R {
  const held = useRef(newest)
  useLayoutEffect(() => { held.current = newest })
  return useCallback((...args: A) => held.current(...args), [])
}
