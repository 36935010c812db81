import sql from 'sql-template-tag'
import type { Tx } from '../../../platform/change.ts'
import type { Queries } from '../../../platform/db.ts'
import { tokenHash } from '../../../platform/ids.ts'
import type { Language } from '../../../settings/locale.ts'
import { retryArrival } from '../../core/retry-arrival.ts'

const MOST_RELEASED = 500

/** The language of a link that still works, without using it: scanners of mail open links too (H61). Undefined: it does not. */
export async function peekConfirmation(q: Queries, token: string, now: Temporal.Instant): Promise<Language | undefined> {
  return (await q.maybe<{ language: Language }>(sql`select language from sender_confirmations where token_hash = ${tokenHash(token)} and expires_at > ${now}`))?.language
}

/**
 * The owner of an address says that what came from it is theirs: all that was held back is understood anew, now as theirs. Again: nothing
 * more happens. Undefined: the link works no longer.
 */
export async function confirmSender(tx: Tx, token: string): Promise<Language | undefined> {
  const found = await tx.maybe<{ key: string; address: string; language: Language }>(sql`update sender_confirmations set used_at = coalesce(used_at, ${tx.now})
    where token_hash = ${tokenHash(token)} and expires_at > ${tx.now} returning key, address, language`)
  if (!found) return undefined
  const held = await tx.query<{ id: string }>(sql`select a.id from arrivals a where a.outcome = 'quarantined' and a.cause = 'unverified-sender'
    and lower(a.sender) = any(${[found.key, found.address.toLowerCase()]}::text[]) order by a.id limit ${MOST_RELEASED} for update`)
  for (const { id } of held) await retryArrival(tx, id, { released: false })
  return found.language
}
