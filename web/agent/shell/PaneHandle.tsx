import { useDirection } from '@mantine/core'
import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './shell.module.css'

interface Props {
  width: number
  min: number
  max: number
  label: string
  change: (width: number) => void
  /** The pane stands at the inline end, so dragging towards the start makes it wider. */
  atEnd?: boolean
}

/** The edge of a pane: drag it, or focus it and use the arrow keys. */
export function PaneHandle({ width, min, max, label, change, atEnd }: Props) {
  const { dir } = useDirection()
  const sign = (dir === 'rtl' ? -1 : 1) * (atEnd ? -1 : 1)
  const limited = (value: number) => change(Math.round(Math.min(max, Math.max(min, value))))

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const from = event.clientX
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent) => limited(width + sign * (moved.clientX - from))
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true })
  }
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0
    if (by === 0) return
    event.preventDefault()
    limited(width + sign * by)
  }

  return (
    <div role="separator" tabIndex={0} aria-orientation="vertical" aria-label={label} aria-valuenow={width} aria-valuemin={min} aria-valuemax={max}
      className={`${styles.handle} ${atEnd ? styles.handleStart : ''}`} onPointerDown={drag} onKeyDown={press} />
  )
}
