import { useState } from 'react'

/**
 * For a field with a list of choices: the list is put into the page when somebody comes to the field, not before. A ticket has twenty such
 * fields, and placing their closed lists took half the time of opening it. Once it is near it stays, so that keys find their way in it at once.
 */
export function useNearList() {
  const [near, setNear] = useState(false)
  const come = () => setNear(true)
  return { comboboxProps: { shadow: 'md' as const, keepMounted: near }, onFocus: come, onPointerEnter: come }
}
