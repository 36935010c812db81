import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import type { Arrival } from '../core/arrival.ts'
import type { ParsedMail } from './mail.ts'
import { parentIds } from './message-ids.ts'

/** Tries after which an answer goes on alone: its parent may be stuck itself. */
const PATIENCE = 3

/**
 * Mails are read side by side, and after a pause of the intake a mail and its answer come together: an answer that found no ticket, while
 * what it answers is still waiting in the ledger, throws and is tried again a little later.
 */
export async function waitForParent(tx: Tx, arrival: Arrival, mail: ParsedMail): Promise<void> {
  const parents = parentIds(mail)
  if (parents.length === 0 || arrival.attempts >= PATIENCE) return
  const waiting = await tx.maybe(sql`select 1 from arrivals a where a.outcome = 'waiting' and a.id < ${arrival.id} and a.envelope->>'messageId' = any(${parents}::text[]) limit 1`)
  if (waiting) throw new Error('What it answers is being read just now; it is tried again in a moment.')
}
