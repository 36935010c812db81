import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import sql from 'sql-template-tag'
import type { Actor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { tokenHash } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import { actorColumns, actorOf, actorTeams, type ActorRow } from './person-actor.ts'
import { checkOrigin } from './origin.ts'

export const SESSION_COOKIE = 'pomost_session'
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
/** How old the note of the last use may become: so a write is rare. */
const TOUCH_SECONDS = 300

/**
 * Who makes a request: by API token in the header Authorization, else by session cookie. One query either way. A wrong token
 * is refused, a session that ended is nobody. A session changes things only with its `x-csrf` header and from our own origin.
 */
export async function authenticate(app: App, request: FastifyRequest): Promise<Actor | undefined> {
  const authorization = request.headers.authorization
  if (authorization !== undefined) return byToken(app, authorization)
  const token = sessionToken(request)
  return token === undefined ? undefined : bySession(app, request, token)
}

/** The session token of the cookie, read by ourselves: this runs before the cookie plugin's hook. */
export function sessionToken(request: FastifyRequest): string | undefined {
  return /(?:^|;\s*)pomost_session=(pms_[\w-]{43})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1]
}

async function byToken(app: App, authorization: string): Promise<Actor> {
  const token = /^Bearer (pmt_[\w-]{43})$/i.exec(authorization)?.[1]
  const now = app.clock()
  const row = token && await app.db.maybe<ActorRow & { tokenId: string; scopes: string[]; usedAt: Temporal.Instant | null; until: Temporal.Instant | null }>(sql`
    select k.id as "tokenId", k.scopes, k.last_used_at as "usedAt", k.expires_at as until, ${actorColumns}
    from api_tokens k join people p on p.id = k.person_id ${actorTeams}
    where k.token_hash = ${tokenHash(token)} and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${now}) and p.active and p.merged_into is null`)
  if (!row) throw problem.unauthorised('token', 'This API token is not known, has expired, or was revoked. Send "Authorization: Bearer pmt_…" with one that holds.')
  if (isOld(row.usedAt, now)) await app.db.query(sql`update api_tokens set last_used_at = ${now} where id = ${row.tokenId}`)
  return actorOf(row, { via: 'token', scopes: row.scopes, ...(row.until && { until: row.until }) })
}

async function bySession(app: App, request: FastifyRequest, token: string): Promise<Actor | undefined> {
  const now = app.clock()
  const row = await app.db.maybe<ActorRow & { sessionId: string; csrf: string; seenAt: Temporal.Instant; until: Temporal.Instant }>(sql`
    select s.id as "sessionId", s.csrf, s.last_seen_at as "seenAt", s.expires_at as until, ${actorColumns}
    from sessions s join people p on p.id = s.person_id ${actorTeams}
    where s.token_hash = ${tokenHash(token)} and s.expires_at > ${now} and p.active and p.merged_into is null`)
  if (!row) return undefined
  if (!READING.has(request.method)) {
    checkOrigin(app, request)
    if (!sameText(request.headers['x-csrf'], row.csrf)) {
      // what is open to everyone, such as signing in again, needs no proof, but is not done in anyone's name either
      if (request.routeOptions.config.access === 'public') return undefined
      throw problem.forbidden('csrf', 'The header x-csrf is missing or not this session\'s. Take it from GET /api/v1/me.')
    }
  }
  if (isOld(row.seenAt, now)) await touch(app, row.sessionId, now)
  return actorOf(row, { via: 'session', sessionId: row.sessionId, until: row.until })
}

async function touch(app: App, sessionId: string, now: Temporal.Instant): Promise<void> {
  const { sessionDays } = await currentSettings(app)
  await app.db.query(sql`update sessions set last_seen_at = ${now}, expires_at = ${now.add({ hours: 24 * sessionDays })} where id = ${sessionId}`)
}

function isOld(at: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return at === null || now.since(at).total('seconds') > TOUCH_SECONDS
}

function sameText(given: unknown, expected: string): boolean {
  return typeof given === 'string' && timingSafeEqual(tokenHash(given), tokenHash(expected))
}
