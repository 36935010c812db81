import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'
import { emailKey, type Person } from './person.ts'
import { recordOnPerson } from './record-on-person.ts'

/** How an address stands: whether mail to it comes back, and whether its owner complained about ours. */
export interface AddressState { identityId: string; personId: string; /** Whose it was before people were merged. */ holderId: string; verified: boolean; bounced: boolean; complained: boolean }

/** What the desk knows of an address; undefined when it never saw it. */
export function addressState(q: Queries, address: string): Promise<AddressState | undefined> {
  return q.maybe<AddressState>(sql`select i.id as "identityId", i.person_id as "personId", coalesce(i.home_id, i.person_id) as "holderId", i.verified_at is not null as verified, i.bounced_at is not null as bounced,
    i.complained_at is not null as complained from identities i where i.kind = 'email' and i.key = ${emailKey(address)}`)
}

/** Mail to this address came back for good: whoever writes to it is warned. The first report counts. Nothing happens when nobody has it. */
export async function noteBounce(tx: Tx, address: string, reason: string): Promise<void> {
  const found = await tx.maybe<Found>(sql`update identities set bounced_at = ${tx.now}, bounce_reason = ${reason}
    where kind = 'email' and key = ${emailKey(address)} and bounced_at is null returning id, person_id as "personId"`)
  if (found) await recordOnPerson(tx, found.personId, 'person.identityBounced', { identityId: found.id, reason })
}

/** The owner of this address told their provider that mail of ours is unwanted: no automatic mail goes there any more (RFC 5965). */
export async function noteComplaint(tx: Tx, address: string): Promise<void> {
  const found = await tx.maybe<Found>(sql`update identities set complained_at = ${tx.now}
    where kind = 'email' and key = ${emailKey(address)} and complained_at is null returning id, person_id as "personId"`)
  if (found) await recordOnPerson(tx, found.personId, 'person.identityComplained', { identityId: found.id })
}

/** Mail came from an address that was thought dead: it lives. */
export async function noteAlive(tx: Tx, state: AddressState): Promise<void> {
  const cleared = await tx.maybe(sql`update identities set bounced_at = null, bounce_reason = null where id = ${state.identityId} and bounced_at is not null returning 1`)
  if (cleared) await recordOnPerson(tx, state.personId, 'person.identityCleared', { identityId: state.identityId })
}

export interface IdentityChanges { primary?: true; verified?: true; bounced?: false; complained?: false }

/** What a colleague knows better about an address of a person that `accessPerson` locked: it is theirs, it works again, they want our mail. */
export async function updateIdentity(tx: Tx, person: Pick<Person, 'id'>, identityId: string, changes: IdentityChanges): Promise<void> {
  const row = await tx.maybe<{ verified: boolean; primary: boolean; troubled: boolean }>(sql`select verified_at is not null as verified, is_primary as primary,
      (bounced_at is not null and ${changes.bounced === false}) or (complained_at is not null and ${changes.complained === false}) as troubled
    from identities where id = ${identityId} and person_id = ${person.id} for no key update`)
  if (!row) throw problem.notFound('identity', 'This person has no such address.')
  if (changes.verified && !row.verified) {
    await tx.query(sql`update identities set verified_at = ${tx.now} where id = ${identityId}`)
    await recordOnPerson(tx, person.id, 'person.identityVerified', { identityId })
  }
  if (changes.primary && !row.primary) {
    await tx.query(sql`update identities set is_primary = id = ${identityId} where person_id = ${person.id}`)
    await recordOnPerson(tx, person.id, 'person.identityPrimarySet', { identityId })
  }
  if (!row.troubled) return
  await tx.query(sql`update identities set bounced_at = case when ${changes.bounced === false} then null else bounced_at end,
      bounce_reason = case when ${changes.bounced === false} then null else bounce_reason end,
      complained_at = case when ${changes.complained === false} then null else complained_at end where id = ${identityId}`)
  await recordOnPerson(tx, person.id, 'person.identityCleared', { identityId })
}

interface Found { id: string; personId: string }
