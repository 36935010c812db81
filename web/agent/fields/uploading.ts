import { useSyncExternalStore } from 'react'

/** Fields with files that are on their way: what they are part of waits for them. */
const fields = new Set<string>()
const listeners = new Set<() => void>()

/** Says of a field whether files of it are on their way. */
export function setUploading(field: string, is: boolean): void {
  if (fields.has(field) === is) return
  if (is) fields.add(field)
  else fields.delete(field)
  for (const listener of listeners) listener()
}

/** Whether files of any field are on their way. */
export function useUploading(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => fields.size > 0)
}
