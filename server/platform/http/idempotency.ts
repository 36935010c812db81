import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import sql from 'sql-template-tag'
import { actorKey } from '../actor.ts'
import type { Tx } from '../change.ts'
import { problem } from '../problem.ts'

/**
 * Makes a creating call safe to repeat: with the header Idempotency-Key the answer is kept in the same transaction, and
 * the same key gives the same answer for a day. A second call that comes meanwhile waits for the first. The same key with
 * another request is refused.
 */
export async function onceOnly<T>(tx: Tx, request: Pick<FastifyRequest, 'headers' | 'method' | 'url' | 'body'>, create: () => Promise<T>): Promise<T> {
  const key = request.headers['idempotency-key']
  if (key === undefined) return create()
  if (typeof key !== 'string' || key.length < 1 || key.length > 200) throw problem.badRequest('idempotency-key', 'Idempotency-Key takes 1 to 200 characters.')
  const actor = actorKey(tx.actor)
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`).digest('hex')
  const mine = await tx.query(sql`insert into idempotency_keys (actor_id, key, request_hash, status, response, created_at)
    values (${actor}, ${key}, ${hash}, 0, 'null', ${tx.now}) on conflict do nothing returning 1`)
  if (mine.length === 0) {
    const kept = await tx.one<{ hash: string; response: T }>(sql`select request_hash as hash, response from idempotency_keys where actor_id = ${actor} and key = ${key}`)
    if (kept.hash !== hash) throw problem.unprocessable('idempotency-key-reused', 'This Idempotency-Key was used for another request. Take a new key.')
    return kept.response
  }
  const answer = await create()
  await tx.query(sql`update idempotency_keys set response = ${JSON.stringify(answer)}::jsonb, status = 201 where actor_id = ${actor} and key = ${key}`)
  return answer
}
