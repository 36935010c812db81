import { useSyncExternalStore } from 'react'

/** Whether the drawer with the sidebar is open, on small screens. */
let open = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  open = value
  for (const listener of listeners) listener()
}

export const openMenu = () => set(true)
export const closeMenu = () => set(false)

export function useMenuOpen(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => open)
}
