import { useEffect } from 'react'
import { perform } from './actions.ts'
import { allowedInText, step, strokeOf } from './match.ts'
import { useBindings } from './use-bindings.ts'

/** A sequence such as `g m` is forgotten after this long. */
const forgetAfter = 1500

/** Listens for the keyboard map on the whole page; `enabled` is the reader's switch (WCAG 2.1.4). */
export function useKeyboard(enabled: boolean): void {
  const all = useBindings()
  useEffect(() => {
    if (!enabled) return undefined
    const bindings = all.filter((binding) => binding.group !== 'composer')
    let pending = ''
    let since = 0
    const listen = (event: KeyboardEvent) => {
      const stroke = strokeOf(event)
      if (stroke === null || event.defaultPrevented || ownsKeys(event.target, stroke)) return
      const next = step(bindings, event.timeStamp - since > forgetAfter ? '' : pending, stroke)
      pending = next.pending
      since = event.timeStamp
      if (pending || (next.action && perform(next.action))) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled, all])
}

/** Whether the focused thing uses the stroke itself: text fields most of them, open dialogs and lists all. */
function ownsKeys(target: EventTarget | null, stroke: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (stroke.startsWith('Mod+')) return false
  if (target.closest('[role=dialog], [role=menu], [role=listbox]')) return true
  const typing = target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
  if (typing) return !allowedInText(stroke)
  const acts = target.matches('button, a, [role=button], [role=tab], [role=separator], summary')
  return acts && (stroke === 'Enter' || stroke === ' ')
}
