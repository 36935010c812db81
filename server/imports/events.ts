import { z } from 'zod'

const counts = { created: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }

/** Who brought what in, for the audit. No names and no values: those are in the log of each customer, as far as they may be. */
export const importEvents = {
  'import.uploaded': z.object({ carrier: z.string(), rows: z.int() }),
  'import.checked': z.object(counts).describe('A dry run ended: what would happen.'),
  'import.started': z.object({ key: z.string(), columns: z.array(z.string()) }),
  'import.finished': z.object(counts),
  'import.cancelled': z.object({}),
  'import.failed': z.object({}),
  'import.undoStarted': z.object({}),
  'import.undone': z.object({ kept: z.int().describe('Rows of which something stays, because somebody changed or used it since.') }),
} as const
