import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { newId, newSecretToken, tokenHash } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'

type Purpose = 'first-admin' | 'invitation' | 'password-reset'
const HOURS: Record<Purpose, number> = { 'first-admin': 24 * 7, invitation: 24 * 7, 'password-reset': 2 }

/** A link that works once. Earlier ones for the same purpose and person stop working. Only the token's hash is kept. */
export async function makeLink(tx: Tx, purpose: Purpose, personId: string | null): Promise<{ id: string; token: string; expiresAt: Temporal.Instant }> {
  const { token, hash } = newSecretToken('pml')
  const id = newId()
  const expiresAt = tx.now.add({ hours: HOURS[purpose] })
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`link ${purpose} ${personId}`}))`)
  await tx.query(sql`delete from one_time_links where purpose = ${purpose} and person_id is not distinct from ${personId}`)
  await tx.query(sql`insert into one_time_links (id, token_hash, purpose, person_id, created_at, expires_at) values (${id}, ${hash}, ${purpose}, ${personId}, ${tx.now}, ${expiresAt})`)
  return { id, token, expiresAt }
}

/** Uses a link up; throws 410 when it was used, has expired, or never was. Two at the same time: one succeeds. */
export async function useLink(tx: Tx, purpose: Purpose, token: string): Promise<{ personId: string | null }> {
  const row = await tx.maybe<{ personId: string | null }>(sql`update one_time_links set used_at = ${tx.now}
    where token_hash = ${tokenHash(token)} and purpose = ${purpose} and used_at is null and expires_at > ${tx.now} returning person_id as "personId"`)
  if (!row) throw linkGone()
  return row
}

/** Whom a link that still works is for, without using it up: mail scanners open links too (H61). Throws 410. */
export async function peekLink(q: Queries, purpose: Purpose, token: string, now: Temporal.Instant): Promise<{ personId: string | null }> {
  const row = await q.maybe<{ personId: string | null }>(sql`select person_id as "personId" from one_time_links
    where token_hash = ${tokenHash(token)} and purpose = ${purpose} and used_at is null and expires_at > ${now}`)
  if (!row) throw linkGone()
  return row
}

const linkGone = () => problem.gone('link', 'This link was used already or has expired. Ask for a new one.')
