import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { newId, newSecretToken } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { recordOnPerson } from '../people/record-on-person.ts'
import { currentSettings } from '../settings/current.ts'
import { SESSION_COOKIE } from './authenticate.ts'

export interface Session { id: string; userAgent: string; ip: string; createdAt: Temporal.Instant; lastSeenAt: Temporal.Instant }

/** Starts a session and returns its id and its token, which is for the cookie only. */
export async function startSession(tx: Tx, personId: string, from: { ip: string; userAgent: string }, second: 'none' | 'totp' | 'recovery' = 'none'): Promise<{ id: string; token: string }> {
  const { token, hash } = newSecretToken('pms')
  const id = newId()
  const { sessionDays } = await currentSettings(tx)
  await tx.query(sql`delete from sessions where person_id = ${personId} and expires_at <= ${tx.now}`)
  await tx.query(sql`insert into sessions (id, token_hash, person_id, csrf, user_agent, ip, created_at, last_seen_at, expires_at)
    values (${id}, ${hash}, ${personId}, ${randomBytes(24).toString('base64url')}, ${from.userAgent}, ${from.ip}, ${tx.now}, ${tx.now},
      ${tx.now.add({ hours: 24 * sessionDays })})`)
  await recordOnPerson(tx, personId, 'person.signedIn', { sessionId: id, second })
  return { id, token }
}

/** Where a request came from, bounded. */
export function clientOf(request: FastifyRequest): { ip: string; userAgent: string } {
  return { ip: request.ip, userAgent: (request.headers['user-agent'] ?? '').replace(/\p{Cc}/gu, '').slice(0, 300) }
}

/** Puts the token where scripts cannot read it. The browser keeps it as long as a session can last; the server decides. */
export function setSessionCookie(app: App, reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, { ...cookieOptions(app), maxAge: 400 * 86_400 })
}

export function clearSessionCookie(app: App, reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, cookieOptions(app))
}

function cookieOptions(app: App) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: app.config.PUBLIC_URL.startsWith('https:') } as const
}

/** Where somebody is signed in, the last used first. */
export function sessionsOf(q: Queries, personId: string, now: Temporal.Instant): Promise<Session[]> {
  return q.query(sql`select id, user_agent as "userAgent", ip, created_at as "createdAt", last_seen_at as "lastSeenAt" from sessions
    where person_id = ${personId} and expires_at > ${now} order by last_seen_at desc, id desc limit 200`)
}

/** Ends a session of a person; its next request is nobody's. Throws 404 when it is not theirs. */
export async function endSession(tx: Tx, personId: string, sessionId: string): Promise<void> {
  const gone = await tx.query(sql`delete from sessions where id = ${sessionId} and person_id = ${personId} returning 1`)
  if (gone.length === 0) throw problem.notFound('session', 'There is no such session; it may have ended already.')
  await recordOnPerson(tx, personId, 'person.sessionEnded', { sessionId })
}
