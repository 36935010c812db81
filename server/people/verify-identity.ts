import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'

/** Notes that a person reads mail at their primary address, as they came by a link that was sent there. */
export async function verifyPrimaryAddress(tx: Tx, personId: string): Promise<void> {
  await tx.query(sql`update identities set verified_at = coalesce(verified_at, ${tx.now}) where person_id = ${personId} and kind = 'email' and is_primary`)
}
