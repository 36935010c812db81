import type { Id } from '../api/types.ts'

/** Tells the page to show what became of the tickets of a bulk change; the toast that asks stands outside of it. */
let shown: ((id: Id) => void) | undefined

export function onShowResults(show: (id: Id) => void): () => void {
  shown = show
  return () => { if (shown === show) shown = undefined }
}

export function showResults(id: Id): void {
  shown?.(id)
}
