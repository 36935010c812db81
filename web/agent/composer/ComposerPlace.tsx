import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import styles from './composer.module.css'

/** How high the composer of the ticket before was: the next begins with the same, so that the conversation over it does not jump. */
let height = 140
/** Higher is one in which much is written. */
const EMPTY = 240

/** Notes how high the composer is while little is written in it. */
export function useKeptHeight(): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!place.current) return undefined
    const grown = new ResizeObserver(([entry]) => {
      const now = entry?.borderBoxSize[0]?.blockSize ?? 0
      if (now > 0 && now < EMPTY) height = now
    })
    grown.observe(place.current)
    return () => grown.disconnect()
  }, [])
  return place
}

/** Where the composer will stand in a moment. */
export function ComposerPlace() {
  return <div className={styles.composer} style={{ boxSizing: 'border-box', height }} />
}
