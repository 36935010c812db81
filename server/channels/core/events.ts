import { z } from 'zod'

/** Events of the ledger as a whole. */
export const ledgerEvents = {
  'ledger.forgotten': z.object({ what: z.enum(['ledger', 'quarantine']), count: z.int(), before: z.string() }).describe('Bytes and personal data of arrivals were given up after their time.'),
} as const
