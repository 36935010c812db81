import { useEffect, useEffectEvent } from 'react'
import { strokeOf } from '../../keyboard/match.ts'

/** Keys that mean something from the moment the dialog was asked for, before it stands there: whoever types fast loses none. Not once there is text. */
export function useDialogKeys(press: (stroke: string) => boolean): void {
  const latest = useEffectEvent(press)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement && event.target.value !== '') return
      const stroke = strokeOf(event)
      if (stroke === null || !latest(stroke)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
