import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import type { Scope } from '../platform/http/access.ts'
import { newId, newSecretToken } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { recordOnPerson } from '../people/record-on-person.ts'

export interface ApiToken {
  id: string; name: string; scopes: Scope[]; person: { id: string; name: string }
  createdAt: Temporal.Instant; lastUsedAt: Temporal.Instant | null; expiresAt: Temporal.Instant | null
}

/** Makes an API token in somebody's name: it may do what its scopes and that person's role allow. The token itself is known only here. */
export async function createToken(
  tx: Tx, personId: string, given: { name: string; scopes: readonly Scope[]; expiresAt?: Temporal.Instant | null },
): Promise<ApiToken & { token: string }> {
  const owner = await tx.maybe<{ id: string; name: string; role: string; active: boolean }>(sql`select id, name, role, active from people where id = ${personId}`)
  if (!owner?.active) throw problem.notFound('person', 'There is no such person, or they cannot sign in any more.')
  if (given.scopes.length === 0) throw problem.badRequest('scopes', 'A token needs at least one scope.')
  if (given.scopes.includes('admin') && owner.role !== 'admin') throw problem.forbidden('scope', 'Only an admin can have a token with the scope admin.')
  if (given.expiresAt && Temporal.Instant.compare(given.expiresAt, tx.now) <= 0) throw problem.badRequest('expires-at', 'expiresAt lies in the past.')
  const { token, hash } = newSecretToken('pmt')
  const made = { id: newId(), name: given.name.trim(), scopes: [...new Set(given.scopes)], expiresAt: given.expiresAt ?? null }
  await tx.query(sql`insert into api_tokens (id, token_hash, person_id, name, scopes, created_at, expires_at)
    values (${made.id}, ${hash}, ${personId}, ${made.name}, ${made.scopes}, ${tx.now}, ${made.expiresAt})`)
  await recordOnPerson(tx, personId, 'person.tokenCreated', { tokenId: made.id, name: made.name, scopes: made.scopes })
  return { ...made, person: { id: owner.id, name: owner.name }, createdAt: tx.now, lastUsedAt: null, token }
}

/** The tokens that hold: one's own, or for an admin everybody's, the newest first. */
export function listTokens(q: Queries, actor: PersonActor, now: Temporal.Instant): Promise<ApiToken[]> {
  return q.query(sql`select k.id, k.name, k.scopes, json_build_object('id', p.id, 'name', p.name) as person, k.created_at as "createdAt",
    k.last_used_at as "lastUsedAt", k.expires_at as "expiresAt" from api_tokens k join people p on p.id = k.person_id
    where k.revoked_at is null and (k.expires_at is null or k.expires_at > ${now}) and (${actor.role === 'admin'} or k.person_id = ${actor.id})
    order by k.id desc limit 1000`)
}

/** Revokes one's own token, or as an admin anybody's. Throws 404. */
export async function revokeToken(tx: Tx, actor: PersonActor, tokenId: string): Promise<void> {
  const row = await tx.maybe<{ personId: string }>(sql`update api_tokens set revoked_at = ${tx.now}
    where id = ${tokenId} and revoked_at is null and (${actor.role === 'admin'} or person_id = ${actor.id}) returning person_id as "personId"`)
  if (!row) throw problem.notFound('token', 'There is no such token, or it was revoked already.')
  await recordOnPerson(tx, row.personId, 'person.tokenRevoked', { tokenId })
}
