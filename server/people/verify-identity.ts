import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { emailKey } from './person.ts'
import { recordOnPerson } from './record-on-person.ts'

/** Puts on record that somebody proved to read the mail of this address of theirs; the first proof counts. */
export async function verifyIdentity(tx: Tx, personId: string, address: string): Promise<void> {
  const verified = await tx.maybe<{ id: string }>(sql`update identities set verified_at = ${tx.now}
    where person_id = ${personId} and kind = 'email' and key = ${emailKey(address)} and verified_at is null returning id`)
  if (verified) await recordOnPerson(tx, personId, 'person.identityVerified', { identityId: verified.id })
}
