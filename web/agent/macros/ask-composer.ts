import type { MacroRow } from '../api/macros.ts'

/** The open composer, which takes a macro with words at its cursor. */
let taker: ((row: MacroRow) => void) | undefined

export function takeMacros(take: (row: MacroRow) => void): () => void {
  taker = take
  return () => { if (taker === take) taker = undefined }
}

/** Puts a macro with words into the composer that is open. */
export function intoComposer(row: MacroRow): void {
  taker?.(row)
}
