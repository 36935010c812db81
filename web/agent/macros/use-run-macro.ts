import type { MacroRow } from '../api/macros.ts'
import type { Ticket } from '../api/types.ts'
import { useBulk } from '../bulk/use-bulk.tsx'
import { intoComposer } from './ask-composer.ts'

/** Runs a macro on the open ticket: words go into the composer, where they can still be edited; without words it is done at once, with undo. */
export function useRunMacro(): (row: MacroRow, ticket: Ticket) => void {
  const bulk = useBulk()
  return (row, ticket) => {
    if (row.has.reply) intoComposer(row)
    else bulk.start({ ids: [ticket.id], macroId: row.id })
  }
}
